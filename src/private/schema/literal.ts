import { Dialect } from './dialect';
import { described } from './type-problem';
import { Literal } from './types';
import { lossProblem, reservedKeyProblem } from './unwritable';
import { Problem } from '../diagnostics/problem';
import { isPlainObject } from '../util/object';
import { quote } from '../util/string';

/** Far deeper than any manifest, and shallow enough for all who walk through it. */
const MAX_DEPTH = 100;

const SCALARS = ['string', 'number', 'boolean', 'undefined'];

/** Reads an object that nobody looks into: all that is in it must be what a manifest, or JSON, can hold. */
export function readLiteral<L, R>({ format }: Literal, value: object, at: L, dialect: Dialect<L, R>): R | undefined {
  const report = ({ code, reason, fix }: Problem, there: L) => dialect.report(code, there, reason, fix);

  /** @param around What holds the part, from outside to inside. */
  const readPart = (part: unknown, there: L, around: readonly unknown[]): unknown => {
    const nesting = nestingProblem(part, around);
    if (nesting) {
      report(nesting, at);
      return undefined;
    }
    if (Array.isArray(part)) {
      return part.map((item, i) => readPart(item, dialect.item(there, i), [...around, part]));
    }
    if (isPlainObject(part)) {
      return readEntries(part, there, [...around, part]);
    }
    const found = valueProblem(part) ?? (format === 'json' ? jsonProblem(part) : lossProblem(part));
    if (found) {
      report(found, there);
    }
    return found?.code === 'DH1006' ? undefined : part;
  };

  const readEntries = (part: object, there: L, around: readonly unknown[]) => {
    const entries: [string, unknown][] = [];
    for (const [key, one] of Object.entries(part)) {
      // Code cannot hold them, either.
      const reserved = format === 'json' && !dialect.isDocument ? undefined : reservedKeyProblem(key);
      if (reserved) {
        report(reserved, there);
      } else {
        entries.push([key, readPart(one, dialect.field(there, key), around)]);
      }
    }
    return Object.fromEntries(entries);
  };

  const left = readPart(value, at, []);
  return left === undefined ? undefined : dialect.plain(left, at);
}

const problem = (reason: string, fix: string): Problem => ({ code: 'DH1006', reason, fix });

function nestingProblem(part: unknown, around: readonly unknown[]): Problem | undefined {
  const fix = 'Write what a manifest can hold.';
  if (around.includes(part)) {
    return problem('It contains itself.', fix);
  }
  return around.length > MAX_DEPTH ? problem(`It is nested more than ${MAX_DEPTH} levels deep.`, fix) : undefined;
}

function valueProblem(part: unknown): Problem | undefined {
  if (part !== null && !SCALARS.includes(typeof part)) {
    return problem(`${described(part)} cannot be part of a manifest.`, 'Write what would stand in YAML.');
  }
  return Number.isInteger(part) && !Number.isSafeInteger(part)
    ? problem(`${quote(part)} has more digits than a number can hold without loss.`, 'Write it as a string.')
    : undefined;
}

function jsonProblem(part: unknown): Problem | undefined {
  return typeof part === 'number' && !Number.isFinite(part)
    ? problem(`${quote(part)} cannot be part of JSON.`, 'Write a number, or a string.')
    : undefined;
}
