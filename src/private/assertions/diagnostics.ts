import { IConstruct } from 'constructs';
import { costOf } from './matchers';
import { elementPattern } from './pattern';
import { linesOf } from './report';
import type { Subject } from './subject';
import { Diagnostic, Diagnostics, Severity } from '../../diagnostics';
import { CATALOGUE, isCode } from '../diagnostics/catalogue';
import { otherErrorsOf } from '../diagnostics/reporting';
import { nearest, quote } from '../util/string';
import { firstLines } from '../util/truncate-list';

/** Maximum number of diagnostics in a message. */
const MAX_ENTRIES = 20;

export function hasDiagnostic(subject: Subject, code: string, path: string | undefined, props: any): void {
  checkCode(code);
  const { scope, name } = scopeOf(subject, path);
  const all = Diagnostics.of(scope).all;
  const sought = all.filter((diagnostic) => diagnostic.code === code);
  if (sought.length === 0) {
    throw new Error([`${name} has no diagnostic ${code}.`, ...alternatives(all, subject, code)].join('\n'));
  }
  const pattern = elementPattern(props ?? {}, false, 'props');
  const compared = sought.map((diagnostic) => ({ diagnostic, mismatches: pattern.compare(diagnostic, '') }));
  if (compared.every(({ mismatches }) => mismatches.length > 0)) {
    const [{ diagnostic, mismatches }] = compared.sort((a, b) => costOf(a.mismatches) - costOf(b.mismatches));
    const head = `${name} has ${code}, but not as expected.`;
    throw new Error([head, ...linesOf(mismatches, pattern, diagnostic)].join('\n'));
  }
}

export function hasNoDiagnostics(subject: Subject, path: string | undefined): void {
  const { scope, name } = scopeOf(subject, path);
  mustBeEmpty([...Diagnostics.of(scope).all.map(lineOf), ...otherErrors(scope)], `${name} has`, 'diagnostic');
}

export function hasNoErrors(subject: Subject, path: string | undefined): void {
  const { scope, name } = scopeOf(subject, path);
  const errors = Diagnostics.of(scope).all.filter(({ severity }) => severity === Severity.ERROR);
  mustBeEmpty([...errors.map(lineOf), ...otherErrors(scope)], `${name} has`, 'error');
}

function mustBeEmpty(lines: readonly string[], head: string, what: string): void {
  if (lines.length > 0) {
    const count = `${lines.length} ${what}${lines.length === 1 ? '' : 's'}`;
    throw new Error([`${head} ${count}:`, ...firstLines(lines, MAX_ENTRIES)].join('\n'));
  }
}

/** The validation errors of other constructs, which also fail the synthesis. */
function otherErrors(scope: IConstruct): string[] {
  return scope.node.findAll()
    .flatMap((construct) => otherErrorsOf(construct).map((error) => `  [${construct.node.path}] ${error}`));
}

function scopeOf(subject: Subject, path: string | undefined): { scope: IConstruct; name: string } {
  const scope = path === undefined ? subject.scope : subject.construct(path);
  return { scope, name: path === undefined ? subject.name : quote(scope.node.path) };
}

/** The diagnostics that were found in the scope, and where else the code is reported. */
function alternatives(found: readonly Diagnostic[], subject: Subject, code: string): string[] {
  const elsewhere = Diagnostics.of(subject.scope).all.filter((diagnostic) => diagnostic.code === code);
  return [
    ...found.length === 0 ? ['It has no diagnostics.'] : ['It has:', ...firstLines(found.map(lineOf), MAX_ENTRIES)],
    ...elsewhere.length === 0 ? []
      : [`${code} is reported elsewhere:`, ...firstLines(elsewhere.map(lineOf), MAX_ENTRIES)],
  ];
}

function lineOf({ constructPath, severity, message }: Diagnostic): string {
  return `  [${constructPath}] ${severity === Severity.WARNING ? 'warning ' : ''}${message}`;
}

function checkCode(code: string): void {
  if (!isCode(code)) {
    const near = typeof code === 'string' ? nearest(code, Object.keys(CATALOGUE)) : undefined;
    const hint = near === undefined ? 'see docs/diagnostics.md' : `did you mean ${quote(near)}?`;
    throw new Error(`${quote(code)} is not a diagnostic code; ${hint}`);
  }
}
