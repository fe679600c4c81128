import { Protocol } from 'cdk8s-plus-28';
import { FOLLOW, NONE } from './amount';
import type { RunKind } from './kinds';
import { Layer, LayerKind } from './layer';
import { lazy } from './lazy';
import { remembering } from './remember';
import { quote } from './text';
import { RunEnv } from '../environment';
import { DigitalHubPlatform } from '../platform';
import { Profile, ProfileResources } from '../profile';
import { RunResources } from '../resources';
import { RunProps } from '../run';
import { NodeLabel } from '../scheduling';
import { RunSecurity } from '../security';
import { RunServicePort } from '../service-port';
import { RunSource } from '../source';
import { RunVolume } from '../volume';

/** The option of what the library says by itself. */
export const DEFAULT = 'default';

/** What a run's author says. */
export function runLayer(props: RunProps, gpuResource: string): Layer {
  const layer = new Layer(LayerKind.RUN, '');
  layer.set('image', props.image);
  layer.set('imagePullPolicy', props.imagePullPolicy);
  layer.set('command', props.command && [...props.command]);
  layer.set('args', props.args && [...props.args]);
  layer.set('profile', props.profile);
  layer.set('runAsUser', props.runAsUser);
  layer.set('runAsGroup', props.runAsGroup);
  layer.set('fsGroup', props.fsGroup);
  layer.set('security', props.security);
  layer.set('topologySpread', props.topologySpread && [...props.topologySpread]);
  layer.set('runtimeClass', props.runtimeClass);
  layer.set('priorityClass', props.priorityClass);
  layer.set('project', props.project);
  layer.set('functionName', props.functionName);
  layer.set('source', props.source);
  layer.set('serviceAccount', props.serviceAccount);
  layer.set('initContainers', props.initContainers && [...props.initContainers]);
  layer.set('terminationGracePeriod', props.terminationGracePeriod);
  sayResources(layer, 'resources', props.resources, gpuResource);
  saySharedMemory(layer, props.sharedMemory);
  sayVolumes(layer, props.volumes);
  saySecrets(layer, props.secrets);
  sayEnvs(layer, props.envs);
  sayNodeSelector(layer, props.nodeSelector);
  sayMap(layer, 'labels', props.labels);
  sayMap(layer, 'annotations', props.annotations);
  layer.join('affinity', props.affinity, 'affinity');
  props.tolerations?.forEach((toleration, i) => layer.join('tolerations', toleration, item('tolerations', i)));
  props.envFrom?.forEach((source, i) => layer.join('envFrom', source, item('envFrom', i)));
  props.imagePullSecrets?.forEach((secret, i) => layer.join('imagePullSecrets', secret, item('imagePullSecrets', i)));
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
export function platformLayer(platform: DigitalHubPlatform, gpuResource: string, coreNamespace: string | undefined): Layer {
  return once(platform, `${gpuResource} ${coreNamespace}`, () => makePlatformLayer(platform, gpuResource, coreNamespace));
}

function makePlatformLayer(platform: DigitalHubPlatform, gpuResource: string, coreNamespace: string | undefined): Layer {
  const props = platform._props;
  const layer = new Layer(LayerKind.PLATFORM, `platform ${quote(platform.node.path)}`);
  layer.set('project', props.project);
  layer.set('imagePullPolicy', props.imagePullPolicy);
  layer.set('security', props.security);
  layer.set('volumeSize', props.volumeSize);
  layer.set('storageClass', props.storageClass);
  layer.set('emptyDirSize', props.emptyDirSize);
  layer.set('builderImage', props.builderImage);
  layer.set('memoryLimitFactor', props.memoryLimitFactor);
  layer.set('serviceAccount', props.serviceAccount);
  layer.set('activeDeadline', props.activeDeadline);
  layer.set('serviceType', props.serviceType);
  layer.put('env', 'DHCORE_ENDPOINT', props.endpoint === undefined ? undefined : { value: props.endpoint }, 'endpoint');
  layer.put('env', 'DHCORE_NAMESPACE', props.endpoint === undefined || coreNamespace === undefined ? undefined : { value: coreNamespace },
    props.coreNamespace === undefined ? 'endpoint' : 'coreNamespace');
  props.envFrom?.forEach((source, i) => layer.join('envFrom', source, item('envFrom', i)));
  sayResources(layer, 'defaultResources', props.defaultResources, gpuResource);
  sayMap(layer, 'labels', props.labels);
  props.imagePullSecrets?.forEach((secret, i) => layer.join('imagePullSecrets', secret, item('imagePullSecrets', i)));
  return layer;
}

/** What a profile says. */
export function profileLayer(profile: Profile, platformPath: string): Layer {
  return once(profile, platformPath, () => makeProfileLayer(profile, platformPath));
}

function makeProfileLayer(profile: Profile, platformPath: string): Layer {
  const props = profile._props;
  const kind = profile.overridable ? LayerKind.SUGGESTION : LayerKind.PROFILE;
  const layer = new Layer(kind, `profile ${quote(profile.name)} of ${quote(platformPath)}`);
  layer.set('imagePullPolicy', props.imagePullPolicy);
  layer.set('security', props.security);
  layer.set('runtimeClass', props.runtimeClass);
  layer.set('priorityClass', props.priorityClass);
  layer.set('backoffLimit', props.backoffLimit);
  layer.set('replicas', props.replicas);
  layer.set('serviceType', props.serviceType);
  sayServicePorts(layer, props.servicePorts);
  sayProfileResources(layer, props.resources);
  sayVolumes(layer, props.volumes);
  saySecrets(layer, props.secrets);
  sayEnvs(layer, props.envs);
  sayNodeSelector(layer, props.nodeSelector);
  sayMap(layer, 'labels', props.labels);
  layer.join('affinity', props.affinity, 'affinity');
  props.tolerations?.forEach((toleration, i) => layer.join('tolerations', toleration, item('tolerations', i)));
  return layer;
}

/** What holds for all runs of a kind where nobody says anything. */
export function defaultLayer(kind: RunKind): Layer {
  return once(kind, '', () => {
    const layer = new Layer(LayerKind.LIBRARY, '');
    layer.set('security', RunSecurity.restricted(), DEFAULT);
    layer.put('requests', 'cpu', '100m', DEFAULT);
    layer.put('requests', 'memory', '256Mi', DEFAULT);
    layer.set('volumeSize', '2Gi', DEFAULT);
    kind.defaults(layer);
    return layer;
  });
}

/** What follows for a run from its project and source. */
export function libraryLayer(project: string | undefined, source: RunSource | undefined): Layer {
  const layer = new Layer(LayerKind.LIBRARY, '');
  layer.put('env', 'PROJECT_NAME', project === undefined ? undefined : { value: project }, 'project');
  if (source) {
    const { BUILDER_IMAGE, SHARED_VOLUME } = lazy.sourceDefaults;
    layer.set('builderImage', BUILDER_IMAGE, DEFAULT);
    layer.set('command', source._parts.command, 'source');
    layer.put('volumes', SHARED_VOLUME.name, SHARED_VOLUME, 'source');
  }
  return layer;
}

/** Options that are the items of lists, made once: most runs have few of each. */
const ITEMS = new Map<string, string[]>();

/** `volumes[3]`. */
function item(option: string, i: number): string {
  let items = ITEMS.get(option);
  if (!items) {
    items = [];
    ITEMS.set(option, items);
  }
  return items[i] ??= `${option}[${i}]`;
}

/** Each of these is a request, and a limit that follows it unless another option states one. */
const REQUESTS_WITH_LIMIT = [
  { resource: 'cpu', both: 'cpu', limit: 'cpuLimit', only: 'cpuRequest' },
  { resource: 'memory', both: 'mem', limit: 'memLimit', only: 'memRequest' },
  { resource: 'ephemeral-storage', both: 'ephemeralStorage', limit: 'ephemeralStorageLimit', only: undefined },
] as const;

/** The paths of the resources in an option, made once. */
const resourcePaths = remembering((option) => Object.fromEntries([
  ...REQUESTS_WITH_LIMIT.flatMap(({ both, limit, only }) => [both, limit, ...only ? [only] : []]), 'gpu', 'extended', 'disk',
].map((name) => [name, `${option}.${name}`])));

function sayResources(layer: Layer, option: string, resources: RunResources | undefined, gpuResource: string): void {
  if (!resources) {
    return;
  }
  const paths = resourcePaths(option);
  for (const { resource, both, limit, only } of REQUESTS_WITH_LIMIT) {
    const withLimit = resources[both];
    const withoutLimit = only && resources[only];
    const stated = resources[limit];
    layer.put('requests', resource, withLimit, paths[both]);
    layer.put('requests', resource, withoutLimit, paths[only!]);
    layer.put('limits', resource, stated, paths[limit]);
    if (stated !== undefined && withLimit === undefined && withoutLimit === undefined) {
      layer.put('requests', resource, FOLLOW, paths[limit]);
    } else if (stated === undefined) {
      layer.put('limits', resource, withLimit === undefined ? undefined : FOLLOW, paths[both]);
      layer.put('limits', resource, withLimit !== undefined || withoutLimit === undefined ? undefined : NONE, paths[only!]);
    }
  }
  layer.put('limits', gpuResource, resources.gpu, paths.gpu);
  for (const [name, amount] of Object.entries(resources.extended ?? {})) {
    layer.put('limits', name, amount, `${paths.extended}[${quote(name)}]`);
  }
  if (resources.disk !== undefined) {
    const disk = RunVolume.ephemeral({ name: 'shared-dir', mountPath: '/shared', size: resources.disk });
    layer.put('volumes', disk.name, disk, paths.disk);
  }
}

function sayProfileResources(layer: Layer, resources: ProfileResources = {}): void {
  for (const field of ['requests', 'limits'] as const) {
    for (const [name, amount] of Object.entries(resources[field] ?? {})) {
      layer.put(field, name, amount, `resources.${field}[${quote(name)}]`);
    }
  }
}

function saySharedMemory(layer: Layer, sizeLimit: string | undefined): void {
  if (sizeLimit !== undefined) {
    const memory = RunVolume.emptyDir({ name: 'shared-memory', mountPath: '/dev/shm', sizeLimit, medium: 'Memory' });
    layer.put('volumes', memory.name, memory, 'sharedMemory');
  }
}

function sayVolumes(layer: Layer, volumes: readonly RunVolume[] = []): void {
  volumes.forEach((volume, i) => layer.put('volumes', volume.name, volume, item('volumes', i)));
}

/** Secrets come before variables, so that `$(SECRET)` can stand in a variable's value. */
function saySecrets(layer: Layer, secrets: readonly string[] = []): void {
  secrets.forEach((secretKey, i) => layer.put('env', secretKey, { secretKey }, item('secrets', i)));
}

function sayEnvs(layer: Layer, envs: readonly RunEnv[] = []): void {
  envs.forEach(({ name, value, valueFrom }, i) => layer.put('env', name, { value, valueFrom }, item('envs', i)));
}

function sayNodeSelector(layer: Layer, terms: readonly NodeLabel[] = []): void {
  terms.forEach(({ key, value }, i) => layer.put('nodeSelector', key, value, item('nodeSelector', i)));
}

/**
 * Ports are told apart by their names; one without a name is called after its number, as DigitalHub Core does, and after its protocol, too, where
 * an earlier one has that number.
 */
export function sayServicePorts(layer: Layer, ports: readonly RunServicePort[] = []): void {
  ports.forEach((port, i) => {
    const isSecond = ports.slice(0, i).some((earlier) => earlier.port === port.port && earlier.protocol !== port.protocol);
    const name = `port${port.port}${isSecond ? `-${(port.protocol ?? Protocol.TCP).toLowerCase()}` : ''}`;
    layer.put('servicePorts', port.name ?? name, port, item('servicePorts', i));
  });
}

function sayMap(layer: Layer, field: 'labels' | 'annotations', map: { [key: string]: string } = {}): void {
  Object.entries(map).forEach(([key, value]) => layer.put(field, key, value, `${field}[${quote(key)}]`));
}
