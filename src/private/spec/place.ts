import { member } from '../util/string';

/** Where the values of a spec were written. */
export interface SpecDocument {
  /** The file, as the user named it; undefined for a dictionary. */
  readonly file?: string;
  /** The line that holds what is at a path, or the nearest thing around it. */
  lineOf(path: SpecPath): number | undefined;
  /** How a number is written at a path, where it is known: `1.0` is no number of JavaScript's. */
  textOf(path: SpecPath): string | undefined;
}

export type SpecPath = readonly (string | number)[];

/** A place in a spec. */
export interface SpecLocation {
  readonly document: SpecDocument;
  readonly path: SpecPath;
}

/** A dictionary that no file holds. */
export const DICTIONARY: SpecDocument = { lineOf: () => undefined, textOf: () => undefined };

export function within(location: SpecLocation, ...path: SpecPath): SpecLocation {
  return { document: location.document, path: [...location.path, ...path] };
}

/** Whether two places are one, or one holds the other. */
export function overlap(a: SpecLocation, b: SpecLocation): boolean {
  const shared = Math.min(a.path.length, b.path.length);
  return a.document === b.document && a.path.slice(0, shared).every((step, i) => step === b.path[i]);
}

/** A place for people: `volumes[0].spec.claim_name`, and the file and line that hold it. */
export function describeLocation({ document, path }: SpecLocation): string {
  const option = path.reduce<string>((text, step) => typeof step === 'number' ? `${text}[${step}]` : member(text, step), '').replace(/^\./, '') || 'the spec';
  if (document.file === undefined) {
    return option;
  }
  const line = document.lineOf(path);
  return `${option} (${document.file}${line === undefined ? '' : `:${line}`})`;
}
