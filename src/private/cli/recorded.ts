import { spawnSync } from 'child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Yaml } from 'cdk8s';
import { RECORD_VARIABLE, RecordedLine } from '../report/record';

const CONFIG = 'cdk8s.yaml';

export interface RecordedApp {
  readonly lines: readonly RecordedLine[];
  /** 0 if the synthesis succeeded, 1 if it failed. */
  readonly code: number;
}

/** Synthesizes the app in another process, in which every run records its explanation, and reads the records. */
export function recordApp(command: string = configuredApp()): RecordedApp {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-'));
  try {
    const record = join(folder, 'record.jsonl');
    const env = { ...process.env, [RECORD_VARIABLE]: record, CDK8S_OUTDIR: join(folder, 'dist') };
    const { status } = spawnSync(command, { shell: true, env, stdio: ['ignore', 'ignore', 'inherit'] });
    const lines = existsSync(record) ? read(record) : [];
    if (lines.length === 0 && status === 0) {
      process.stderr.write('The app declares no runs, or does not call "app.synth()".\n');
    }
    return { lines, code: status === 0 ? 0 : 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function configuredApp(): string {
  if (!existsSync(CONFIG)) {
    throw new Error(`there is no ${CONFIG} in this folder; change to the folder that contains it, or use --app`);
  }
  const [config] = Yaml.load(CONFIG);
  if (typeof config?.app !== 'string') {
    throw new Error(`${CONFIG} has no "app"; add it, such as "app: node main.js", or use --app`);
  }
  return config.app;
}

function read(record: string): RecordedLine[] {
  return readFileSync(record, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** Prints a value as JSON. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}
