import { checkLabel } from './checks/metadata';
import { JOBS } from './kinds';
import { ANY_LAYER, keyed } from './option';
import { LayerKind } from '../contract/run';
import type { ResolvedRun, ResolvedValue } from '../contract/run';
import { map, string } from '../schema/schema';
import { quote } from '../util/string';

/** Labels that Kubernetes' Job controller gives to pods, and wants no other value of. */
const OF_JOBS = ['job-name', 'controller-uid', 'batch.kubernetes.io/job-name', 'batch.kubernetes.io/controller-uid'];

/** Labels by which DigitalHub's objects are found. */
const OF_DIGITALHUB = 'dhcore/';

export const labels = keyed({
  name: 'labels',
  schema: map(string),
  /** DigitalHub's labels are a list, for people. */
  isIdleInSpecs: Array.isArray,
  statedBy: ANY_LAYER,
  isReserved: (key) => key.startsWith(OF_DIGITALHUB),
  entries: (given, at) => Object.entries(given).map(([key, value]) => [key, value, `${at}[${quote(key)}]`] as const),
  check: (value, location, diagnostics, { kind }) => {
    checkLabel(location.key!, value, location, diagnostics);
    if (JOBS.names.includes(kind.name) && OF_JOBS.includes(location.key!)) {
      diagnostics.add('DH1003', location,
        `${quote(location.key)} is a label that Kubernetes itself sets on the pods of Jobs.`, 'Choose another key.');
    }
  },
});

/** DigitalHub's own labels of a run, which no other layer replaces. */
export function reservedLabels({ resolved }: ResolvedRun): ResolvedValue<string>[] {
  return [...resolved.keyed(labels).values()].filter(({ key, layer }) =>
    layer.kind === LayerKind.LIBRARY && labels.isReserved!(key!));
}
