import { printJson, recordApp } from './recorded';
import { tableOf } from '../report/explanation-table';
import { RecordedRun } from '../report/record';
import { chosenPath } from '../util/choose-path';

export interface ExplainOptions {
  readonly app?: string;
  readonly run?: string;
  readonly json?: boolean;
}

/** Prints where the values of the app's runs come from. */
export function explainCommand({ app, run, json }: ExplainOptions): number {
  const { lines, code } = recordApp(app);
  const runs = chosen(lines.flatMap((line) => line.run ?? []), run);
  if (json) {
    printJson(runs);
  } else {
    process.stdout.write(runs.map(format).join('\n'));
  }
  return code;
}

function chosen(runs: RecordedRun[], path: string | undefined): RecordedRun[] {
  const found = path === undefined ? undefined : chosenPath(path, runs.map((run) => run.path), 'the app has no run');
  return runs.filter((run) => found === undefined || run.path === found);
}

function format({ path, kind, rows }: RecordedRun): string {
  return `${path} (${kind})\n\n${tableOf(rows)}`;
}
