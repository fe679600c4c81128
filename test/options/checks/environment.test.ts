import { EnvFieldPaths, EnvValue } from 'cdk8s-plus-28';
import type { Assignment, ResolvedRun, RunContext } from '../../../src/private/contract/run';
import { DiagnosticCollector } from '../../../src/private/diagnostics/diagnostic';
import { KubernetesVersion } from '../../../src/private/kubernetes/version';
import { checkVariable, checkVariables, EnvSource } from '../../../src/private/options/checks/environment';
import { CONFIG_KEY, textsOf } from '../../support/checks';

type Variable = Assignment<EnvSource>;

const POD_IP = EnvValue.fromFieldRef(EnvFieldPaths.POD_IP);

const context = (options: Partial<RunContext> = {}, version = '1.28'): RunContext => ({
  namespace: 'ml',
  project: 'churn',
  coreNamespace: 'ml',
  gpuResource: 'nvidia.com/gpu',
  profileNames: [],
  target: KubernetesVersion.parse(version)!,
  ...options,
});
const variable = (key: string, value: EnvSource, option = 'envs[0]', owner = ''): Variable =>
  ({ key, value, option, layer: { owner } } as Variable);
const secret = (key: string, option = 'secrets[0]') => variable(key, { secretKey: key }, option);

describe('one variable', () => {
  const reported = (one: Variable, version?: string) => {
    const diagnostics = new DiagnosticCollector();
    checkVariable(one, diagnostics, { context: context({}, version) } as ResolvedRun);
    return textsOf(diagnostics);
  };

  test.each<[string, Variable, string]>([
    ['a value', variable('A', { value: 'a' }), '1.28'],
    ['an empty value', variable('A.b-c', { value: '' }), '1.33'],
    ['a source', variable('A', { valueFrom: POD_IP }), '1.28'],
    ['a secret', secret('TOKEN'), '1.28'],
    ['any name since 1.34', variable('1 A', { value: 'a' }), '1.34'],
    ['a secret beside a value', variable('A', { secretKey: 'A', value: 'a', valueFrom: POD_IP }), '1.28'],
  ])('%s is fine', (_what, one, version) => {
    expect(reported(one, version)).toEqual([]);
  });

  const strict = 'Use letters, digits, "-", "_" and ".", not starting with a digit or "..".';
  test.each<[string, Variable, string, string]>([
    [
      'a name', variable('1', { value: 'a' }), '1.33',
      `DH1301 envs[0].name: "1" cannot be the name of an environment variable in Kubernetes 1.33. ${strict}`,
    ],
    [
      'a name since 1.34', variable('=', { value: 'a' }), '1.34',
      'DH1301 envs[0].name: "=" cannot be the name of an environment variable in Kubernetes 1.34. '
        + 'Use printable ASCII characters other than "=".',
    ],
    [
      'a secret\'s name', secret('1'), '1.28',
      `DH1301 secrets[0]: "1" cannot be the name of an environment variable in Kubernetes 1.28. ${strict}`,
    ],
    [
      'a value beside a source', variable('A', { value: '', valueFrom: POD_IP }), '1.28',
      'DH1302 envs[0]: The variable "A" has both a "value" and a "valueFrom". Keep one of them.',
    ],
    [
      'neither', variable('A', {}), '1.28',
      'DH1302 envs[0]: The variable "A" has neither a "value" nor a "valueFrom". '
        + 'Set one of them; an empty value is "".',
    ],
    [
      'a value that is no string', variable('A', { valueFrom: EnvValue.fromValue(1 as never) }), '1.28',
      'DH1006 envs[0].valueFrom: 1 is not a string. Use a string.',
    ],
    [
      'a source', variable('A', { valueFrom: EnvValue.fromFieldRef(EnvFieldPaths.POD_LABEL, { key: '' }) }), '1.28',
      'DH1306 envs[0].valueFrom: "" cannot be the key of a label or annotation. Use "name" or "domain/name": the name '
        + 'in letters, digits, "-", "_" and "." (at most 63 characters), the domain in lower case.',
    ],
  ])('%s is reported', (_what, one, version, message) => {
    expect(reported(one, version)).toEqual([message]);
  });
});

describe('all variables', () => {
  const reported = (given: Variable[], options?: Partial<RunContext>, repeated: Variable[] = []) => {
    const diagnostics = new DiagnosticCollector();
    checkVariables({
      variables: new Map(given.map((one) => [one.key!, one])), repeated, context: context(options),
    }, diagnostics);
    return textsOf(diagnostics);
  };

  test('a variable that is repeated is reported where it is repeated', () => {
    const second = variable('A', { value: '2' }, 'envs[1]');
    expect(reported([variable('A', { value: '1' }, 'env', 'profile "a"')], {}, [second])).toEqual([
      'DH1303 envs[1]: The variable "A" is already set by env of profile "a". Set each variable of a run once.',
    ]);
  });

  test.each<[string, Variable[], Partial<RunContext>]>([
    ['no secrets without a project', [variable('A', { value: 'a' })], { project: undefined, coreNamespace: 'core' }],
    ['secrets in their namespace', [secret('TOKEN')], {}],
    ['secrets of an unknown namespace', [secret('TOKEN')], { coreNamespace: undefined }],
    ['secrets where neither namespace is known', [secret('_a1')], { namespace: undefined, coreNamespace: undefined }],
  ])('%s are fine', (_what, variables, options) => {
    expect(reported(variables, options)).toEqual([]);
  });

  const elsewhere = (where: string) =>
    `DH2005 secrets[0]: The Secret "proj-secrets-churn" is in the namespace "core", but the run is in ${where}, where `
      + 'its pods cannot read it. Copy the Secret into the run\'s namespace, or set the platform\'s "coreNamespace" to '
      + 'where it is.';
  const noShell = (name: string, suggested: string) =>
    `DH2004 secrets[0]: The variable "${name}" can be read by a program, but not by a shell as "$${name}". Rename the `
      + `secret to "${suggested}", or acknowledge this warning if no shell reads it.`;
  test.each<[string, Variable[], Partial<RunContext>, string]>([
    [
      'secrets without a project',
      [variable('A', { value: 'a' }), secret('B', 'secrets[0]'), secret('C', 'secrets[1]')],
      { project: undefined, coreNamespace: 'core' },
      'DH1304 secrets[0]: "B" is a key of the project\'s Secret, but the run belongs to no project. '
        + 'Set "project" on the run or its platform.',
    ],
    ['secrets of another namespace', [secret('B')], { coreNamespace: 'core' }, elsewhere('"ml"')],
    [
      'secrets of a namespace', [secret('B')], { coreNamespace: 'core', namespace: undefined },
      elsewhere('an unspecified one'),
    ],
    ['a key', [secret('a b')], {}, `DH1305 secrets[0]: "a b" cannot be a key of a Secret. ${CONFIG_KEY}`],
    ['a name with dots', [secret('api.key-2')], {}, noShell('api.key-2', 'API_KEY_2')],
    ['a name with a digit first', [secret('1a')], {}, noShell('1a', '_1A')],
  ])('%s: reported', (_what, variables, options, message) => {
    expect(reported(variables, options)).toEqual([message]);
  });
});
