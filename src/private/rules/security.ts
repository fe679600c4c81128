import { checkInteger } from './numbers';
import { DescribedRun } from '../describe';
import { Findings } from '../finding';
import { LayerKind } from '../layer';
import { quote } from '../text';

export function checkSecurity({ decisions, description }: DescribedRun, findings: Findings): void {
  for (const field of ['runAsUser', 'runAsGroup', 'fsGroup'] as const) {
    checkInteger(decisions.value(field), decisions.single(field), findings);
  }
  const { security } = description;
  const user = decisions.single('runAsUser');
  const decided = decisions.single('security')!;
  const ofOther = decided.layer.kind === LayerKind.PROFILE ? ` of ${decided.layer.owner}` : '';
  if (security.nonRoot && user?.value === 0) {
    findings.add('DH1501', user, `User 0 is root, and the security level ${quote(security.level)}${ofOther} forbids root.`,
      `Give another user, such as 1000${ofOther === '' ? ', or "security: RunSecurity.baseline()"' : ''}.`);
  } else if (security.nonRoot && !user) {
    findings.add('DH2003', 'runAsUser', 'The run must not be root, but names no user: an image whose user is root, or is given by name, does not start.',
      'Give "runAsUser: 1000", say, or "security: RunSecurity.baseline()", or acknowledge this if the image\'s user is a number other than 0.');
  }
}
