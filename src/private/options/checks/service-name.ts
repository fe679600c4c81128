import type { ResolvedRun } from '../../contract/run';
import { DiagnosticCollector, OptionLocation } from '../../diagnostics/diagnostic';
import { serviceName } from '../../kubernetes/names';
import { quote } from '../../util/string';

const MAX_SERVICE_NAME = 63;

/** Checks the name of a Service beside the run's own. */
export function checkServiceName(
  name: string, location: OptionLocation, diagnostics: DiagnosticCollector, { context, runName }: ResolvedRun,
): void {
  if (name === runName) {
    diagnostics.add('DH1915', location, `${quote(name)} is already the name of the run's own Service.`,
      'Choose another name.');
  }
  const expected = serviceName(MAX_SERVICE_NAME, context.target.isAtLeast(1, 34))(name);
  if (expected) {
    diagnostics.add('DH1915', location, `${quote(name)} cannot be the name of a Service.`, `Use ${expected}.`);
  }
}
