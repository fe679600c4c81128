import { Code } from './catalogue';
import { Statement } from './layer';
import { Problem } from './problems';

/** One mistake, or something worth a warning, in an option of a construct. */
export interface Finding {
  readonly code: Code;
  /** The option in the author's words: `volumes[1].mountPath`, with its owner where that is not the run itself. */
  readonly option: string;
  /** Sentences: what is wrong, with the value. */
  readonly reason: string;
  /** A sentence: what to do. */
  readonly fix: string;
}

/** Where a finding is: what a layer says, or an option of it. */
export type Place = Pick<Statement, 'option' | 'layer'>;

/** Collects findings. */
export class Findings {
  public readonly all: Finding[] = [];

  public add(code: Code, place: Place | string, reason: string, fix: string): void {
    const option = typeof place === 'string' ? place : optionOf(place);
    this.all.push({ code, option, reason, fix });
  }

  public addProblem(problem: Problem | undefined, place: Place | string): void {
    if (problem) {
      this.add(problem.code, place, problem.reason, problem.fix);
    }
  }
}

/** The option, and whose it is where it is not the author's. */
export function optionOf({ option, layer }: Place): string {
  return layer.owner === '' ? option : `${option} of ${layer.owner}`;
}

/** An option inside another: `volumes[1]` and `size` make `volumes[1].size`. */
export function inside(place: Place, option: string): Place {
  return { option: joined(place.option, option), layer: place.layer };
}

/** The same of their names alone. */
export function joined(option: string, inner: string): string {
  return `${option}${inner === '' || inner.startsWith('[') ? '' : '.'}${inner}`;
}
