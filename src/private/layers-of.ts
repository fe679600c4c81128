import { Layer, LayerKind } from './layer';
import { optionsOf } from './options';
import { command } from './options/command';
import { limits, requests } from './options/fields/amounts';
import { env } from './options/fields/env';
import { builderImage, PLATFORM_FIELDS, volumeSize } from './options/fields/platform';
import { volumes } from './options/fields/volumes';
import { DEFAULT, Saying, Stater } from './options/option';
import { sayResources } from './options/resources';
import { quote } from './text';
import { DigitalHubPlatform } from '../platform';
import { Profile } from '../profile';
import { RunProps } from '../run';
import { RunSource } from '../source';
import { BUILDER_IMAGE, SHARED_VOLUME } from './source/defaults';

/** Says in a layer what options mean, in the order of the table. */
function sayOptions(layer: Layer, stater: Stater, props: object, context: Saying): void {
  for (const option of optionsOf(stater)) {
    const value = (props as Record<string, unknown>)[option.name];
    if (value !== undefined && value !== null) {
      option.say(layer, value, option.name, context);
    }
  }
}

/** What a run's author says. */
export function runLayer(props: RunProps, context: Saying): Layer {
  const layer = new Layer(LayerKind.RUN, '');
  sayOptions(layer, 'run', props, context);
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
export function platformLayer(platform: DigitalHubPlatform, context: Saying, coreNamespace: string | undefined): Layer {
  return once(platform, `${context.gpuResource} ${coreNamespace}`, () => makePlatformLayer(platform, context, coreNamespace));
}

function makePlatformLayer(platform: DigitalHubPlatform, context: Saying, coreNamespace: string | undefined): Layer {
  const props = platform._props;
  const layer = new Layer(LayerKind.PLATFORM, `platform ${quote(platform.node.path)}`);
  sayOptions(layer, 'platform', props, context);
  for (const [name, { field }] of Object.entries(PLATFORM_FIELDS)) {
    layer.say<any>(field, props[name as keyof typeof PLATFORM_FIELDS]);
  }
  if (props.endpoint !== undefined) {
    layer.say(env, { value: props.endpoint }, 'endpoint', 'DHCORE_ENDPOINT');
    layer.say(env, coreNamespace === undefined ? undefined : { value: coreNamespace }, props.coreNamespace === undefined ? 'endpoint' : 'coreNamespace', 'DHCORE_NAMESPACE');
  }
  if (props.defaultResources) {
    sayResources(layer, 'defaultResources', props.defaultResources, context.gpuResource);
  }
  return layer;
}

/** What a profile says. */
export function profileLayer(profile: Profile, platformPath: string, context: Saying): Layer {
  return once(profile, platformPath, () => makeProfileLayer(profile, platformPath, context));
}

function makeProfileLayer(profile: Profile, platformPath: string, context: Saying): Layer {
  const { _props: props, name, overridable } = profile;
  const layer = new Layer(overridable ? LayerKind.SUGGESTION : LayerKind.PROFILE, `profile ${quote(name)} of ${quote(platformPath)}`);
  for (const field of [requests, limits]) {
    for (const [resource, amount] of Object.entries(props.resources?.[field.name as 'requests' | 'limits'] ?? {})) {
      layer.say(field, amount, `resources.${field.name}[${quote(resource)}]`, resource);
    }
  }
  sayOptions(layer, 'profile', props, context);
  return layer;
}

/** What holds for all runs where nobody says anything. */
export const defaultLayer = (): Layer => DEFAULTS ??= makeDefaultLayer();

let DEFAULTS: Layer | undefined;

function makeDefaultLayer(): Layer {
  const layer = new Layer(LayerKind.LIBRARY, '');
  layer.say(volumeSize, '2Gi', DEFAULT);
  optionsOf('run').forEach((option) => option.sayDefault?.(layer));
  return layer;
}

/** What follows for a run from its project and source. */
export function libraryLayer(project: string | undefined, source: RunSource | undefined): Layer {
  const layer = new Layer(LayerKind.LIBRARY, '');
  layer.say(env, project === undefined ? undefined : { value: project }, 'project', 'PROJECT_NAME');
  if (source) {
    layer.say(builderImage, BUILDER_IMAGE, DEFAULT);
    layer.say(command, source._parts.command as string[] | undefined, 'source');
    layer.say(volumes, SHARED_VOLUME, 'source', SHARED_VOLUME.name);
  }
  return layer;
}
