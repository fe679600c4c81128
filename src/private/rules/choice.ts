import { Findings, Place } from '../finding';
import { list, nearest, quote } from '../text';

/** Checks a text that is one of a few; plain JavaScript and other languages can give any. */
export function checkChoice(value: string | undefined, choices: readonly string[], what: string, place: Place | undefined, findings: Findings): void {
  if (value !== undefined && place && !choices.includes(value)) {
    const near = nearest(value, choices);
    findings.add('DH1502', place, `${quote(value)} is not ${what}.`, near ? `Write ${quote(near)}.` : `Write ${list(choices.map(quote), 'or')}.`);
  }
}
