import { parseAllDocuments } from 'yaml';
import type { ParityCase } from './case';
import type { Manifest } from '../support/synth';

/** The profile of Core that applies to a case, as its file has it. */
export interface CoreProfile {
  /** Its settings, in their own spelling. */
  readonly settings: Manifest;
  /** The objects that its runs build on, by kind. */
  readonly bases: Readonly<Record<string, Manifest>>;
}

const PROFILES = new WeakMap<ParityCase, CoreProfile | undefined>();

export function profileOf(one: ParityCase): CoreProfile | undefined {
  if (!PROFILES.has(one)) {
    const all = one.input.templates?.map(read) ?? [];
    const idOf = (id: unknown) => all.find(({ settings }) => settings.id === id);
    PROFILES.set(one, idOf(one.input.options.profile) ?? idOf('default'));
  }
  return PROFILES.get(one);
}

function read(file: string): CoreProfile {
  const documents = parseAllDocuments(file).map((document) => document.toJS() as Manifest);
  return {
    settings: documents.find(({ kind }) => kind === undefined) ?? {},
    bases: Object.fromEntries(documents.filter(({ kind }) => kind !== undefined).map((base) => [base.kind, base])),
  };
}
