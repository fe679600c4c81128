import { ServiceType } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { joinAffinities } from './affinity';
import { RunDescription } from './description';
import { Finding, Findings, Place } from './finding';
import { concerns, RunKind } from './kinds';
import { EnvSource, KeyedFields, Layer, LayerKind, Statement } from './layer';
import { DEFAULT, defaultLayer, libraryLayer, platformLayer, profileLayer, runLayer } from './layers-of';
import { lazy } from './lazy';
import { Decision, Decisions, merge } from './merge';
import { generateName, projectSecretName, roomForName, sanitize } from './names';
import { RUN_SHAPES } from './option-shapes';
import { RunPod } from './pod';
import { ResolvedResources, resolveResources } from './resolve-resources';
import { RunContext } from './run-context';
import { seconds } from './seconds';
import { clean } from './shapes';
import { Explanation } from '../explanation';
import { RunProps } from '../run';
import { RunVolume } from '../volume';
import type { Origin } from './spec/origin';
import { ORIGINS } from './spec/origins';
import { VolumeContext } from './volumes/kind';

/** Everything that is known of a run before anything is rendered. */
export class DescribedRun {
  /** What the author gave, as far as it is what its types promise. */
  public readonly props: RunProps;
  /** What the author gave that it is not. */
  public readonly misshapen = new Findings();
  public readonly context: RunContext;
  public readonly decisions: Decisions;
  public readonly resources: ResolvedResources;
  public readonly description: RunDescription;
  private readonly authorLayer: Layer;
  /** The spec that the options were read from, if there is one. */
  private readonly origin?: Origin;

  public constructor(public readonly run: Construct, public readonly kind: RunKind, given: RunProps) {
    this.origin = ORIGINS.get(given);
    const props = clean(RUN_SHAPES, given, this.misshapen);
    this.props = props;
    this.context = new RunContext(run, props);
    this.authorLayer = runLayer(props, this.context.gpuResource);
    kind.options(this.authorLayer, props);
    this.decisions = merge(this.layers(), (field) => concerns(kind, field));
    this.resources = resolveResources(this.decisions);
    this.description = this.describe();
  }

  public findings(pod: RunPod): readonly Finding[] {
    const findings = lazy.rules.checkRun(this, pod);
    return this.origin ? this.origin.retell(findings) : findings;
  }

  public explain(): Explanation {
    return lazy.explain.explain(this);
  }

  /** An option of the author's as the author wrote it. */
  public written(option: string): string {
    return this.origin ? this.origin.optionOf(option) : option;
  }

  /** An option of the author's, given or not. */
  public readonly author = (option: string): Place => ({ option, layer: this.authorLayer });

  /** What a volume needs to know of the run. */
  public volumeContext(volume: RunVolume): VolumeContext {
    const { runName, volumeSize, storageClass, emptyDirSize } = this.description;
    return {
      runName,
      volumeName: volume.name,
      defaultSize: volumeSize,
      defaultStorageClass: storageClass,
      defaultEmptyDirSize: emptyDirSize,
      target: this.context.target,
    };
  }

  private layers(): Layer[] {
    const { platforms, gpuResource, profile, project } = this.context;
    const library = libraryLayer(project, this.props.source);
    this.standardLabels(library);
    return [
      defaultLayer(this.kind),
      library,
      ...platforms.map((platform) => platformLayer(platform, gpuResource, this.context.coreNamespace)),
      this.authorLayer,
      ...profile ? [profileLayer(profile.profile, profile.platformPath)] : [],
    ];
  }

  /** Labels that every object of a run carries. The instance is the run's name, which is not known yet. */
  private standardLabels(library: Layer): void {
    const { functionName, profile } = this.props;
    const project = this.context.project === undefined ? undefined : sanitize(this.context.project);
    library.put('labels', 'app.kubernetes.io/name', functionName ?? this.run.node.id, functionName === undefined ? 'the construct\'s id' : 'functionName');
    library.put('labels', 'app.kubernetes.io/component', this.kind.component, DEFAULT);
    library.put('labels', 'app.kubernetes.io/part-of', project, 'project');
    library.put('labels', 'app.kubernetes.io/managed-by', 'cdk8s-digitalhub', DEFAULT);
    library.put('labels', 'dhcore/project', project, 'project');
    library.put('labels', 'dhcore/function', functionName === undefined ? undefined : sanitize(functionName), 'functionName');
    library.put('labels', 'dhcore/template', profile, 'profile');
  }

  private describe(): RunDescription {
    const { decisions, props, context } = this;
    const naming = decisions.value('naming');
    const runName = props.metadata?.name
      ?? generateName(this.run, this.kind.apiVersion, this.kind.kind, roomForName(naming, this.kind.maxName));
    const labels = { 'app.kubernetes.io/instance': runName, ...values(decisions.keyed('labels')) };
    return Object.freeze<RunDescription>({
      runName,
      naming,
      metadata: props.metadata,
      labels,
      annotations: values(decisions.keyed('annotations')),
      image: decisions.value('image')!,
      imagePullPolicy: decisions.value('imagePullPolicy'),
      imagePullSecrets: [...new Set(decisions.joined('imagePullSecrets').map((decision) => decision.value.name))],
      command: decisions.value('command'),
      args: decisions.value('args'),
      env: this.env().map((decision) => ({ name: decision.key!, ...decision.value })),
      envFrom: decisions.joined('envFrom').map((decision) => decision.value),
      secretName: context.project === undefined ? undefined : projectSecretName(context.project),
      initContainers: decisions.value('initContainers') ?? [],
      requests: texts(this.resources.requests),
      limits: texts(this.resources.limits),
      volumes: this.all('volumes').map((statement) => statement.value),
      volumeSize: decisions.value('volumeSize')!,
      storageClass: decisions.value('storageClass'),
      emptyDirSize: decisions.value('emptyDirSize'),
      source: decisions.value('source'),
      builderImage: decisions.value('builderImage'),
      security: decisions.value('security')!,
      runAsUser: decisions.value('runAsUser'),
      runAsGroup: decisions.value('runAsGroup'),
      fsGroup: decisions.value('fsGroup'),
      serviceAccount: decisions.value('serviceAccount'),
      nodeSelector: values(decisions.keyed('nodeSelector')),
      affinity: joinAffinities(decisions.joined('affinity').map((decision) => decision.value)),
      tolerations: decisions.joined('tolerations').map((decision) => decision.value),
      topologySpread: (decisions.value('topologySpread') ?? []).map((constraint) => ({
        ...constraint,
        labelSelector: constraint.labelSelector ?? { matchLabels: { 'app.kubernetes.io/instance': labels['app.kubernetes.io/instance'] } },
      })),
      runtimeClass: decisions.value('runtimeClass'),
      priorityClass: decisions.value('priorityClass'),
      terminationGraceSeconds: seconds(decisions.value('terminationGracePeriod')),
      basePod: context.profile?.profile._template?.basePods.get(this.kind.kind),
      podOverrides: props.podOverrides && structuredClone(props.podOverrides),
      backoffLimit: decisions.value('backoffLimit'),
      activeDeadlineSeconds: seconds(decisions.value('activeDeadline')),
      ttlSeconds: seconds(decisions.value('ttlAfterFinished')),
      suspend: decisions.value('suspend'),
      schedule: decisions.value('schedule'),
      timeZone: decisions.value('timeZone'),
      concurrencyPolicy: decisions.value('concurrencyPolicy'),
      startingDeadlineSeconds: seconds(decisions.value('startingDeadline')),
      successfulJobsRetained: decisions.value('successfulJobsRetained'),
      failedJobsRetained: decisions.value('failedJobsRetained'),
      replicas: decisions.value('replicas'),
      probes: { readiness: decisions.value('readiness'), liveness: decisions.value('liveness'), startup: decisions.value('startup') },
      serviceType: decisions.value('serviceType') ?? ServiceType.CLUSTER_IP,
      servicePorts: this.all('servicePorts').map(({ value, key }) => ({ ...value, name: key!, targetPort: value.targetPort ?? value.port })),
      externalName: decisions.value('externalName'),
      serviceName: this.serviceName(),
    });
  }

  /** The entries of a map, with those whose key was given already. */
  public all<F extends keyof KeyedFields>(field: F): readonly Statement<KeyedFields[F]>[] {
    const repeated = this.decisions.repeated.filter((statement) => statement.field === field) as Statement<KeyedFields[F]>[];
    return [...this.decisions.keyed(field).values(), ...repeated];
  }

  /** Variables in an order in which they can refer to others: those that nobody wrote come first, then secrets, of whatever layer. */
  public env(): Decision<EnvSource>[] {
    const rank = ({ value, layer }: Decision<EnvSource>) => layer.kind === LayerKind.LIBRARY ? 0 : value.secretKey !== undefined ? 1 : 2;
    return [...this.decisions.keyed('env').values()].sort((a, b) => rank(a) - rank(b));
  }

  /** Name of the additional Service, as DigitalHub Core makes it. */
  private serviceName(): string | undefined {
    const name = this.decisions.value('serviceName');
    return name === undefined ? undefined : `${sanitize(this.props.functionName ?? this.run.node.id)}-${name}`;
  }
}

function values(entries: ReadonlyMap<string, Decision<string>>): Record<string, string> {
  return Object.fromEntries([...entries].map(([key, decision]) => [key, decision.value]));
}

function texts(amounts: ResolvedResources['requests']): Map<string, string> {
  return new Map([...amounts].map(([name, amount]) => [name, amount.text]));
}
