import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { homedir } from 'os';
import { join } from 'path';

export const ROOT = join(__dirname, '../..');
export const PROGRAMS = join(ROOT, 'test/languages');

/** How the programs of a language are built and run. */
export interface Language {
  readonly name: string;
  /** The required commands, and the product that includes each. */
  readonly needs: Readonly<Record<string, string>>;
  /** Whether the message of an exception continues after the errors. */
  readonly hasFurtherLines?: boolean;
  /** Packs the library, and builds the two programs in an empty folder. Returns the command of each. */
  prepare(folder: string): Record<Program, readonly [command: string, ...args: string[]]>;
  /** Runs tests that exist only for this language, in the same folder. Returns a description. */
  tryMore?(folder: string): string;
}

export const PROGRAM_NAMES = ['app', 'mistakes'] as const;
export type Program = typeof PROGRAM_NAMES[number];

const { version, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The versions that the programs are tested with: those that the library is built with. */
export const VERSIONS = {
  'cdk8s-digitalhub': version,
  'cdk8s': devDependencies.cdk8s,
  'cdk8s-plus-28': devDependencies['cdk8s-plus-28'],
  'constructs': devDependencies.constructs,
} as Readonly<Record<'cdk8s-digitalhub' | 'cdk8s' | 'cdk8s-plus-28' | 'constructs', string>>;

const PACMAK = join(ROOT, 'node_modules/jsii-pacmak/package.json');

/** The minimum version of the jsii runtime that the packed libraries require. */
export const JSII_VERSION: string = JSON.parse(readFileSync(PACMAK, 'utf8')).version;

/** Folder for files that are kept between runs. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdk8s-digitalhub');

/** The local Maven repository, separate from the user's own, since it contains libraries that are built here. */
export const MAVEN_REPOSITORY = join(CACHE, 'maven');

/** Maximum size of the output of a tool, in bytes. */
const MAX_OUTPUT = 256e6;

/** Runs a command. Throws an error with its output if it fails. */
export function run(folder: string, command: string, ...args: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: MAX_OUTPUT,
  });
  if (error || status !== 0) {
    throw new Error(`${[command, ...args].join(' ')} fails: ${error?.message ?? ''}\n${stdout}${stderr}`);
  }
}

/** Packs the library with the task of the project. */
export function pack(target: string): void {
  run(ROOT, 'npx', 'projen', `package:${target}`);
}
