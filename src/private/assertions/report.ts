import { Yaml } from 'cdk8s';
import type { Mismatch, Pattern } from './comparison';
import { firstLines } from '../util/truncate-list';

/** More mismatches, and longer manifests, tell a reader nothing more. */
const MOST_MISMATCHES = 10;
const MOST_LINES = 40;

/** What is not as expected in a value, and the part of it that was asked for. */
export function linesOf(mismatches: readonly Mismatch[], pattern: Pattern, actual: unknown): string[] {
  return [
    ...firstLines(mismatches.map(({ path, text }) => `!! ${path === '' ? '' : `${path}: `}${text}`), MOST_MISMATCHES),
    'Found:',
    ...firstLines(Yaml.stringify(pattern.partOf(actual)).trimEnd().split('\n'), MOST_LINES).map((line) => `  ${line}`),
  ];
}

/** Throws where a value is not as expected. */
export function mustMatch(pattern: Pattern, actual: unknown, path: string, head: string): void {
  const mismatches = pattern.compare(actual, path);
  if (mismatches.length > 0) {
    throw new Error([head, ...linesOf(mismatches, pattern, actual)].join('\n'));
  }
}
