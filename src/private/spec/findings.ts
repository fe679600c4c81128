import { Code } from '../catalogue';
import { Finding, Findings } from '../finding';
import { describePlace, overlap, SpecPlace, within } from './place';
import { Problem } from '../problems';
import { Shape } from '../shapes';
import { nearest, quote, list } from '../text';

/** What is wrong at a place of a spec. */
export interface SpecFinding {
  readonly code: Code;
  readonly at: SpecPlace;
  readonly reason: string;
  readonly fix: string;
}

/** Collects what is wrong with a spec. */
export class SpecFindings {
  public readonly all: SpecFinding[] = [];

  public add(code: Code, at: SpecPlace, reason: string, fix: string): void {
    this.all.push({ code, at, reason, fix });
  }

  public addProblem({ code, reason, fix }: Problem, at: SpecPlace): void {
    this.add(code, at, reason, fix);
  }

  /** Whether something is wrong there, or in it. */
  public isToldOf(at: SpecPlace): boolean {
    return this.all.some((finding) => finding.at.path.length >= at.path.length && overlap(finding.at, at));
  }

  /** What is left of a value by its shape. */
  public shape(shape: Shape, value: unknown, at: SpecPlace): unknown {
    const findings = new Findings();
    const left = shape(value, '', findings);
    findings.all.forEach(({ code, reason, fix }) => this.add(code, at, reason, fix));
    return left;
  }

  /** Reports a key that is not known. */
  public unknown(key: string, at: SpecPlace, what: string, known: readonly string[]): void {
    const near = nearest(key, known);
    this.add('DH1611', within(at, key), `${quote(key)} is not ${what}.`, near ? `Did you mean ${quote(near)}?` : `The keys are ${list(known.map(quote))}.`);
  }
}

/** A finding as it is reported. */
export function reported({ code, at, reason, fix }: SpecFinding): Finding {
  return { code, option: describePlace(at), reason, fix };
}
