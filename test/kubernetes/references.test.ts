import { isServiceVariable, referencesIn } from '../../src/private/kubernetes/references';

// As in the tests of k8s.io/kubernetes/third_party/forked/golang/expansion.
test.each<[string, string[]]>([
  ['', []],
  ['$', []],
  ['text', []],
  ['$VAR_A', []],
  ['$(VAR_A)', ['VAR_A']],
  ['___$(VAR_B)___', ['VAR_B']],
  ['$(VAR_A)-$(VAR_B)', ['VAR_A', 'VAR_B']],
  ['$$(VAR_A)', []],
  ['$$$(VAR_A)', ['VAR_A']],
  ['$$$$(VAR_A)', []],
  ['$$$$$(VAR_A)', ['VAR_A']],
  ['$(VAR_A', []],
  ['$(VAR_A$(VAR_B)', ['VAR_A$(VAR_B']],
  ['$($(VAR_A)', ['$(VAR_A']],
  ['$(A$$B)', ['A$$B']],
  ['$(A$B)', ['A$B']],
  ['$VAR_A$(VAR_B)', ['VAR_B']],
  ['$é$(VAR_B)', ['VAR_B']],
  ['$()', ['']],
  ['$(date +%F) and $(A)(B)', ['date +%F', 'A']],
  ['foo$', []],
  ['$($', []],
  ['\n$(A\nB)', ['A\nB']],
])('%j refers to %j', (text, names) => {
  expect(referencesIn(text)).toEqual(names);
});

test.each<[string, boolean, boolean]>([
  ['KUBERNETES_SERVICE_HOST', false, true],
  ['KUBERNETES_PORT_443_TCP_ADDR', false, true],
  ['KUBERNETES_HOST', true, false],
  ['MY_DB_SERVICE_HOST', true, true],
  ['MY_DB_SERVICE_HOST', false, false],
  ['DB_SERVICE_PORT_HTTP', true, true],
  ['DB_PORT', true, true],
  ['DB_PORT_5432_TCP', true, true],
  ['DB_PORT_5432_UDP_PROTO', true, true],
  ['DB_PORT_5432_HTTP', true, false],
  ['PORT', true, false],
  ['DB_HOST', true, false],
])('%s, where there are links to services: %s', (name, hasServiceLinks, expected) => {
  expect(isServiceVariable(name, hasServiceLinks)).toBe(expected);
});
