import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Amount } from './amount';
import { RunNaming } from '../naming';
import { RunSecurity } from '../security';
import { RunServicePort } from '../service-port';
import { RunSource } from '../source';
import { RunVolume } from '../volume';

/** The sources of values, weakest first. A profile of suggestions (`overridable`) ranks between platform and run. */
export enum LayerKind {
  LIBRARY = 'library',
  PLATFORM = 'platform',
  SUGGESTION = 'suggestion',
  RUN = 'run',
  PROFILE = 'profile',
}

/** Fields that hold one value: the strongest layer's. */
export interface SingleFields {
  readonly image: string;
  readonly imagePullPolicy: kplus.ImagePullPolicy;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly runAsUser: number;
  readonly runAsGroup: number;
  readonly fsGroup: number;
  readonly security: RunSecurity;
  readonly runtimeClass: string;
  readonly priorityClass: string;
  readonly topologySpread: readonly kplus.k8s.TopologySpreadConstraint[];
  readonly serviceAccount: kplus.IServiceAccount;
  readonly initContainers: readonly kplus.ContainerProps[];
  readonly terminationGracePeriod: Duration;
  readonly project: string;
  readonly functionName: string;
  readonly profile: string;
  readonly volumeSize: string;
  readonly storageClass: string;
  readonly emptyDirSize: string;
  readonly source: RunSource;
  readonly builderImage: string;
  readonly memoryLimitFactor: number;
  readonly naming: RunNaming;
  readonly backoffLimit: number;
  readonly activeDeadline: Duration;
  readonly ttlAfterFinished: Duration;
  readonly suspend: boolean;
  readonly schedule: string;
  readonly timeZone: string;
  readonly concurrencyPolicy: kplus.ConcurrencyPolicy;
  readonly startingDeadline: Duration;
  readonly successfulJobsRetained: number;
  readonly failedJobsRetained: number;
  readonly replicas: number;
  readonly readiness: kplus.Probe;
  readonly liveness: kplus.Probe;
  readonly startup: kplus.Probe;
  readonly serviceType: kplus.ServiceType;
  readonly serviceName: string;
  readonly externalName: string;
}

/** Where an environment variable's value comes from: exactly one of these, if the author made no mistake. */
export interface EnvSource {
  readonly value?: string;
  readonly valueFrom?: kplus.EnvValue;
  /** Key in the project's Secret. */
  readonly secretKey?: string;
}

/** Fields that are maps: merged key by key. */
export interface KeyedFields {
  readonly requests: Amount;
  readonly limits: Amount;
  readonly env: EnvSource;
  readonly volumes: RunVolume;
  readonly servicePorts: RunServicePort;
  readonly nodeSelector: string;
  readonly labels: string;
  readonly annotations: string;
}

/** Fields to which every layer adds. */
export interface JoinedFields {
  readonly tolerations: kplus.k8s.Toleration;
  readonly affinity: kplus.k8s.Affinity;
  readonly envFrom: kplus.EnvFrom;
  readonly imagePullSecrets: kplus.ISecret;
}

export type Field = keyof SingleFields | keyof KeyedFields | keyof JoinedFields;

/** One thing that a layer says. */
export interface Statement<T = unknown> {
  readonly field: Field;
  /** The key, in a field that is a map. */
  readonly key?: string;
  readonly value: T;
  /** The option it was written in, in the words of whoever wrote it: `volumes[1].mountPath`. */
  readonly option: string;
  /** The layer that it was said in. */
  readonly layer: Speaker;
  /** What it won against when layers were merged, strongest first. */
  readonly lost: readonly Statement<T>[];
}

/** Who speaks in a layer: all that remains of it when layers are merged. */
export interface Speaker {
  /** The layer's rank. */
  readonly kind: LayerKind;
  /** Who it is, for people: `profile "1xa100" of team/platform`; empty for the run's author and the library. */
  readonly owner: string;
}

const NOTHING: readonly never[] = [];

/** One source of values, and all that it says. Values that are undefined, or null in plain JavaScript, are not said. */
export class Layer {
  public readonly speaker: Speaker;
  public readonly singles: Statement[] = [];
  public readonly keyed: Statement[] = [];
  public readonly joined: Statement[] = [];

  public constructor(kind: LayerKind, owner: string) {
    this.speaker = { kind, owner };
  }

  public set<F extends keyof SingleFields>(field: F, value: SingleFields[F] | undefined, option: string = field): void {
    if (isSaid(value)) {
      this.singles.push({ field, value, option, layer: this.speaker, lost: NOTHING });
    }
  }

  public put<F extends keyof KeyedFields>(field: F, key: string, value: KeyedFields[F] | undefined, option: string): void {
    if (isSaid(value)) {
      this.keyed.push({ field, key, value, option, layer: this.speaker, lost: NOTHING });
    }
  }

  public join<F extends keyof JoinedFields>(field: F, value: JoinedFields[F] | undefined, option: string): void {
    if (isSaid(value)) {
      this.joined.push({ field, value, option, layer: this.speaker, lost: NOTHING });
    }
  }
}

function isSaid<T>(value: T): value is NonNullable<T> {
  return value !== undefined && value !== null;
}
