/**
 * Compares the packed library in every language with TypeScript. Each language has two programs under test/languages:
 * an app, whose manifests must be identical, and an app with errors, whose diagnostics must be identical.
 *
 * `npm run test:languages -- [languages] [--skip <language>]`
 */
import { spawnSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { faultsOfApi } from './languages/api';
import { differences } from './languages/compare';
import { go } from './languages/go';
import { java } from './languages/java';
import { Language, ROOT } from './languages/language';
import { outcomesOf } from './languages/outcome';
import { python } from './languages/python';
import { typescript } from './languages/typescript';

const OTHERS: readonly Language[] = [python, java, go];

function chosen(args: readonly string[]): readonly Language[] {
  const skipped = args.flatMap((arg, i) => args[i - 1] === '--skip' ? [arg] : []);
  const named = args.filter((arg) => arg !== '--skip' && !skipped.includes(arg));
  const unknown = [...named, ...skipped].find((name) => !OTHERS.some((language) => language.name === name));
  if (unknown !== undefined) {
    throw new Error(`"${unknown}" is not a language; use ${OTHERS.map(({ name }) => name).join(', ')}`);
  }
  skipped.forEach((name) => console.log(`skipped: ${name}`));
  return OTHERS.filter(({ name }) => (named.length === 0 || named.includes(name)) && !skipped.includes(name));
}

function missingOf({ name, needs }: Language): string[] {
  const isMissing = (command: string) => (
    spawnSync(command, [command === 'go' ? 'version' : '--version']).error !== undefined);
  return Object.entries(needs).filter(([command]) => isMissing(command)).map(([command, product]) => (
    `${name} requires ${product}, but "${command}" was not found: install it, or use "--skip ${name}"`));
}

function main(): void {
  const languages = chosen(process.argv.slice(2));
  const missing = languages.flatMap(missingOf);
  if (missing.length > 0) {
    throw new Error(missing.join('\n'));
  }
  const faults = faultsOfApi(JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')));
  if (faults.length > 0) {
    throw new Error(`the API has unsuitable names or types:\n${faults.join('\n')}`);
  }
  console.log('ok: every name of the API is valid in every language, and every value has one type');

  const scratch = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-'));
  const expected = outcomesOf(typescript, scratch);
  for (const language of languages) {
    const begun = Date.now();
    const found = differences(outcomesOf(language, scratch), expected, language);
    if (found.length > 0) {
      throw new Error(`${language.name} differs from TypeScript (${scratch}):\n${found.join('\n')}`);
    }
    const more = language.tryMore?.(join(scratch, language.name));
    const seconds = Math.round((Date.now() - begun) / 1000);
    const passed = [`${language.name} writes the same manifests and diagnostics`, ...more === undefined ? [] : [more]];
    console.log(`ok: ${passed.join('; ')} (${seconds} s)`);
  }
  rmSync(scratch, { recursive: true });
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
