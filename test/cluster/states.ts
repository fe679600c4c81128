/** What the cluster has made of an object, in a word or two. */
import { Manifest } from '../support/synth';

export function stateOf(object: Manifest): string {
  const { kind, spec, status = {} } = object;
  switch (kind) {
    case 'Job': return jobState(object);
    case 'CronJob': return 'Waiting';
    case 'Pod': return status.phase;
    default: {
      const available = status.availableReplicas ?? 0;
      const isRolledOut = status.observedGeneration === object.metadata.generation
        && (status.updatedReplicas ?? 0) === spec.replicas && (status.replicas ?? 0) === spec.replicas;
      return isRolledOut && available === spec.replicas ? 'Available' : `${available} of ${spec.replicas} available`;
    }
  }
}

/** `Complete`, or `Failed: ` with the reason. */
function jobState({ status = {} }: Manifest): string {
  const is = (type: string) => status.conditions?.find((one: Manifest) => one.type === type && one.status === 'True');
  const failed = is('Failed');
  if (failed) {
    return `Failed: ${failed.reason}`;
  }
  return ['Complete', 'Suspended'].find(is) ?? 'Running';
}
