/** The rules that the public API is held against, by `npm run test:languages`, on what breaks them. */
import { faultsOfApi } from '../../scripts/languages/api';

const TEXT = { primitive: 'string' };

/** An assembly of these types. */
function faults(...types: object[]): string[] {
  const named = types.map((type) => ({ assembly: 'lib', fqn: `lib.${(type as { name: string }).name}`, ...type }));
  return faultsOfApi({ types: Object.fromEntries(named.map((type) => [type.fqn, type])) } as any, []);
}

const struct = (name: string, type: object = TEXT) => ({ kind: 'interface', datatype: true, name: 'Props', properties: [{ name, type }] });
const method = (name: string, ...parameters: object[]) => ({ kind: 'class', name: 'Tool', methods: [{ name, parameters }] });
const construct = (...names: string[]) => ({
  kind: 'class', name: 'Run', base: 'constructs.Construct', initializer: { parameters: names.map((name) => ({ name, type: TEXT })) },
});

test('what is well is well', () => {
  expect(faults(construct('scope', 'id', 'props'), struct('image'), method('of', { name: 'scope', type: { fqn: 'constructs.Construct' } }))).toEqual([]);
});

test.each([
  ['a word of Python', struct('lambda'), ['Props.lambda: "lambda" is a word of Python']],
  ['a word of C#', struct('namespace'), ['Props.namespace: "namespace" is a word of C#']],
  ['a word of several languages', method('import'), ['Python', 'Java', 'Go'].map((language) => `Tool.import: "import" is a word of ${language}`)],
  ['a parameter', method('of', { name: 'type', type: TEXT }), ['Tool.of(type): "type" is a word of Go']],
  ['a member of an enumeration', { kind: 'enum', name: 'Level', members: [{ name: 'None' }] }, ['Level.None: "None" is a word of Python']],
  ['several types', struct('size', { union: { types: [TEXT, { primitive: 'number' }] } }), ['Props.size: several types have none in Java, C# and Go']],
  ['several types within a list', struct('sizes', { collection: { kind: 'array', elementtype: { union: { types: [TEXT] } } } }),
    ['Props.sizes: several types have none in Java, C# and Go']],
  ['a date', struct('since', { primitive: 'date' }), ['Props.since: use a text, or a type']],
  ['anything', struct('spec', { collection: { kind: 'map', elementtype: { primitive: 'any' } } }), ['Props.spec: nothing tells what it may be']],
  ['names that differ in case alone', { kind: 'class', name: 'Tool', properties: [{ name: 'url', type: TEXT }], methods: [{ name: 'Url' }] },
    ['Tool.Url: the same in Go as another member']],
  ['a member called as its class', { kind: 'class', name: 'Tool', properties: [{ name: 'tool', type: TEXT }] }, ['Tool.tool: called as its class']],
  ['other arguments of a construct', construct('parent', 'id', 'props'), ['Run: is made of parent,id,props, not of scope, id and props']],
])('%s', (_what, type, expected) => {
  expect(faults(type)).toEqual(expected);
});

test('an option of the last argument has the name of another argument', () => {
  const properties = { kind: 'interface', datatype: true, name: 'Base', properties: [{ name: 'url', type: TEXT }] };
  expect(faults(properties, { ...struct('branch'), interfaces: ['lib.Base'] }, method('git', { name: 'url', type: TEXT }, { name: 'options', type: { fqn: 'lib.Props' } })))
    .toEqual(['Tool.git(url): an option of the last argument has this name, too']);
});

test('exceptions that are none', () => {
  expect(faultsOfApi({ types: {} } as any, ['Props.spec'])).toEqual(['Props.spec: there is no such name']);
});
