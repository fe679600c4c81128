/** Values of cdk8s-plus that hold several of which Kubernetes takes one, or none where it needs one. */
import * as fc from 'fast-check';
import { Drawn } from './values';

const field = { fieldRef: { fieldPath: 'metadata.name' } };
const key = { secretKeyRef: { name: 's', key: 'k' } };

/** Sources of a variable. */
export const sources = fc.constantFrom(
  { value: 'a', sources: field }, { value: '', sources: field }, { sources: { ...field, ...key } }, { sources: {} },
  { value: 'a' },
).map((of) => ({ $: 'env sources', of }));

export const probes = fc.constantFrom<unknown[]>(
  [], [{ port: 80 }], [{ port: 80 }, { command: ['true'] }], [undefined, { command: ['true'] }, { path: '/' }],
).map((of) => ({ $: 'probe of', of }));

export const hooks = fc.constantFrom<unknown[]>(
  [], [undefined, { command: ['true'] }], [{ port: 80 }, { command: ['true'] }], [undefined, { command: [] }],
).map((of) => ({ preStop: { $: 'handlers', of } }));

export const volumes = fc.constantFrom<object>(
  {},
  { emptyDir: {} },
  { emptyDir: {}, configMap: { name: 'c' } },
  { projected: { sources: [{ configMap: { name: 'c' }, secret: { name: 's' } }] } },
  { projected: { sources: [{ configMap: { name: 'c' } }, { secret: { name: 's' } }] } },
  {
    downwardApi: {
      items: [{ path: 'a', ...field, resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } }],
    },
  },
).map((of) => ({ $: 'volume of', of }));

export const seccomp: Drawn = {
  valid: fc.constantFrom({ type: 'RuntimeDefault' }, { type: 'Localhost', localhostProfile: 'profiles/a.json' }),
  faults: {
    file: fc.constantFrom(
      { type: 'Localhost' },
      { type: 'Localhost', localhostProfile: '/a' },
      { type: 'Localhost', localhostProfile: 'a/../b' },
    ),
    type: fc.constantFrom({ type: 'Docker' }, { type: '' }),
  },
};
