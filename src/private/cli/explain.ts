import { spawnSync } from 'child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Yaml } from 'cdk8s';
import { EXPLAIN_VARIABLE, RecordedRun } from '../explanation-record';
import { tableOf } from '../explanation-table';
import { nearest, quote } from '../text';

export interface ExplainOptions {
  readonly app?: string;
  readonly run?: string;
  readonly json?: boolean;
}

const CONFIG = 'cdk8s.yaml';

/** Runs the app in a process of its own, in which every run records its explanation, and prints what was recorded. */
export function explainCommand(options: ExplainOptions): number {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-'));
  try {
    const record = join(folder, 'explanations.jsonl');
    const env = { ...process.env, [EXPLAIN_VARIABLE]: record, CDK8S_OUTDIR: join(folder, 'dist') };
    const { status } = spawnSync(options.app ?? configuredApp(), { shell: true, env, stdio: ['ignore', 'ignore', 'inherit'] });
    const runs = chosen(existsSync(record) ? read(record) : [], options.run);
    process.stdout.write(options.json ? `${JSON.stringify(runs, undefined, 2)}\n` : runs.map(textOf).join('\n'));
    return status === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function configuredApp(): string {
  if (!existsSync(CONFIG)) {
    throw new Error(`there is no ${CONFIG} in this folder; go where it is, or give --app`);
  }
  const [config] = Yaml.load(CONFIG);
  if (typeof config?.app !== 'string') {
    throw new Error(`${CONFIG} names no app; add "app: node main.js", say, or give --app`);
  }
  return config.app;
}

function read(record: string): RecordedRun[] {
  return readFileSync(record, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
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
