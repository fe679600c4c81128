import type { Construct } from 'constructs';
import type { AttachedPlatform } from './attached-platforms';
import type { ConstructContext, OfferedProfile } from './context';
import type { RunProps } from '../../run-props';
import type { RunKind } from '../contract/kind';
import type { AssignmentContext, Setter } from '../contract/option';
import { LayerKind } from '../contract/run';
import { sanitize } from '../kubernetes/core-names';
import { Layer } from '../layers/layer';
import { optionsOf } from '../options';
import { command } from '../options/command';
import { env } from '../options/fields/env';
import { builderImage, PLATFORM_FIELDS, volumeSize } from '../options/fields/platform';
import { limits, requests } from '../options/fields/quantities';
import { volumes } from '../options/fields/volumes';
import { labels } from '../options/labels';
import { DEFAULT } from '../options/option';
import { setResources } from '../options/resources';
import { BUILDER_IMAGE, SHARED_VOLUME } from '../source/defaults';
import { quote } from '../util/string';

/** The layers of a run, in any order, and the one that its author sets. */
export interface RunLayers {
  readonly own: Layer;
  readonly all: readonly Layer[];
}

export function layersOf(construct: Construct, kind: RunKind, props: RunProps, context: ConstructContext): RunLayers {
  const { platforms, profile, gpuResource } = context;
  const own = new Layer(LayerKind.RUN, '');
  setOptions(own, 'run', props, context);
  const coreNamespace = platforms.length > 0 ? context.coreNamespace : undefined;
  return {
    own,
    all: [
      defaultLayer(),
      libraryLayer(construct, kind, props, context),
      ...platforms.map((platform) =>
        cached(platform, `${gpuResource} ${coreNamespace}`, () => platformLayer(platform, context, coreNamespace))),
      own,
      ...profile ? [cached(profile.profile, profile.platformPath, () => profileLayer(profile, context))] : [],
    ],
  };
}

/** Sets in a layer what options mean, in the order of the table. */
function setOptions(layer: Layer, setter: Setter, props: object, context: AssignmentContext): void {
  for (const option of optionsOf(setter)) {
    const value = (props as Record<string, unknown>)[option.name];
    if (value !== undefined && value !== null) {
      option.set(layer, value, option.name, context);
    }
  }
}

/** The layers of platforms and profiles, and what these depend on beside their owner. */
const LAYERS = new WeakMap<object, { readonly key: string; readonly layer: Layer }>();

function cached(owner: object, key: string, make: () => Layer): Layer {
  const known = LAYERS.get(owner);
  if (known?.key === key) {
    return known.layer;
  }
  const layer = make();
  LAYERS.set(owner, { key, layer });
  return layer;
}

function platformLayer(
  platform: AttachedPlatform, context: AssignmentContext, coreNamespace: string | undefined,
): Layer {
  const props = platform._props;
  const layer = new Layer(LayerKind.PLATFORM, `platform ${quote(platform.node.path)}`);
  setOptions(layer, 'platform', props, context);
  for (const [name, { field }] of Object.entries(PLATFORM_FIELDS)) {
    layer.set<any>(field, props[name as keyof typeof PLATFORM_FIELDS]);
  }
  if (props.endpoint !== undefined) {
    const namespaceOption = props.coreNamespace === undefined ? 'endpoint' : 'coreNamespace';
    layer.set(env, { value: props.endpoint }, 'endpoint', 'DHCORE_ENDPOINT');
    layer.set(
      env, coreNamespace === undefined ? undefined : { value: coreNamespace }, namespaceOption, 'DHCORE_NAMESPACE',
    );
  }
  if (props.defaultResources) {
    setResources(layer, 'defaultResources', props.defaultResources, context.gpuResource);
  }
  return layer;
}

function profileLayer({ profile, platformPath }: OfferedProfile, context: AssignmentContext): Layer {
  const { _props: props, name, overridable } = profile;
  const kind = overridable ? LayerKind.SUGGESTION : LayerKind.PROFILE;
  const layer = new Layer(kind, `profile ${quote(name)} of ${quote(platformPath)}`);
  const { resources } = props;
  for (const [field, quantities] of [[requests, resources?.requests], [limits, resources?.limits]] as const) {
    for (const [resource, quantity] of Object.entries(quantities ?? {})) {
      layer.set(field, quantity, `resources.${field.name}[${quote(resource)}]`, resource);
    }
  }
  setOptions(layer, 'profile', props, context);
  return layer;
}

/** The defaults of all runs, made once. */
let DEFAULTS: Layer | undefined;

function defaultLayer(): Layer {
  if (!DEFAULTS) {
    DEFAULTS = new Layer(LayerKind.LIBRARY, '');
    DEFAULTS.set(volumeSize, '2Gi', DEFAULT);
    for (const option of optionsOf('run')) {
      option.setDefault?.(DEFAULTS);
    }
  }
  return DEFAULTS;
}

/** What the library sets for a run by its name, project and source. */
function libraryLayer(construct: Construct, kind: RunKind, props: RunProps, context: ConstructContext): Layer {
  const layer = new Layer(LayerKind.LIBRARY, '');
  const { source } = props;
  const { project, hasCoreLabels } = context;
  layer.set(env, project === undefined ? undefined : { value: project }, 'project', 'PROJECT_NAME');
  if (source) {
    layer.set(builderImage, BUILDER_IMAGE, DEFAULT);
    layer.set(command, source._parts.command as string[] | undefined, 'source');
    layer.set(volumes, SHARED_VOLUME, 'source', SHARED_VOLUME.name);
  }
  setStandardLabels(layer, construct, kind, props, project);
  if (hasCoreLabels) {
    layer.set(labels, kind.framework, 'coreLabels', 'dhcore/framework');
    layer.set(labels, kind.framework && (source?._parts.runtime ?? 'container'), 'coreLabels', 'dhcore/runtime');
  }
  return layer;
}

/** Labels of every object of a run. The instance is the run's name, which is not known yet. */
function setStandardLabels(
  layer: Layer, construct: Construct, kind: RunKind, { functionName, profile }: RunProps, project: string | undefined,
): void {
  const projectLabel = project === undefined ? undefined : sanitize(project);
  const nameOption = functionName === undefined ? 'the construct\'s id' : 'functionName';
  layer.set(labels, functionName ?? construct.node.id, nameOption, 'app.kubernetes.io/name');
  layer.set(labels, kind.component, DEFAULT, 'app.kubernetes.io/component');
  layer.set(labels, projectLabel, 'project', 'app.kubernetes.io/part-of');
  layer.set(labels, 'cdk8s-digitalhub', DEFAULT, 'app.kubernetes.io/managed-by');
  layer.set(labels, projectLabel, 'project', 'dhcore/project');
  layer.set(labels, functionName === undefined ? undefined : sanitize(functionName), 'functionName', 'dhcore/function');
  layer.set(labels, profile, 'profile', 'dhcore/template');
}
