import { Construct } from 'constructs';
import { RunDescription } from './description';
import { explain as explainOfExplain } from './explain';
import { Finding, Findings, Place } from './finding';
import { othersWith, RunKind } from './kinds';
import { checkKnown } from './known-options';
import { Layer, Speaker } from './layer';
import { defaultLayer, libraryLayer, platformLayer, profileLayer, runLayer } from './layers-of';
import { Decisions, merge } from './merge';
import { generateName, roomForName, sanitize } from './names';
import { RUN_SHAPES } from './option-shapes';
import { Explanation } from '../explanation';
import { RunProps } from '../run';
import type { Field } from './options/field';
import { emptyDirSize, storageClass, volumeSize } from './options/fields/platform';
import { labels } from './options/labels';
import { naming } from './options/naming';
import { serviceName } from './options/service-name';
import { RunPod } from './pod';
import { RunContext } from './run-context';
import { clean } from './shapes';
import { RunVolume } from '../volume';
import { DEFAULT } from './options/option';
import { checkRun } from './rules';
import type { Origin } from './spec/origin';
import { ORIGINS } from './spec/origins';
import { VolumeContext } from './volumes/kind';

/** Everything that is known of a run before anything is rendered. */
export class DescribedRun {
  /** What the author gave that it is not. */
  public readonly misshapen = new Findings();
  public readonly context: RunContext;
  public readonly decisions: Decisions;
  public readonly description: RunDescription;
  private readonly speaker: Speaker;
  private readonly known = new Map<(run: DescribedRun) => unknown, unknown>();
  /** The spec that the options were read from, if there is one. */
  private readonly origin?: Origin;

  public constructor(public readonly run: Construct, public readonly kind: RunKind, given: RunProps) {
    this.origin = ORIGINS.get(given);
    const props = clean(RUN_SHAPES, given, this.misshapen);
    checkKnown(given, RUN_SHAPES, kind.construct, this.misshapen, (option) => othersWith(option, kind));
    this.context = new RunContext(run, props);
    const author = runLayer(props, this.context);
    this.speaker = author.speaker;
    this.decisions = merge(this.layers(props, author), kind.concerns);
    this.description = this.describe(props);
  }

  public findings(pod: RunPod): readonly Finding[] {
    const findings = checkRun(this, pod);
    return this.origin ? this.origin.retell(findings) : findings;
  }

  public explain(): Explanation {
    return explainOfExplain(this);
  }

  /** An option of the author's as the author wrote it. */
  public written(option: string): string {
    return this.origin ? this.origin.optionOf(option) : option;
  }

  /** An option of the author's, given or not. */
  public readonly author = (option: string): Place => ({ option, layer: this.speaker });

  public value<V>(field: Field<V, 'strongest'>): V | undefined {
    return this.decisions.value(field);
  }

  /** What follows from all that was decided; worked out once. */
  public derived<T>(from: (run: DescribedRun) => T): T {
    if (!this.known.has(from)) {
      this.known.set(from, from(this));
    }
    return this.known.get(from) as T;
  }

  /** What a volume needs to know of the run. */
  public volumeContext(volume: RunVolume): VolumeContext {
    return {
      runName: this.description.runName,
      volumeName: volume.name,
      defaultSize: this.value(volumeSize)!,
      defaultStorageClass: this.value(storageClass),
      defaultEmptyDirSize: this.value(emptyDirSize),
      target: this.context.target,
    };
  }

  private layers(props: RunProps, author: Layer): Layer[] {
    const { platforms, profile, project } = this.context;
    const coreNamespace = platforms.length > 0 ? this.context.coreNamespace : undefined;
    const library = libraryLayer(project, props.source);
    this.standardLabels(library, props);
    return [
      defaultLayer(),
      library,
      ...platforms.map((platform) => platformLayer(platform, this.context, coreNamespace)),
      author,
      ...profile ? [profileLayer(profile.profile, profile.platformPath, this.context)] : [],
    ];
  }

  /** Labels that every object of a run carries. The instance is the run's name, which is not known yet. */
  private standardLabels(library: Layer, { functionName, profile }: RunProps): void {
    const project = this.context.project === undefined ? undefined : sanitize(this.context.project);
    library.say(labels, functionName ?? this.run.node.id, functionName === undefined ? 'the construct\'s id' : 'functionName', 'app.kubernetes.io/name');
    library.say(labels, this.kind.component, DEFAULT, 'app.kubernetes.io/component');
    library.say(labels, project, 'project', 'app.kubernetes.io/part-of');
    library.say(labels, 'cdk8s-digitalhub', DEFAULT, 'app.kubernetes.io/managed-by');
    library.say(labels, project, 'project', 'dhcore/project');
    library.say(labels, functionName === undefined ? undefined : sanitize(functionName), 'functionName', 'dhcore/function');
    library.say(labels, profile, 'profile', 'dhcore/template');
  }

  private describe(props: RunProps): RunDescription {
    const { decisions, context, kind, run } = this;
    const ownService = decisions.value(serviceName);
    return new RunDescription({
      decisions,
      runName: props.metadata?.name ?? generateName(run, kind.apiVersion, kind.kind, roomForName(decisions.value(naming), kind.maxName)),
      metadata: props.metadata,
      serviceName: ownService === undefined ? undefined : `${sanitize(props.functionName ?? run.node.id)}-${ownService}`,
      basePod: context.profile?.profile._template?.basePods.get(kind.kind),
      podOverrides: props.podOverrides && structuredClone(props.podOverrides),
    });
  }
}
