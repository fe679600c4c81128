import * as kplus from 'cdk8s-plus-28';
import { VolumeReport } from './kind';
import { Problem, referenceProblem } from '../diagnostics/problem';
import { sizeProblem } from '../diagnostics/quantity-problem';
import { definedEntries } from '../util/object';
import { joinWords, nearest, quote } from '../util/string';

/** Checks that several kinds of volume use. */

/** What is wrong with a volume of cdk8s-plus that was made of several kinds, of which it can be one. */
export function kindsProblem(volume: kplus.Volume): Problem | undefined {
  const { name, projected, downwardApi, ...others } = rendered(volume);
  const kinds = definedEntries({ projected, downwardApi, ...others }).map(([kind]) => quote(kind)).sort();
  if (kinds.length > 1) {
    return several('volume', kinds);
  }
  const parts = [
    ...(projected?.sources ?? []).map((source) => ['projected source', definedEntries(source)] as const),
    ...(downwardApi?.items ?? []).map(({ fieldRef, resourceFieldRef }) =>
      ['item', definedEntries({ fieldRef, resourceFieldRef })] as const),
  ];
  const found = parts.find(([, entries]) => entries.length > 1);
  return found && several(found[0], found[1].map(([kind]) => quote(kind)));
}

function several(what: string, kinds: readonly string[]): Problem {
  return {
    code: 'DH1206',
    reason: `The ${what} has ${joinWords(kinds)}, but the API server accepts one of them alone.`,
    fix: 'Keep one of them.',
  };
}

function rendered(volume: kplus.Volume): kplus.k8s.Volume {
  try {
    return volume._toKube();
  } catch {
    // What cannot be rendered fails at synthesis by itself.
    return { name: volume.name };
  }
}

export function checkSize(option: string, size: string | undefined, report: VolumeReport, mayBeZero = false): void {
  const problem = size === undefined ? undefined
    : sizeProblem(size, 'a number with a unit, such as "10Gi" or "500Mi"', mayBeZero);
  reportProblem(option, problem, report);
}

/** Checks the name of an object that must exist in the cluster. */
export function checkReference(option: string, name: string | undefined, what: string, report: VolumeReport): void {
  reportProblem(option, name === undefined ? undefined : referenceProblem(name, what), report);
}

function reportProblem(option: string, problem: Problem | undefined, report: VolumeReport): void {
  if (problem) {
    report(problem.code, option, problem.reason, problem.fix);
  }
}

/** Checks options of which exactly one must be set. */
export function checkOneOf(options: Record<string, unknown>, report: VolumeReport): void {
  const names = Object.keys(options);
  const set = names.filter((name) => options[name] !== undefined);
  if (set.length > 1) {
    report('DH1206', set[1], `${joinWords(set.map(quote))} exclude each other.`, 'Keep one of them.');
  } else if (set.length === 0) {
    report('DH1206', names[0], `Neither ${joinWords(names.map(quote), 'nor')} is given.`, 'Give one of them.');
  }
}

/** The abbreviation that `kubectl` prints: `RWO`, `RWX`, `ROX`, `RWOP`. */
function initials(mode: string): string {
  return mode.replace(/Many$/, 'X').replace(/[^A-Z]/g, '');
}

const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

export function checkAccessModes(modes: readonly string[], report: VolumeReport): void {
  if (modes.length === 0) {
    report('DH1208', 'accessModes', 'The list is empty.',
      `Give at least one of ${joinWords(ACCESS_MODES.map(quote))}, or leave the option out.`);
  }
  for (const mode of modes.filter((candidate) => !ACCESS_MODES.includes(candidate))) {
    const meant = ACCESS_MODES.find((known) => initials(known) === mode) ?? nearest(mode, ACCESS_MODES);
    report('DH1208', 'accessModes', `${quote(mode)} is not an access mode.`,
      meant ? `Write ${quote(meant)}.` : `Use one of ${joinWords(ACCESS_MODES.map(quote), 'or')}.`);
  }
  if (modes.includes('ReadWriteOncePod') && modes.some((mode) => mode !== 'ReadWriteOncePod')) {
    report('DH1208', 'accessModes', '"ReadWriteOncePod" excludes all other access modes.',
      'Keep it alone, or drop it.');
  }
}
