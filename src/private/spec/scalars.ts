import { Duration } from 'cdk8s';
import { SpecFindings } from './findings';
import { SpecPlace } from './place';
import { Literal, Term } from './term';
import { Choice } from './types';
import { RunSecurity } from '../../security';
import { number, text } from '../shapes';
import { list, nearest, quote } from '../text';

/** Values without parts. */

export function asLiteral(value: unknown, at: SpecPlace): Literal | undefined {
  return value === undefined ? undefined : { form: 'literal', value, at };
}

/** A text. Numbers are taken as they are written. */
export function readText(value: unknown, at: SpecPlace, findings: SpecFindings): Literal | undefined {
  const written = typeof value === 'number' && Number.isFinite(value) ? at.document.textOf(at.path) ?? String(value) : value;
  return asLiteral(findings.shape(text, written, at), at);
}

/** A number. A text of digits is taken for one, as DigitalHub's SDK does. */
export function readNumber(value: unknown, at: SpecPlace, findings: SpecFindings): Literal | undefined {
  return asLiteral(findings.shape(number, isDigits(value) ? Number(value) : value, at), at);
}

function isDigits(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value);
}

export function readSeconds(value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  if (typeof value === 'string' && !isDigits(value)) {
    findings.add('DH1006', at, `${quote(value)} is not a number of seconds.`, 'Give a number, such as 30.');
    return undefined;
  }
  const number_ = readNumber(value, at, findings);
  if (number_ && (number_.value as number) < 0) {
    findings.add('DH1005', at, `${quote(number_.value)} seconds are less than none.`, 'Give a number of whole seconds.');
    return undefined;
  }
  return number_ && { form: 'call', of: 'Duration', method: 'seconds', make: Duration.seconds, args: [number_], names: [''], at };
}

const LEVELS: Readonly<Record<string, () => RunSecurity>> = {
  restricted: () => RunSecurity.restricted(), baseline: () => RunSecurity.baseline(), privileged: () => RunSecurity.privileged(),
};

export const SECURITY_LEVELS = Object.keys(LEVELS);

export function readSecurity(value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  const level = readText(value, at, findings)?.value as string | undefined;
  if (level === undefined) {
    return undefined;
  }
  if (!SECURITY_LEVELS.includes(level)) {
    reportChoice(level, SECURITY_LEVELS, at, findings);
    return undefined;
  }
  return { form: 'call', of: 'RunSecurity', method: level, make: LEVELS[level], args: [], names: [], at };
}

export function readChoice({ of, members }: Choice, value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  const written = readText(value, at, findings)?.value as string | undefined;
  const member = Object.keys(members).find((name) => members[name] === written);
  if (written !== undefined && member === undefined) {
    reportChoice(written, Object.values(members), at, findings);
  }
  return member === undefined ? undefined : { form: 'choice', of, member, value: members[member], at };
}

function reportChoice(written: string, known: readonly string[], at: SpecPlace, findings: SpecFindings): void {
  const near = nearest(written, known);
  findings.add('DH1502', at, `${quote(written)} is not one of the values that the option knows.`,
    `Write ${near ? quote(near) : list(known.map(quote), 'or')}.`);
}
