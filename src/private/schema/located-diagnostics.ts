import { describeLocation, DocumentLocation, overlap } from './location';
import { Code } from '../diagnostics/catalogue';
import { Diagnostic } from '../diagnostics/diagnostic';
import { Problem } from '../diagnostics/problem';

/** What is wrong at a location of a document. */
export interface LocatedDiagnostic extends Problem {
  readonly at: DocumentLocation;
}

/** Collects what is wrong with a document. */
export class LocatedDiagnostics {
  public readonly all: LocatedDiagnostic[] = [];

  public add(code: Code, at: DocumentLocation, reason: string, fix: string): void {
    this.all.push({ code, at, reason, fix });
  }

  public addProblem({ code, reason, fix }: Problem, at: DocumentLocation): void {
    this.add(code, at, reason, fix);
  }

  /** Whether something is wrong there, or in it. */
  public isReported(at: DocumentLocation): boolean {
    return this.all.some((diagnostic) => diagnostic.at.path.length >= at.path.length && overlap(diagnostic.at, at));
  }
}

/** A diagnostic as it is reported. */
export function reported({ code, at, reason, fix }: LocatedDiagnostic): Diagnostic {
  return { code, option: describeLocation(at), reason, fix };
}
