import { isDeepStrictEqual } from 'util';
import { ApiObjectMetadata } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { withoutUnsupportedFields } from './init-container';
import { secureContainer } from './secure-container';
import { Builder } from './source-builder';
import { onBase } from './template-base';
import type { Declared } from '../contract/declared';
import { ResolvedRun } from '../description/describe';
import { RunDescription } from '../description/description';
import { mergeStrategically } from '../kubernetes/strategic-merge';
import type { ManifestObject } from '../kubernetes/strategic-merge';
import type { Draft, Field, Targets } from '../options/field';
import { resourcesOf } from '../options/fields/amounts';
import { inOrder, variablesOf } from '../options/fields/env';
import { imagePullPolicy } from '../options/image-pull-policy';
import { FIELDS } from '../options/index';
import { initContainers } from '../options/init-containers';
import { source } from '../options/source';
import { startup } from '../options/startup';
import { sortKeys } from '../util/sort-keys';

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
  public readonly claims: kplus.PersistentVolumeClaim[];
  /** What the run's options give to the workload beside its pod. */
  public readonly declared: Declared;
  /** Whether the author's overrides changed the manifest; undefined until it was rendered. */
  public overridden?: boolean;
  /** What fetches the run's source, if it has one. */
  public readonly builder?: Builder;
  /** The init containers that are declared: the builder's, and the author's. */
  private readonly initContainers: readonly kplus.ContainerProps[];
  private readonly description: RunDescription;

  public constructor(public readonly described: ResolvedRun) {
    this.description = described.description;
    const sourceParts = described.value(source)?._parts;
    this.builder = sourceParts && new Builder(described, sourceParts);
    this.declared = declare(described, this.builder);
    this.claims = this.declared.claims;
    const { main, pod, securityContext } = this.declared;
    this.initContainers = [...this.builder ? [this.builder.container(main)] : [], ...described.value(initContainers) ?? []];
    // cdk8s-plus adds to the very lists that it is given.
    this.own = {
      mounts: main.volumeMounts!.length,
      ports: main.ports!.length + (main.portNumber === undefined ? 0 : 1),
      variables: Object.keys(main.envVariables!),
      envFrom: main.envFrom!.length,
    };
    this.props = {
      automountServiceAccountToken: false,
      ...pod,
      containers: [main],
      initContainers: this.initContainers.map((container) => withoutUnsupportedFields(container)),
      securityContext,
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

  /** Lets the run's options write to what cdk8s-plus rendered. */
  public render<T extends keyof Targets>(part: T, target: Targets[T]): Targets[T] {
    for (const field of WRITERS[part] ??= FIELDS.filter(({ render }) => render?.[part])) {
      const value = this.described.resolved.merged(field);
      if (value !== undefined) {
        field.render![part]!(target, value as never, this.described);
      }
    }
    return target;
  }

  /** Adds to the pod that cdk8s-plus rendered what it cannot say, and takes away what it says unasked. */
  public overlay(rendered: PodSpec): PodSpec {
    const [main, ...others] = rendered.containers;
    return this.render('pod', {
      ...rendered,
      containers: [this.overlayMain(main), ...others.map((container) => secureContainer(container, this.description.security))],
      initContainers: rendered.initContainers?.map((container, i) => this.overlayInit(container, i)),
      volumes: nonEmpty([...rendered.volumes ?? [], ...this.declared.conflictingVolumes.map((conflicting) => conflicting.volume)]),
      securityContext: {},
      tolerations: nonEmpty([...rendered.tolerations ?? []]),
      // What cdk8s-plus writes into every pod though Kubernetes would add it by itself.
      terminationGracePeriodSeconds: undefined,
      dnsPolicy: rendered.dnsPolicy === kplus.DnsPolicy.CLUSTER_FIRST ? undefined : rendered.dnsPolicy,
      setHostnameAsFqdn: rendered.setHostnameAsFqdn || undefined,
      hostNetwork: rendered.hostNetwork || undefined,
    });
  }

  /** The last hand on the manifest of the pod: a template's base below it, what no type of cdk8s-plus knows, then the author's overrides. */
  public finish(spec: ManifestObject): ManifestObject {
    const based = this.description.basePod ? onBase(this.description.basePod, spec) : spec;
    const extended = this.declared.manifestVolumes.length > 0 ? mergeStrategically(based, { volumes: this.declared.manifestVolumes }) : based;
    if (!this.description.podOverrides) {
      return extended;
    }
    const overridden = mergeStrategically(extended, this.description.podOverrides);
    this.overridden = !isDeepStrictEqual(overridden, extended);
    return sortKeys(overridden) as ManifestObject;
  }

  private overlayMain(main: Container): Container {
    return this.render('main', {
      ...main,
      // cdk8s-plus gives a startup probe to every container with a `portNumber`, and a policy to all.
      startupProbe: this.described.value(startup) ? main.startupProbe : undefined,
      imagePullPolicy: undefined,
      resources: {},
      volumeMounts: nonEmpty([...main.volumeMounts ?? [], ...this.declared.conflictingVolumes.map((conflicting) => conflicting.mount)]),
    });
  }

  /** Those after the declared ones were added to the workload. */
  private overlayInit(container: Container, i: number): Container {
    const props = this.initContainers.at(i);
    const secured = secureContainer(container, this.description.security, props);
    return {
      ...secured,
      ...this.builder && i === 0 ? { env: inOrder(container.env, this.described.derived(variablesOf)), resources: resourcesOf(this.described) } : {},
      // Init containers must not have the startup probe that cdk8s-plus gives to those with a `portNumber`.
      startupProbe: container.restartPolicy ? container.startupProbe : undefined,
      imagePullPolicy: props ? props.imagePullPolicy ?? this.described.value(imagePullPolicy) : container.imagePullPolicy,
    };
  }
}

/** The fields that write to each part of a manifest. */
const WRITERS: { [T in keyof Targets]?: readonly Field[] } = {};

/** What the options of a run give to cdk8s-plus. */
function declare(described: ResolvedRun, builder: Builder | undefined): Declared {
  const main: Draft<kplus.ContainerProps> = {
    name: MAIN, image: undefined!, resources: {}, envVariables: {}, envFrom: [], volumeMounts: [], ports: [],
  };
  const declared: Declared = { scope: described.run, main, pod: {}, securityContext: {}, job: {}, builder, claims: [], conflictingVolumes: [], manifestVolumes: [] };
  for (const field of DECLARING ??= FIELDS.filter((one) => one.declare)) {
    const value = described.resolved.merged(field);
    if (value !== undefined) {
      field.declare!(declared, value as never, described);
    }
  }
  return declared;
}

/** The fields of which cdk8s-plus takes something. */
let DECLARING: readonly Field[] | undefined;

function nonEmpty<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}
