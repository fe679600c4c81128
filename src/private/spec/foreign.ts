import { ENTITY_KINDS } from './entity';
import { SPEC_OPTIONS } from './options';
import { RUNTIME_KEYS } from './runtimes';
import { Schema } from '../schema/types';
import { definedEntries, isBlank, isEmpty, isPlainObject } from '../util/object';
import { joinWords, nearest, quote, snakeCase } from '../util/string';

/** Keys that say nothing of what a file is. */
const ANYWHERE = ['name', 'project', 'description', 'version', 'kind', 'template'];

/** Keys with which a text makes a spec. */
const DECISIVE = ['image', 'action', 'function'];

/**
 * Why a document of a folder is plainly no spec: nothing of it, or less than half, is of a run; undefined where it may
 * be one. The reason is the beginning of a sentence.
 */
export function foreignReason(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((one) => foreignReason(one) !== undefined)
      ? 'None of its items is a spec'
      : undefined;
  }
  if (!isPlainObject(value)) {
    return value === undefined || value === null ? undefined : 'It holds a value alone';
  }
  const { kind, spec, apiVersion } = value;
  const isEntity = isKnownKind(kind) || (typeof kind === 'string' && isPlainObject(spec)) || apiVersion !== undefined;
  if (isEntity || DECISIVE.some((key) => typeof value[key] === 'string' && !isBlank(value[key]))) {
    return undefined;
  }
  const telling = definedEntries(value).filter(([key, one]) => !ANYWHERE.includes(key) && !isEmpty(one));
  if (telling.length === 0) {
    // Packages have a version, specs of runs have none.
    return isBlank(String(value.version ?? '')) ? undefined : 'It has a "version" and no option of runs';
  }
  const others = telling.filter(([key, one]) => !isOfRun(key, one)).map(([key]) => key);
  return others.length > telling.length - others.length
    ? `${joinWords(others.slice(0, 3).map(quote))} ${others.length === 1 ? 'is not an option' : 'are not options'} of runs`
    : undefined;
}

function isKnownKind(kind: unknown): boolean {
  return typeof kind === 'string' && (ENTITY_KINDS.includes(kind) || /^[\w-]+\+\w+(:run)?$/.test(kind));
}

/** Whether a key is an option of runs, or is spelled nearly so, with a value as the option takes it. */
function isOfRun(key: string, value: unknown): boolean {
  const name = nearest(snakeCase(key), KEYS);
  const option = SPEC_OPTIONS.find((one) => one.key === name);
  return option ? fits(option.schema, value) : name !== undefined;
}

const KEYS = [...SPEC_OPTIONS.map(({ key }) => key), ...RUNTIME_KEYS];

function fits(schema: Schema, value: unknown): boolean {
  switch (schema.type) {
    case 'list': return Array.isArray(value) || schema.allowsSingle === true;
    case 'map':
    case 'struct':
    case 'literal': return isPlainObject(value);
    default: return typeof value !== 'object';
  }
}
