import { layOut } from './layout';
import { Python } from './python';
import { codeOfFields, Syntax } from './syntax';
import { TypeScript } from './typescript';
import { Diagnostic, messageOf } from '../../diagnostics/diagnostic';
import { isWarning } from '../../diagnostics/reporting';
import { reported } from '../../schema/located-diagnostics';
import { ReadRun } from '../reader';

/** The languages that code can be written in. */
export const LANGUAGES = ['typescript', 'python'] as const;
export type Language = typeof LANGUAGES[number];

/**
 * A file with a chart that declares runs as their specs do. What of a spec is not in the code, and runs that cannot be
 * declared, stand in comments.
 *
 * @param problems What keeps runs from being synthesized.
 */
export function writeChart(
  runs: readonly ReadRun[], language: Language, problems?: ReadonlyMap<ReadRun, readonly Diagnostic[]>,
): string {
  const syntax: Syntax = language === 'python' ? new Python() : new TypeScript();
  return syntax.file(chartName(runs), runs.map((run) =>
    assignment(run, problems?.get(run) ?? [], syntax)));
}

function assignment(run: ReadRun, problems: readonly Diagnostic[], syntax: Syntax): string {
  const { indent, step } = syntax;
  const comment = (words: string) =>
    `${indent}${syntax.comment(words.replace(/[\u0000-\u001f\u0085\u2028\u2029]/g, ' '))}\n`;
  const errors = errorsOf(run);
  if (errors.length > 0) {
    return [`${run.id} is left out:`, ...errors.map((error) => `- ${messageOf(error)}`)].map(comment).join('');
  }
  const comments = [...run.reading.diagnostics.map(({ reason }) => reason), ...problems.map(messageOf)].map(comment)
    .join('');
  const code = layOut(syntax.run(run, codeOfFields(run.reading.fields, syntax)), indent, step);
  return `${comments}${indent}${code}\n`;
}

/** What keeps a run from being declared. */
export function errorsOf({ reading }: ReadRun): Diagnostic[] {
  return reading.diagnostics.filter(({ code }) => !isWarning(code)).map(reported);
}

/** `ChurnRuns` of the project `churn`; `Runs` where the runs name several, or none. */
function chartName(runs: readonly ReadRun[]): string {
  const projects = new Set(runs.flatMap(({ reading: { fields: { project } } }) =>
    project?.form === 'literal' ? String(project.value) : []));
  const [project = ''] = projects.size === 1 ? projects : [];
  const words = project.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(name) ? `${name}Runs` : 'Runs';
}
