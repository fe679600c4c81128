import * as kplus from 'cdk8s-plus-28';
import { Construct, IConstruct } from 'constructs';
import { Explanation } from './explanation';
import type { RunKind } from './private/contract/kind';
import type { ResolvedRun } from './private/contract/run';
import { resolveRun } from './private/description/resolve-run';
import { markRun } from './private/description/run-marker';
import { reportTo } from './private/diagnostics/reporting';
import { RunPod } from './private/render/pod';
import { explain } from './private/report/explain';
import { recordRun } from './private/report/record';
import { checkRun } from './private/rules';
import { appOf } from './private/rules/app/declared-app';
import { RunProps } from './run-props';

/**
 * A run of any kind.
 */
export interface IRun extends IConstruct {
  /**
   * Name of the run and of its objects, without the suffix that distinguishes revisions.
   */
  readonly runName: string;

  /**
   * The claims that were created for the run.
   */
  readonly claims: kplus.PersistentVolumeClaim[];

  /**
   * Returns where the value of each field comes from, and the values that were overridden.
   */
  explain(): Explanation;
}

/**
 * Base class of all kinds of run.
 *
 * @internal
 */
export abstract class RunBase extends Construct implements IRun {
  /**
   * Name of the run and of its objects, without the suffix that distinguishes revisions.
   * Do not refer to a Job or Pod by its name in the manifest: it changes when the run changes.
   */
  public readonly runName: string;

  /** @internal */
  protected readonly _run: ResolvedRun;

  /** @internal */
  public readonly _pod: RunPod;

  protected constructor(scope: Construct, id: string, kind: RunKind, props: RunProps) {
    super(scope, id);
    markRun(this);
    this._run = resolveRun(this, kind, props);
    this._pod = new RunPod(this, this._run);
    this.runName = this._run.runName;
    reportTo(this, () => checkRun(this._run, this._pod, appOf(this)));
    recordRun(this, kind.name, () => this.explain());
  }

  /**
   * The claims that were created for the run. Returns a copy.
   */
  public get claims(): kplus.PersistentVolumeClaim[] {
    return [...this._pod.claims];
  }

  /**
   * Returns where the value of each field comes from, and the values that were overridden.
   */
  public explain(): Explanation {
    return explain(this._run);
  }
}
