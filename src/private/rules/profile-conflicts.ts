import type { ResolvedRun } from '../contract/run';
import { LayerKind, Assignment } from '../contract/run';
import { DiagnosticCollector, optionOf } from '../diagnostics/diagnostic';
import { Quantity } from '../kubernetes/quantity';
import { show } from '../layers/show-value';
import { limits, requests } from '../options/fields/quantities';
import { quote } from '../util/string';

/** Values of the run that lose to its profile's. */
export function checkProfileConflicts(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  if (!run.context.profileName) {
    return;
  }
  for (const resolvedValue of run.resolved.all().filter(({ layer }) => layer.kind === LayerKind.PROFILE)) {
    for (const lost of resolvedValue.lost.filter(({ layer }) => layer.kind === LayerKind.RUN)) {
      if (typeof lost.value !== 'symbol' && !meansTheSame(lost, resolvedValue)) {
        diagnostics.add('DH2001', lost,
          `${quote(show(lost))} is overridden by ${quote(show(resolvedValue))}, which ${optionOf(resolvedValue)} sets.`,
          'Leave the option out, or choose another profile.');
      }
    }
  }
}

function meansTheSame(a: Assignment, b: Assignment): boolean {
  const [one, other] = [show(a), show(b)];
  const isQuantityField = a.field === requests || a.field === limits;
  const [first, second] = isQuantityField ? [Quantity.parse(one), Quantity.parse(other)] : [];
  return one === other || (first !== undefined && second !== undefined && first.compare(second) === 0);
}
