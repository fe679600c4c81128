import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';

/** Generates the table of options, one for each prop of a run, in the same order. `--check` fails if it is stale. */
const SRC = join(__dirname, '../src');
const TABLE = join(SRC, 'private/options/table.ts');
const INTERFACES = [
  ['run-props', 'RunProps'],
  ['job-run-props', 'JobRunProps'],
  ['digitalhub-run', 'DigitalHubRunProps'],
  ['scheduled-run', 'ScheduledRunProps'],
  ['deployment-run', 'DeploymentRunProps'],
  ['service-run', 'ServiceRunProps'],
  ['pod-run', 'PodRunProps'],
];

function propsOf([file, name]: string[]): string[] {
  const code = readFileSync(join(SRC, `${file}.ts`), 'utf8');
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isInterfaceDeclaration).filter((declaration) => declaration.name.text === name)
    .flatMap(({ members }) => members.map((member) => (member.name as ts.Identifier).text));
}

function fileOf(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const options = [...new Set(INTERFACES.flatMap(propsOf))];
const missing = options.filter((option) => !existsSync(join(SRC, `private/options/${fileOf(option)}.ts`)));
if (missing.length > 0) {
  throw new Error(`no file in src/private/options defines ${missing.join(', ')}`);
}
const imports = options.map((option) => [fileOf(option), option]).sort(([a], [b]) => a < b ? -1 : 1)
  .map(([file, option]) => `import { ${option} } from './${file}';`);
const text = `// Written by scripts/option-table.ts from the props of runs. Do not edit.
/* eslint-disable import/order -- in the order of the files' names */
${imports.join('\n')}

/**
 * Every option of runs, in the order of the documentation. The folder typing compares their types with the public
 * props.
 */
export const RUN_OPTIONS = {
${options.map((option) => `  ${option},`).join('\n')}
};
`;
if (!process.argv.includes('--check')) {
  writeFileSync(TABLE, text);
} else if (readFileSync(TABLE, 'utf8') !== text) {
  throw new Error('src/private/options/table.ts is stale: run "npx projen options"');
}
