import type { OptionSchemas } from './props';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { isPlainObject, isDefined } from '../util/object';
import { joinWords, nearest, quote } from '../util/string';

/** The options that a construct has, and those that other constructs of its sort have. */
export interface KnownOptions {
  /** The construct: `a DigitalHubRun`. */
  readonly owner: string;
  readonly own: ReadonlySet<string>;
  /** The constructs that have an option that is not its own. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}

/** Those of a construct that is the only one of its sort. */
export function optionsOfOne(owner: string, schemas: OptionSchemas): KnownOptions {
  return { owner, own: new Set(Object.keys(schemas)), others: new Map() };
}

/**
 * Warns of options that a construct has not. They are no errors, since props are spread from those of larger
 * constructs; but where an app is started without checking its types, nothing else reports a typo.
 */
export function checkKnown(options: object, known: KnownOptions, diagnostics: DiagnosticCollector): void {
  if (!isPlainObject(options)) {
    return;
  }
  for (const option of Object.keys(options)) {
    if (!known.own.has(option) && isDefined(options[option])) {
      reportUnknown(option, known, diagnostics);
    }
  }
}

function reportUnknown(option: string, { owner, own, others }: KnownOptions, diagnostics: DiagnosticCollector): void {
  // What is spelled as in Python is reported already.
  if (diagnostics.all.some((diagnostic) => diagnostic.option === option)) {
    return;
  }
  const owners = others.get(option);
  const fix = owners
    ? `Use ${joinWords(owners, 'or')}, or leave it out.`
    : hint(nearest(option, [...own]) ?? nearest(option, [...others.keys()]), others);
  diagnostics.add('DH2024', option, `${quote(option)} is not an option of ${owner} and has no effect.`, fix);
}

function hint(near: string | undefined, others: ReadonlyMap<string, readonly string[]>): string {
  if (near === undefined) {
    return 'Leave it out.';
  }
  const owners = others.get(near);
  return `Did you mean ${quote(near)}${owners ? ` of ${joinWords(owners, 'or')}` : ''}?`;
}
