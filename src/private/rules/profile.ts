import { ResolvedRun } from '../description/describe';
import { DiagnosticCollector, optionOf } from '../diagnostics/diagnostic';
import { Quantity } from '../kubernetes/quantity';
import { LayerKind, Assignment } from '../layers/layer';
import { limits, requests } from '../options/fields/amounts';
import { profile as profileOption } from '../options/profile';
import { show } from '../report/explain';
import { list, nearest, quote } from '../util/string';

export function checkProfile(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  checkKnown(run, diagnostics);
  if (!run.context.profile) {
    return;
  }
  for (const resolvedValue of run.resolved.all().filter(({ layer }) => layer.kind === LayerKind.PROFILE)) {
    for (const lost of resolvedValue.lost.filter(({ layer }) => layer.kind === LayerKind.RUN)) {
      if (typeof lost.value !== 'symbol' && !meansTheSame(lost, resolvedValue)) {
        diagnostics.add('DH2001', lost, `${quote(show(lost))} gives way to ${quote(show(resolvedValue))}, which ${optionOf(resolvedValue)} sets.`,
          'Leave the option out, or name another profile.');
      }
    }
  }
}

function checkKnown({ context, resolved }: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const named = resolved.single(profileOption);
  if (!named || context.profile?.profile.name === named.value) {
    return;
  }
  const known = context.profiles;
  const near = nearest(named.value, known);
  const offer = known.length > 0 ? `The platform offers ${list(known.map(quote))}.` : 'Offer it: "profiles" of a DigitalHubPlatform that governs the run, and is declared before it.';
  diagnostics.add('DH1601', named, `No platform of the run offers the profile ${quote(named.value)}.`, near ? `Did you mean ${quote(near)}? ${offer}` : offer);
}

function meansTheSame(a: Assignment, b: Assignment): boolean {
  const [one, other] = [show(a), show(b)];
  const isAmount = a.field === requests || a.field === limits;
  const [first, second] = isAmount ? [Quantity.parse(one), Quantity.parse(other)] : [];
  return one === other || (first !== undefined && second !== undefined && first.compare(second) === 0);
}
