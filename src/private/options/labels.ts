import { checkLabel } from './checks/metadata';
import { JOBS } from './kinds';
import { ANY_LAYER, keyed } from './option';
import { map, string } from '../schema/schema';
import { quote } from '../util/string';

/** Labels that Kubernetes' Job controller gives to pods, and wants no other value of. */
const OF_JOBS = ['job-name', 'controller-uid', 'batch.kubernetes.io/job-name', 'batch.kubernetes.io/controller-uid'];

export const labels = keyed({
  name: 'labels',
  schema: map(string),
  /** DigitalHub's labels are a list, for people. */
  isIdleInSpecs: Array.isArray,
  statedBy: ANY_LAYER,
  entries: (given, at) => Object.entries(given).map(([key, value]) => [key, value, `${at}[${quote(key)}]`] as const),
  check: (value, location, diagnostics, { kind }) => {
    checkLabel(location.key!, value, location, diagnostics);
    if (JOBS.names.includes(kind.name) && OF_JOBS.includes(location.key!)) {
      diagnostics.add('DH1003', location,
        `${quote(location.key)} is a label that Kubernetes itself sets on the pods of Jobs.`, 'Choose another key.');
    }
  },
});
