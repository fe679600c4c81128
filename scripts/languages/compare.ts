import { isDeepStrictEqual } from 'util';
import { Language, Program } from './language';
import { Outcome } from './outcome';

type Outcomes = Record<Program, Outcome>;

/** What differs from TypeScript, in words; nothing where all is well. */
export function differences(outcomes: Outcomes, expected: Outcomes, language: Language): string[] {
  return [...ofApps(outcomes.app, expected.app), ...ofMistakes(outcomes.mistakes, expected.mistakes, language)];
}

function ofApps(app: Outcome, expected: Outcome): string[] {
  return [
    ...unequal('the exit status of the app', app.status, 0),
    ...unequal('what the app prints', app.stdout.split('\n'), expected.stdout.split('\n')),
    ...unequal('the warnings of the app', warningsIn(app), warningsIn(expected)),
    ...unequal('the names of the files', [...app.files.keys()], [...expected.files.keys()]),
    ...[...expected.files].flatMap(([name, text]) => unequal(name, app.files.get(name)?.split('\n'), text.split('\n'))),
    ...app.status === 0 ? [] : [app.stderr],
  ];
}

/** Maps have an order of their own, or none, in some languages: what is wrong with the keys of one is told in this order. */
function ofMistakes(mistakes: Outcome, expected: Outcome, { saysMore }: Language): string[] {
  const told = partsOf(mistakes.stdout);
  const { heading, listed, findings } = partsOf(expected.stdout);
  return [
    ...unequal('whether mistakes fail', mistakes.status !== 0, true),
    ...unequal('the diagnostics', told.listed, listed),
    ...unequal('the first line of the exception', told.heading, `Error: ${heading}`),
    ...unequal('the findings of the exception', told.findings, findings),
    ...unequal('whether the exception says more', told.more, saysMore ?? false),
    ...unequal('the findings that nobody is shown', findings.filter((finding) => !mistakes.stderr.includes(finding.trim())), []),
    ...unequal('the warnings beside mistakes', warningsIn(mistakes), warningsIn(expected)),
    ...unequal('the files in spite of mistakes', [...mistakes.files.keys()], []),
  ];
}

/** What the program with mistakes prints: what `Diagnostics` lists, and what the exception says. */
function partsOf(stdout: string) {
  const lines = stdout.trimEnd().split('\n');
  const at = lines.findIndex((line) => line.includes('Validation failed'));
  const [heading, ...said] = lines.slice(at);
  const end = said.findIndex((line) => !line.startsWith('  ['));
  const findings = said.slice(0, end < 0 ? undefined : end);
  return { heading, listed: lines.slice(0, at).sort(), findings: findings.sort(), more: end >= 0 };
}

function warningsIn({ stderr }: Outcome): string[] {
  return stderr.split('\n').filter((line) => /^\[\S+\] warning DH/.test(line));
}

function unequal(what: string, actual: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(actual, expected)) {
    return [];
  }
  const at = Array.isArray(actual) && Array.isArray(expected) ? Math.max(0, expected.findIndex((line, i) => line !== actual[i])) : undefined;
  const shown = (value: unknown) => JSON.stringify(at === undefined ? value : (value as unknown[]).slice(at, at + 3));
  return [`${what}${at === undefined ? '' : `, from ${at + 1} on`}: ${shown(actual)}, not ${shown(expected)}`];
}
