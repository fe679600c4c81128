import { Construct } from 'constructs';
import { RunDescription } from './description';
import { Finding, Findings, Place } from './finding';
import { othersWith, RunKind } from './kinds';
import { checkKnown } from './known-options';
import { Layer, Speaker } from './layer';
import { DEFAULT, defaultLayer, libraryLayer, platformLayer, profileLayer, runLayer } from './layers-of';
import { lazy } from './lazy';
import { Decisions, merge } from './merge';
import { generateName, roomForName, sanitize } from './names';
import { RUN_SHAPES } from './option-shapes';
import { RunPod } from './pod';
import { ResolvedResources, resolveResources } from './resolve-resources';
import { RunContext } from './run-context';
import { clean } from './shapes';
import { Explanation } from '../explanation';
import { RunProps } from '../run';
import { RunVolume } from '../volume';
import type { Origin } from './spec/origin';
import { ORIGINS } from './spec/origins';
import { VolumeContext } from './volumes/kind';

/** Everything that is known of a run before anything is rendered. */
export class DescribedRun {
  /** What the author gave that it is not. */
  public readonly misshapen = new Findings();
  public readonly context: RunContext;
  public readonly decisions: Decisions;
  public readonly resources: ResolvedResources;
  public readonly description: RunDescription;
  private readonly speaker: Speaker;
  /** The spec that the options were read from, if there is one. */
  private readonly origin?: Origin;

  public constructor(public readonly run: Construct, public readonly kind: RunKind, given: RunProps) {
    this.origin = ORIGINS.get(given);
    const props = clean(RUN_SHAPES, given, this.misshapen);
    checkKnown(given, RUN_SHAPES, kind.construct, this.misshapen, (option) => othersWith(option, kind));
    this.context = new RunContext(run, props);
    const author = runLayer(props, this.context.gpuResource);
    kind.options(author, props);
    this.speaker = author.speaker;
    this.decisions = merge(this.layers(props, author), kind.concerns);
    this.resources = resolveResources(this.decisions);
    this.description = this.describe(props);
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
  public readonly author = (option: string): Place => ({ option, layer: this.speaker });

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

  private layers(props: RunProps, author: Layer): Layer[] {
    const { platforms, gpuResource, profile, project } = this.context;
    const coreNamespace = platforms.length > 0 ? this.context.coreNamespace : undefined;
    const library = libraryLayer(project, props.source);
    this.standardLabels(library, props);
    return [
      defaultLayer(this.kind),
      library,
      ...platforms.map((platform) => platformLayer(platform, gpuResource, coreNamespace)),
      author,
      ...profile ? [profileLayer(profile.profile, profile.platformPath)] : [],
    ];
  }

  /** Labels that every object of a run carries. The instance is the run's name, which is not known yet. */
  private standardLabels(library: Layer, { functionName, profile }: RunProps): void {
    const project = this.context.project === undefined ? undefined : sanitize(this.context.project);
    library.put('labels', 'app.kubernetes.io/name', functionName ?? this.run.node.id, functionName === undefined ? 'the construct\'s id' : 'functionName');
    library.put('labels', 'app.kubernetes.io/component', this.kind.component, DEFAULT);
    library.put('labels', 'app.kubernetes.io/part-of', project, 'project');
    library.put('labels', 'app.kubernetes.io/managed-by', 'cdk8s-digitalhub', DEFAULT);
    library.put('labels', 'dhcore/project', project, 'project');
    library.put('labels', 'dhcore/function', functionName === undefined ? undefined : sanitize(functionName), 'functionName');
    library.put('labels', 'dhcore/template', profile, 'profile');
  }

  private describe(props: RunProps): RunDescription {
    const { decisions, resources, context, kind, run } = this;
    const serviceName = decisions.value('serviceName');
    return new RunDescription({
      decisions,
      resources,
      runName: props.metadata?.name ?? generateName(run, kind.apiVersion, kind.kind, roomForName(decisions.value('naming'), kind.maxName)),
      project: context.project,
      metadata: props.metadata,
      serviceName: serviceName === undefined ? undefined : `${sanitize(props.functionName ?? run.node.id)}-${serviceName}`,
      basePod: context.profile?.profile._template?.basePods.get(kind.kind),
      podOverrides: props.podOverrides && structuredClone(props.podOverrides),
    });
  }
}
