import { Schema } from './types';
import { isPlainObject, isObject } from '../util/object';
import { quote } from '../util/string';
import { truncateList } from '../util/truncate-list';

/**
 * What is wrong with a value that is not of its type, or missing: one form of sentence for props, specs and templates.
 */
export interface TypeProblem {
  readonly reason: string;
  readonly fix: string;
}

/** A schema in words, and what to write instead of a value that does not fit. */
export interface Expectation {
  /** The end of "Expected …": `a string`. */
  readonly what: string;
  fix(value: unknown): string;
}

export function typeProblem({ what, fix }: Expectation, value: unknown): TypeProblem {
  return value === undefined || value === null
    ? { reason: 'It is missing.', fix: fix(undefined) }
    : { reason: `Expected ${what}, but got ${described(value)}.`, fix: fix(value) };
}

/** A value and what it is: `5 (a number)`. */
export function described(value: unknown): string {
  if (isObject(value) && !isPlainObject(value)) {
    return `an instance of ${value.constructor.name}`;
  }
  return typeof value === 'function' ? 'a function' : `${quote(value)} (${typeName(value)})`;
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

const STRING: Expectation = {
  what: 'a string',
  fix: (value) =>
    ['number', 'boolean', 'bigint'].includes(typeof value) ? `Write ${quote(String(value))}.` : 'Write a string.',
};

const OBJECT: Expectation = { what: 'an object', fix: () => 'Write an object, in braces.' };

const LIST: Expectation = {
  what: 'a list',
  fix: (value) => {
    const parts = typeof value === 'string' ? value.split(' ', 20).filter((part) => part !== '') : [];
    return parts.length > 0 ? `Write ${quote(parts)}, for example.` : 'Write a list, in brackets.';
  },
};

const NUMBER: Expectation = {
  what: 'a number',
  fix: (value) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? `Write ${value}, without quotes.` : 'Write a number.',
};

const BOOLEAN: Expectation = { what: 'true or false', fix: () => 'Write true or false, without quotes.' };

const DURATION: Expectation = {
  what: 'a Duration',
  fix: (value) =>
    typeof value === 'number' ? `Use "Duration.seconds(${value})".` : 'Use "Duration.minutes(5)", for example.',
};

/** A duration, as documents have it. */
export const SECONDS: Expectation = { what: 'a number of seconds', fix: () => 'Write 30, for example.' };

const OWN_PROPS = '; the request and the limit have options of their own';

/** What props must be. */
export function expectationOf(schema: Schema): Expectation {
  switch (schema.type) {
    case 'string':
    case 'key': return STRING;
    case 'number': return NUMBER;
    case 'boolean': return BOOLEAN;
    case 'duration': return DURATION;
    case 'list': return LIST;
    case 'map':
    case 'struct':
    case 'literal': return OBJECT;
    case 'quantity': return {
      what: 'a quantity',
      fix: (value) => {
        const hint = isPlainObject(value) && schema.parts === 'separate' ? OWN_PROPS : '';
        return `Write a string such as "500m" or "4Gi"${hint}.`;
      },
    };
    case 'choice': return {
      what: 'a string', fix: () => `Write one of ${truncateList(Object.values(schema.members()).map(quote))}.`,
    };
    case 'instance': return { what: schema.what, fix: () => `Use "${schema.example}", for example.` };
  }
}
