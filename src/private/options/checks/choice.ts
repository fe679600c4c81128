import { DiagnosticCollector, OptionLocation } from '../../diagnostics/diagnostic';
import { joinWords, nearest, quote } from '../../util/string';

/** Checks a value of a fixed set, which plain JavaScript and other languages do not enforce. */
export function checkChoice(
  value: string | undefined, choices: readonly string[], what: string, location: OptionLocation | undefined,
  diagnostics: DiagnosticCollector,
): void {
  if (value !== undefined && location && !choices.includes(value)) {
    const near = nearest(value, choices);
    diagnostics.add('DH1502', location, `${quote(value)} is not ${what}.`,
      near ? `Write ${quote(near)}.` : `Write ${joinWords(choices.map(quote), 'or')}.`);
  }
}
