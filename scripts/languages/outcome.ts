import { spawnSync } from 'child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { Language, PROGRAM_NAMES, Program, PROGRAMS, ROOT } from './language';

/** The result of a program. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  /** Standard error, with uncaught exceptions. */
  readonly stderr: string;
  /** The manifests, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Runs both programs of a language, each in a folder that contains only the specs that it reads. */
export function outcomesOf(language: Language, scratch: string): Record<Program, Outcome> {
  const folder = join(scratch, language.name);
  mkdirSync(folder);
  const commands = language.prepare(folder);
  return Object.fromEntries(PROGRAM_NAMES.map((program) => {
    const cwd = join(scratch, `${language.name}-${program}`);
    cpSync(join(ROOT, 'examples/from-digitalhub/churn'), join(cwd, 'digitalhub'), { recursive: true });
    cpSync(join(PROGRAMS, 'mistakes'), join(cwd, 'mistakes'), { recursive: true });
    return [program, start(commands[program], cwd)];
  })) as Record<Program, Outcome>;
}

function start([command, ...args]: readonly [string, ...string[]], cwd: string): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) {
    throw error;
  }
  const dist = join(cwd, 'dist');
  const names = existsSync(dist) ? readdirSync(dist).sort() : [];
  const files = new Map(names.map((name) => [name, readFileSync(join(dist, name), 'utf8')]));
  return { status, stdout, stderr, files };
}
