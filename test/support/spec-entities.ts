import * as kplus from 'cdk8s-plus-28';
import { consume, FOLDER, job, meaningless, nightly, pvc, SpecCase, unreadable } from './spec-declared';
import { DigitalHubPlatformProps, DigitalHubRunProps, Profile, RunSource } from '../../src';

const HELLO = { project: 'demo', functionName: 'hello', image: 'python:3.11' };
const V2 = pvc({ name: 'v2', mountPath: '/v2', size: '10Gi' });
/** What the task `8ed8dd0a-0000` lends. */
const TASK = {
  ...HELLO,
  volumes: [V2],
  resources: { cpu: '1', mem: '1Gi', gpu: '1', disk: '1Gi' },
  envs: [{ name: 'USER', value: 'test' }],
  secrets: ['secret-key'],
  profile: '1xa100',
};
const WITHOUT_PROFILE = { ...TASK, secrets: undefined, profile: undefined };
const A100 = { profiles: [new Profile({ name: '1xa100', nodeSelector: [{ key: 'gpu', value: 'a100' }] })] };
const MAIN = { command: ['python'], source: RunSource.inline('main.py', 'print(\'hi\')') };

export const ENTITIES: Record<string, SpecCase> = {
  'by-template.yaml': { runs: [nightly('nightly', { ...HELLO, schedule: '0 2 * * *' })] },
  'list-and-more.yaml': { runs: [job('nightly', { project: 'demo', image: 'python:3.11' })] },
  'sdk-export': {
    platform: A100,
    runs: [
      job('hello-job-70c3ccb3', { ...TASK, ...MAIN, args: ['main.py'] }),
      nightly('nightly', { ...TASK, ...MAIN, args: ['x'], schedule: '0 2 * * *' }),
    ],
    messages: ['hello-job-70c3ccb3', 'nightly'].map(
      (
        id,
      ) => unreadable(id, 'secret-key', `spec.secrets[0] (${FOLDER}/entities/sdk-export/tasks-8ed8dd0a-0000.yaml:8)`),
    ),
  },
  'console-functions.yaml': {
    platform: A100,
    runs: [
      job('hello-job-70c3ccb3', { ...TASK, args: ['one'] }),
      job('hello-job-81d4ddc4', { ...TASK, args: ['two'] }),
    ],
    messages: ['70c3ccb3', '81d4ddc4'].map(
      (
        id,
      ) => unreadable(
        `hello-job-${id}`,
        'secret-key',
        `spec.secrets[0] (${FOLDER}/entities/console-functions.yaml:18)`,
      ),
    ),
  },
  'console-lists': {
    platform: A100,
    runs: [nightly('hourly', { ...TASK, args: ['hourly'], schedule: '15 * * * *' })],
    messages: [
      unreadable('hourly', 'secret-key', `tasks[0].spec.secrets[0] (${FOLDER}/entities/console-lists/tasks.yaml:9)`),
    ],
  },
  'task-job': {
    platform: A100,
    runs: [job('hello-job', TASK)],
    messages: [
      unreadable('hello-job', 'secret-key', `spec.secrets[0] (${FOLDER}/entities/task-job/tasks-8ed8.yaml:8)`),
    ],
  },
  'task-serve': {
    runs: [['ServiceRun', 'hello-serve', {
      ...HELLO,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
      replicas: 2,
      servicePorts: [{ port: 8080, targetPort: 80 }],
      serviceType: kplus.ServiceType.NODE_PORT,
      serviceName: 'stable',
    }]],
  },
  'task-deploy': {
    runs: [['DeploymentRun', 'hello-deploy', { ...HELLO, runAsUser: 1000, replicas: 3 }]],
    messages: [
      [
        'churn/test-fixtures-specs-entities-task-deploy',
        `DH2021 kind (${FOLDER}/entities/task-deploy/tasks-b1ab.yaml:1): Images are built by DigitalHub Core. Build `
          + 'them in your pipeline, and give "image".',
      ],
    ],
  },
  'older-run': {
    runs: [
      job(
        'hello-job-70c3ccb3',
        { ...WITHOUT_PROFILE, resources: { cpu: '1', mem: '1Gi', disk: '1Gi' }, args: ['main.py'] },
      ),
    ],
  },
  'lifecycle': {
    runs: [job('hello-job-70c3ccb3', { ...WITHOUT_PROFILE, args: ['main.py'] })],
    messages: [
      [
        'triggers-5df3.yaml:1',
        'Nothing in a cluster knows when an entity of DigitalHub changes. Leave this trigger to DigitalHub Core.',
      ],
      [
        'workflows-6ea4.yaml:1',
        'Workflows of the kind "kfp" are run by DigitalHub Core. Declare its steps as runs, or leave it to DigitalHub '
          + 'Core.',
      ],
      [
        'workflows-6ea4.yaml:9',
        'Workflows of the kind "hera" are run by DigitalHub Core. Declare its steps as runs, or leave it to DigitalHub '
          + 'Core.',
      ],
    ].map(
      (
        [location, text],
      ) => [
        'churn/test-fixtures-specs-entities-lifecycle',
        `DH2021 kind (${FOLDER}/entities/lifecycle/${location}): ${text}`,
      ],
    ),
  },
  'merge-order': {
    runs: [job('hello-job-r1', {
      ...HELLO,
      command: [
        'python',
      ],
      args: ['run'],
      envs: [{ name: 'OF', value: 'function' }],
      resources: { cpu: '2' },
      backoffLimit: 3,
    })],
    messages: [
      ['image:5', '"image" is "python:3.11"'], ['envs:7', '"envs" is [{"name":"OF","value":"function"}]'],
    ].map(([location, text]) => [
      'churn/hello-job-r1',
      `DH2023 spec.${location.replace(
        ':',
        ` (${FOLDER}/entities/merge-order/runs-3.yaml:`,
      )}): ${text} in the function, which counts. Change the function, or leave the option out here.`,
    ]),
  },
  'two-tasks': {
    runs: [
      job('first-try', { ...WITHOUT_PROFILE, args: ['main.py'] }),
      ['ServiceRun', 'hello-serve', {
        ...HELLO,
        runAsUser: 1000,
        runAsGroup: 1000,
        fsGroup: 1000,
        replicas: 2,
        servicePorts: [{ port: 8080, targetPort: 80 }],
        serviceType: kplus.ServiceType.NODE_PORT,
        serviceName: 'stable',
      }],
    ],
  },
  'by-name': { runs: [job('hello-job', { ...HELLO, backoffLimit: 2 })] },
  'of-any-version.yaml': { runs: [job('hello-job', HELLO)] },
  'run-alone.yaml': {
    runs: [['ServiceRun', 'hello-serve-92e5dee5', { ...HELLO, runAsUser: 1000, servicePorts: [{ port: 80 }] }]],
  },
  'data': { runs: [] },
  'nothing-set.yaml': { runs: [job('hello-job-70c3ccb3', HELLO)] },
};

const CORE = { runAsUser: 8877, runAsGroup: 999, fsGroup: 999 };
const ETL = { project: 'demo', functionName: 'etl' };
const python = (
  image: string,
): DigitalHubPlatformProps => ({ pythonImages: { PYTHON3_10: 'python-runtime:3.10', PYTHON3_11: image } });
const of = (
  id: string,
  source: RunSource,
  props: Partial<DigitalHubRunProps> = {},
) => job(id, { image: 'python:3.11', source, ...props });

export const CODE: Record<string, SpecCase> = {
  'inline.yaml': {
    runs: [of('inline', RunSource.inline('main.py', 'print(\'hi\')\n'), { command: ['python'], args: ['main.py'] })],
  },
  'base64.yaml': { runs: [of('base64', RunSource.inline('src/main.py', 'print(\'é\')'))] },
  'arguments.json': { runs: [of('arguments', RunSource.inline('src/main.py', 'print(\'hi\')'))] },
  'addresses.yaml': {
    runs: [
      of('git', RunSource.git('https://github.com/acme/train.git', { branch: 'main' })),
      of('git-without-branch', RunSource.git('https://github.com/acme/train.git')),
      of('http', RunSource.http('https://acme.io/train.py')),
      of('s3', RunSource.s3('s3://bucket/code/')),
      of('zip', RunSource.zip('https://acme.io/train.zip')),
      of('zip-in-bucket', RunSource.zip('s3://bucket/train.zip')),
    ],
  },
  'beside': {
    runs: [
      of(
        'etl-job',
        RunSource.inline('src/etl.py', 'print("etl")\n'),
        { ...ETL, command: ['python'], args: ['src/etl.py'] },
      ),
    ],
  },
  'python-job': {
    platform: python('python-runtime:3.11'),
    runs: [
      { id: 'r1', parameters: { x: 1, y: ['a', { b: null }] }, own: {} },
      { id: 'r2', parameters: { x: 2 }, own: { image: 'acme/etl:1', runAsUser: 1000 } },
    ]
      .map(({ id, parameters, own }) => job(`etl-job-${id}`, {
        ...ETL,
        ...CORE,
        image: 'python-runtime:3.11',
        source: RunSource.python({
          handler: 'src.etl:main',
          code: RunSource.inline(
            'src/etl.py',
            'def main(x, y=1):\n    return x\n',
          ),
          requirements: ['pandas==2.2.3'],
          parameters,
        }),
        resources: { cpu: '1', mem: '1Gi', disk: '1Gi' },
        envs: [{ name: 'A', value: 'b' }],
        ...own,
      })),
  },
  'python-serve': {
    platform: python('python-runtime:3.11'),
    runs: [['ServiceRun', 'etl-serve', {
      ...ETL,
      ...CORE,
      image: 'python-runtime:3.11',
      source: RunSource.python({
        handler: 'src.etl:serve',
        initFunction: 'init',
        code: RunSource.inline(
          'src/etl.py',
          'def init(context):\n    pass\ndef serve(context, event):\n    return "ok"\n',
        ),
      }),
      resources: { disk: '1Gi' },
      replicas: 2,
      servicePorts: [{ port: 8080 }],
      serviceType: kplus.ServiceType.NODE_PORT,
    }]],
  },
  'python-arguments.yaml': {
    platform: python('python-runtime:3.11'),
    runs: [job('train', {
      ...CORE,
      image: 'python-runtime:3.10',
      source: RunSource.python({
        handler: 'src.train:main',
        code: RunSource.git('https://github.com/acme/train.git', { branch: 'v1' }),
        requirements: ['scikit-learn==1.5.2'],
        parameters: { epochs: 3 },
        initFunction: 'prepare',
        initParameters: { seed: 1 },
      }),
      volumes: [pvc({ name: 'shared', mountPath: '/shared', claimName: 'team' })],
    })],
  },
  'python-base-image.yaml': {
    runs: [job('train', {
      ...CORE,
      runAsUser: 1000,
      image: 'python:3.12',
      source: RunSource.python({ handler: 'main:main', code: RunSource.inline('main.py', 'def main():\n    pass\n') }),
      resources: { mem: '2Gi', disk: '1Gi' },
    })],
  },
  'python-deploy.json': {
    platform: python('python-runtime:3.11'),
    runs: [consume({
      ...CORE,
      image: 'python-runtime:3.11',
      source: RunSource.python(
        { handler: 'main:main', code: RunSource.inline('main.py', 'def main(event):\n    pass\n') },
      ),
      resources: { disk: '1Gi' },
      replicas: 2,
    })],
  },
  'model-with-image.yaml': {
    runs: [['ServiceRun', 'llm-serve-a3f6bd21', {
      project: 'demo',
      functionName: 'llm',
      image: 'kserve/huggingfaceserver:v0.15',
      args: [
        '--model_id',
        'bert',
      ],
      runAsUser: 1000,
      servicePorts: [{ port: 80, targetPort: 8080 }],
    }]],
    messages: [
      meaningless(
        'llm-serve-a3f6bd21',
        `spec.path (${FOLDER}/code/model-with-image.yaml:8)`,
        '"path", "model_name", "max_length" and "trust_remote_code"',
      ),
    ],
  },
  'model-options.yaml': {
    runs: [
      ['ServiceRun', 'llm', { image: 'kserve/huggingfaceserver:v0.15', runAsUser: 1000, servicePorts: [{ port: 80 }] }],
    ],
    messages: [meaningless('llm', `max_length (${FOLDER}/code/model-options.yaml:4)`, '"max_length"', 'has')],
  },
  'meaningless.yaml': {
    runs: [job('train')],
    messages: [
      meaningless(
        'train',
        `wait (${FOLDER}/code/meaningless.yaml:4)`,
        '"wait", "local_execution", "parameters", "inputs", "outputs" and "labels"',
      ),
    ],
  },
};
