import * as kplus from 'cdk8s-plus-28';
import { DeploymentRun, DigitalHubPlatform, DigitalHubRunProps, Profile, RunSource } from '../../src';
import { reportedIn } from '../support/reports';
import { mainOf, makeChart, makeRun, MINIMAL } from '../support/synth';

type Props = Partial<DigitalHubRunProps>;

const IMAGE = 'the variables of the image are not visible to Kubernetes.';
const text = (value: string) => kplus.EnvValue.fromValue(value);
const envs = (...values: [string, string][]): Props => ({ envs: values.map(([name, value]) => ({ name, value })) });
const init = (options: object): Props => ({ initContainers: [{ name: 'fetch', image: 'a:1', ...options }] });
const secret = () => kplus.Secret.fromSecretName(makeChart(), 's', 's');

test.each<[string, Props]>([
  ['an earlier variable', envs(['A', 'a'], ['B', '$(A)/b'])],
  ['a variable of a source', {
    envs: [{ name: 'POD', valueFrom: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_NAME) }, { name: 'B', value: '$(POD)' }],
  }],
  ['a secret of the project', { project: 'churn', secrets: ['TOKEN'], ...envs(['B', '$(TOKEN)$(PROJECT_NAME)']) }],
  ['an escaped reference', envs(['A', '$$(B)'], ['B', 'b'])],
  ['two escaped dollars', envs(['A', '$$$$(B)'], ['B', 'b'])],
  ['a reference without an end', envs(['A', '$(B'], ['B', 'b'])],
  ['an empty reference', envs(['A', '$()'])],
  ['a script as a value', envs(['A', 'echo $(date +%F)'])],
  ['a variable of the command', { ...envs(['EPOCHS', '20']), command: ['python', 'train.py'], args: ['--epochs=$(EPOCHS)'] }],
  ['a secret in the command', { project: 'churn', secrets: ['TOKEN'], args: ['$(TOKEN)', '$(PROJECT_NAME)'] }],
  ['any variable where a whole Secret is imported', {
    envFrom: [new kplus.EnvFrom(undefined, undefined, secret())], ...envs(['PATH', '/x:$(PATH)'], ['A', '$(B)']), args: ['$(C)'],
  }],
  ['a variable with the prefix of a Secret', {
    envFrom: [new kplus.EnvFrom(undefined, 'DB_', secret())], ...envs(['URL', '$(DB_HOST)']),
  }],
  ['variables of the cluster', { enableServiceLinks: false, args: ['$(KUBERNETES_SERVICE_HOST)'] }],
  ['variables of services', { enableServiceLinks: true, args: ['$(DB_SERVICE_HOST):$(DB_PORT)'] }],
  ['a script for a shell', { command: ['sh', '-c', 'echo $(date) $(HOME)'] }],
  ['a script for a shell in args', { command: ['/bin/bash', '-euo', 'pipefail', '-c'], args: ['x=$(date)'] }],
  ['a script for the shell of the image', { args: ['-lc', 'echo $(date)'] }],
  ['a script behind another program', { command: ['tini', '--', 'sh', '-ec', 'echo $(date)'] }],
  ['a program of another language', { command: ['awk', '{print $(NF)}'] }],
  ['a command by ssh', { command: ['ssh', 'host', 'echo', '$(date)'] }],
  ['variables of an init container', init({ envVariables: { A: text('a'), B: text('$(A)') }, command: ['x', '$(B)'] })],
  ['the variables of the source\'s container', {
    source: RunSource.git('https://github.com/acme/code'), ...envs(['A', 'a'], ['B', '$(A)']),
  }],
])('%s: quiet', (_what, props) => {
  expect(reportedIn(makeRun(props))).toEqual([]);
});

const later = (value: string, name: string) => `DH2014 envs[0]: "${value}" refers to "${name}", which is defined later `
  + `and therefore not expanded. Define "${name}" first, or write "$$(${name})" for the literal text.`;
test.each<[string, Props, string[]]>([
  ['a later variable', envs(['A', '$(BC)'], ['BC', 'b']), [later('$(BC)', 'BC')]],
  ['two later variables', envs(['A', '$(B)$(C)$(B)'], ['B', 'b'], ['C', 'c']), [
    later('$(B)$(C)$(B)', 'B'), later('$(B)$(C)$(B)', 'C'),
  ]],
  ['one after an escaped dollar', envs(['A', '$$$(B)'], ['B', 'b']), [later('$$$(B)', 'B')]],
  ['the variable itself', envs(['PATH', '/x:$(PATH)']), [
    `DH2014 envs[0]: "/x:$(PATH)" refers to the variable "PATH" itself, so it is not expanded: ${IMAGE} Write the whole `
      + 'value, or let a shell extend it: "command: [\'sh\', \'-c\', \'export PATH=/x:$PATH; exec …\']".',
  ]],
  ['a variable of the image', envs(['CACHE', '$(HOME)/.cache']), [
    'DH2014 envs[0]: "$(HOME)/.cache" refers to "HOME", which is no variable of the container, so it is not '
      + `expanded: ${IMAGE} `
      + 'Define "HOME" before it, or let a shell expand it as "$HOME"; write "$$(HOME)" for the literal text.',
  ]],
  ['a name with dollars', envs(['AB', 'a'], ['C', '$(A$$B)']), [
    `DH2014 envs[1]: "$(A$$B)" refers to "A$$B", which is no variable of the container, so it is not expanded: ${IMAGE} Define `
      + '"A$$B" before it, or write "$$(A$$B)" for the literal text.',
  ]],
  ['a program as a value', envs(['STAMP', 'run-$(date +%F)']), [
    'DH2014 envs[0]: "run-$(date +%F)" is not expanded: Kubernetes takes "$(date +%F)" for the variable "date +%F", which the '
      + 'container does not have, and runs no commands in values. Run "date +%F" in the program or in a shell, or write '
      + '"$$(date +%F)" for the literal text.',
  ]],
  ['a value of cdk8s-plus', { envs: [{ name: 'A', valueFrom: text('$(B)') }, { name: 'B', value: '' }] }, [later('$(B)', 'B')]],
  ['a variable without the prefix of a Secret', {
    envFrom: [new kplus.EnvFrom(undefined, 'DB_', secret())], ...envs(['URL', '$(HOST)']),
  }, [
    `DH2014 envs[0]: "$(HOST)" refers to "HOST", which is no variable of the container, so it is not expanded: ${IMAGE} Define `
      + '"HOST" before it, or let a shell expand it as "$HOST"; write "$$(HOST)" for the literal text.',
  ]],
  ['an argument with a typo', { ...envs(['EPOCHS', '20']), args: ['-v', '--epochs=$(EPOCH)'] }, [
    `DH2014 args[1]: "--epochs=$(EPOCH)" refers to "EPOCH", which is no variable of the container, so it is not expanded: ${IMAGE} `
      + 'Did you mean "$(EPOCHS)"?',
  ]],
  ['a word of the command', { command: ['python', 'train.py', '$(MODEL_DIR)'] }, [
    'DH2014 command[2]: "$(MODEL_DIR)" refers to "MODEL_DIR", which is no variable of the container, so it is not '
      + `expanded: ${IMAGE} `
      + 'Define the variable "MODEL_DIR", or use a shell, such as "command: [\'sh\', \'-c\', \'… $MODEL_DIR\']".',
  ]],
  ['a variable of services without links', { enableServiceLinks: false, command: ['x', '$(DB_PORT)'] }, [
    `DH2014 command[1]: "$(DB_PORT)" refers to "DB_PORT", which is no variable of the container, so it is not expanded: ${IMAGE} `
      + 'Define the variable "DB_PORT", or use a shell, such as "command: [\'sh\', \'-c\', \'… $DB_PORT\']".',
  ]],
  ['a program without a shell', { command: ['python', 'train.py', '--date', '$(date)'] }, [
    'DH2033 command[3]: "$(date)" is not run, since there is no shell: Kubernetes takes "$(date)" for the variable "date", '
      + 'which the container does not have. Use a shell, such as "command: [\'sh\', \'-c\', \'… $(date)\']", or define the '
      + 'variable.',
  ]],
  ['an init container', init({ envVariables: { A: text('$(B)') }, args: ['$(MODE)'] }), [
    'DH2014 initContainers[0].envVariables["A"]: "$(B)" refers to "B", which is no variable of the container, so it is not '
      + `expanded: ${IMAGE} Define "B" before it, or let a shell expand it as "$B"; write "$$(B)" for the literal text.`,
    'DH2014 initContainers[0].args[0]: "$(MODE)" refers to "MODE", which is no variable of the container, so it is not '
      + `expanded: ${IMAGE} Define the variable "MODE", or use a shell, such as "command: ['sh', '-c', '… $MODE']".`,
  ]],
  ['podOverrides', { podOverrides: { containers: [{ name: 'main', env: [{ name: 'A', value: '$(B)' }] }] } }, [
    'DH2014 podOverrides: "$(B)" refers to "B", which is no variable of the container, so it is not expanded: '
      + `${IMAGE} Define "B" `
      + 'before it, or let a shell expand it as "$B"; write "$$(B)" for the literal text.',
  ]],
])('%s: reported', (_what, props, expected) => {
  expect(reportedIn(makeRun(props))).toEqual(expected);
});

test('variables that were added are the last of all', () => {
  const run = makeRun(envs(['A', '$(LATER)']));
  run.job.containers[0].env.addVariable('LATER', text('1'));
  run.job.containers[0].env.addVariable('LAST', text('$(LATER) $(A) $(NONE)'));
  expect(reportedIn(run).map((message) => message.split(' is ')[0])).toEqual([
    'DH2014 envs[0]: "$(LATER)" refers to "LATER", which',
    'DH2014 the container "main": "$(LATER) $(A) $(NONE)" refers to "NONE", which',
  ]);
});

describe('variables of platforms and profiles', () => {
  const make = (profile: object, props: Props) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', {
      endpoint: 'http://core', profiles: [new Profile({ name: 'large', ...profile })],
    });
    return new DeploymentRun(chart, 'serve', { ...MINIMAL, profile: 'large', ...props });
  };

  test('come before the author\'s, which can refer to them', () => {
    const run = make({ envs: [{ name: 'PROXY', value: 'http://proxy' }] }, envs(['URL', '$(PROXY)/x$(DHCORE_ENDPOINT)']));
    expect(reportedIn(run)).toEqual([]);
    expect(mainOf(run).env.map(({ name }: { name: string }) => name)).toEqual([
      'DHCORE_ENDPOINT', 'DHCORE_NAMESPACE', 'PROXY', 'URL',
    ]);
  });

  test('cannot refer to the author\'s', () => {
    expect(reportedIn(make({ envs: [{ name: 'URL', value: '$(HOST)/x' }] }, envs(['HOST', 'db'])))).toEqual([
      'DH2014 envs[0] of profile "large" of "churn/platform": "$(HOST)/x" refers to "HOST", which is defined later and '
        + 'therefore not expanded. Define "HOST" in the profile "large" of "churn/platform", before envs[0], or write '
        + '"$$(HOST)" for the literal text.',
    ]);
  });
});
