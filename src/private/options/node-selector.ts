import { keyed, RUN_OR_PROFILE } from './option';
import type { NodeLabel } from '../../scheduling';
import { inside, optionOf } from '../diagnostics/diagnostic';
import { itemOf } from '../diagnostics/option-path';
import { checkLabelKey, checkLabelValue } from './checks/label-selector';
import { key, oneOrMany, struct, string } from '../schema/schema';
import { quote } from '../util/string';

export const nodeSelector = keyed({
  name: 'nodeSelector',
  schema: oneOrMany(struct<NodeLabel>('NodeLabel', { key, value: string }, 'key', 'value')),
  statedBy: RUN_OR_PROFILE,
  entries: (labels, at) => labels.flatMap(({ key: name, value }, i) => [[name, value, itemOf(at, i)] as const]),
  check: (value, location, diagnostics) => {
    checkLabelKey('DH1003', location.key!, inside(location, 'key'), diagnostics);
    checkLabelValue('DH1003', value, inside(location, 'value'), diagnostics);
  },
  checkAll: ({ resolved }, diagnostics) => {
    for (const repeated of resolved.repeatedOf(nodeSelector)) {
      const first = resolved.keyed(nodeSelector).get(repeated.key!)!;
      if (first.value !== repeated.value) {
        diagnostics.add('DH1401', repeated,
          `${quote(repeated.key)} is set to ${quote(repeated.value)} here and to ${quote(first.value)} in `
            + `${optionOf(first)}, and no node has both values.`,
          'Keep one of them, or use "affinity" to allow several values.');
      }
    }
  },
  render: {
    pod: (pod, entries) => {
      pod.nodeSelector = Object.fromEntries([...entries].map(([name, { value }]) =>
        [name, value]));
    },
  },
});
