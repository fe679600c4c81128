import { member } from '../util/string';

/** A spec or template, which may be a file. */
export interface SourceDocument {
  /** The file, as the user named it; undefined for a dictionary. */
  readonly file?: string;
  /** The line that holds what is at a path, or the nearest thing around it. */
  lineOf(path: DocumentPath): number | undefined;
  /** How a number is written at a path, where it is known: `1.0` is no number of JavaScript's. */
  textOf(path: DocumentPath): string | undefined;
}

export type DocumentPath = readonly (string | number)[];

/** Where a value of a document is. */
export interface DocumentLocation {
  readonly document: SourceDocument;
  readonly path: DocumentPath;
}

/** A document that is no file. */
export const DICTIONARY: SourceDocument = { lineOf: () => undefined, textOf: () => undefined };

/** The location of a part of what is at a location. */
export function childOf(location: DocumentLocation, ...path: DocumentPath): DocumentLocation {
  return { document: location.document, path: [...location.path, ...path] };
}

/** Whether two locations are the same, or one contains the other. */
export function overlap(a: DocumentLocation, b: DocumentLocation): boolean {
  const shared = Math.min(a.path.length, b.path.length);
  return a.document === b.document && a.path.slice(0, shared).every((step, i) => step === b.path[i]);
}

/** A location for people: `volumes[0].spec.claim_name`, and the file and line that hold it. */
export function describeLocation({ document, path }: DocumentLocation): string {
  const steps = path.reduce<string>((text, step) =>
    typeof step === 'number' ? `${text}[${step}]` : member(text, step), '');
  const option = steps.replace(/^\./, '') || 'the spec';
  if (document.file === undefined) {
    return option;
  }
  const line = document.lineOf(path);
  return `${option} (${document.file}${line === undefined ? '' : `:${line}`})`;
}
