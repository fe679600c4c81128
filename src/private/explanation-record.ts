import { appendFileSync } from 'fs';
import { IConstruct } from 'constructs';
import type { Explanation, ExplanationRow } from '../explanation';

/** Names the file that runs write their explanations to, for the command line. */
export const EXPLAIN_VARIABLE = 'CDK8S_DIGITALHUB_EXPLAIN';

/** A run's explanation as it is recorded: a line each. */
export interface RecordedRun {
  readonly path: string;
  readonly kind: string;
  readonly rows: readonly ExplanationRow[];
}

/** Records a run's explanation at the app's first validation, where the command line asks for it. */
export function recordExplanation(run: IConstruct, explain: () => Explanation): void {
  const file = process.env[EXPLAIN_VARIABLE];
  if (!file) {
    return;
  }
  let recorded = false;
  run.node.addValidation({
    validate: () => {
      if (!recorded) {
        recorded = true;
        const line: RecordedRun = { path: run.node.path, kind: run.constructor.name, rows: explain().rows };
        appendFileSync(file, `${JSON.stringify(line)}\n`);
      }
      return [];
    },
  });
}
