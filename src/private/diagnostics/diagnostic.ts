import { Code } from './catalogue';
import { Problem } from './problem';

/** One mistake, or something worth a warning, in an option of a construct. */
export interface Diagnostic {
  readonly code: Code;
  /** The option in the author's words: `volumes[1].mountPath`, with its owner where that is not the run itself. */
  readonly option: string;
  /** Sentences: what is wrong, with the value. */
  readonly reason: string;
  /** A sentence: what to do. */
  readonly fix: string;
}

/** The diagnostic as it is printed. */
export function messageOf({ code, option, reason, fix }: Diagnostic): string {
  return `${code} ${option}: ${reason} ${fix}`;
}

/** The option that a diagnostic is about, and whose it is. */
export interface OptionLocation {
  readonly option: string;
  /** For messages: `profile "1xa100" of "team/platform"`; empty where it is the run's own. */
  readonly layer: { readonly owner: string };
}

/** Collects findings. */
export class DiagnosticCollector {
  public readonly all: Diagnostic[] = [];

  public add(code: Code, location: OptionLocation | string, reason: string, fix: string): void {
    const option = typeof location === 'string' ? location : optionOf(location);
    this.all.push({ code, option, reason, fix });
  }

  public addProblem(problem: Problem | undefined, location: OptionLocation | string): void {
    if (problem) {
      this.add(problem.code, location, problem.reason, problem.fix);
    }
  }
}

/** The option, and whose it is where it is not the author's. */
export function optionOf({ option, layer }: OptionLocation): string {
  return layer.owner === '' ? option : `${option} of ${layer.owner}`;
}

/** An option inside another: `volumes[1]` and `size` make `volumes[1].size`. */
export function inside(location: OptionLocation, option: string): OptionLocation {
  return { option: joined(location.option, option), layer: location.layer };
}

/** The same of their names alone. */
export function joined(option: string, inner: string): string {
  return `${option}${inner === '' || inner.startsWith('[') ? '' : '.'}${inner}`;
}
