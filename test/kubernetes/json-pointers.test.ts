import { isCdk8sPlusName, lostIn, pointerOf, textOf, valueAt } from '../../src/private/kubernetes/json-pointers';

test.each<[string, unknown, string[]]>([
  ['', {}, []],
  ['/a/b~1c/~0d', {}, ['a', 'b/c', '~d']],
  ['/a/~01', {}, ['a', '~1']],
  ['/a/-', { a: [1, 2] }, ['a', '1']],
  ['/a/-/b', { a: [{ b: 1 }] }, ['a', '0', 'b']],
  ['/a/-', { a: {} }, ['a', '-']],
  ['/-', undefined, ['-']],
])('reads %s', (path, document, expected) => {
  expect(pointerOf(path, document)).toEqual(expected);
});

test('writes what it reads', () => {
  expect(textOf(pointerOf('/a/b~1c/~0d/~01', {}))).toBe('/a/b~1c/~0d/~01');
});

test.each<[unknown, string[], unknown]>([
  [{ a: { b: 1 } }, ['a', 'b'], 1],
  [{ a: [{ b: 1 }] }, ['a', '0', 'b'], 1],
  [{ clusterIP: 'None' }, ['clusterIp'], 'None'],
  [{ clusterIp: 'None', clusterIP: 'x' }, ['clusterIp'], 'None'],
  [{ a: 1 }, ['b'], undefined],
  [{ a: 1 }, ['a', 'b'], undefined],
  [{ '': 1 }, ['b'], undefined],
  [{ a: null }, ['a', 'b'], undefined],
  [{ a: 1 }, ['toString'], undefined],
  [[1], ['-'], undefined],
])('in %j at %j is %j', (document, pointer, expected) => {
  expect(valueAt(document, pointer)).toEqual(expected);
});

test.each<[unknown, unknown, string[] | undefined]>([
  [null, undefined, undefined],
  [undefined, undefined, undefined],
  [1, 1, undefined],
  [{ a: 1 }, { a: 1, b: 2 }, undefined],
  [{ a: null }, {}, undefined],
  [{ value: '1' }, '1', undefined],
  [{ hostIp: 'a' }, { hostIP: 'a' }, undefined],
  [[{ a: 1 }], [{ a: 1 }], undefined],
  [{}, {}, undefined],
  [1, 2, []],
  [1, undefined, []],
  [{}, undefined, []],
  [{ value: '1' }, '2', []],
  [{ value: '1', b: 1 }, '1', []],
  [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }, ['a', 'c']],
  [[1, { a: 2 }], [1, {}], ['1', 'a']],
  [{ a: {} }, {}, ['a']],
])('of %j, %j lacks %j', (value, written, expected) => {
  expect(lostIn(value, written)).toEqual(expected);
});

test('names of cdk8s-plus differ by their capitals', () => {
  expect([isCdk8sPlusName('clusterIp', 'clusterIP'), isCdk8sPlusName('a', 'a'), isCdk8sPlusName('a', 'b')])
    .toEqual([true, false, false]);
});
