import { IConstruct } from 'constructs';
import { isCode } from './private/diagnostics/catalogue';
import { messageOf } from './private/diagnostics/diagnostic';
import { acknowledge, diagnosticsOf, isWarning } from './private/diagnostics/reporting';

/**
 * Severity of a diagnostic.
 */
export enum Severity {
  /** Synthesis fails. */
  ERROR = 'error',
  /** Synthesis succeeds, and the warning is printed to standard error. */
  WARNING = 'warning',
}

/**
 * An error or a warning about a run or a platform.
 */
export interface Diagnostic {
  /** Code of the diagnostic, listed in `docs/diagnostics.md`, such as `DH1101`. */
  readonly code: string;

  /** Whether it is an error or a warning. */
  readonly severity: Severity;

  /** Path of the construct that it is reported for, such as `churn/train`. */
  readonly constructPath: string;

  /** The option that caused it, named as in the code or spec that set it, such as `volumes[1].mountPath`. */
  readonly option: string;

  /** The message as it is printed: what is wrong, and how to fix it. */
  readonly message: string;
}

/**
 * The diagnostics of all runs and platforms in a scope.
 *
 * They are reported together when the app is synthesized: errors fail the synthesis, warnings are printed to standard
 * error. Warnings that say the same of several runs are printed as one line, which ends with the other runs.
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { Diagnostics } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * Diagnostics.of(chart).acknowledge('DH2003', 'the image runs as user 1000');
 * const diagnostics = Diagnostics.of(chart).all;
 */
export class Diagnostics {
  /**
   * Returns the diagnostics of a construct and of all constructs in it.
   */
  public static of(scope: IConstruct): Diagnostics {
    return new Diagnostics(scope);
  }

  private constructor(private readonly scope: IConstruct) {
  }

  /**
   * The diagnostics, in the order of the constructs. Acknowledged warnings are excluded.
   */
  public get all(): Diagnostic[] {
    return this.scope.node.findAll().flatMap((construct) => diagnosticsOf(construct).map((diagnostic) => ({
      code: diagnostic.code,
      severity: isWarning(diagnostic.code) ? Severity.WARNING : Severity.ERROR,
      constructPath: construct.node.path,
      option: diagnostic.option,
      message: messageOf(diagnostic),
    })));
  }

  /**
   * Suppresses a warning in this scope.
   *
   * @param code Code of the warning, such as `DH2003`. Throws for any other value: errors cannot be suppressed.
   * @param reason Why the warning does not apply, for readers of the code. Throws if it is blank.
   */
  public acknowledge(code: string, reason: string): void {
    if (!isCode(code) || !isWarning(code)) {
      throw new Error(`only a warning can be acknowledged, such as "DH2003", got: "${code}"`);
    }
    if (!reason?.trim()) {
      throw new Error(`a reason must be given for acknowledging "${code}"`);
    }
    acknowledge(this.scope, code);
  }
}
