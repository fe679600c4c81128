import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { check } from './private/schema/props';
import { string } from './private/schema/schema';

/**
 * How the Job or Pod of a run is named. The template of a Job or Pod is immutable, so a changed run needs a new object
 * with a new name.
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
   * Appends a short hash of all immutable fields. A changed run becomes a new object with a new name; the name of an
   * unchanged run stays the same.
   */
  public static contentHash(): RunNaming {
    return new RunNaming(undefined, true);
  }

  /**
   * Appends a revision. The run is executed again when the revision changes. Until then, changes apply to the existing
   * object as with `stable()`.
   *
   * @param revision Lower-case letters, digits and `-`.
   */
  public static revision(revision: string): RunNaming {
    const invalid = new DiagnosticCollector();
    return new RunNaming(check(string, revision, '', invalid), false, invalid.all);
  }

  /**
   * Appends nothing. The run is executed again when the existing object is deleted. Until then, the API server rejects
   * a changed template of a Job, except for labels, annotations, node selector, node affinity, tolerations and (since
   * Kubernetes 1.36) resources while the Job is suspended and has never started. Of a Pod, it changes labels,
   * annotations and images in place, adds tolerations, and rejects the rest.
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

  /** The naming policy, as shown by `explain()`. */
  public toString(): string {
    if (this._hashed) {
      return 'contentHash';
    }
    return this._revision === undefined ? 'stable' : `revision ${this._revision}`;
  }
}
