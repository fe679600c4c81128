import { keyed, RUN_OR_PROFILE } from './option';
import type { NodeLabel } from '../../scheduling';
import { inside, optionOf } from '../finding';
import { itemOf } from '../option-paths';
import { checkLabelKey, checkLabelValue } from '../rules/label-selector';
import { key, oneOrMany, struct, text } from '../schema';
import { quote } from '../text';

export const nodeSelector = keyed({
  name: 'nodeSelector',
  topic: 'nodes',
  schema: oneOrMany(struct<NodeLabel>('NodeLabel', { key, value: text }, 'key', 'value')),
  statedBy: RUN_OR_PROFILE,
  entries: (labels, at) => labels.flatMap(({ key: name, value }, i) => [[name, value, itemOf(at, i)] as const]),
  check: (value, place, findings) => {
    checkLabelKey('DH1003', place.key!, inside(place, 'key'), findings);
    checkLabelValue('DH1003', value, inside(place, 'value'), findings);
  },
  checkAll: ({ decisions }, findings) => {
    for (const repeated of decisions.repeatedOf(nodeSelector)) {
      const first = decisions.keyed(nodeSelector).get(repeated.key!)!;
      if (first.value !== repeated.value) {
        findings.add('DH1401', repeated,
          `${quote(repeated.key)} is to be ${quote(repeated.value)} here and ${quote(first.value)} in ${optionOf(first)}, and no node is both.`,
          'Keep one of them, or use "affinity" to allow several values.');
      }
    }
  },
  render: { pod: (pod, entries) => { pod.nodeSelector = Object.fromEntries([...entries].map(([name, { value }]) => [name, value])); } },
});
