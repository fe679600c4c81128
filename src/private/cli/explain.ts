import { printJson, recordApp } from './recorded';
import { tableOf } from '../explanation-table';
import { RecordedRun } from '../record';
import { nearest, quote } from '../text';

export interface ExplainOptions {
  readonly app?: string;
  readonly run?: string;
  readonly json?: boolean;
}

/** Prints who decided what of the app's runs. */
export function explainCommand({ app, run, json }: ExplainOptions): number {
  const { lines, code } = recordApp(app);
  const runs = chosen(lines.flatMap((line) => line.run ?? []), run);
  if (json) {
    printJson(runs);
  } else {
    process.stdout.write(runs.map(textOf).join('\n'));
  }
  return code;
}

function chosen(runs: RecordedRun[], path: string | undefined): RecordedRun[] {
  const found = runs.filter((run) => path === undefined || run.path === path);
  if (path !== undefined && found.length === 0) {
    const near = nearest(path, runs.map((run) => run.path));
    throw new Error(`the app has no run ${quote(path)}${near ? `; did you mean ${quote(near)}?` : ''}`);
  }
  return found;
}

function textOf({ path, kind, rows }: RecordedRun): string {
  return `${path} (${kind})\n\n${tableOf(rows)}`;
}
