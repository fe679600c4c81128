/** What DigitalHub's users have: dictionaries of both documentations, and files as its SDK and console export them. */
import { readdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  Diagnostics,
  DigitalHubPlatform,
  DigitalHubPlatformProps,
  DigitalHubRun,
  Profile,
  RunSpec,
  RunVolume,
  ScheduledRun,
} from '../../src';
import { byConstruct, FROM_SPEC, messagesOf, written } from '../support/from-spec';
import { KIND_NAMES, KindName, KINDS } from '../support/kinds';
import { SPEC_CASES } from '../support/spec-cases';
import { FOLDER } from '../support/spec-declared';
import { KINDS_OF_MISTAKES, SPEC_MISTAKES } from '../support/spec-mistakes';
import { makeChart, manifestOf, printedBy, synth, synthError } from '../support/synth';
import { makeFolder } from '../support/temporary';

const PLATFORM: DigitalHubPlatformProps = {
  pythonImages: { PYTHON3_11: 'python-runtime:3.11' },
  profiles: [new Profile({ name: '1xa100', nodeSelector: [{ key: 'gpu', value: 'a100' }] })],
};

function chartOf(platform?: DigitalHubPlatformProps): Chart {
  const chart = makeChart();
  if (platform) {
    new DigitalHubPlatform(chart, 'platform', platform);
  }
  return chart;
}


describe('a file or folder', () => {
  test.each(Object.entries(SPEC_CASES))('%s', (path, { runs, platform, messages = [] }) => {
    const [loaded, declared] = [chartOf(platform), chartOf(platform)];
    Diagnostics.of(loaded).acknowledge('DH2028', 'the specs are as people have them, most without a group for volumes');
    expect(written(RunSpec.load(loaded, `${FOLDER}/${path}`))).toEqual(runs.map(([kind, id]) => [kind, id]));
    runs.forEach(([kind, id, props]) => KINDS[kind].make(declared, id, props));
    expect(messagesOf(loaded)).toEqual(byConstruct(messages));
    expect(synth(loaded)).toEqual(synth(declared));
  });

  test.each(Object.entries(SPEC_MISTAKES))('broken/%s', (path, messages) => {
    const chart = chartOf(PLATFORM);
    RunSpec.load(chart, `${FOLDER}/broken/${path}`);
    expect(messagesOf(chart)).toEqual(byConstruct(messages));
  });

  test.each(Object.entries(KINDS_OF_MISTAKES))('broken/%s still is what it is', (path, kinds) => {
    expect(RunSpec.load(chartOf(PLATFORM), `${FOLDER}/broken/${path}`).map((run) => run.constructor.name)).toEqual(
      kinds,
    );
  });

  test('is in a table', () => {
    const files = readdirSync(FOLDER).flatMap(
      (folder) => readdirSync(`${FOLDER}/${folder}`).map((file) => `${folder}/${file}`),
    );
    expect(files.sort()).toEqual(
      [...Object.keys(SPEC_CASES), ...Object.keys(SPEC_MISTAKES).map((file) => `broken/${file}`)].sort(),
    );
  });

  test('is the same in any order of its documents', () => {
    const path = join(makeFolder(), 'all.yaml');
    const entities = [
      {
        kind: 'container+job:run',
        spec: { function: 'container://p/f:1', task: 'container+job://p/t', args: ['a'] },
        id: 'r',
      },
      { kind: 'container+job', spec: { function: 'container://p/f:1', run_as_user: 1000 }, id: 't' },
      { kind: 'container', spec: { image: 'a:1' }, name: 'f', id: '1' },
    ];
    const manifests = [entities, [...entities].reverse()].map((all) => {
      writeFileSync(path, JSON.stringify(all));
      const chart = makeChart();
      RunSpec.load(chart, path);
      expect(messagesOf(chart)).toEqual([]);
      return synth(chart);
    });
    expect(manifests[0]).toEqual(manifests[1]);
    expect(manifests[0]).toHaveLength(1);
  });

  test('fails the app where it has mistakes, at synthesis alone', () => {
    const chart = makeChart();
    RunSpec.load(chart, `${FOLDER}/broken/no-yaml.yaml`);
    printedBy(
      () => expect(synthError(chart)).toMatch(/^Validation failed with the following errors:\n.*DH1619 the spec/),
    );
  });
});

interface Snippet {
  readonly page: string;
  readonly spec: object;
  readonly props: object;
  readonly kinds: readonly KindName[];
  readonly messages?: readonly string[];
}

const NOT_WRITABLE = 'DH2028 volumes[0]: On most storage classes a new volume belongs to root, so user 1000 cannot write '
  + 'to it: "fs_group" is not set. Set "fs_group: 1000", for example, which gives the volume to this group, or '
  + 'acknowledge this warning if all users can write to volumes of the storage class.';

/** Every dictionary of the pages A and B, as printed. */
const SNIPPETS: Snippet[] = [
  {
    page: 'A, Resources',
    spec: { resources: { cpu: '2', mem: '4Gi', gpu: '1' } },
    props: { resources: { cpu: '2', mem: '4Gi', gpu: '1' } },
    kinds: KIND_NAMES,
  },
  { page: 'A, Profile', spec: { profile: '1xa100' }, props: { profile: '1xa100' }, kinds: KIND_NAMES },
  {
    page: 'A, Persistent volume claims',
    spec: {
      volumes: [{ volume_type: 'persistent_volume_claim', name: 'my-pvc', mount_path: '/data', spec: { size: '1Gi' } }],
    },
    props: { volumes: [RunVolume.persistentVolumeClaim({ name: 'my-pvc', mountPath: '/data', size: '1Gi' })] },
    kinds: ['DigitalHubRun', 'ScheduledRun', 'PodRun'],
    messages: [NOT_WRITABLE],
  },
  {
    page: 'A, Persistent volume claims of services',
    spec: {
      volumes: [{ volume_type: 'persistent_volume_claim', name: 'my-pvc', mount_path: '/data', spec: { size: '1Gi' } }],
    },
    props: { volumes: [RunVolume.persistentVolumeClaim({ name: 'my-pvc', mountPath: '/data', size: '1Gi' })] },
    kinds: ['ServiceRun', 'DeploymentRun'],
    messages: [
      'DH2029 strategy: The claim "churn-train-c8b5bc18-my-pvc" can be mounted by only one node (ReadWriteOnce): '
        + 'if the new pod of a rollout is placed on another node than the old one, it never starts. Set '
        + '"strategy: recreate", which stops the old pod first, or "strategy: rolling" if all pods run on one node.',
      NOT_WRITABLE,
    ],
  },
  {
    page: 'A, EmptyDir',
    spec: {
      volumes: [{ volume_type: 'empty_dir', name: 'my-empty-dir', mount_path: '/data', spec: { size_limit: '1Gi' } }],
    },
    props: { volumes: [RunVolume.emptyDir({ name: 'my-empty-dir', mountPath: '/data', sizeLimit: '1Gi' })] },
    kinds: KIND_NAMES,
  },
  {
    page: 'A, Ephemeral volumes',
    spec: {
      volumes: [{ volume_type: 'ephemeral', name: 'tmp-ephemeral', mount_path: '/tmp', spec: { size: '500Mi' } }],
    },
    props: { volumes: [RunVolume.ephemeral({ name: 'tmp-ephemeral', mountPath: '/tmp', size: '500Mi' })] },
    kinds: KIND_NAMES,
    messages: [NOT_WRITABLE],
  },
  {
    page: 'A, Secrets and Envs',
    spec: { secrets: ['my-secret'], envs: [{ name: 'ENV_NAME', value: 'value' }] },
    props: { secrets: ['my-secret'], envs: [{ name: 'ENV_NAME', value: 'value' }] },
    kinds: KIND_NAMES,
    messages: [
      'DH2004 secrets[0]: The variable "my-secret" can be read by a program, but not by a shell as "$my-secret". '
        + 'Rename the secret to "MY_SECRET", or acknowledge this warning if no shell reads it.',
    ],
  },
  {
    page: 'A, Service port and type',
    spec: { service_ports: [{ port: 80, target_port: 80 }], service_type: 'NodePort' },
    props: { servicePorts: [{ port: 80, targetPort: 80 }], serviceType: kplus.ServiceType.NODE_PORT },
    kinds: ['ServiceRun'],
  },
  {
    page: 'A, Security context',
    spec: { run_as_user: 1000, run_as_group: 1000, fs_group: 1000 },
    props: { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
    kinds: KIND_NAMES,
  },
  { page: 'A and B, Replicas', spec: { replicas: 3 }, props: { replicas: 3 }, kinds: ['ServiceRun', 'DeploymentRun'] },
  {
    page: 'A, Node selector',
    spec: { node_selector: [{ key: 'kubernetes.io/arch', value: 'amd64' }] },
    props: { nodeSelector: [{ key: 'kubernetes.io/arch', value: 'amd64' }] },
    kinds: KIND_NAMES,
  },
  {
    page: 'B, Node selector, with a label',
    spec: { node_selector: { key: 'kubernetes.io/arch', value: 'amd64' } },
    props: { nodeSelector: [{ key: 'kubernetes.io/arch', value: 'amd64' }] },
    kinds: KIND_NAMES,
  },
  {
    page: 'B, Persistent volume claims',
    spec: {
      volumes: [
        {
          volume_type: 'persistent_volume_claim',
          name: 'my-pvc',
          mount_path: '/data',
          spec: { claim_name: 'pvc-name-on-k8s' },
        },
      ],
    },
    props: {
      volumes: [RunVolume.persistentVolumeClaim({ name: 'my-pvc', mountPath: '/data', claimName: 'pvc-name-on-k8s' })],
    },
    kinds: KIND_NAMES,
  },
  {
    page: 'B, ConfigMap',
    spec: {
      volumes: [
        {
          volume_type: 'config_map',
          name: 'my-config-map',
          mount_path: '/data',
          spec: { name: 'config-map-name-on-k8s' },
        },
      ],
    },
    props: {
      volumes: [
        RunVolume.configMap({ name: 'my-config-map', mountPath: '/data', configMapName: 'config-map-name-on-k8s' }),
      ],
    },
    kinds: KIND_NAMES,
  },
  {
    page: 'B, CPU',
    spec: { resources: { cpu: { requests: '12', limits: '16' } } },
    props: { resources: { cpu: '12', cpuLimit: '16' } },
    kinds: KIND_NAMES,
  },
  {
    page: 'B, RAM memory',
    spec: { resources: { mem: { requests: '64Gi' } } },
    props: { resources: { memRequest: '64Gi' } },
    kinds: KIND_NAMES,
  },
  {
    page: 'B, Envs',
    spec: { envs: [{ name: 'env-name', value: 'value' }] },
    props: { envs: [{ name: 'env-name', value: 'value' }] },
    kinds: KIND_NAMES,
  },
  { page: 'B, Schedule', spec: { schedule: '0 0 * * *' }, props: { schedule: '0 0 * * *' }, kinds: ['ScheduledRun'] },
  {
    page: 'B, Backoff limit',
    spec: { backoff_limit: 3 },
    props: { backoffLimit: 3 },
    kinds: ['DigitalHubRun', 'ScheduledRun'],
  },
  { page: 'B, FS group', spec: { fs_group: 1000 }, props: { fsGroup: 1000 }, kinds: KIND_NAMES },
];

/** What a kind cannot do without, as a spec has it. */
const LEAST: Record<KindName, object> = {
  DigitalHubRun: {},
  ScheduledRun: {
    schedule: '0 0 * * *',
  },
  ServiceRun: { service_ports: [{ port: 80 }] },
  DeploymentRun: {},
  PodRun: {},
};

describe('a dictionary', () => {
  test.each(
    SNIPPETS.flatMap(({ page, kinds, ...rest }) => kinds.map((kind) => ({ page, kind, ...rest }))),
  )('of page $page makes a $kind', ({ kind, spec, props, messages = [] }) => {
    const platform = { ...PLATFORM, project: 'demo' };
    const [read, declared] = [chartOf(platform), chartOf(platform)];
    const run = FROM_SPEC[kind](read, 'train', { image: 'a:1', run_as_user: 1000, ...LEAST[kind], ...spec });
    KINDS[kind].make(declared, 'train', { image: 'a:1', runAsUser: 1000, ...KINDS[kind].least, ...props });
    expect(run.constructor.name).toBe(kind);
    expect(messagesOf(read)).toEqual(messages.map((message) => ['churn/train', message]));
    expect(synth(read)).toEqual(synth(declared));
  });

  test('has no placeholders', () => {
    const chart = makeChart();
    DigitalHubRun.fromSpec(
      chart,
      'train',
      { image: 'a:1', run_as_user: 1000, node_selector: { key: 'Node selector key.', value: 'Node selector value.' } },
    );
    expect(messagesOf(chart)).toEqual([
      [
        'churn/train',
        'DH1003 node_selector.key: "Node selector key." cannot be the key of a label. Use "name" or "domain/name": the '
          + 'name in letters, digits, "-", "_" and "." (at most 63 characters), the domain in lower case.',
      ],
      [
        'churn/train',
        'DH1003 node_selector.value: "Node selector value." cannot be the value of a label. Use letters, digits, "-", '
          + '"_" and ".", starting and ending with a letter or digit, at most 63 characters.',
      ],
    ]);
  });

  test('may hold numbers, whose spelling no dictionary keeps', () => {
    const chart = makeChart();
    const run = DigitalHubRun.fromSpec(
      chart,
      'train',
      { image: 'a:1', runAsUser: 1000, resources: { cpu: 2, mem: { limits: 1.50 } }, args: [1e21, -0.5] },
    );
    expect(messagesOf(chart)).toEqual([
      ['churn/train', 'DH2027 resources.mem.limits: "1.5" is 1.5 bytes, since it has no unit. Did you mean "1.5Gi"?'],
    ]);
    expect(manifestOf(run).spec.template.spec.containers[0]).toMatchObject(
      { args: ['1e+21', '-0.5'], resources: { requests: { cpu: '2' }, limits: { memory: '1.5' } } },
    );
  });

  test('is left as it was', () => {
    const spec = {
      image: 'a:1',
      resources: { cpu: { requests: 1 } },
      volumes: [{ volume_type: 'empty_dir', name: 'a', mount_path: '/a' }],
      podOverrides: { a: [] },
    };
    const before = JSON.stringify(spec);
    DigitalHubRun.fromSpec(makeChart(), 'train', spec);
    expect(JSON.stringify(spec)).toBe(before);
  });

  test('of durations is in seconds', () => {
    const declared = makeChart();
    const read = makeChart();
    new DigitalHubRun(declared, 'train', { image: 'a:1', runAsUser: 1000, activeDeadline: Duration.minutes(2) });
    DigitalHubRun.fromSpec(read, 'train', { image: 'a:1', run_as_user: 1000, active_deadline: 120 });
    expect(synth(read)).toEqual(synth(declared));
  });

  test.each<[KindName, object, string]>([
    [
      'DigitalHubRun',
      { action: 'serve' },
      'DH1614 action: The action "serve" is not what a DigitalHubRun does. Use "ServiceRun".',
    ],
    [
      'DigitalHubRun',
      { schedule: '@daily' },
      'DH1614 schedule: "schedule" is not an option of a DigitalHubRun. Use "ScheduledRun" (action "job", with a '
        + 'schedule), or leave it out.',
    ],
    [
      'ScheduledRun',
      { action: 'deploy', schedule: '@daily' },
      'DH1614 action: The action "deploy" is not what a ScheduledRun does. Use "DeploymentRun".',
    ],
    [
      'ServiceRun',
      { kind: 'container+job:run', service_ports: [{ port: 80 }] },
      'DH1614 kind: The action "job" is not what a ServiceRun does. Use "DigitalHubRun".',
    ],
    [
      'DeploymentRun',
      { service_name: 'a' },
      'DH1614 service_name: "service_name" is not an option of a DeploymentRun. Use "ServiceRun" (action "serve"), or '
        + 'leave it out.',
    ],
    [
      'PodRun',
      { replicas: 2 },
      'DH1614 replicas: "replicas" is not an option of a PodRun. Use "ServiceRun" (action "serve") or "DeploymentRun" '
        + '(action "deploy"), or leave it out.',
    ],
  ])('for another kind is refused by %s: %p', (kind, spec, message) => {
    const chart = makeChart();
    FROM_SPEC[kind](chart, 'train', { image: 'a:1', run_as_user: 1000, ...spec });
    expect(messagesOf(chart)).toEqual([['churn/train', message]]);
  });

  test.each<[KindName, object]>([[
    'DigitalHubRun',
    { action: 'job' },
  ], ['PodRun', { action: 'job' }], ['ScheduledRun', { action: 'job', schedule: '@daily' }],
  [
    'ServiceRun',
    { action: 'serve', service_ports: [{ port: 80 }] },
  ], ['DeploymentRun', { action: 'deploy' }]])('for %s may say so', (kind, spec) => {
    const chart = makeChart();
    FROM_SPEC[kind](chart, 'train', { image: 'a:1', run_as_user: 1000, ...spec });
    expect(messagesOf(chart)).toEqual([]);
  });

  test('may be an entity', () => {
    const [read, declared] = [makeChart(), makeChart()];
    ScheduledRun.fromSpec(read, 'nightly', {
      kind: 'scheduler',
      spec: {
        function: 'container://demo/hello:1',
        template: { image: 'a:1', run_as_user: 1000, args: ['x'] },
        schedule: '0 0 2 * * ?',
      },
      project: 'demo',
      name: 'nightly',
    });
    new ScheduledRun(
      declared,
      'nightly',
      { project: 'demo', functionName: 'hello', image: 'a:1', runAsUser: 1000, args: ['x'], schedule: '0 2 * * *' },
    );
    expect(messagesOf(read)).toEqual([]);
    expect(synth(read)).toEqual(synth(declared));
  });

  test.each<[object, string]>([
    [
      { kind: 'kfp', spec: {} },
      'DH1614 kind: "kfp" cannot be run by a manifest. Give a run, a task, a function or a trigger.',
    ],
    [
      { kind: 'artifact', spec: {} },
      'DH1614 kind: "artifact" cannot be run by a manifest. Give a run, a task, a function or a trigger.',
    ],
    [
      { kind: 'container+build', spec: {} },
      'DH1614 kind: The action "build" is DigitalHub Core\'s own, and no manifest can do it. The actions of manifests '
        + 'are "job", "serve" and "deploy".',
    ],
  ])('is no run: %p', (spec, message) => {
    const chart = makeChart();
    DigitalHubRun.fromSpec(chart, 'train', spec);
    expect(messagesOf(chart)).toContainEqual(['churn/train', message]);
  });
});

/** Quartz' words, and Kubernetes'. */
const SCHEDULES: [string, string][] = [
  ['0 0 2 * * ?', '0 2 * * *'],
  ['0 0 2 ? * *', '0 2 * * *'],
  ['00 30 02 * * ? *', '30 2 * * *'],
  ['0 0/15 * * * ?', '0-59/15 * * * *'],
  ['0 */15 * * * ?', '*/15 * * * *'],
  ['0 5/20 8-18 * * ?', '5-59/20 8-18 * * *'],
  ['0 0 22-2 * * ?', '0 0,1,2,22,23 * * *'],
  ['0 0 20-4/2 * * ?', '0 0,2,4,20,22 * * *'],
  ['0 0 23-1/2 * * ?', '0 1,23 * * *'],
  ['0 50-10/10 * * * ?', '0,10,50 * * * *'],
  ['0 0 2 ? * 1', '0 2 * * 0'],
  ['0 0 2 ? * 7', '0 2 * * 6'],
  ['0 0 2 ? * 2-6', '0 2 * * 1-5'],
  ['0 0 2 ? * MON-FRI', '0 2 * * 1-5'],
  ['0 0 2 ? * mon,Wed', '0 2 * * 1,3'],
  ['0 0 2 ? * FRI-MON', '0 2 * * 0,1,5,6'],
  ['0 0 2 ? * SAT-SUN', '0 2 * * 0,6'],
  ['0 0 2 ? * 2/2', '0 2 * * 1-6/2'],
  ['0 0 2 ? * L', '0 2 * * 6'],
  ['0 0 2 1,15 * ?', '0 2 1,15 * *'],
  ['0 0 2 1 JAN,JUL ?', '0 2 1 1,7 *'],
  ['0 0 2 1 11-2 ?', '0 2 1 1,2,11,12 *'],
  ['0 0 2 28-3 * ?', '0 2 1,2,3,28,29,30,31 * *'],
  ['  0  0  2  *  *  ?  ', '0 2 * * *'],
  ['0 2 * * *', '0 2 * * *'],
  ['@daily', '@daily'],
];

const NO_SCHEDULES: [string, string][] = [
  ['30 0 2 * * ?', 'Kubernetes starts runs at whole minutes, but the seconds are "30".'],
  ['* * * * * ?', 'Kubernetes starts runs at whole minutes, but the seconds are "*".'],
  ['0 0 2 * * ? 2027', 'Kubernetes schedules have no year field, but the year is "2027".'],
  ['0 0 2 L * ?', 'Kubernetes schedules do not support "L" for the day of the month.'],
  ['0 0 2 L-3 * ?', 'Kubernetes schedules do not support "L-3" for the day of the month.'],
  ['0 0 2 LW * ?', 'Kubernetes schedules do not support "LW" for the day of the month.'],
  ['0 0 2 15W * ?', 'Kubernetes schedules do not support "15W" for the day of the month.'],
  ['0 0 2 ? * 6L', 'Kubernetes schedules do not support "6L" for the day of the week.'],
  ['0 0 2 ? * FRIL', 'Kubernetes schedules do not support "FRIL" for the day of the week.'],
  ['0 0 2 ? * 6#3', 'Kubernetes schedules do not support "6#3" for the day of the week.'],
  ['0 60 2 * * ?', '"60" is not a valid Quartz minute.'],
  ['0 0 24 * * ?', '"24" is not a valid Quartz hour.'],
  ['0 0 2 0 * ?', '"0" is not a valid Quartz day of the month.'],
  ['0 0 2 1 FOO ?', '"FOO" is not a valid Quartz month.'],
  ['0 0 2 ? * 0', '"0" is not a valid Quartz day of the week.'],
  ['0 0 2 ? * 8', '"8" is not a valid Quartz day of the week.'],
  ['0 0/0 2 * * ?', '"0/0" is not a valid Quartz minute.'],
  ['0 0 1-2-3 * * ?', '"1-2-3" is not a valid Quartz hour.'],
];

describe('a trigger', () => {
  const trigger = (schedule: unknown) => {
    const chart = makeChart();
    const run = ScheduledRun.fromSpec(
      chart,
      'nightly',
      { kind: 'scheduler', spec: { template: { image: 'a:1', run_as_user: 1000 }, schedule } },
    );
    return { messages: messagesOf(chart).map(([, message]) => message), schedule: manifestOf(run).spec.schedule };
  };

  test.each(SCHEDULES)(
    'at %p comes at %p',
    (quartz, schedule) => expect(trigger(quartz)).toEqual({ schedule, messages: [] }),
  );

  test.each(NO_SCHEDULES)('at %p never comes: %s', (quartz, reason) => expect(trigger(quartz).messages).toEqual([
    `DH1901 spec.schedule: ${JSON.stringify(
      quartz,
    )} cannot be a schedule of Kubernetes. ${reason} Write another, such as "0 3 * * *".`,
  ]));

  test.each([5, {}, ['0 0 2 * * ?'], '', '0 2 * *', '1 2 3 4 5 6 7 8'])('at %p has no schedule', (schedule) => {
    expect(trigger(schedule).messages).toEqual([expect.stringMatching(/^DH1(006|901) spec\.schedule: /)]);
  });
});
