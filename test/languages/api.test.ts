/** The rules that the public API is held against, by `npm run test:languages`, on what breaks them. */
import { faultsOfApi } from '../../scripts/languages/api';

const TEXT = { primitive: 'string' };

/** An assembly of these types. */
function faults(...types: object[]): string[] {
  const named = types.map((type) => ({ assembly: 'lib', fqn: `lib.${(type as { name: string }).name}`, ...type }));
  return faultsOfApi({ types: Object.fromEntries(named.map((type) => [type.fqn, type])) } as any, []);
}

const struct = (
  name: string,
  type: object = TEXT,
) => ({ kind: 'interface', datatype: true, name: 'Props', properties: [{ name, type }] });
const method = (
  name: string,
  ...parameters: object[]
) => ({ kind: 'class', name: 'Tool', methods: [{ name, parameters }] });
const construct = (...names: string[]) => ({
  kind: 'class',
  name: 'Run',
  base: 'constructs.Construct',
  initializer: {
    parameters: names.map((name) => ({ name, type: TEXT })),
  },
});

test('what is well is well', () => {
  expect(
    faults(
      construct('scope', 'id', 'props'),
      struct('image'),
      method('of', { name: 'scope', type: { fqn: 'constructs.Construct' } }),
    ),
  ).toEqual([]);
});

test.each([
  ['a word of Python', struct('lambda'), ['Props.lambda: "lambda" is reserved in Python']],
  ['a word of C#', struct('namespace'), ['Props.namespace: "namespace" is reserved in C#']],
  [
    'a word of several languages',
    method('import'),
    ['Python', 'Java', 'Go'].map((language) => `Tool.import: "import" is reserved in ${language}`),
  ],
  ['a parameter', method('of', { name: 'type', type: TEXT }), ['Tool.of(type): "type" is reserved in Go']],
  [
    'a member of an enumeration',
    { kind: 'enum', name: 'Level', members: [{ name: 'None' }] },
    ['Level.None: "None" is reserved in Python'],
  ],
  [
    'several types',
    struct('size', { union: { types: [TEXT, { primitive: 'number' }] } }),
    ['Props.size: union types do not exist in Java, C# and Go'],
  ],
  ['several types within a list', struct(
    'sizes',
    { collection: { kind: 'array', elementtype: { union: { types: [TEXT] } } } },
  ),
  ['Props.sizes: union types do not exist in Java, C# and Go']],
  ['a date', struct('since', { primitive: 'date' }), ['Props.since: use a string or a struct']],
  [
    'anything',
    struct('spec', { collection: { kind: 'map', elementtype: { primitive: 'any' } } }),
    ['Props.spec: the type must not be "any"'],
  ],
  ['names that differ in case alone', {
    kind: 'class',
    name: 'Tool',
    properties: [{ name: 'url', type: TEXT }],
    methods: [{ name: 'Url' }],
  },
  ['Tool.Url: has the same name in Go as another member']],
  [
    'a member called as its class',
    { kind: 'class', name: 'Tool', properties: [{ name: 'tool', type: TEXT }] },
    ['Tool.tool: has the same name in C# as its class'],
  ],
  [
    'other arguments of a construct',
    construct('parent', 'id', 'props'),
    ['Run: the constructor takes parent,id,props, not scope, id and props'],
  ],
])('%s', (_what, type, expected) => {
  expect(faults(type)).toEqual(expected);
});

test('an option of the last argument has the name of another argument', () => {
  const properties = { kind: 'interface', datatype: true, name: 'Base', properties: [{ name: 'url', type: TEXT }] };
  expect(
    faults(
      properties,
      { ...struct('branch'), interfaces: ['lib.Base'] },
      method('git', { name: 'url', type: TEXT }, { name: 'options', type: { fqn: 'lib.Props' } }),
    ),
  )
    .toEqual(['Tool.git(url): has the same name as an option of the last argument']);
});

test('exceptions that are none', () => {
  expect(faultsOfApi({ types: {} } as any, ['Props.spec'])).toEqual(['Props.spec: no such name exists']);
});
