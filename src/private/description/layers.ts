import { DigitalHubPlatform } from '../../platform';
import { Profile } from '../../profile';
import { RunProps } from '../../run';
import { RunSource } from '../../source';
import { Layer, LayerKind } from '../layers/layer';
import { command } from '../options/command';
import { limits, requests } from '../options/fields/amounts';
import { env } from '../options/fields/env';
import { builderImage, PLATFORM_FIELDS, volumeSize } from '../options/fields/platform';
import { volumes } from '../options/fields/volumes';
import { optionsOf } from '../options/index';
import { DEFAULT, AssignmentContext, Setter } from '../options/option';
import { setResources } from '../options/resources';
import { BUILDER_IMAGE, SHARED_VOLUME } from '../source/defaults';
import { quote } from '../util/string';

/** Says in a layer what options mean, in the order of the table. */
function setOptions(layer: Layer, setter: Setter, props: object, context: AssignmentContext): void {
  for (const option of optionsOf(setter)) {
    const value = (props as Record<string, unknown>)[option.name];
    if (value !== undefined && value !== null) {
      option.set(layer, value, option.name, context);
    }
  }
}

/** What a run's author says. */
export function runLayer(props: RunProps, context: AssignmentContext): Layer {
  const layer = new Layer(LayerKind.RUN, '');
  setOptions(layer, 'run', props, context);
  return layer;
}

/** Layers that were made, by whoever speaks in them, and what they depend on beside that. */
const LAYERS = new WeakMap<object, { readonly key: string; readonly layer: Layer }>();

function once(owner: object, key: string, make: () => Layer): Layer {
  const known = LAYERS.get(owner);
  if (known?.key === key) {
    return known.layer;
  }
  const layer = make();
  LAYERS.set(owner, { key, layer });
  return layer;
}

/** What a platform says of the runs in its scope. */
export function platformLayer(platform: DigitalHubPlatform, context: AssignmentContext, coreNamespace: string | undefined): Layer {
  return once(platform, `${context.gpuResource} ${coreNamespace}`, () => makePlatformLayer(platform, context, coreNamespace));
}

function makePlatformLayer(platform: DigitalHubPlatform, context: AssignmentContext, coreNamespace: string | undefined): Layer {
  const props = platform._props;
  const layer = new Layer(LayerKind.PLATFORM, `platform ${quote(platform.node.path)}`);
  setOptions(layer, 'platform', props, context);
  for (const [name, { field }] of Object.entries(PLATFORM_FIELDS)) {
    layer.set<any>(field, props[name as keyof typeof PLATFORM_FIELDS]);
  }
  if (props.endpoint !== undefined) {
    layer.set(env, { value: props.endpoint }, 'endpoint', 'DHCORE_ENDPOINT');
    layer.set(env, coreNamespace === undefined ? undefined : { value: coreNamespace }, props.coreNamespace === undefined ? 'endpoint' : 'coreNamespace', 'DHCORE_NAMESPACE');
  }
  if (props.defaultResources) {
    setResources(layer, 'defaultResources', props.defaultResources, context.gpuResource);
  }
  return layer;
}

/** What a profile says. */
export function profileLayer(profile: Profile, platformPath: string, context: AssignmentContext): Layer {
  return once(profile, platformPath, () => makeProfileLayer(profile, platformPath, context));
}

function makeProfileLayer(profile: Profile, platformPath: string, context: AssignmentContext): Layer {
  const { _props: props, name, overridable } = profile;
  const layer = new Layer(overridable ? LayerKind.SUGGESTION : LayerKind.PROFILE, `profile ${quote(name)} of ${quote(platformPath)}`);
  for (const field of [requests, limits]) {
    for (const [resource, amount] of Object.entries(props.resources?.[field.name as 'requests' | 'limits'] ?? {})) {
      layer.set(field, amount, `resources.${field.name}[${quote(resource)}]`, resource);
    }
  }
  setOptions(layer, 'profile', props, context);
  return layer;
}

/** What holds for all runs where nobody says anything. */
export const defaultLayer = (): Layer => DEFAULTS ??= makeDefaultLayer();

let DEFAULTS: Layer | undefined;

function makeDefaultLayer(): Layer {
  const layer = new Layer(LayerKind.LIBRARY, '');
  layer.set(volumeSize, '2Gi', DEFAULT);
  optionsOf('run').forEach((option) => option.setDefault?.(layer));
  return layer;
}

/** What follows for a run from its project and source. */
export function libraryLayer(project: string | undefined, source: RunSource | undefined): Layer {
  const layer = new Layer(LayerKind.LIBRARY, '');
  layer.set(env, project === undefined ? undefined : { value: project }, 'project', 'PROJECT_NAME');
  if (source) {
    layer.set(builderImage, BUILDER_IMAGE, DEFAULT);
    layer.set(command, source._parts.command as string[] | undefined, 'source');
    layer.set(volumes, SHARED_VOLUME, 'source', SHARED_VOLUME.name);
  }
  return layer;
}
