import { VolumeReport } from './kind';
import { Problem, quantityProblem, referenceProblem } from '../diagnostics/problem';
import { list, nearest, quote } from '../util/string';

/** Checks that several kinds of volume share. */

export function checkSize(option: string, size: string | undefined, report: VolumeReport, mayBeZero = false): void {
  reportProblem(option, size === undefined ? undefined : quantityProblem(size,
    'a number with a unit, such as "10Gi" or "500Mi"', mayBeZero), report);
}

/** Checks the name of an object that must exist in the cluster already. */
export function checkReference(option: string, name: string | undefined, what: string, report: VolumeReport): void {
  reportProblem(option, name === undefined ? undefined : referenceProblem(name, what), report);
}

function reportProblem(option: string, problem: Problem | undefined, report: VolumeReport): void {
  if (problem) {
    report(problem.code, option, problem.reason, problem.fix);
  }
}

/** Checks options of which exactly one may be given. */
export function checkOneOf(options: Record<string, unknown>, report: VolumeReport): void {
  const names = Object.keys(options);
  const given = names.filter((name) => options[name] !== undefined);
  if (given.length > 1) {
    report('DH1206', given[1], `${list(given.map(quote))} exclude each other.`, 'Keep one of them.');
  } else if (given.length === 0) {
    report('DH1206', names[0], `Neither ${list(names.map(quote), 'nor')} is given.`, 'Give one of them.');
  }
}

/** As `kubectl` abbreviates them: `RWO`, `RWX`, `ROX`, `RWOP`. */
function initials(mode: string): string {
  return mode.replace(/Many$/, 'X').replace(/[^A-Z]/g, '');
}

const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

export function checkAccessModes(modes: readonly string[], report: VolumeReport): void {
  if (modes.length === 0) {
    report('DH1208', 'accessModes', 'The list is empty.',
      `Give at least one of ${list(ACCESS_MODES.map(quote))}, or leave the option out.`);
  }
  for (const mode of modes.filter((m) => !ACCESS_MODES.includes(m))) {
    const meant = ACCESS_MODES.find((known) => initials(known) === mode) ?? nearest(mode, ACCESS_MODES);
    report('DH1208', 'accessModes', `${quote(mode)} is not an access mode.`,
      meant ? `Write ${quote(meant)}.` : `Use one of ${list(ACCESS_MODES.map(quote), 'or')}.`);
  }
  if (modes.includes('ReadWriteOncePod') && modes.some((mode) => mode !== 'ReadWriteOncePod')) {
    report('DH1208', 'accessModes', '"ReadWriteOncePod" excludes all other access modes.',
      'Keep it alone, or drop it.');
  }
}
