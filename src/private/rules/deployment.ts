import { Deployment } from 'cdk8s-plus-28';
import { ResolvedRun } from '../description/describe';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { volumes } from '../options/fields/volumes';
import { replicas } from '../options/replicas';
import { quote } from '../util/string';

/** Whether several pods can share the run's claims. */
export function checkShared(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const count = run.value(replicas) ?? 1;
  const scaled = (run.run.node.defaultChild as Deployment).hasAutoscaler === true;
  if (count <= 1 && !scaled) {
    return;
  }
  const pods = scaled ? 'several pods' : `${count} pods`;
  for (const assignment of run.resolved.entries(volumes)) {
    const { claim } = assignment.value._kind.render(run.volumeContext(assignment.value));
    if (claim && claim.accessModes.every((mode) => mode.startsWith('ReadWriteOnce'))) {
      diagnostics.add('DH2012', assignment,
        `The claim ${quote(claim.name)} can be mounted by one node alone, and ${pods} share it: those on other nodes wait forever.`,
        'Give it the access mode "ReadWriteMany", if its storage class has it, use "RunVolume.ephemeral" for a volume a pod, or one replica.');
    }
  }
}
