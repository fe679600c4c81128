import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { volumesOf } from '../options/fields/volumes';
import { replicas } from '../options/replicas';
import type { RunPod } from '../render/pod';
import { quote } from '../util/string';

/** Whether several pods can share the run's claims. */
export function checkSharedClaims(run: ResolvedRun, diagnostics: DiagnosticCollector, { isAutoscaled }: RunPod): void {
  const count = run.value(replicas) ?? 1;
  if (count <= 1 && !isAutoscaled) {
    return;
  }
  const pods = isAutoscaled ? 'several pods' : `${count} pods`;
  for (const { rendered: { claim }, location } of run.derived(volumesOf)) {
    if (claim && claim.accessModes.every((mode) => mode.startsWith('ReadWriteOnce'))) {
      diagnostics.add('DH2012', location,
        `The claim ${quote(claim.name)} can be mounted by only one node, but ${pods} share it: pods on other nodes `
          + 'never start.',
        'Use the access mode "ReadWriteMany" if its storage class supports it, "RunVolume.ephemeral" for one volume '
          + 'per pod, or one replica.');
    }
  }
}
