import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { homedir } from 'os';
import { join } from 'path';

export const ROOT = join(__dirname, '../..');
export const PROGRAMS = join(ROOT, 'test/languages');

/** How the programs of a language are made, and what is special of it. */
export interface Language {
  readonly name: string;
  /** The commands that it takes, and what they come with. */
  readonly needs: Readonly<Record<string, string>>;
  /** Whether what an exception says goes on after the findings. */
  readonly saysMore?: boolean;
  /** Packs the library, and makes the two programs ready in an empty folder. Returns how each is started. */
  prepare(folder: string): Record<Program, readonly [command: string, ...args: string[]]>;
  /** Tries in the same folder what there is in this language alone. Returns what was tried. */
  tryMore?(folder: string): string;
}

export const PROGRAM_NAMES = ['app', 'mistakes'] as const;
export type Program = typeof PROGRAM_NAMES[number];

const { version, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The versions that the programs are tried with: those that the library is built with. */
export const VERSIONS: Readonly<Record<'cdk8s-digitalhub' | 'cdk8s' | 'cdk8s-plus-28' | 'constructs', string>> = {
  'cdk8s-digitalhub': version,
  'cdk8s': devDependencies.cdk8s,
  'cdk8s-plus-28': devDependencies['cdk8s-plus-28'],
  'constructs': devDependencies.constructs,
};

/** The version of the runtime that the packed libraries ask for at least. */
export const JSII_VERSION: string = JSON.parse(readFileSync(join(ROOT, 'node_modules/jsii-pacmak/package.json'), 'utf8')).version;

/** Where is kept what is worth keeping on this machine. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdk8s-digitalhub');

/** Where Maven keeps what it downloads for us: what we build ourselves has no place among a user's own. */
export const MAVEN_REPOSITORY = join(CACHE, 'maven');

/** More than any of the tools says. */
const LONGEST = 256e6;

/** Runs a command that has to succeed; what it says is shown if it does not. */
export function run(folder: string, command: string, ...args: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: LONGEST });
  if (error || status !== 0) {
    throw new Error(`${[command, ...args].join(' ')} fails: ${error?.message ?? ''}\n${stdout}${stderr}`);
  }
}

/** Packs the library by the task that everybody uses. */
export function pack(target: string): void {
  run(ROOT, 'npx', 'projen', `package:${target}`);
}
