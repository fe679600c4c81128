import { ApiObjectMetadata } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { joinAffinities } from './affinity';
import { EnvSource, KeyedFields, LayerKind, Statement } from './layer';
import { Decision, Decisions } from './merge';
import { projectSecretName } from './names';
import type { ResolvedAmount, ResolvedResources } from './resolve-resources';
import { seconds } from './seconds';
import { RunNaming } from '../naming';
import { RunSecurity } from '../security';
import { RunServicePort } from '../service-port';
import { RunSource } from '../source';
import { RunVolume } from '../volume';

export interface DescribedProbes {
  readonly readiness?: kplus.Probe;
  readonly liveness?: kplus.Probe;
  readonly startup?: kplus.Probe;
}

export interface DescribedPort extends RunServicePort {
  readonly name: string;
  readonly targetPort: number;
}

/** What a run's description is made of, beside what was decided. */
export interface Described {
  readonly decisions: Decisions;
  readonly resources: ResolvedResources;
  /** The run's name, to which its naming may append something. */
  readonly runName: string;
  readonly project?: string;
  readonly metadata?: ApiObjectMetadata;
  /** Name of the additional Service. */
  readonly serviceName?: string;
  /** A pod that a template's base gives, as in YAML: weaker than all else. */
  readonly basePod?: Readonly<Record<string, unknown>>;
  readonly podOverrides?: Readonly<Record<string, unknown>>;
}

/** The resolved form of a run, whatever its kind: what remains when all layers are merged. What is asked for once is read from the decisions then. */
export class RunDescription {
  public readonly runName: string;
  public readonly metadata?: ApiObjectMetadata;
  public readonly serviceName?: string;
  public readonly basePod?: Readonly<Record<string, unknown>>;
  public readonly podOverrides?: Readonly<Record<string, unknown>>;
  public readonly labels: Readonly<Record<string, string>>;
  public readonly annotations: Readonly<Record<string, string>>;
  /** Variables in an order in which they can refer to others: those that nobody wrote come first, then secrets, of whatever layer. */
  public readonly env: readonly Decision<EnvSource>[];
  /** The volumes; of two with one name, both. */
  public readonly volumes: readonly RunVolume[];
  private readonly decisions: Decisions;
  private readonly resources: ResolvedResources;
  private readonly project?: string;

  public constructor({ decisions, resources, runName, project, metadata, serviceName, basePod, podOverrides }: Described) {
    this.decisions = decisions;
    this.resources = resources;
    this.runName = runName;
    this.project = project;
    this.metadata = metadata;
    this.serviceName = serviceName;
    this.basePod = basePod;
    this.podOverrides = podOverrides;
    this.labels = values(decisions.keyed('labels'), { 'app.kubernetes.io/instance': runName });
    this.annotations = values(decisions.keyed('annotations'), {});
    this.env = inOrder(decisions.keyed('env'));
    this.volumes = decisions.entries('volumes').map(({ value }) => value);
  }

  public get naming(): RunNaming | undefined {
    return this.decisions.value('naming');
  }

  public get image(): string {
    return this.decisions.value('image')!;
  }

  public get imagePullPolicy(): string | undefined {
    return this.decisions.value('imagePullPolicy');
  }

  public get imagePullSecrets(): string[] {
    return [...new Set(this.decisions.joined('imagePullSecrets').map(({ value }) => value.name))];
  }

  public get command(): readonly string[] | undefined {
    return this.decisions.value('command');
  }

  public get args(): readonly string[] | undefined {
    return this.decisions.value('args');
  }

  public get envFrom(): kplus.EnvFrom[] {
    return this.decisions.joined('envFrom').map(({ value }) => value);
  }

  /** Name of the Secret that secrets are keys of. */
  public get secretName(): string | undefined {
    return this.project === undefined ? undefined : projectSecretName(this.project);
  }

  public get initContainers(): readonly kplus.ContainerProps[] {
    return this.decisions.value('initContainers') ?? [];
  }

  /** Amounts by resource name. */
  public get requests(): ReadonlyMap<string, ResolvedAmount> {
    return this.resources.requests;
  }

  public get limits(): ReadonlyMap<string, ResolvedAmount> {
    return this.resources.limits;
  }

  public get volumeSize(): string {
    return this.decisions.value('volumeSize')!;
  }

  public get storageClass(): string | undefined {
    return this.decisions.value('storageClass');
  }

  public get emptyDirSize(): string | undefined {
    return this.decisions.value('emptyDirSize');
  }

  public get source(): RunSource | undefined {
    return this.decisions.value('source');
  }

  public get builderImage(): string | undefined {
    return this.decisions.value('builderImage');
  }

  public get security(): RunSecurity {
    return this.decisions.value('security')!;
  }

  public get runAsUser(): number | undefined {
    return this.decisions.value('runAsUser');
  }

  public get runAsGroup(): number | undefined {
    return this.decisions.value('runAsGroup');
  }

  public get fsGroup(): number | undefined {
    return this.decisions.value('fsGroup');
  }

  public get serviceAccount(): kplus.IServiceAccount | undefined {
    return this.decisions.value('serviceAccount');
  }

  public get nodeSelector(): Record<string, string> {
    return values(this.decisions.keyed('nodeSelector'), {});
  }

  public get affinity(): kplus.k8s.Affinity | undefined {
    return joinAffinities(this.decisions.joined('affinity').map(({ value }) => value));
  }

  public get tolerations(): kplus.k8s.Toleration[] {
    return this.decisions.joined('tolerations').map(({ value }) => value);
  }

  public get topologySpread(): kplus.k8s.TopologySpreadConstraint[] {
    const ownPods = { matchLabels: { 'app.kubernetes.io/instance': this.labels['app.kubernetes.io/instance'] } };
    return (this.decisions.value('topologySpread') ?? []).map((constraint) => ({ ...constraint, labelSelector: constraint.labelSelector ?? ownPods }));
  }

  public get runtimeClass(): string | undefined {
    return this.decisions.value('runtimeClass');
  }

  public get priorityClass(): string | undefined {
    return this.decisions.value('priorityClass');
  }

  public get terminationGraceSeconds(): number | undefined {
    return seconds(this.decisions.value('terminationGracePeriod'));
  }

  public get backoffLimit(): number | undefined {
    return this.decisions.value('backoffLimit');
  }

  public get activeDeadlineSeconds(): number | undefined {
    return seconds(this.decisions.value('activeDeadline'));
  }

  public get ttlSeconds(): number | undefined {
    return seconds(this.decisions.value('ttlAfterFinished'));
  }

  public get suspend(): boolean | undefined {
    return this.decisions.value('suspend');
  }

  public get schedule(): string | undefined {
    return this.decisions.value('schedule');
  }

  public get timeZone(): string | undefined {
    return this.decisions.value('timeZone');
  }

  public get concurrencyPolicy(): string | undefined {
    return this.decisions.value('concurrencyPolicy');
  }

  public get startingDeadlineSeconds(): number | undefined {
    return seconds(this.decisions.value('startingDeadline'));
  }

  public get successfulJobsRetained(): number | undefined {
    return this.decisions.value('successfulJobsRetained');
  }

  public get failedJobsRetained(): number | undefined {
    return this.decisions.value('failedJobsRetained');
  }

  public get replicas(): number | undefined {
    return this.decisions.value('replicas');
  }

  public get probes(): DescribedProbes {
    const { decisions } = this;
    return { readiness: decisions.value('readiness'), liveness: decisions.value('liveness'), startup: decisions.value('startup') };
  }

  public get serviceType(): kplus.ServiceType {
    return this.decisions.value('serviceType') ?? kplus.ServiceType.CLUSTER_IP;
  }

  /** The ports; of two with one name, both. */
  public get servicePorts(): DescribedPort[] {
    return this.decisions.entries('servicePorts').map(({ value, key }) => ({ ...value, name: key!, targetPort: value.targetPort ?? value.port }));
  }

  public get externalName(): string | undefined {
    return this.decisions.value('externalName');
  }
}

function values(entries: ReadonlyMap<string, Decision<string>>, map: Record<string, string>): Record<string, string> {
  for (const [key, { value }] of entries) {
    map[key] = value;
  }
  return map;
}

function inOrder(env: ReadonlyMap<string, Statement<KeyedFields['env']>>): Decision<EnvSource>[] {
  const rank = ({ value, layer }: Decision<EnvSource>) => layer.kind === LayerKind.LIBRARY ? 0 : value.secretKey !== undefined ? 1 : 2;
  return [...env.values()].sort((a, b) => rank(a) - rank(b));
}
