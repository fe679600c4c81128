/** Environment variables of containers, and where their values come from. */
import * as fc from 'fast-check';
import * as alternatives from './draw-alternatives';
import { reference } from './draw-commands';
import { anyText, Drawn, name, record } from './values';

export const envName: Drawn = {
  valid: fc.constantFrom('A', 'B', 'EPOCHS', 'a.b', '_x', 'A-1'),
  faults: {
    digit: fc.constantFrom('1A', '0'),
    sign: fc.constantFrom('A=B', 'A B', 'É', 'A/B', '..', '.', '..a', '$(A)'),
    empty: fc.constant(''),
    anything: name.faults.anything,
  },
};

export const configKey: Drawn = {
  valid: fc.constantFrom('DB_PASSWORD', 'token', 'a.b-C'),
  faults: {
    sign: fc.constantFrom('a b', 'a/b', 'é', '..', '.', '..a'),
    empty: fc.constant(''),
    long: fc.constant('x'.repeat(254)),
  },
};

export const envValue: Drawn = {
  valid: fc.oneof(
    reference.map((text) => ({ $: 'env value', of: text })),
    anyText.valid.map((text) => ({ $: 'env value', of: text })),
    fc.constantFrom(
      'metadata.name',
      'metadata.namespace',
      'metadata.uid',
      'status.podIP',
      'status.hostIP',
      'spec.nodeName',
      'spec.serviceAccountName',
    )
      .map((path) => ({ $: 'env field', of: { path } })),
    fc.constantFrom('limits.cpu', 'requests.memory', 'limits.ephemeral-storage').map(
      (path) => ({ $: 'env resource', of: { path } }),
    ),
    fc.constant({ $: 'env secret', of: { name: 's', key: 'k' } }),
    fc.constant({ $: 'env configMap', of: { name: 'c', key: 'k' } }),
  ),
  faults: {
    'field': fc.constantFrom('metadata.foo', '', 'status.phase', 'metadata.labels').map(
      (path) => ({ $: 'env field', of: { path } }),
    ),
    'label key': fc.constantFrom('a b', '').map((key) => ({ $: 'env field', of: { path: 'metadata.labels', key } })),
    'resource': fc.constantFrom('limits.gpu', 'cpu', '', 'limits.nvidia.com/gpu').map(
      (path) => ({ $: 'env resource', of: { path } }),
    ),
    'divisor': fc.constantFrom('2', '0', 'x', '1Mi', '1m', '-1').map(
      (divisor) => ({ $: 'env resource', of: { path: 'limits.cpu', divisor } }),
    ),
    'memory divisor': fc.constantFrom('1m', '1Gi', '1k', '1', '3').map(
      (divisor) => ({ $: 'env resource', of: { path: 'limits.memory', divisor } }),
    ),
    'secret key': configKey.faults.sign.map((key) => ({ $: 'env secret', of: { name: 's', key } })),
    'secret name': name.faults.anything.map((one) => ({ $: 'env secret', of: { name: one, key: 'k' } })),
    'empty secret name': fc.constant({ $: 'env secret', of: { name: '', key: 'k' } }),
    'config key': configKey.faults.sign.map((key) => ({ $: 'env configMap', of: { name: 'c', key } })),
    'alternatives': alternatives.sources,
    'empty config key': fc.constant({ $: 'env configMap', of: { name: 'c', key: '' } }),
  },
};

export const env: Drawn = {
  valid: fc.oneof(
    fc.record({ name: envName.valid, value: fc.oneof(anyText.valid, reference) }),
    fc.record({ name: envName.valid, valueFrom: envValue.valid }),
  ),
  faults: {
    ...record({ name: envName, value: anyText }).faults,
    ...record({ name: { ...envName, faults: {} }, valueFrom: envValue }).faults,
    both: fc.record(
      {
        name: envName.valid,
        value: anyText.valid,
        valueFrom: fc.constant({ $: 'env secret', of: { name: 's', key: 'k' } }),
      },
    ),
    neither: fc.record({ name: envName.valid }),
  },
};

export const envFrom: Drawn = {
  valid: fc.oneof(
    fc.constantFrom(undefined, 'A_', 'a.').map((prefix) => ({ $: 'env from configMap', of: { name: 'c', prefix } })),
    fc.constant({ $: 'env from secret', of: { name: 's' } })),
  faults: {
    prefix: fc.constantFrom('1', '1A', 'A=', ' ', 'É', '..').map(
      (prefix) => ({ $: 'env from configMap', of: { name: 'c', prefix } }),
    ),
    configMap: fc.oneof(name.faults.capitals, name.faults.anything, fc.constant('')).map(
      (one) => ({ $: 'env from configMap', of: { name: one } }),
    ),
    secret: fc.oneof(name.faults.capitals, name.faults.anything, fc.constant('')).map(
      (one) => ({ $: 'env from secret', of: { name: one } }),
    ),
    nothing: fc.constant({ $: 'env from nothing', of: null }),
    both: fc.constant({ $: 'env from both', of: 'c' }),
  },
};
