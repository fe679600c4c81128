/**
 * The guide to tests: its tests pass, the failing one says what the page shows, and its Python uses names that there
 * are.
 */
import * as constructs from 'constructs';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { readDocument } from '../../scripts/documents';
import * as library from '../../src';
import { camelCase } from '../../src/private/util/string';
import { CDK8S } from '../support/temporary';

const page = readDocument('docs/how-to/test-your-runs.md');
const files = new Map(
  [...page.matchAll(/<!-- (\S+\.ts) -->\n+```ts\n([^]*?)```/g)].map(([, name, code]) => [name, code]),
);
const [, shown] = /```console\n([^]*?)```/.exec(page)!;
const [, python] = /<!-- test_churn.py -->\n+```python\n([^]*?)```/.exec(page)!;

/** Runs a file of the page; `test` collects its tests. */
function load(file: string, collect: (name: string, run: () => void) => void): object {
  const {
    outputText,
  } = transpileModule(
    files.get(file)!,
    { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 } },
  );
  const modules: Record<string, () => object> = {
    'cdk8s': () => CDK8S,
    'constructs': () => constructs,
    'cdk8s-digitalhub': () => library,
    './churn': () => load(
      'churn.ts',
      collect,
    ),
  };
  const exported = {};
  new Function('require', 'exports', 'test', 'expect', outputText)(
    (name: string) => modules[name](),
    exported,
    collect,
    expect,
  );
  return exported;
}

function testsOf(file: string): [string, () => void][] {
  const tests: [string, () => void][] = [];
  load(file, (name, run) => tests.push([name, run]));
  return tests;
}

test.each([...testsOf('churn.test.ts'), ...testsOf('mistakes.test.ts')])('%s', (_name, run) => run());

test('the failing test says what the page shows', () => {
  const [[, run]] = testsOf('failing.test.ts');
  expect(run).toThrow(new Error(shown.trimEnd()));
});

test('the Python on the page calls what there is', () => {
  const { RunAssertions, AssertedRun, Match } = library;
  const known = [RunAssertions, RunAssertions.prototype, AssertedRun.prototype, Match].flatMap(
    (owner) => Object.getOwnPropertyNames(owner),
  );
  const called = [...python.matchAll(/\.(\w+)\(/g)].map(([, name]) => camelCase(name));
  expect(called.filter((name) => !known.includes(name))).toEqual([]);
  expect(called.length).toBeGreaterThan(5);
});
