import { annotationsSize, appliedAnnotationsSize } from '../../src/private/kubernetes/last-applied';

const KEY = 'kubectl.kubernetes.io/last-applied-configuration'.length;

test('annotations are counted in bytes, with their keys', () => {
  expect(annotationsSize({ 'a': 'é', 'b/c': '' })).toBe(1 + 2 + 3);
  expect(annotationsSize({})).toBe(0);
});

test.each<[string, object, string]>([
  ['nothing but a kind', { kind: 'Job' }, '{"kind":"Job","metadata":{"namespace":"default","annotations":{}}}'],
  [
    'a namespace of its own', { metadata: { name: 'x', namespace: 'ml' }, data: { a: 'é' } },
    '{"metadata":{"name":"x","namespace":"ml","annotations":{}},"data":{"a":"é"}}',
  ],
  [
    'signs that Go escapes', { metadata: { namespace: 'a' }, data: { a: '<b>&\u2028\u2029"\n\u0001' } },
    '{"metadata":{"namespace":"a","annotations":{}},"data":{"a":"\\u003cb\\u003e\\u0026\\u2028\\u2029\\"\\n\\u0001"}}',
  ],
])('the copy of %s', (_what, manifest, copy) => {
  expect(appliedAnnotationsSize(manifest)).toBe(KEY + Buffer.byteLength(copy) + 1);
});

test('annotations are counted beside the copy and in it', () => {
  const manifest = { metadata: { namespace: 'a', annotations: { b: 'c' } } };
  expect(appliedAnnotationsSize(manifest)).toBe(KEY + 2 + JSON.stringify(manifest).length + 1);
});
