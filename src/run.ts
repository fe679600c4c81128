import * as kplus from 'cdk8s-plus-28';
import { Construct, IConstruct } from 'constructs';
import { Explanation } from './explanation';
import type { RunKind } from './private/contract/kind';
import type { ResolvedRun } from './private/contract/run';
import { resolveRun } from './private/description/resolve-run';
import { markRun } from './private/description/run-marker';
import { reportTo } from './private/diagnostics/reporting';
import { RunPod } from './private/render/pod';
import { demandOf } from './private/report/demand';
import type { Demand } from './private/report/demand';
import { explain } from './private/report/explain';
import { recordRun } from './private/report/record';
import { checkRun } from './private/rules';
import { registerNames } from './private/rules/registered-names';
import { RunProps } from './run-props';

/**
 * A run, of whatever kind.
 */
export interface IRun extends IConstruct {
  /**
   * Name of the run: that of its objects, before anything is appended that tells one revision from the next.
   */
  readonly runName: string;

  /**
   * The claims that were created for the run.
   */
  readonly claims: kplus.PersistentVolumeClaim[];

  /**
   * Where every value of the run comes from, and which values lost.
   */
  explain(): Explanation;
}

/**
 * What all kinds of run have in common.
 *
 * @internal
 */
export abstract class RunBase extends Construct implements IRun {
  /**
   * Name of the run: that of its objects, before anything is appended that tells one revision from the next.
   * Nothing may refer to a Job or Pod by its name in the manifest, which changes with the run.
   */
  public readonly runName: string;

  /** @internal */
  protected readonly _run: ResolvedRun;

  /** @internal */
  protected readonly _pod: RunPod;

  protected constructor(scope: Construct, id: string, kind: RunKind, props: RunProps) {
    super(scope, id);
    markRun(this);
    this._run = resolveRun(this, kind, props);
    this._pod = new RunPod(this, this._run);
    this.runName = this._run.runName;
    const otherOwner = registerNames(this, this._run, this._pod);
    reportTo(this, () => checkRun(this._run, this._pod, otherOwner));
    recordRun(this, () => this.explain());
  }

  /**
   * What the run requests of its namespace.
   *
   * @internal
   */
  public _demand(): Demand {
    return demandOf(this._run, this._pod);
  }

  /**
   * The claims that were created for the run. Returns a copy.
   */
  public get claims(): kplus.PersistentVolumeClaim[] {
    return [...this._pod.claims];
  }

  /**
   * Where every value of the run comes from, and which values lost.
   */
  public explain(): Explanation {
    return explain(this._run);
  }
}
