import { Schema, Struct } from './types';
import { snakeCase } from '../util/string';

/**
 * A field of a struct, as documents have it. Its documented spelling is taken, and the same in camelCase or snake_case.
 */
export interface DocumentField {
  readonly key: string;
  readonly prop: string;
  readonly schema: Schema;
}

const FIELDS = new WeakMap<Struct, readonly DocumentField[]>();

/** The fields that documents may have of a struct. */
export function documentFields(struct: Struct): readonly DocumentField[] {
  let fields = FIELDS.get(struct);
  if (!fields) {
    const spelled = struct.spelling === 'snake_case' ? snakeCase : (prop: string) => prop;
    fields = Object.entries(struct.fields).filter(([, schema]) => canBeWritten(schema))
      .flatMap(([prop, schema]) =>
        (struct.documentKeys?.[prop] ?? [spelled(prop)]).map((key) => ({ key, prop, schema })));
    FIELDS.set(struct, fields);
  }
  return fields;
}

/** Whether documents can hold what a schema describes. */
export function canBeWritten(schema: Schema): boolean {
  if (schema.isPropOnly) {
    return false;
  }
  if (schema.type === 'list' || schema.type === 'map') {
    return canBeWritten(schema.item);
  }
  return schema.type !== 'instance' || schema.written !== undefined;
}
