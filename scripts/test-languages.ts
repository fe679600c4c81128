/**
 * Holds the packed library against itself in every language: two programs are written in each, under test/languages, and must give what those in
 * TypeScript give. One is an app: the manifests are equal, byte for byte. The other is full of mistakes: what is told of them is equal.
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
    throw new Error(`"${unknown}" is no language; there are ${OTHERS.map(({ name }) => name).join(', ')}`);
  }
  skipped.forEach((name) => console.log(`skipped: ${name}`));
  return OTHERS.filter(({ name }) => (named.length === 0 || named.includes(name)) && !skipped.includes(name));
}

function missingOf({ name, needs }: Language): string[] {
  return Object.entries(needs).filter(([command]) => spawnSync(command, [command === 'go' ? 'version' : '--version']).error !== undefined)
    .map(([command, product]) => `${name} needs ${product} ("${command}" is not here): install it, or leave the language out by "--skip ${name}"`);
}

function main(): void {
  const languages = chosen(process.argv.slice(2));
  const missing = languages.flatMap(missingOf);
  if (missing.length > 0) {
    throw new Error(missing.join('\n'));
  }
  const faults = faultsOfApi(JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')));
  if (faults.length > 0) {
    throw new Error(`names of the API are not what they should be:\n${faults.join('\n')}`);
  }
  console.log('ok: every name of the API is a name in every language, and every value has one type');

  const scratch = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-'));
  const expected = outcomesOf(typescript, scratch);
  for (const language of languages) {
    const begun = Date.now();
    const wrong = differences(outcomesOf(language, scratch), expected, language);
    if (wrong.length > 0) {
      throw new Error(`${language.name} differs from TypeScript (${scratch}):\n${wrong.join('\n')}`);
    }
    const more = language.tryMore?.(join(scratch, language.name));
    console.log(`ok: ${[`${language.name} writes the same manifests, and tells the same of mistakes`, more ?? []].flat().join('; ')} (${Math.round((Date.now() - begun) / 1000)} s)`);
  }
  rmSync(scratch, { recursive: true });
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
