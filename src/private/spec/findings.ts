import { describeLocation, overlap, SpecLocation, within } from './place';
import { Code } from '../diagnostics/catalogue';
import { Diagnostic, DiagnosticCollector } from '../diagnostics/diagnostic';
import { Problem } from '../diagnostics/problem';
import { Shape } from '../schema/shapes';
import { nearest, quote, list } from '../util/string';

/** What is wrong at a place of a spec. */
export interface SpecDiagnostic {
  readonly code: Code;
  readonly at: SpecLocation;
  readonly reason: string;
  readonly fix: string;
}

/** Collects what is wrong with a spec. */
export class SpecDiagnosticCollector {
  public readonly all: SpecDiagnostic[] = [];

  public add(code: Code, at: SpecLocation, reason: string, fix: string): void {
    this.all.push({ code, at, reason, fix });
  }

  public addProblem({ code, reason, fix }: Problem, at: SpecLocation): void {
    this.add(code, at, reason, fix);
  }

  /** Whether something is wrong there, or in it. */
  public isReported(at: SpecLocation): boolean {
    return this.all.some((diagnostic) => diagnostic.at.path.length >= at.path.length && overlap(diagnostic.at, at));
  }

  /** What is left of a value by its shape. */
  public shape(shape: Shape, value: unknown, at: SpecLocation): unknown {
    const diagnostics = new DiagnosticCollector();
    const left = shape(value, '', diagnostics);
    diagnostics.all.forEach(({ code, reason, fix }) => this.add(code, at, reason, fix));
    return left;
  }

  /** Reports a key that is not known. */
  public unknown(key: string, at: SpecLocation, what: string, known: readonly string[]): void {
    const near = nearest(key, known);
    this.add('DH1611', within(at, key), `${quote(key)} is not ${what}.`, near ? `Did you mean ${quote(near)}?` : `The keys are ${list(known.map(quote))}.`);
  }
}

/** A finding as it is reported. */
export function reported({ code, at, reason, fix }: SpecDiagnostic): Diagnostic {
  return { code, option: describeLocation(at), reason, fix };
}
