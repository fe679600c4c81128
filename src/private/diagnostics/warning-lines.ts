import { Diagnostic, messageOf } from './diagnostic';
import { truncateList } from '../util/truncate-list';

/** A warning, and the construct that it is reported for. */
export interface Warning {
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

/** More places than these are only counted. */
const MAX_PLACES = 20;

/** What is the author's in a message: strings, and numbers. */
const VALUES = /"(?:[^"\\]|\\.)*"|\d+(?:\.\d+)?/g;

/** The lines to print: one for all warnings that say the same of the same option, with the places they are about. */
export function linesOf(warnings: readonly Warning[]): string[] {
  const alike = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const { code } = warning.diagnostic;
    const kind = `${code}: ${messageOf(warning.diagnostic).replace(VALUES, '')}`;
    const known = alike.get(kind);
    if (known) {
      known.push(warning);
    } else {
      alike.set(kind, [warning]);
    }
  }
  return [...alike.values()].map(lineOf);
}

function lineOf([first, ...others]: readonly Warning[]): string {
  const line = `[${first.path}] warning ${messageOf(first.diagnostic)}`;
  const places = [...new Set(others.map((other) => placeOf(other, first)))];
  return places.length === 0 ? line : `${line} Also: ${truncateList(places, MAX_PLACES)}.`;
}

/** The construct, and the option where that is not clear from the line. */
function placeOf({ path, diagnostic: { option } }: Warning, first: Warning): string {
  return option === first.diagnostic.option && path !== first.path ? path : `${path} ${option}`;
}
