import { JOBS } from './kinds';
import { ANY_LAYER, keyed } from './option';
import { checkLabel } from '../rules/metadata';
import { map, text } from '../schema';
import { quote } from '../text';

/** Labels that Kubernetes' Job controller gives to pods, and wants no other value of. */
const OF_JOBS = ['job-name', 'controller-uid', 'batch.kubernetes.io/job-name', 'batch.kubernetes.io/controller-uid'];

export const labels = keyed({
  name: 'labels',
  topic: 'metadata',
  schema: map(text),
  /** DigitalHub's labels are a list, for people. */
  isIdleInSpecs: Array.isArray,
  statedBy: ANY_LAYER,
  entries: (given, at) => Object.entries(given).map(([key, value]) => [key, value, `${at}[${quote(key)}]`] as const),
  check: (value, place, findings, { kind }) => {
    checkLabel(place.key!, value, place, findings);
    if (JOBS.names.includes(kind.name) && OF_JOBS.includes(place.key!)) {
      findings.add('DH1003', place, `${quote(place.key)} is a label that Kubernetes itself gives to the pods of Jobs.`, 'Choose another key.');
    }
  },
});
