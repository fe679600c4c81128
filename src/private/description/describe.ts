import { Construct } from 'constructs';
import { RunContext } from './context';
import { RunDescription } from './description';
import { othersWith, RunKind } from './kinds';
import { defaultLayer, libraryLayer, platformLayer, profileLayer, runLayer } from './layers';
import { generateName, maxNameLength, sanitize } from './names';
import { Origin, ORIGINS } from './origins';
import { Explanation } from '../../explanation';
import { RunProps } from '../../run';
import { RunVolume } from '../../volume';
import { Diagnostic, DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
import { Layer, LayerSource } from '../layers/layer';
import { ResolvedValues, merge } from '../layers/merge';
import type { Field } from '../options/field';
import { emptyDirSize, storageClass, volumeSize } from '../options/fields/platform';
import { labels } from '../options/labels';
import { naming } from '../options/naming';
import { DEFAULT } from '../options/option';
import { RUN_SCHEMAS } from '../options/schemas';
import { serviceName } from '../options/service-name';
import { RunPod } from '../render/pod';
import { explain } from '../report/explain';
import { checkRun } from '../rules/index';
import { checkKnown } from '../schema/known-options';
import { checkOptions } from '../schema/props';
import { VolumeContext } from '../volumes/kind';

/** Everything that is known of a run before anything is rendered. */
export class ResolvedRun {
  /** What the author gave that it is not. */
  public readonly invalid = new DiagnosticCollector();
  public readonly context: RunContext;
  public readonly resolved: ResolvedValues;
  public readonly description: RunDescription;
  private readonly source: LayerSource;
  private readonly known = new Map<(run: ResolvedRun) => unknown, unknown>();
  /** The spec that the options were read from, if there is one. */
  private readonly origin?: Origin;

  public constructor(public readonly run: Construct, public readonly kind: RunKind, given: RunProps) {
    this.origin = ORIGINS.get(given);
    const props = checkOptions(RUN_SCHEMAS, given, this.invalid);
    checkKnown(given, RUN_SCHEMAS, kind.construct, this.invalid, (option) => othersWith(option, kind));
    this.context = new RunContext(run, props);
    const author = runLayer(props, this.context);
    this.source = author.source;
    this.resolved = merge(this.layers(props, author), kind.concerns);
    this.description = this.describe(props);
  }

  public diagnostics(pod: RunPod): readonly Diagnostic[] {
    const diagnostics = checkRun(this, pod);
    return this.origin ? this.origin.translate(diagnostics) : diagnostics;
  }

  public explain(): Explanation {
    return explain(this);
  }

  /** An option of the author's as the author wrote it. */
  public written(option: string): string {
    return this.origin ? this.origin.optionOf(option) : option;
  }

  /** An option of the author's, given or not. */
  public readonly author = (option: string): OptionLocation => ({ option, layer: this.source });

  public value<V>(field: Field<V, 'strongest'>): V | undefined {
    return this.resolved.value(field);
  }

  /** What follows from all that was decided; worked out once. */
  public derived<T>(from: (run: ResolvedRun) => T): T {
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
    library.set(labels, functionName ?? this.run.node.id, functionName === undefined ? 'the construct\'s id' : 'functionName', 'app.kubernetes.io/name');
    library.set(labels, this.kind.component, DEFAULT, 'app.kubernetes.io/component');
    library.set(labels, project, 'project', 'app.kubernetes.io/part-of');
    library.set(labels, 'cdk8s-digitalhub', DEFAULT, 'app.kubernetes.io/managed-by');
    library.set(labels, project, 'project', 'dhcore/project');
    library.set(labels, functionName === undefined ? undefined : sanitize(functionName), 'functionName', 'dhcore/function');
    library.set(labels, profile, 'profile', 'dhcore/template');
  }

  private describe(props: RunProps): RunDescription {
    const { resolved, context, kind, run } = this;
    const ownService = resolved.value(serviceName);
    return new RunDescription({
      resolved,
      runName: props.metadata?.name ?? generateName(run, kind.apiVersion, kind.kind, maxNameLength(resolved.value(naming), kind.maxName)),
      metadata: props.metadata,
      serviceName: ownService === undefined ? undefined : `${sanitize(props.functionName ?? run.node.id)}-${ownService}`,
      basePod: context.profile?.profile._template?.basePods.get(kind.kind),
      podOverrides: props.podOverrides && structuredClone(props.podOverrides),
    });
  }
}
