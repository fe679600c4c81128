import type { Code } from '../diagnostics/catalogue';
import { Diagnostic, messageOf } from '../diagnostics/diagnostic';
import { isWarning } from '../diagnostics/reporting';
import { LocatedDiagnostic, reported } from '../schema/located-diagnostics';
import { DocumentLocation } from '../schema/location';
import { errorsOf } from '../spec/code/write';
import { ReadProject, ReadRun } from '../spec/reader';
import { quote } from '../util/string';

/** Something of the files that is not written as code, and why. */
export interface LeftOut extends Place {
  /** The run that it would have been. */
  readonly run?: string;
  readonly code?: Code;
  /** The option in the file, where it is one. */
  readonly option?: string;
  readonly reason: string;
  readonly fix?: string;
}

interface Place {
  readonly file?: string;
  readonly line?: number;
}

/** A run that is written. */
export interface WrittenRun extends Place {
  readonly run: string;
  readonly construct: string;
  /** What keeps it from being synthesized. */
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** What an import comes to. */
export interface ImportReport {
  readonly written: readonly WrittenRun[];
  readonly leftOut: readonly LeftOut[];
}

export function reportOf(
  { runs, data }: ReadProject, others: readonly LocatedDiagnostic[],
  errors: ReadonlyMap<ReadRun, readonly Diagnostic[]>,
): ImportReport {
  const written = runs.filter((run) => errorsOf(run).length === 0).map((run): WrittenRun => ({
    run: run.id,
    construct: run.reading.kind,
    ...placeOf(run.whole),
    errors: errors.get(run) ?? [],
    warnings: run.reading.diagnostics.map(reported),
  }));
  const leftOut = (diagnostic: LocatedDiagnostic, run?: string): LeftOut => {
    const { code, option, reason, fix } = reported(diagnostic);
    return { ...run !== undefined && { run }, ...placeOf(diagnostic.at), code, option, reason, fix };
  };
  return {
    written,
    leftOut: [
      ...runs.flatMap(({ id, reading }) =>
        reading.diagnostics.filter(({ code }) => !isWarning(code)).map((one) => leftOut(one, id))),
      ...others.map((one) => leftOut(one)),
      ...data.map(({ kind, name, whole }): LeftOut => ({
        ...placeOf(whole), reason: `${quote(name ?? kind)} is of the kind ${quote(kind)}, which is not run.`,
      })),
    ],
  };
}

function placeOf({ document, path }: DocumentLocation): Place {
  return document.file === undefined ? {} : { file: document.file, line: document.lineOf(path) };
}

/** The report for people: every message once. */
export function textOf({ written, leftOut }: ImportReport, out: string | undefined): string {
  const messages = written.flatMap(({ warnings, errors }) =>
    [...warnings.map((one) => `warning ${messageOf(one)}`), ...errors.map(messageOf)]);
  const wrong = written.filter(({ errors }) => errors.length > 0).length;
  const summary = [
    `${count(written.length, 'run')} written${out === undefined ? '' : ` to ${out}`}`,
    ...wrong > 0 ? [`${wrong} of which cannot be synthesized yet`] : [],
    ...leftOut.length > 0 ? ['left out:'] : [],
  ].join(', ');
  const lines = [...new Set(messages), ...written.length > 0 ? [summary] : [], ...new Set(leftOut.map(lineOf))];
  return lines.map((line) => `${line}\n`).join('');
}

function lineOf({ code, option, reason, fix, file, line }: LeftOut): string {
  return code === undefined
    ? `  ${[file, line].filter(Boolean).join(':')}: ${reason}`
    : `  ${code} ${option}: ${reason} ${fix}`;
}

function count(number: number, what: string): string {
  return `${number} ${number === 1 ? what : `${what}s`}`;
}
