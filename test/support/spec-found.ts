import { readFileSync } from 'fs';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { parseAllDocuments } from 'yaml';
import { emptyDir, FOLDER, job, Message, nightly, predict, pvc, shared, SpecCase } from './spec-declared';
import { RunSource } from '../../src';

const TRAIN = { project: 'my_project', functionName: 'train_model', command: ['python'] };
const DOWNLOAD = { functionName: 'download-data', command: ['python'] };

/** A file of something else, and why. */
const passedOver = (folder: string, file: string, reason: string): Message => [
  `churn/${FOLDER.replace(/\//g, '-')}-found-${folder}`,
  `DH2036 the spec (${FOLDER}/found/${folder}/${file}:1): ${reason}, so the file is passed over. Move it to another `
    + 'folder, or acknowledge the warning.',
];
const foreign = (file: string, reason: string): Message => passedOver('foreign', file, reason);

const PREDICT = {
  project: 'my_churn', functionName: 'predict_churn', image: 'ghcr.io/acme/predict:1.4.0', runAsUser: 1000,
};
const LOAD = {
  project: 'my_churn',
  functionName: 'load_data',
  image: 'python-runtime:3.12',
  runAsUser: 8877,
  runAsGroup: 999,
  fsGroup: 999,
  resources: { disk: '1Gi' },
};
const loading = (parameters?: { url: string }) => RunSource.python({
  handler: 'src.load_data:load',
  code: RunSource.inline('src/load_data.py', 'def load(url="https://acme.io/churn.csv"):\n    print(url)\n'),
  parameters,
});

const PYTHON = { runAsGroup: 999, fsGroup: 999, resources: { disk: '1Gi' } };

/** The code of a function in `python.yaml`. */
function inline(name: string): RunSource {
  const documents = parseAllDocuments(readFileSync(`${FOLDER}/found/python.yaml`, 'utf8')).map((one) => one.toJS());
  return RunSource.inline('main.py', documents.find((one) => one.name === name).spec.source.code);
}

/** What is found in projects and catalogues, rather than in the documentation. */
export const FOUND: Record<string, SpecCase> = {
  'underscores': {
    runs: [
      job('trainmodel-job-70c3ccb3', { ...TRAIN, args: ['train.py'] }),
      job('trainmodel2'),
      nightly('nightlytrain', { ...TRAIN, args: ['train.py'], schedule: '0 2 * * *' }),
    ],
  },
  'names.yaml': {
    runs: [
      job('trainmodel'),
      job('eval'),
      job('modlev2'),
      job('x'),
      job('names'),
      job('train.v2'),
      job('Train-V3'),
      ['ServiceRun', 'predictv2', { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000, servicePorts: [{ port: 80 }] }],
    ],
  },
  'catalogue.yaml': {
    runs: [
      job('download-data-job', {
        ...DOWNLOAD,
        args: ['main.py', '{"cloudCover": "[0,20]"}'],
        envs: [{ name: 'TMPDIR', value: '/tmp' }],
        resources: { cpu: '6', mem: '32Gi' },
      }),
      [
        'DeploymentRun',
        'download-data-deploy',
        { ...DOWNLOAD, image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000, replicas: 2 },
      ],
    ],
  },
  'catalogue-of-two.yaml': {
    runs: [
      ['DeploymentRun', 'first-deploy', { functionName: 'first', image: 'ghcr.io/acme/first:1', runAsUser: 1000 }],
      job('first-job', { functionName: 'first', image: 'ghcr.io/acme/first:1' }),
      job('second-job', { functionName: 'second', image: 'ghcr.io/acme/second:1' }),
      job('second-job-70c3ccb3', { functionName: 'second', image: 'ghcr.io/acme/second:1', runAsUser: 1001 }),
      job('main-job', { functionName: 'main', image: 'ghcr.io/acme/third:1' }),
      job('trainmodel-job', { functionName: 'trainmodel', image: 'ghcr.io/acme/fourth:1' }),
    ],
  },
  'steps.yaml': {
    runs: [
      job('step1', { functionName: 'download_data', command: ['python'], args: ['a'] }),
      job('step2', { functionName: 'train', image: 'ghcr.io/acme/train:2.0.0', args: ['b'] }),
      ['DeploymentRun', 'step3', { functionName: 'train', image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000 }],
    ],
  },
  'templates.yaml': {
    runs: [
      job('hello-job-aaaaaaaa', { functionName: 'hello', args: ['run'], resources: { cpu: '1' } }),
      job('hello-job-bbbbbbbb', { functionName: 'hello', args: ['template'], resources: { cpu: '2' } }),
      job('plain', { args: ['own'] }),
      job('none'),
    ],
  },
  'empty-texts.yaml': {
    runs: [
      predict({
        args: ['', 'a'],
        resources: { memLimit: '1Gi' },
        volumes: [
          pvc({
            name: 'data',
            mountPath: '/data',
            size: '1Gi',
            accessModes: [PersistentVolumeAccessMode.READ_WRITE_MANY],
          }),
          emptyDir({ name: 'cache', mountPath: '/cache' }),
        ],
        fsGroup: 1000,
        envs: [{ name: 'A', value: '' }],
        nodeSelector: [{ key: 'gpu', value: '' }],
        labels: { a: '' },
        tolerations: [{ key: 'gpu', operator: 'Exists', value: '' }],
      }),
    ],
  },
  'all-empty.json': { runs: [job('all-empty-job')] },
  'shared-volume.yaml': {
    runs: [job('shared-volume', { volumes: [shared({ name: 'team', mountPath: '/team' })] })],
  },
  'service-name.yaml': { runs: [predict({ serviceName: 'echoservicev2' })] },
  'projects': {
    runs: [job('hello-job', { functionName: 'hello' })],
    messages: [
      [
        `churn/${FOLDER.replace(/\//g, '-')}-found-projects`,
        `DH2021 spec.workflows[0].kind (${FOLDER}/found/projects/projects-whole.yaml:13): Workflows of the kind "hera" `
          + 'are run by DigitalHub Core. Declare its steps as runs, or leave it to DigitalHub Core.',
      ],
      [
        `churn/${FOLDER.replace(/\//g, '-')}-found-projects`,
        `DH2021 spec.triggers[0].kind (${FOLDER}/found/projects/projects-whole.yaml:15): Nothing in a cluster knows when `
          + 'an entity of DigitalHub changes. Leave this trigger to DigitalHub Core.',
      ],
      [
        `churn/${FOLDER.replace(/\//g, '-')}-found-projects`,
        `DH2021 kind (${FOLDER}/found/projects/workflows-w2.yaml:1): Workflows of the kind "hera" are run by DigitalHub `
          + 'Core. Declare its steps as runs, or leave it to DigitalHub Core.',
      ],
    ],
  },
  'foreign': {
    runs: [job('train')],
    messages: [
      foreign('.gitlab-ci.yml', 'Its name begins with a dot'),
      foreign('cloudbuild.yaml', '"steps" and "images" are not options of runs'),
      foreign('composer.json', 'It has a "version" and no option of runs'),
      foreign('data.json', 'None of its items is a spec'),
      foreign('dbt_project.yml', '"config-version" and "model-paths" are not options of runs'),
      foreign('docker-compose.yml', '"services", "volumes" and "secrets" are not options of runs'),
      foreign('environment.yml', '"channels" and "dependencies" are not options of runs'),
      foreign('mkdocs.yml', '"site_name", "nav" and "theme" are not options of runs'),
      foreign('package.json', '"main", "scripts" and "license" are not options of runs'),
      foreign('tsconfig.json', '"compilerOptions" and "include" are not options of runs'),
      foreign('values.yaml', '"image", "replicaCount" and "service" are not options of runs'),
      foreign('words.json', 'None of its items is a spec'),
    ],
  },
  'python.yaml': {
    runs: [
      job('types', {
        ...PYTHON,
        source: RunSource.python({ handler: 'main:train', code: inline('types'), requirements: ['pandas==2.2.3'] }),
      }),
      job('connected', {
        ...PYTHON,
        source: RunSource.python({ handler: 'main:train', code: inline('connected') }),
        envs: [{ name: 'DHCORE_ENDPOINT', value: 'https://core.acme.io' }],
      }),
      job('others', { ...PYTHON, source: RunSource.python({ handler: 'main:train', code: inline('others') }) }),
    ],
  },
  'of-workflows.yaml': {
    runs: [job('train')],
    messages: [['kind', 2], ['kind', 6], ['workflow', 10]].map(([key, line]) => [
      `churn/${FOLDER.replace(/\//g, '-')}-found-of-workflows.yaml`,
      `DH2021 ${key} (${FOLDER}/found/of-workflows.yaml:${line}): It starts a workflow, and workflows are run by `
        + 'DigitalHub Core. Declare its steps as runs, or leave it to DigitalHub Core.',
    ]),
  },
  // A whole project, as the SDK exports it, with underscores in every name, and with files of something else.
  'my_churn': {
    platform: { pythonImages: { PYTHON3_12: 'python-runtime:3.12' } },
    runs: [
      job('trainmodel-job', {
        project: 'my_churn',
        functionName: 'train_model',
        source: RunSource.git('https://github.com/acme/churn.git', { branch: 'v1.4.0' }),
        command: ['python'],
        args: ['/shared/train_model.py'],
        resources: { cpu: '4', mem: '16Gi' },
      }),
      ['ServiceRun', 'predictchurn-serve', { ...PREDICT, servicePorts: [{ port: 80, targetPort: 8080 }] }],
      job('loaddata-job-70c3ccb3', {
        ...LOAD,
        source: loading({ url: 'https://acme.io/2026.csv' }),
        resources: { mem: '2Gi', disk: '1Gi' },
      }),
      job('loadstep', { ...LOAD, source: loading({ url: 'https://acme.io/step.csv' }) }),
      ['ServiceRun', 'servestep', { ...PREDICT, servicePorts: [{ port: 80 }], serviceName: 'churnmodel' }],
      nightly('loadnightly', {
        ...LOAD, source: loading(), resources: { mem: '2Gi', disk: '1Gi' }, schedule: '0 2 * * *',
      }),
    ],
    messages: [
      passedOver('my_churn', 'mkdocs.yml', '"site_name" and "nav" are not options of runs'),
      passedOver('my_churn', 'package.json', '"scripts" is not an option of runs'),
      [
        `churn/${FOLDER.replace(/\//g, '-')}-found-my_churn`,
        `DH2021 kind (${FOLDER}/found/my_churn/workflows-w1.yaml:1): Workflows of the kind "hera" are run by DigitalHub `
          + 'Core. Declare its steps as runs, or leave it to DigitalHub Core.',
      ],
    ],
  },
};
