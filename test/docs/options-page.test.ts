/**
 * docs/reference/options.md is written from the compiled interface; here it is held against the sources, which need no
 * compiling.
 */
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';
import { readDocument } from '../../scripts/documents';
import { isField } from '../../scripts/kubernetes-fields';

const SRC = join(__dirname, '../../src');
const PAGE = readDocument('docs/reference/options.md');

const structs = new Map(readdirSync(SRC).filter((name) => name.endsWith('.ts')).flatMap((name) => {
  const source = ts.createSourceFile(name, readFileSync(join(SRC, name), 'utf8'), ts.ScriptTarget.ES2022, true);
  return source.statements.filter(ts.isInterfaceDeclaration).map((declaration): [string, ts.PropertySignature[]] => [
    declaration.name.text, declaration.members.filter(ts.isPropertySignature),
  ]);
}));

/** The structs that are given to the library, and those of which they are made. */
function given(names: readonly string[], known: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const found = names.filter((name) => structs.has(name) && !known.has(name));
  const parts = found.flatMap(
    (name) => structs.get(name)!.flatMap((member) => member.type?.getText().match(/\w+/g) ?? []),
  );
  return found.length === 0 ? known : given(parts, new Set([...known, ...found]));
}

const options = [...given([...structs.keys()].filter((name) => /(Props|Options)$/.test(name)))].flatMap((struct) => (
  structs.get(struct)!.map(
    (member): [string, ts.PropertySignature] => [`${struct}.property.${member.name.getText()}`, member],
  )));

test('every option has a row', () => {
  expect(
    options.map(([name]) => name).filter((name) => !PAGE.includes(`(../../API.md#cdk8s-digitalhub.${name})`)),
  ).toEqual([]);
  expect(options.length).toBeGreaterThan(130);
});

test.each(
  ['cdk8s-digitalhub.RunProps.property.tolerations', 'cdk8s-digitalhub.ScheduledRunProps.property.timeZone'],
)('%s is in the API', (id) => {
  expect(readDocument('API.md')).toContain(`id="${id}"`);
});

test('every option says the field of Kubernetes that it becomes, and Kubernetes has it', () => {
  const fields = options.flatMap((
    [name, member],
  ) => ts.getJSDocTags(member).filter(({ tagName }) => tagName.text === 'field')
    .flatMap(({ comment }) => String(comment).split(/\s+/).map((field) => ({ name, field }))));
  expect(fields.filter(({ field }) => !isField(field))).toEqual([]);
  expect(fields.length).toBeGreaterThan(90);
});

test.each([
  ['pod.spec.tolerations', true],
  ['pod.spec.containers.resources.limits', true],
  ['job.metadata.name', true],
  ['priorityclass', true],
  ['pod.spec.toleration', false],
  ['pod.spec.containers.resources.limits.cpu', false],
  ['job.metadata.title', false],
  ['cronjobs.spec.schedule', false],
])('%s is a field: %s', (path, is) => {
  expect(isField(path)).toBe(is);
});
