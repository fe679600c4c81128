import { readFileSync } from 'fs';
import { join, relative } from 'path';
import * as ts from 'typescript';

/** The compiler compares the table of options with the public props: each of these mistakes must not compile. */
const SRC = join(__dirname, '../../src');
const TABLE_TYPE = 'private/typing/option-table.ts';

const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles the library with one file changed. Returns the errors of that file and of the table's type. */
function errorsWith(file: string, search: string, replacement: string): string[] {
  const changed = join(SRC, file);
  const original = readFileSync(changed, 'utf8');
  expect(original.split(search)).toHaveLength(2);
  const { config } = ts.readConfigFile(join(SRC, '../tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(SRC, '..'));
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version, ...rest) => {
    if (name === changed) {
      return ts.createSourceFile(name, original.replace(search, replacement), version);
    }
    if (!parsed.has(name)) {
      parsed.set(name, getSourceFile.call(host, name, version, ...rest));
    }
    return parsed.get(name);
  };
  const program = ts.createProgram([join(SRC, TABLE_TYPE)], options, host);
  return [changed, join(SRC, TABLE_TYPE)].flatMap((name) => program.getSemanticDiagnostics(program.getSourceFile(name)))
    .map(
      (
        { file: at, messageText },
      ) => `${relative(SRC, at!.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

test('the table compiles as it is', () => {
  expect(errorsWith('run-props.ts', 'readonly runtimeClass?: string;', 'readonly runtimeClass?: string;')).toEqual([]);
});

const RUNTIME_CLASS = 'private/options/runtime-class.ts';

test.each([
  ['an option without a row', 'run-props.ts', 'readonly runtimeClass?: string;', 'readonly runtimeClass?: string;\n  '
    + 'readonly novel?: string;',
  TABLE_TYPE, "Property 'novel' is missing"],
  ['too few kinds of run', 'private/options/backoff-limit.ts', 'kinds: JOBS,', 'kinds: {} as '
    + "import('../contract/kind').Kinds<'ScheduledRun'>,",
  TABLE_TYPE, "The types of 'backoffLimit.kinds"],
  [
    'a profile that is forgotten',
    RUNTIME_CLASS,
    '  statedBy: RUN_OR_PROFILE,\n',
    '',
    TABLE_TYPE,
    "The types of 'runtimeClass.statedBy",
  ],
  [
    'a schema of another type',
    RUNTIME_CLASS,
    'schema: string,',
    'schema: boolean,',
    TABLE_TYPE,
    "'runtimeClass.schema",
  ],
  ['a field of a struct without a schema', 'private/options/node-selector.ts', '{ key, value: string }', '{ key }',
    'private/options/node-selector.ts', "Property 'value' is missing"],
])('%s does not compile', (_mistake, file, search, replacement, reportedIn, message) => {
  const errors = errorsWith(file, search, replacement);
  expect(errors.filter((error) => error.startsWith(reportedIn) && error.includes(message))).toHaveLength(1);
});
