import { isDeepStrictEqual } from 'util';
import { ApiObjectMetadata } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { joinAffinities } from './affinity';
import { DescribedRun } from './describe';
import { RunDescription } from './description';
import { makeEnvValue, makeVolume } from './kplus-values';
import { EnvSource } from './layer';
import { lazy } from './lazy';
import { Decision } from './merge';
import type { ResolvedAmount } from './resolve-resources';
import { sortKeys } from './sort-keys';
import type { Builder } from './source/builder';
import type { WireObject } from './strategic-merge';
import type { Stray } from './volumes/stray';

type PodSpec = kplus.k8s.PodSpec;
type Container = kplus.k8s.Container;

export const MAIN = 'main';

/** How much there is of each part of a container. */
export interface ContainerParts {
  readonly mounts: number;
  readonly ports: number;
  readonly variables: readonly string[];
  readonly envFrom: number;
}

/**
 * The one pod that all kinds of run have: as cdk8s-plus constructs where it has them, and as an overlay where it has not.
 */
export class RunPod {
  /** What of the main container comes of the run's options: the rest was added later. */
  public readonly own: ContainerParts;
  /** What the kinds of run pass to the cdk8s-plus workload. */
  public readonly props: kplus.AbstractPodProps;
  public readonly claims: kplus.PersistentVolumeClaim[] = [];
  /** Whether the author's overrides changed the manifest; undefined until it was rendered. */
  public overridden?: boolean;
  /** What fetches the run's source, if it has one. */
  public readonly builder?: Builder;
  /** The init containers that are declared: the builder's, and the author's. */
  private readonly initContainers: readonly kplus.ContainerProps[];
  private readonly strays: Stray[] = [];
  private readonly wireVolumes: WireObject[] = [];

  private readonly run: Construct;
  private readonly description: RunDescription;

  public constructor(private readonly described: DescribedRun) {
    this.run = described.run;
    this.description = described.description;
    const { description } = described;
    const { serviceAccount, runAsUser, runAsGroup, fsGroup, security } = description;
    this.builder = description.source && new lazy.source.Builder(described, description.source._parts);
    const main = this.mainContainer();
    this.initContainers = [...this.builder ? [this.builder.container(main)] : [], ...description.initContainers];
    // cdk8s-plus adds to the very lists that it is given.
    this.own = {
      mounts: main.volumeMounts!.length,
      ports: main.ports!.length + (main.portNumber === undefined ? 0 : 1),
      variables: Object.keys(main.envVariables!),
      envFrom: main.envFrom!.length,
    };
    this.props = {
      containers: [main],
      initContainers: this.initContainers.map((container) => lazy.initContainers.tamed(container)),
      serviceAccount,
      automountServiceAccountToken: serviceAccount !== undefined,
      securityContext: { user: runAsUser, group: runAsGroup, fsGroup, ensureNonRoot: security.nonRoot },
    };
  }

  /** What is said of the pod beside its spec. */
  public get metadata(): { labels: Record<string, string>; annotations: Record<string, string> } {
    return { labels: { ...this.description.labels }, annotations: { ...this.description.annotations } };
  }

  /** Metadata of the workload, which the author may add to for it alone. */
  public get workloadMetadata(): ApiObjectMetadata {
    const { metadata, runName, labels, annotations } = this.description;
    return {
      ...metadata,
      name: runName,
      labels: { ...labels, ...metadata?.labels },
      annotations: { ...annotations, ...metadata?.annotations },
    };
  }

  /** Adds to the pod that cdk8s-plus rendered what it cannot say, and takes away what it says unasked. */
  public overlay(rendered: PodSpec): PodSpec {
    const { description } = this;
    const [main, ...others] = rendered.containers;
    return {
      ...rendered,
      containers: [this.overlayMain(main), ...others.map((container) => lazy.security.secureContainer(container, description.security))],
      initContainers: rendered.initContainers?.map((container, i) => this.overlayInit(container, i)),
      volumes: nonEmpty([...rendered.volumes ?? [], ...this.strays.map((stray) => stray.volume)]),
      securityContext: {
        ...description.security._toPodSecurityContext(),
        runAsUser: description.runAsUser,
        runAsGroup: description.runAsGroup,
        fsGroup: description.fsGroup,
      },
      imagePullSecrets: nonEmpty(description.imagePullSecrets.map((name) => ({ name }))),
      nodeSelector: nonEmptyMap(description.nodeSelector),
      affinity: joinAffinities([description.affinity, rendered.affinity].filter((affinity) => affinity !== undefined)),
      tolerations: nonEmpty([...description.tolerations, ...rendered.tolerations ?? []]),
      topologySpreadConstraints: nonEmpty([...description.topologySpread]),
      runtimeClassName: description.runtimeClass,
      priorityClassName: description.priorityClass,
      terminationGracePeriodSeconds: description.terminationGraceSeconds,
      // What cdk8s-plus writes into every pod though Kubernetes would add it by itself.
      dnsPolicy: rendered.dnsPolicy === kplus.DnsPolicy.CLUSTER_FIRST ? undefined : rendered.dnsPolicy,
      setHostnameAsFqdn: rendered.setHostnameAsFqdn || undefined,
      hostNetwork: rendered.hostNetwork || undefined,
    };
  }

  /** The last hand on the manifest of the pod: a template's base below it, what no type of cdk8s-plus knows, then the author's overrides. */
  public finish(spec: WireObject): WireObject {
    const based = this.description.basePod ? lazy.templateBase.onBase(this.description.basePod, spec) : spec;
    const extended = this.wireVolumes.length > 0 ? lazy.merging.mergeStrategically(based, { volumes: this.wireVolumes }) : based;
    if (!this.description.podOverrides) {
      return extended;
    }
    const overridden = lazy.merging.mergeStrategically(extended, this.description.podOverrides);
    this.overridden = !isDeepStrictEqual(overridden, extended);
    return sortKeys(overridden) as WireObject;
  }

  private mainContainer(): kplus.ContainerProps {
    const { image, command, args, env, envFrom, probes } = this.description;
    return {
      name: MAIN,
      image,
      command: command && [...command],
      args: args && [...args],
      resources: {},
      envVariables: this.environment(env),
      envFrom: [...envFrom],
      volumeMounts: this.mounts(),
      ...this.ports(),
      ...probes,
    };
  }

  /** The ports that services lead to. Probes that name no port take the first of TCP. cdk8s-plus throws for a port that is given twice. */
  private ports(): Pick<kplus.ContainerProps, 'portNumber' | 'ports'> {
    const ports = new Map(this.description.servicePorts.map(({ targetPort, protocol }) => [
      `${targetPort}/${protocol || kplus.Protocol.TCP}`, { number: targetPort, protocol },
    ]));
    const all = [...ports.values()];
    const first = all.find(({ protocol }) => (protocol ?? kplus.Protocol.TCP) === kplus.Protocol.TCP);
    return { portNumber: first?.number, ports: all.filter((port) => port !== first) };
  }

  private environment(env: readonly Decision<EnvSource>[]): Record<string, kplus.EnvValue> {
    return Object.fromEntries(env.map(({ key, value: { value, valueFrom, secretKey } }) => [
      key!,
      secretKey === undefined
        ? makeEnvValue(value ?? valueFrom?.value, valueFrom?.valueFrom)
        : makeEnvValue(undefined, { secretKeyRef: { name: this.description.secretName, key: secretKey } }),
    ]));
  }

  private mounts(): kplus.VolumeMount[] {
    const known = new Map<string, kplus.Volume>(this.builder && [[this.builder.volume.name, this.builder.volume]]);
    const mounts: kplus.VolumeMount[] = [];
    for (const [i, volume] of this.description.volumes.entries()) {
      const rendered = volume._kind.render(this.described.volumeContext(volume));
      const earlier = known.get(volume.name);
      if (earlier && earlier !== rendered.volume) {
        this.strays.push(lazy.strays.strayOf(volume, rendered));
        continue;
      }
      const mounted = rendered.volume ?? makeVolume(this.run, `volume-${i}`, volume.name, rendered.source ?? {});
      known.set(volume.name, mounted);
      mounts.push({
        path: volume.mountPath,
        volume: mounted,
        subPath: volume.subPath,
        readOnly: volume.readOnly || undefined,
      });
      if (rendered.wireSource) {
        this.wireVolumes.push({ name: volume.name, ...rendered.wireSource });
      }
      if (rendered.claim) {
        this.claims.push(new lazy.claims.RunClaim(this.run, `claim-${i}`, {
          claim: rendered.claim, namespace: this.description.metadata?.namespace, ...this.metadata,
        }));
      }
    }
    return mounts;
  }

  private overlayMain(main: Container): Container {
    const { imagePullPolicy, security, probes } = this.description;
    return {
      ...main,
      env: this.inOrder(main.env),
      // cdk8s-plus gives a startup probe to every container with a `portNumber`.
      startupProbe: probes.startup ? main.startupProbe : undefined,
      imagePullPolicy,
      resources: this.resources(),
      securityContext: security._toSecurityContext(),
      volumeMounts: nonEmpty([...main.volumeMounts ?? [], ...this.strays.map((stray) => stray.mount)]),
    };
  }

  private resources(): kplus.k8s.ResourceRequirements {
    const { requests, limits } = this.description;
    return { requests: quantities(requests), limits: quantities(limits) };
  }

  /** Variables in the order of the description, since `$(OTHER)` needs it: objects put names that are numbers first. */
  private inOrder(env: kplus.k8s.EnvVar[] | undefined): kplus.k8s.EnvVar[] | undefined {
    const described = this.description.env;
    if (!env || env.every(({ name }, i) => i >= described.length || name === described[i].key)) {
      return env;
    }
    const order = new Map(described.map(({ key }, i) => [key!, i]));
    const place = ({ name }: kplus.k8s.EnvVar) => order.get(name) ?? order.size;
    return [...env].sort((a, b) => place(a) - place(b));
  }

  /** Those after the declared ones were added to the workload. */
  private overlayInit(container: Container, i: number): Container {
    const props = this.initContainers.at(i);
    const secured = lazy.security.secureContainer(container, this.description.security, props);
    return {
      ...secured,
      ...this.builder && i === 0 ? { env: this.inOrder(container.env), resources: this.resources() } : {},
      // Init containers must not have the startup probe that cdk8s-plus gives to those with a `portNumber`.
      startupProbe: container.restartPolicy ? container.startupProbe : undefined,
      imagePullPolicy: props ? props.imagePullPolicy ?? this.description.imagePullPolicy : container.imagePullPolicy,
    };
  }
}

function quantities(amounts: ReadonlyMap<string, ResolvedAmount>): Record<string, kplus.k8s.Quantity> | undefined {
  return nonEmptyMap(Object.fromEntries([...amounts].map(([name, { text }]) => [name, kplus.k8s.Quantity.fromString(text)])));
}

function nonEmpty<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}

function nonEmptyMap<T>(map: Readonly<Record<string, T>>): Record<string, T> | undefined {
  return Object.keys(map).length > 0 ? { ...map } : undefined;
}
