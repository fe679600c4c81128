import { DescribedRun } from '../describe';
import { show } from '../explain';
import { Findings, optionOf } from '../finding';
import { LayerKind, Statement } from '../layer';
import { limits, requests } from '../options/fields/amounts';
import { profile as profileOption } from '../options/profile';
import { Quantity } from '../quantity';
import { list, nearest, quote } from '../text';

export function checkProfile(run: DescribedRun, findings: Findings): void {
  checkKnown(run, findings);
  if (!run.context.profile) {
    return;
  }
  for (const decision of run.decisions.all().filter(({ layer }) => layer.kind === LayerKind.PROFILE)) {
    for (const lost of decision.lost.filter(({ layer }) => layer.kind === LayerKind.RUN)) {
      if (typeof lost.value !== 'symbol' && !meansTheSame(lost, decision)) {
        findings.add('DH2001', lost, `${quote(show(lost))} gives way to ${quote(show(decision))}, which ${optionOf(decision)} sets.`,
          'Leave the option out, or name another profile.');
      }
    }
  }
}

function checkKnown({ context, decisions }: DescribedRun, findings: Findings): void {
  const named = decisions.single(profileOption);
  if (!named || context.profile?.profile.name === named.value) {
    return;
  }
  const known = context.profiles;
  const near = nearest(named.value, known);
  const offer = known.length > 0 ? `The platform offers ${list(known.map(quote))}.` : 'Offer it: "profiles" of a DigitalHubPlatform that governs the run, and is declared before it.';
  findings.add('DH1601', named, `No platform of the run offers the profile ${quote(named.value)}.`, near ? `Did you mean ${quote(near)}? ${offer}` : offer);
}

function meansTheSame(a: Statement, b: Statement): boolean {
  const [one, other] = [show(a), show(b)];
  const isAmount = a.field === requests || a.field === limits;
  const [first, second] = isAmount ? [Quantity.parse(one), Quantity.parse(other)] : [];
  return one === other || (first !== undefined && second !== undefined && first.compare(second) === 0);
}
