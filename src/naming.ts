import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { check } from './private/schema/props';
import { string } from './private/schema/schema';

/**
 * How a Job or Pod of a run is named. Kubernetes does not let the template of a Job or Pod change, so a changed run
 * needs a new object, and that needs a new name.
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { DigitalHubRun, RunNaming } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new DigitalHubRun(chart, 'train', {
 *   image: 'ghcr.io/acme/train:1.4.0',
 *   naming: RunNaming.revision('2026-11'),
 *   runAsUser: 1000,
 * });
 */
export class RunNaming {
  /**
   * Appends a short hash of everything that Kubernetes does not let change: a changed run is a new object with a new
   * name, an unchanged one keeps its name.
   */
  public static contentHash(): RunNaming {
    return new RunNaming(undefined, true);
  }

  /**
   * Appends a revision: the run runs again when the author changes the revision. Other changes of its template are
   * refused by the API server until then.
   *
   * @param revision Lower-case letters, digits and `-`.
   */
  public static revision(revision: string): RunNaming {
    const invalid = new DiagnosticCollector();
    return new RunNaming(check(string, revision, '', invalid), false, invalid.all);
  }

  /**
   * Appends nothing. A changed template is refused by the API server until the old object is deleted.
   */
  public static stable(): RunNaming {
    return new RunNaming(undefined, false);
  }

  /** @internal */
  public readonly _revision?: string;

  /** @internal */
  public readonly _hashed: boolean;

  /**
   * What was given that is not a revision.
   *
   * @internal
   */
  public readonly _invalid: readonly Diagnostic[];

  private constructor(revision: string | undefined, hashed: boolean, invalid: readonly Diagnostic[] = []) {
    this._invalid = invalid;
    this._revision = revision;
    this._hashed = hashed;
  }

  /** The name of the policy, as `explain()` shows it. */
  public toString(): string {
    return this._hashed ? 'contentHash' : this._revision === undefined ? 'stable' : `revision ${this._revision}`;
  }
}
