import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';

/** Writes the table of options: one for each prop of a run, in the order of the documentation, which is that of the props. `--check` fails where the file is stale. */
const SRC = join(__dirname, '../src');
const TABLE = join(SRC, 'private/options/table.ts');
const INTERFACES = [
  'run#RunProps', 'job-options#JobRunProps', 'digitalhub-run#DigitalHubRunProps', 'scheduled-run#ScheduledRunProps', 'deployment-run#DeploymentRunProps',
  'service-run#ServiceRunProps', 'pod-run#PodRunProps',
];

const props = INTERFACES.flatMap((where) => {
  const [file, name] = where.split('#');
  const source = ts.createSourceFile(file, readFileSync(join(SRC, `${file}.ts`), 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isInterfaceDeclaration).filter((one) => one.name.text === name)
    .flatMap(({ members }) => members.map((member) => (member.name as ts.Identifier).text));
});
const names = [...new Set(props)];
const fileOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const missing = names.filter((name) => !existsSync(join(SRC, `private/options/${fileOf(name)}.ts`)));
if (missing.length > 0) {
  throw new Error(`no file in src/private/options defines ${missing.join(', ')}`);
}
const text = `// Written by scripts/option-table.ts from the props of runs. Do not edit.
/* eslint-disable import/order */
${[...names].map(fileOf).sort().map((file) => `import { ${file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())} } from './${file}';`).join('\n')}
import type { OptionTable } from './table-type';

/** Every option of runs, in the order of the documentation. */
export const RUN_OPTIONS = {
${names.map((name) => `  ${name},`).join('\n')}
} satisfies OptionTable;
`;
if (process.argv.includes('--check')) {
  if (readFileSync(TABLE, 'utf8') !== text) {
    throw new Error('src/private/options/table.ts is stale: run "npx projen options"');
  }
} else {
  writeFileSync(TABLE, text);
}
