import { Duration } from 'cdk8s';
import { SpecDiagnosticCollector } from './findings';
import { SpecLocation } from './place';
import { Literal, Term } from './term';
import { Choice } from './types';
import { RunSecurity } from '../../security';
import { number, text } from '../schema/shapes';
import { list, nearest, quote } from '../util/string';

/** Values without parts. */

export function asLiteral(value: unknown, at: SpecLocation): Literal | undefined {
  return value === undefined ? undefined : { form: 'literal', value, at };
}

/** A text. Numbers are taken as they are written. */
export function readText(value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Literal | undefined {
  const written = typeof value === 'number' && Number.isFinite(value) ? at.document.textOf(at.path) ?? String(value) : value;
  return asLiteral(diagnostics.shape(text, written, at), at);
}

/** A number. A text of digits is taken for one, as DigitalHub's SDK does. */
export function readNumber(value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Literal | undefined {
  return asLiteral(diagnostics.shape(number, isDigits(value) ? Number(value) : value, at), at);
}

function isDigits(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value);
}

export function readSeconds(value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Term | undefined {
  if (typeof value === 'string' && !isDigits(value)) {
    diagnostics.add('DH1006', at, `${quote(value)} is not a number of seconds.`, 'Give a number, such as 30.');
    return undefined;
  }
  const number_ = readNumber(value, at, diagnostics);
  if (number_ && (number_.value as number) < 0) {
    diagnostics.add('DH1005', at, `${quote(number_.value)} seconds are less than none.`, 'Give a number of whole seconds.');
    return undefined;
  }
  return number_ && { form: 'call', of: 'Duration', method: 'seconds', make: Duration.seconds, args: [number_], names: [''], at };
}

const LEVELS: Readonly<Record<string, () => RunSecurity>> = {
  restricted: () => RunSecurity.restricted(), baseline: () => RunSecurity.baseline(), privileged: () => RunSecurity.privileged(),
};

export const SECURITY_LEVELS = Object.keys(LEVELS);

export function readSecurity(value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Term | undefined {
  const level = readText(value, at, diagnostics)?.value as string | undefined;
  if (level === undefined) {
    return undefined;
  }
  if (!SECURITY_LEVELS.includes(level)) {
    reportChoice(level, SECURITY_LEVELS, at, diagnostics);
    return undefined;
  }
  return { form: 'call', of: 'RunSecurity', method: level, make: LEVELS[level], args: [], names: [], at };
}

export function readChoice({ of, members }: Choice, value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Term | undefined {
  const written = readText(value, at, diagnostics)?.value as string | undefined;
  const member = Object.keys(members).find((name) => members[name] === written);
  if (written !== undefined && member === undefined) {
    reportChoice(written, Object.values(members), at, diagnostics);
  }
  return member === undefined ? undefined : { form: 'choice', of, member, value: members[member], at };
}

function reportChoice(written: string, known: readonly string[], at: SpecLocation, diagnostics: SpecDiagnosticCollector): void {
  const near = nearest(written, known);
  diagnostics.add('DH1502', at, `${quote(written)} is not one of the values that the option knows.`,
    `Write ${near ? quote(near) : list(known.map(quote), 'or')}.`);
}
