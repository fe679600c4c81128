import { IConstruct } from 'constructs';
import { isCode } from './private/diagnostics/catalogue';
import { acknowledge, diagnosticsOf, isWarning, messageOf } from './private/diagnostics/reporting';

/**
 * How serious a diagnostic is.
 */
export enum Severity {
  /** The app does not synthesize. */
  ERROR = 'error',
  /** The app synthesizes, and the diagnostic is printed to standard error. */
  WARNING = 'warning',
}

/**
 * One mistake in a run or platform, or something worth a warning.
 */
export interface Diagnostic {
  /** What it is about: a code of `docs/diagnostics.md`, such as `DH1101`. */
  readonly code: string;

  /** Whether it is an error or a warning. */
  readonly severity: Severity;

  /** Path of the construct, such as `churn/train`. */
  readonly constructPath: string;

  /** The option, in the words of whoever wrote it, such as `volumes[1].mountPath`. */
  readonly option: string;

  /** What is wrong and how to mend it, as it is printed. */
  readonly message: string;
}

/**
 * The diagnostics of all runs and platforms in a scope.
 *
 * They are reported when the app is synthesized, all at once: errors fail the synthesis, warnings are printed to standard error.
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { Diagnostics } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * Diagnostics.of(chart).acknowledge('DH2003', 'the image runs as user 1000');
 * const findings = Diagnostics.of(chart).all;
 */
export class Diagnostics {
  /**
   * The diagnostics of a construct and all constructs in it.
   */
  public static of(scope: IConstruct): Diagnostics {
    return new Diagnostics(scope);
  }

  private constructor(private readonly scope: IConstruct) {
  }

  /**
   * The diagnostics, in the order of the constructs. Warnings that are acknowledged are left out.
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
   * Silences a warning in this scope.
   *
   * @param code Code of the warning, such as `DH2003`. Throws for anything else: errors cannot be silenced.
   * @param reason Why it is all right: a sentence for the next reader of the code. Throws where it is blank.
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
