import { isDeepStrictEqual } from 'util';
import { Language, Program } from './language';
import { Outcome } from './outcome';

type Outcomes = Record<Program, Outcome>;

/** Describes the differences from TypeScript. */
export function differences(outcomes: Outcomes, expected: Outcomes, language: Language): string[] {
  return [...ofApps(outcomes.app, expected.app), ...ofMistakes(outcomes.mistakes, expected.mistakes, language)];
}

function ofApps(app: Outcome, expected: Outcome): string[] {
  return [
    ...unequal('the exit status of the app', app.status, 0),
    ...unequal('the output of the app', app.stdout.split('\n'), expected.stdout.split('\n')),
    ...unequal('the warnings of the app', warningsIn(app), warningsIn(expected)),
    ...unequal('the names of the files', [...app.files.keys()], [...expected.files.keys()]),
    ...[...expected.files].flatMap(([name, content]) => (
      unequal(name, app.files.get(name)?.split('\n'), content.split('\n')))),
    ...app.status === 0 ? [] : [app.stderr],
  ];
}

/** The diagnostics are sorted, because in some languages maps have another order, or none. */
function ofMistakes(mistakes: Outcome, expected: Outcome, { hasFurtherLines }: Language): string[] {
  const actual = partsOf(mistakes.stdout);
  const { heading, listed, errors } = partsOf(expected.stdout);
  return [
    ...unequal('whether errors fail the app', mistakes.status !== 0, true),
    ...unequal('the diagnostics', actual.listed, listed),
    ...unequal('the first line of the exception', actual.heading, `Error: ${heading}`),
    ...unequal('the errors of the exception', actual.errors, errors),
    ...unequal('whether the exception has further lines', actual.more, hasFurtherLines ?? false),
    ...unequal('the errors that are not printed', errors.filter((line) => !mistakes.stderr.includes(line.trim())), []),
    ...unequal('the warnings', warningsIn(mistakes), warningsIn(expected)),
    ...unequal('the files that are written despite errors', [...mistakes.files.keys()], []),
  ];
}

/** The output of the program with errors: the entries of `Diagnostics`, and the message of the exception. */
function partsOf(stdout: string) {
  const lines = stdout.trimEnd().split('\n');
  const at = lines.findIndex((line) => line.includes('Validation failed'));
  const [heading, ...message] = lines.slice(at);
  const end = message.findIndex((line) => !line.startsWith('  ['));
  const errors = message.slice(0, end < 0 ? undefined : end);
  return { heading, listed: lines.slice(0, at).sort(), errors: errors.sort(), more: end >= 0 };
}

function warningsIn({ stderr }: Outcome): string[] {
  return stderr.split('\n').filter((line) => /^\[\S+\] warning DH/.test(line));
}

function unequal(what: string, actual: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(actual, expected)) {
    return [];
  }
  if (!Array.isArray(actual) || !Array.isArray(expected)) {
    return [`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
  }
  const at = Math.max(0, expected.findIndex((line, i) => line !== actual[i]));
  const [shown, wanted] = [actual, expected].map((lines) => JSON.stringify(lines.slice(at, at + 3)));
  return [`${what}, from ${at + 1} on: ${shown}, not ${wanted}`];
}
