import { k8s } from 'cdk8s-plus-28';
import { checkEnvFrom, checkEnvSource, checkEnvValue } from '../../../src/private/options/checks/env-sources';
import { CONFIG_KEY, DNS_SUBDOMAIN, LABEL_KEY, messagesOf } from '../../support/checks';

test('a value is a string', () => {
  const valued = (value: unknown) => messagesOf('envs[0]', (location, diagnostics) =>
    checkEnvValue(value, location, diagnostics));
  expect([undefined, null, '', 'a'].flatMap(valued)).toEqual([]);
  expect(valued(0)).toEqual(['DH1006 envs[0]: 0 is not a string. Use a string.']);
  expect(valued({})).toEqual(['DH1006 envs[0]: {} is not a string. Use a string.']);
});

test('a value that YAML loses is reported', () => {
  expect(messagesOf('envs[0]', (location, diagnostics) => checkEnvValue('\ud800', location, diagnostics))).toEqual([
    expect.stringMatching(/^DH1009 envs\[0\]: "\\ud800" does not come through YAML: /),
  ]);
});

describe('sources', () => {
  const sourced = (source: k8s.EnvVarSource) => messagesOf('envs[0]', (location, diagnostics) =>
    checkEnvSource(source, location, diagnostics));
  const quantity = (value: string | number) =>
    typeof value === 'number' ? k8s.Quantity.fromNumber(value) : k8s.Quantity.fromString(value);
  const field = (fieldPath: string): k8s.EnvVarSource => ({ fieldRef: { fieldPath } });
  const resource = (name: string, divisor?: string | number): k8s.EnvVarSource => ({
    resourceFieldRef: { resource: name, divisor: divisor === undefined ? undefined : quantity(divisor) },
  });

  test.each<[string, k8s.EnvVarSource]>([
    ['nothing', {}],
    ['a key of a ConfigMap', { configMapKeyRef: { name: 'a', key: 'A.b' } }],
    ['a key of a Secret', { secretKeyRef: { name: 'a', key: 'A.b' } }],
    ...[
      'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName',
      'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs', 'metadata.labels[\'a\']',
      'metadata.annotations[\'acme.org/a\']', 'metadata.annotations[\'Acme.org/a\']',
    ].map((path): [string, k8s.EnvVarSource] => [path, field(path)]),
    ...['limits', 'requests'].flatMap((kind) => ['cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi'].map(
      (name): [string, k8s.EnvVarSource] => [`${kind}.${name}`, resource(`${kind}.${name}`)],
    )),
    ...[0, '0', '1m', '1', 1, '1000m', '0.001'].map(
      (divisor): [string, k8s.EnvVarSource] => [`CPUs by ${divisor}`, resource('limits.cpu', divisor)],
    ),
    ...[
      '0', '1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei', '1000', '1024',
    ].map(
      (divisor): [string, k8s.EnvVarSource] => [`memory by ${divisor}`, resource('requests.memory', divisor)],
    ),
  ])('%s is fine', (_what, source) => {
    expect(sourced(source)).toEqual([]);
  });

  const noField = 'is not a pod field that a variable can refer to. Use metadata.name, metadata.namespace, '
    + 'metadata.uid, spec.nodeName, spec.serviceAccountName, status.hostIP, status.hostIPs, status.podIP, '
    + 'status.podIPs, a label or an annotation.';
  const noResource = 'is not a resource that a variable can refer to. Use limits.cpu, requests.cpu, limits.memory, '
    + 'requests.memory, limits.ephemeral-storage or requests.ephemeral-storage.';
  const units = 'Use "1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi" or "1Ei".';
  test.each<[string, k8s.EnvVarSource, string[]]>([
    ['a ConfigMap', { configMapKeyRef: { name: 'A', key: 'a b' } }, [
      `DH1207 envs[0]: "A" cannot be the name of a ConfigMap. ${DNS_SUBDOMAIN}`,
      `DH1306 envs[0]: "a b" cannot be a key of a ConfigMap. ${CONFIG_KEY}`,
    ]],
    ['a Secret', { secretKeyRef: { key: '..' } }, [
      `DH1207 envs[0]: "" cannot be the name of a Secret. ${DNS_SUBDOMAIN}`,
      `DH1306 envs[0]: ".." cannot be a key of a Secret. ${CONFIG_KEY}`,
    ]],
    ...[
      'spec.containers', '', 'metadata.labels', 'metadata.labels[\'a\'].b', 'x.metadata.labels[\'a\']',
    ].map((path): [string, k8s.EnvVarSource, string[]] => [
      `the field "${path}"`, field(path), [`DH1306 envs[0]: "${path}" ${noField}`],
    ]),
    ['a label', field('metadata.labels[\'Acme.org/a\']'), [
      `DH1306 envs[0]: "Acme.org/a" cannot be the key of a label or annotation. ${LABEL_KEY}`,
    ]],
    ['an annotation', field('metadata.annotations[\'a\nb\']'), [
      `DH1306 envs[0]: "a\\nb" cannot be the key of a label or annotation. ${LABEL_KEY}`,
    ]],
    ['no label', field('metadata.labels[\'\']'), [
      `DH1306 envs[0]: "" cannot be the key of a label or annotation. ${LABEL_KEY}`,
    ]],
    ...['cpu', 'limits.gpu', 'limits.hugepages-', 'x.limits.hugepages-2Mi'].map(
      (name): [string, k8s.EnvVarSource, string[]] => [
        `the resource ${name}`, resource(name, 'none'), [`DH1306 envs[0]: "${name}" ${noResource}`],
      ],
    ),
    ...['1k', '2', 'none'].map((divisor): [string, k8s.EnvVarSource, string[]] => [
      `CPUs by ${divisor}`, resource('requests.cpu', divisor),
      [`DH1306 envs[0]: "${divisor}" is not a valid divisor for "requests.cpu". Use "1m" or "1".`],
    ]),
    ...['1m', '2Mi'].map((divisor): [string, k8s.EnvVarSource, string[]] => [
      `memory by ${divisor}`, resource('limits.memory', divisor),
      [`DH1306 envs[0]: "${divisor}" is not a valid divisor for "limits.memory". ${units}`],
    ]),
  ])('%s is reported', (_what, source, messages) => {
    expect(sourced(source)).toEqual(messages);
  });
});

describe('all variables of an object', () => {
  const from = (source: k8s.EnvFromSource, relaxed: boolean) => messagesOf('envFrom[0]', (location, diagnostics) =>
    checkEnvFrom(source, relaxed, location, diagnostics));

  test.each<[string, k8s.EnvFromSource, boolean]>([
    ['a ConfigMap', { configMapRef: { name: 'a' } }, false],
    ['a Secret', { secretRef: { name: 'a.b' } }, false],
    ['no prefix', { prefix: '', secretRef: { name: 'a' } }, false],
    ['a prefix', { prefix: 'A_', secretRef: { name: 'a' } }, false],
    ['any prefix', { prefix: '1 ', secretRef: { name: 'a' } }, true],
  ])('%s is fine', (_what, source, relaxed) => {
    expect(from(source, relaxed)).toEqual([]);
  });

  test.each<[string, k8s.EnvFromSource, boolean, string]>([
    ['neither', {}, false, 'DH1306 envFrom[0]: It refers to neither a ConfigMap nor a Secret. Specify one of them.'],
    [
      'a ConfigMap', { configMapRef: { name: 'A' } }, false,
      `DH1207 envFrom[0]: "A" cannot be the name of a ConfigMap. ${DNS_SUBDOMAIN}`,
    ],
    [
      'a ConfigMap without a name', { configMapRef: {} }, false,
      `DH1207 envFrom[0]: "" cannot be the name of a ConfigMap. ${DNS_SUBDOMAIN}`,
    ],
    [
      'a Secret', { secretRef: { name: 'A' } }, false,
      `DH1207 envFrom[0]: "A" cannot be the name of a Secret. ${DNS_SUBDOMAIN}`,
    ],
    [
      'a Secret without a name', { secretRef: {} }, false,
      `DH1207 envFrom[0]: "" cannot be the name of a Secret. ${DNS_SUBDOMAIN}`,
    ],
    [
      'a prefix', { prefix: '1', secretRef: { name: 'a' } }, false,
      'DH1306 envFrom[0]: "1" cannot be the prefix of environment variables. '
        + 'Use letters, digits, "-", "_" and ".", not starting with a digit or "..".',
    ],
    [
      'a prefix of later versions', { prefix: '=', secretRef: { name: 'a' } }, true,
      'DH1306 envFrom[0]: "=" cannot be the prefix of environment variables. '
        + 'Use printable ASCII characters other than "=".',
    ],
  ])('%s is reported', (_what, source, relaxed, message) => {
    expect(from(source, relaxed)).toEqual([message]);
  });
});
