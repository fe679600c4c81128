/** Options that say on which nodes a run's pods may be. */
import * as fc from 'fast-check';
import { byMistake, Drawn, grouped, integer, labelKey, labelValue, listOf, name, record, within } from './values';

const choice = (known: string[], ...mistaken: string[]): Drawn => ({
  valid: fc.constantFrom(
    ...known,
  ),
  faults: { unknown: fc.constantFrom('', known[0].toLowerCase(), 'Other', ...mistaken) },
});

const values: Drawn = listOf(labelValue, { minLength: 1 });

const requirement = (operators: string[]): Drawn => {
  const rightly = fc.oneof(
    fc.record({ key: labelKey.valid, operator: fc.constantFrom('In', 'NotIn'), values: values.valid }),
    fc.record({ key: labelKey.valid, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
    ...operators.includes(
      'Gt',
    ) ? [
        fc.record(
          { key: labelKey.valid, operator: fc.constantFrom('Gt', 'Lt'), values: fc.constantFrom(['1'], ['-5'], ['0']) },
        ),
      ] : [],
  );
  return {
    valid: rightly,
    faults: {
      ...record({ key: labelKey, operator: choice(operators, 'in', 'Equal'), values }).faults,
      'no values': fc.record(
        { key: labelKey.valid, operator: fc.constantFrom('In', 'NotIn'), values: fc.constant([]) },
      ),
      'needless values': fc.record(
        { key: labelKey.valid, operator: fc.constantFrom('Exists', 'DoesNotExist'), values: values.valid },
      ),
      'compares': fc.record(
        {
          key: labelKey.valid,
          operator: fc.constantFrom('Gt', 'Lt'),
          values: fc.constantFrom(['a'], ['1', '2'], [], ['1.5'], ['']),
        },
      ),
    },
  };
};

const nodeRequirement = requirement(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']);
const labelRequirement = requirement(['In', 'NotIn', 'Exists', 'DoesNotExist']);

const nodeField: Drawn = {
  valid: fc.record(
    {
      key: fc.constant('metadata.name'),
      operator: fc.constantFrom('In', 'NotIn'),
      values: fc.constantFrom(['node-1'], ['n']),
    },
  ),
  faults: {
    key: fc.record(
      {
        key: fc.constantFrom('metadata.namespace', 'name', ''),
        operator: fc.constant('In'),
        values: fc.constant(['n']),
      },
    ),
    operator: fc.record(
      { key: fc.constant('metadata.name'), operator: fc.constantFrom('Exists', 'Gt', ''), values: fc.constant(['n']) },
    ),
    values: fc.record(
      {
        key: fc.constant('metadata.name'),
        operator: fc.constant('In'),
        values: fc.constantFrom([], ['a', 'b'], ['Node_1'], ['']),
      },
    ),
  },
};

const nodeTerm = record({ 'matchExpressions?': listOf(nodeRequirement), 'matchFields?': listOf(nodeField) });

const labelSelector: Drawn = record({
  'matchLabels?': {
    valid: fc.dictionary(labelKey.valid as fc.Arbitrary<string>, labelValue.valid, { maxKeys: 2 }),
    faults: {
      ...within({ valid: fc.nat(), faults: labelKey.faults }, (key: string) => ({ [key]: 'x' })).faults,
      ...Object.fromEntries(
        Object.entries(labelValue.faults).map(([fault, value]) => [`value ${fault}`, value.map((one) => ({ a: one }))]),
      ),
    },
  },
  'matchExpressions?': listOf(labelRequirement),
});

const podTerm = record({
  'topologyKey': { valid: fc.constantFrom('kubernetes.io/hostname', 'zone'), faults: labelKey.faults },
  'labelSelector?': labelSelector,
  'namespaceSelector?': labelSelector,
  'namespaces?': listOf(name),
});

const weight = integer(1, 100);

const podRules = record({
  'requiredDuringSchedulingIgnoredDuringExecution?': listOf(podTerm),
  'preferredDuringSchedulingIgnoredDuringExecution?': listOf(record({ weight, podAffinityTerm: podTerm })),
});

const deepAffinity: Drawn = record({
  'nodeAffinity?': record({
    'requiredDuringSchedulingIgnoredDuringExecution?': {
      valid: listOf(nodeTerm, { minLength: 1 }).valid.map((nodeSelectorTerms) => ({ nodeSelectorTerms })),
      faults: {
        ...within(listOf(nodeTerm, { minLength: 1 }), (nodeSelectorTerms) => ({ nodeSelectorTerms })).faults,
        'no terms': fc.constant({ nodeSelectorTerms: [] }),
      },
    },
    'preferredDuringSchedulingIgnoredDuringExecution?': listOf(record({ weight, preference: nodeTerm })),
  }),
  'podAffinity?': podRules,
  'podAntiAffinity?': podRules,
});

export const affinity = grouped(deepAffinity, byMistake);

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

const toleration: Drawn = {
  valid: fc.oneof(
    fc.record(
      { operator: fc.constant('Exists'), key: labelKey.valid, effect: fc.constantFrom(...EFFECTS) },
      { requiredKeys: ['operator'] },
    ),
    fc.record(
      {
        key: labelKey.valid,
        operator: fc.constant('Equal'),
        value: labelValue.valid,
        effect: fc.constantFrom(...EFFECTS),
      },
      { requiredKeys: ['key'] },
    ),
    fc.record(
      { key: labelKey.valid, effect: fc.constant('NoExecute'), tolerationSeconds: fc.integer({ min: -10, max: 1000 }) },
    ),
  ),
  faults: {
    ...record(
      {
        'key': labelKey,
        'operator?': choice(['Exists', 'Equal'], 'exists', 'In', 'Gt', 'Lt'),
        'value?': labelValue,
        'effect?': choice(EFFECTS),
      },
    ).faults,
    'no key': fc.record({ operator: fc.constant('Equal'), value: labelValue.valid }),
    'needless value': fc.record({ key: labelKey.valid, operator: fc.constant('Exists'), value: fc.constant('x') }),
    'seconds': fc.record(
      { key: labelKey.valid, effect: fc.constantFrom('NoSchedule', ''), tolerationSeconds: fc.constant(5) },
    ),
    'parts of seconds': fc.record(
      { key: labelKey.valid, effect: fc.constant('NoExecute'), tolerationSeconds: fc.constantFrom(1.5, 0.1) },
    ),
    'compares': fc.record(
      { key: labelKey.valid, operator: fc.constantFrom('Gt', 'Lt'), value: fc.constantFrom('5', 'a') },
    ),
  },
};

const constraint: Drawn = {
  valid: fc.record({
    maxSkew: fc.integer({ min: 1, max: 5 }),
    topologyKey: fc.constantFrom('kubernetes.io/hostname', 'topology.kubernetes.io/zone'),
    whenUnsatisfiable: fc.constantFrom('DoNotSchedule', 'ScheduleAnyway'),
    labelSelector: labelSelector.valid,
    nodeAffinityPolicy: fc.constantFrom('Honor', 'Ignore'),
    nodeTaintsPolicy: fc.constantFrom('Honor', 'Ignore'),
  }, { requiredKeys: ['maxSkew', 'topologyKey', 'whenUnsatisfiable'] }),
  faults: {
    ...record({
      'maxSkew': integer(1),
      'topologyKey': { valid: fc.constant('zone'), faults: labelKey.faults },
      'whenUnsatisfiable': choice(['DoNotSchedule', 'ScheduleAnyway']),
      'labelSelector?': labelSelector,
      'minDomains?': integer(1),
      'nodeAffinityPolicy?': choice(['Honor', 'Ignore']),
      'nodeTaintsPolicy?': choice(['Honor', 'Ignore']),
      'matchLabelKeys?': { ...listOf(labelKey), valid: fc.constantFrom([], ['app'], ['pod-template-hash']) },
    }).faults,
    'domains without need': fc.constant(
      { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', minDomains: 2 },
    ),
    'keys without a selector': fc.constant(
      { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', matchLabelKeys: ['a'], labelSelector: {} },
    ),
    'keys that the selector has': fc.constant({
      maxSkew: 1,
      topologyKey: 'zone',
      whenUnsatisfiable: 'DoNotSchedule',
      matchLabelKeys: [
        'a',
      ],
      labelSelector: { matchLabels: { a: 'x' } },
    }),
    'a key twice': fc.constant(
      { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', matchLabelKeys: ['a', 'a'] },
    ),
  },
};

const nodeSelector: Drawn = listOf(record({ key: labelKey, value: labelValue }), { maxLength: 2 });

export const SCHEDULING: Record<string, Drawn> = {
  nodeSelector: {
    valid: nodeSelector.valid,
    faults: { ...nodeSelector.faults, 'two values': fc.constant([{ key: 'a', value: '1' }, { key: 'a', value: '2' }]) },
  },
  affinity,
  tolerations: listOf(toleration),
  topologySpread: grouped({
    valid: fc.array(constraint.valid, { maxLength: 1 }),
    faults: {
      ...listOf(constraint).faults,
      twice: fc.constant(
        [1, 2].map((maxSkew) => ({ maxSkew, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' })),
      ),
    },
  }, byMistake),
  runtimeClass: name,
  priorityClass: name,
};

