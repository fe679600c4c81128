import { limits, requests } from './fields/quantities';
import { volumes } from './fields/volumes';
import { DEFAULT, contributing } from './option';
import type { RunResources } from '../../resources';
import { RunVolume } from '../../volume';
import type { LayerBuilder } from '../contract/option';
import { FOLLOW, NONE } from '../layers/quantity-value';
import { equalRequestAndLimit, map, propOnly, quantity, requestAndLimit, struct } from '../schema/schema';
import { memoize } from '../util/memoize';
import { quote } from '../util/string';

/** In specs, one key holds request and limit, where a prop holds each. */
export const resources = contributing({
  name: 'resources',
  schema: struct<RunResources>('RunResources', {
    cpu: requestAndLimit,
    cpuLimit: propOnly(quantity),
    cpuRequest: propOnly(quantity),
    mem: requestAndLimit,
    memLimit: propOnly(quantity),
    memRequest: propOnly(quantity),
    gpu: equalRequestAndLimit,
    disk: quantity,
    ephemeralStorage: quantity,
    ephemeralStorageLimit: quantity,
    ephemeralStorageRequest: propOnly(quantity),
    extended: map(quantity),
  }),
  first: true,
  sets: [requests, limits, volumes],
  set: (layer, value, at, { gpuResource }) => setResources(layer, at, value, gpuResource),
  setDefault: (library) => {
    library.set(requests, '100m', DEFAULT, 'cpu');
    library.set(requests, '256Mi', DEFAULT, 'memory');
  },
});

/** Each of these is a request, and a limit that follows it unless another option states one. */
const REQUESTS_WITH_LIMIT = [
  { resource: 'cpu', both: 'cpu', limit: 'cpuLimit', only: 'cpuRequest' },
  { resource: 'memory', both: 'mem', limit: 'memLimit', only: 'memRequest' },
  {
    resource: 'ephemeral-storage',
    both: 'ephemeralStorage',
    limit: 'ephemeralStorageLimit',
    only: 'ephemeralStorageRequest',
  },
] as const;

/** The paths of the resources in an option, made once. */
const resourcePaths = memoize((option) => Object.fromEntries([
  ...REQUESTS_WITH_LIMIT.flatMap(({ both, limit, only }) =>
    [both, limit, only]), 'gpu', 'extended', 'disk',
].map((name) => [name, `${option}.${name}`])));

/** Also of a platform's `defaultResources`. */
export function setResources(layer: LayerBuilder, option: string, given: RunResources, gpuResource: string): void {
  const paths = resourcePaths(option);
  for (const { resource, both, limit, only } of REQUESTS_WITH_LIMIT) {
    const withLimit = given[both];
    const withoutLimit = given[only];
    const stated = given[limit];
    if ((withLimit ?? withoutLimit ?? stated) === undefined) {
      continue;
    }
    layer.set(requests, withLimit, paths[both], resource);
    layer.set(requests, withoutLimit, paths[only], resource);
    layer.set(limits, stated, paths[limit], resource);
    if (stated !== undefined && withLimit === undefined && withoutLimit === undefined) {
      layer.set(requests, FOLLOW, paths[limit], resource);
    } else if (stated === undefined) {
      layer.set(limits, withLimit === undefined ? undefined : FOLLOW, paths[both], resource);
      layer.set(
        limits, withLimit !== undefined || withoutLimit === undefined ? undefined : NONE, paths[only], resource,
      );
    }
  }
  layer.set(limits, given.gpu, paths.gpu, gpuResource);
  for (const [name, text] of Object.entries(given.extended ?? {})) {
    layer.set(limits, text, `${paths.extended}[${quote(name)}]`, name);
  }
  if (given.disk !== undefined) {
    const disk = RunVolume.ephemeral({ name: 'shared-dir', mountPath: '/shared', size: given.disk });
    layer.set(volumes, disk, paths.disk, disk.name);
  }
}
