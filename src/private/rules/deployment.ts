import { Deployment } from 'cdk8s-plus-28';
import { checkInteger } from './numbers';
import { DescribedRun } from '../describe';
import { Findings } from '../finding';
import { quote } from '../text';

export function checkDeployment(run: DescribedRun, findings: Findings): void {
  const { decisions, description } = run;
  checkInteger(decisions.value('replicas'), decisions.single('replicas'), findings);
  const scaled = (run.run.node.defaultChild as Deployment).hasAutoscaler === true;
  if ((description.replicas ?? 1) <= 1 && !scaled) {
    return;
  }
  const pods = scaled ? 'several pods' : `${description.replicas} pods`;
  for (const statement of run.decisions.entries('volumes')) {
    const { claim } = statement.value._kind.render(run.volumeContext(statement.value));
    if (claim && claim.accessModes.every((mode) => mode.startsWith('ReadWriteOnce'))) {
      findings.add('DH2012', statement,
        `The claim ${quote(claim.name)} can be mounted by one node alone, and ${pods} share it: those on other nodes wait forever.`,
        'Give it the access mode "ReadWriteMany", if its storage class has it, use "RunVolume.ephemeral" for a volume a pod, or one replica.');
    }
  }
}
