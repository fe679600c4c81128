import { appendFileSync } from 'fs';
import { IConstruct } from 'constructs';
import { budgetOf } from './budget';
import type { BudgetRow } from '../../budget-row';
import type { Explanation } from '../../explanation';
import type { ExplanationRow } from '../../explanation-row';

/** Names the file that an app's runs are recorded in, for the command line. */
export const RECORD_VARIABLE = 'CDK8S_DIGITALHUB_RECORD';

/** A run's explanation. */
export interface RecordedRun {
  readonly path: string;
  readonly kind: string;
  readonly rows: readonly ExplanationRow[];
}

/** A line of the record: the explanation of a run, or the budget of the app. */
export interface RecordedLine {
  readonly run?: RecordedRun;
  readonly budget?: readonly BudgetRow[];
}

const recordedApps = new WeakSet<IConstruct>();

/**
 * Records a run's explanation at its first validation, and the app's budget at the app's first, where the command line
 * asks for it.
 */
export function recordRun(run: IConstruct, kind: string, explain: () => Explanation): void {
  const file = process.env[RECORD_VARIABLE];
  if (!file) {
    return;
  }
  const write = (line: RecordedLine) => appendFileSync(file, `${JSON.stringify(line)}\n`);
  let recorded = false;
  run.node.addValidation({
    validate: () => {
      if (!recorded) {
        recorded = true;
        write({ run: { path: run.node.path, kind, rows: explain().rows } });
      }
      if (!recordedApps.has(run.node.root)) {
        recordedApps.add(run.node.root);
        write({ budget: budgetOf(run.node.root) });
      }
      return [];
    },
  });
}
