import { Yaml } from 'cdk8s';
import type { Mismatch, Pattern } from './comparison';
import { firstLines } from '../util/truncate-list';

/** Limits that keep messages readable. */
const MAX_MISMATCHES = 10;
const MAX_LINES = 40;

/** The mismatches of a value, and the part of it that the pattern covers. */
export function linesOf(mismatches: readonly Mismatch[], pattern: Pattern, actual: unknown): string[] {
  return [
    ...firstLines(mismatches.map(({ path, text }) => `!! ${path === '' ? '' : `${path}: `}${text}`), MAX_MISMATCHES),
    'Found:',
    ...firstLines(Yaml.stringify(pattern.partOf(actual)).trimEnd().split('\n'), MAX_LINES).map((line) => `  ${line}`),
  ];
}

/** Throws if a value does not match. */
export function mustMatch(pattern: Pattern, actual: unknown, path: string, head: string): void {
  const mismatches = pattern.compare(actual, path);
  if (mismatches.length > 0) {
    throw new Error([head, ...linesOf(mismatches, pattern, actual)].join('\n'));
  }
}
