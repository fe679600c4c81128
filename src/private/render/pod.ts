import type { ApiObjectMetadata } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { RunClaim } from './claim';
import type { ConflictingVolume } from './conflicting-volume';
import { withoutUnsupportedFields } from './init-container';
import { secureContainer } from './secure-container';
import { SourceBuilder } from './source-builder';
import { onBase } from './template-base';
import { mountVolumes } from './volumes';
import type { Field, ResolvedRun } from '../contract/run';
import type { Draft, Targets, WorkloadDraft } from '../contract/targets';
import { isFieldOf } from '../description/kinds';
import { withCanonicalQuantities } from '../kubernetes/canonical-quantities';
import { MAIN } from '../kubernetes/container-names';
import { mergeStrategically } from '../kubernetes/strategic-merge';
import type { ManifestObject } from '../kubernetes/strategic-merge';
import { FIELDS } from '../options';
import { inOrder, variablesOf } from '../options/fields/env';
import { canonicalQuantities } from '../options/fields/platform';
import { resourcesOf } from '../options/fields/quantities';
import { imagePullPolicy } from '../options/image-pull-policy';
import { initContainers } from '../options/init-containers';
import { reservedLabels } from '../options/labels';
import { security } from '../options/security';
import { servicePorts } from '../options/service-ports';
import { source } from '../options/source';
import { startup } from '../options/startup';
import { sortKeys } from '../util/sort-keys';

type PodSpec = kplus.k8s.PodSpec;
type Container = kplus.k8s.Container;

/** How much there is of each part of a container. */
export interface ContainerParts {
  readonly mounts: number;
  readonly ports: number;
  readonly variables: readonly string[];
  readonly envFrom: number;
}

/**
 * The one pod that all kinds of run have: as props of cdk8s-plus where it has them, and as an overlay where it has not.
 */
export class RunPod {
  /** The parts of the main container that the run's options declare: the rest was added later. */
  public readonly own: ContainerParts;
  /** The pod's part of the props of the cdk8s-plus workload. */
  public readonly props: kplus.AbstractPodProps;
  /** The workload's part of them. */
  public readonly draft: WorkloadDraft;
  public readonly claims: readonly RunClaim[];
  /** What fetches the run's source, if it has one. */
  public readonly builder?: SourceBuilder;
  /** The init containers that are declared: the builder's, and the author's. */
  private readonly initContainers: readonly kplus.ContainerProps[];
  private readonly conflictingVolumes: readonly ConflictingVolume[];
  /** Renders the pod without the author's overrides; set by the workload. */
  public withoutOverrides?: () => ManifestObject | undefined;

  /** @param construct The run's construct, which holds its objects. */
  public constructor(public readonly construct: Construct, public readonly run: ResolvedRun) {
    const sourceParts = run.value(source)?._parts;
    this.builder = sourceParts && new SourceBuilder(construct, run, sourceParts);
    this.draft = declare(run);
    const known = new Map(this.builder && [[this.builder.volume.name, this.builder.volume]]);
    const { mounts, claims, conflicting } = mountVolumes(construct, run, known);
    this.claims = claims;
    this.conflictingVolumes = conflicting;
    const { main, pod, securityContext } = this.draft;
    main.volumeMounts = mounts;
    this.initContainers = [...this.builder ? [this.builder.container(main)] : [], ...run.value(initContainers) ?? []];
    // cdk8s-plus adds to the very lists that it is given.
    this.own = {
      mounts: mounts.length,
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

  /** The workload of cdk8s-plus, to which the author may have added. */
  public get workload(): kplus.AbstractPod {
    return this.construct.node.defaultChild as kplus.AbstractPod;
  }

  /** The Service of the workload, if the run has one. */
  public get service(): kplus.Service | undefined {
    return this.serviceOf('Service', isFieldOf(this.run.kind, servicePorts));
  }

  /** The additional Services of the run. */
  public get additionalServices(): kplus.Service[] {
    const { serviceName, latestServiceName } = this.run;
    return [
      this.serviceOf('NamedService', serviceName !== undefined),
      this.serviceOf('LatestService', latestServiceName !== undefined),
    ].filter((service) => service !== undefined);
  }

  /** Whether something else than the run sets the number of replicas. */
  public get isAutoscaled(): boolean {
    return (this.workload as Partial<kplus.Deployment>).hasAutoscaler === true;
  }

  /** Metadata of the pod template. */
  public get metadata(): { labels: Record<string, string>; annotations: Record<string, string> } {
    return { labels: { ...this.run.labels }, annotations: { ...this.run.annotations } };
  }

  /** Metadata of the workload, which has options of its own. */
  public get workloadMetadata(): ApiObjectMetadata {
    const { metadata, runName, labels, annotations } = this.run;
    const reserved = metadata?.labels ? reservedLabels(this.run).map(({ key, value }) => [key!, value]) : [];
    return {
      ...metadata,
      name: runName,
      labels: { ...labels, ...metadata?.labels, ...Object.fromEntries(reserved) },
      annotations: { ...annotations, ...metadata?.annotations },
    };
  }

  /** Lets the run's options write to a part of the manifest that cdk8s-plus rendered. */
  public render<T extends keyof Targets>(part: T, target: Targets[T]): Targets[T] {
    for (const field of WRITERS[part] ??= FIELDS.filter(({ render }) => render?.[part])) {
      const value = this.run.resolved.merged(field);
      if (value !== undefined) {
        field.render![part]!(target, value as never, this.run);
      }
    }
    return target;
  }

  /** Adds to the pod that cdk8s-plus rendered what it lacks, and removes what it adds by itself. */
  public overlay(rendered: PodSpec): PodSpec {
    const [main, ...others] = rendered.containers;
    return this.render('pod', {
      ...rendered,
      containers: [this.overlayMain(main), ...others.map((container) =>
        secureContainer(container, this.run.value(security)!))],
      initContainers: rendered.initContainers?.map((container, i) => this.overlayInit(container, i)),
      volumes: nonEmpty([...rendered.volumes ?? [], ...this.conflictingVolumes.map(({ volume }) => volume)]),
      securityContext: {},
      tolerations: nonEmpty([...rendered.tolerations ?? []]),
      // cdk8s-plus writes these into every pod, though Kubernetes would add them by itself.
      terminationGracePeriodSeconds: undefined,
      dnsPolicy: rendered.dnsPolicy === kplus.DnsPolicy.CLUSTER_FIRST ? undefined : rendered.dnsPolicy,
      setHostnameAsFqdn: rendered.setHostnameAsFqdn || undefined,
      hostNetwork: rendered.hostNetwork || undefined,
    });
  }

  /**
   * The pod as it stands in the manifest, before overrides: on a template's base, with fields that no type of
   * cdk8s-plus has.
   */
  public toManifest(spec: ManifestObject): ManifestObject {
    return this.render('podManifest', { ...this.run.basePod ? onBase(this.run.basePod, spec) : spec });
  }

  /** The pod with the author's overrides. */
  public override(spec: ManifestObject): ManifestObject {
    const { podOverrides } = this.run;
    return podOverrides ? sortKeys(mergeStrategically(spec, withToken(podOverrides))) as ManifestObject : spec;
  }

  /** The pod as it is written: with its quantities as the API server writes them, if the platform asks for it. */
  public finish(spec: ManifestObject): ManifestObject {
    const overridden = this.override(this.toManifest(spec));
    return this.run.value(canonicalQuantities) ? withCanonicalQuantities(overridden) : overridden;
  }

  /** Children that have the name without being the run's own are the author's. */
  private serviceOf(id: string, isOwn: boolean): kplus.Service | undefined {
    return isOwn ? this.construct.node.tryFindChild(id) as kplus.Service | undefined : undefined;
  }

  private overlayMain(main: Container): Container {
    return this.render('main', {
      ...main,
      // cdk8s-plus gives a startup probe to every container with a `portNumber`, and a policy to all.
      startupProbe: this.run.value(startup) ? main.startupProbe : undefined,
      imagePullPolicy: undefined,
      resources: {},
      volumeMounts: nonEmpty([...main.volumeMounts ?? [], ...this.conflictingVolumes.map(({ mount }) => mount)]),
    });
  }

  /** Init containers after the declared ones were added to the workload. */
  private overlayInit(container: Container, i: number): Container {
    const { run } = this;
    const props = this.initContainers.at(i);
    const secured = secureContainer(container, run.value(security)!, props);
    const isBuilder = this.builder !== undefined && i === 0;
    return {
      ...secured,
      ...isBuilder ? { env: inOrder(container.env, run.derived(variablesOf)), resources: resourcesOf(run) } : {},
      // Init containers must not have the startup probe that cdk8s-plus gives to those with a `portNumber`.
      startupProbe: container.restartPolicy ? container.startupProbe : undefined,
      imagePullPolicy: isBuilder ? undefined : this.pullPolicy(container, props),
    };
  }

  /** DigitalHub Core gives its builder no policy. */
  private pullPolicy(container: Container, props: kplus.ContainerProps | undefined): string | undefined {
    return props ? props.imagePullPolicy ?? this.run.value(imagePullPolicy) : container.imagePullPolicy;
  }
}

/** The fields that write to each part of a manifest. */
const WRITERS: { [T in keyof Targets]?: readonly Field[] } = {};

/** The fields that set props of cdk8s-plus. */
let DECLARING: readonly Field[] | undefined;

function declare(run: ResolvedRun): WorkloadDraft {
  const main: Draft<kplus.ContainerProps> = {
    name: MAIN, image: undefined!, resources: {}, envVariables: {}, envFrom: [], volumeMounts: [], ports: [],
  };
  const draft: WorkloadDraft = { main, pod: {}, securityContext: {}, job: {} };
  for (const field of DECLARING ??= FIELDS.filter((one) => one.declare)) {
    const value = run.resolved.merged(field);
    if (value !== undefined) {
      field.declare!(draft, value as never, run);
    }
  }
  return draft;
}

/** Overrides that name a service account mount its token, as the option does. */
function withToken(overrides: ManifestObject): ManifestObject {
  return overrides.serviceAccountName ? { automountServiceAccountToken: true, ...overrides } : overrides;
}

function nonEmpty<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}
