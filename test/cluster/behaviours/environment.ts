/** What a kubelet would give the container: the values of its variables, and the files of its volumes. */
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, DigitalHubRun, PodRun, RunSource, RunVolume } from '../../../src';
import { Manifest } from '../../support/synth';
import { filesIn, Sources, variablesIn } from '../kubelet';
import { Scenario } from '../scenario';
import { Suite } from '../suite';

const encode = (text: string) => Buffer.from(text).toString('base64');

/** What DigitalHub keeps of a project's secrets, and what others have put into the namespace. */
const GIVEN: Manifest[] = [
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'proj-secrets-churn' },
    data: { DB_PASSWORD: encode('s3cret'), TOKEN: encode('t0ken') },
  },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'registry' },
    data: { user: encode('me'), other: encode('x') },
  },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'endpoints' }, data: { CORE_URL: 'http://core' } },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { 'a.yaml': 'a: 1', 'b.yaml': 'b: 2' } },
];

export async function environment(suite: Suite): Promise<void> {
  const scenario = await Scenario.start(suite, {
    name: 'environment',
    given: GIVEN,
    build: (chart) => {
      const settings = kplus.ConfigMap.fromConfigMapName(chart, 'endpoints', 'endpoints');
      new DigitalHubPlatform(chart, 'platform', { project: 'churn', envFrom: [new kplus.EnvFrom(settings)] });
      const registry = kplus.Secret.fromSecretName(chart, 'registry', 'registry');
      const props = { image: 'acme/train:1', runAsUser: 1000 };
      return {
        variables: new DigitalHubRun(chart, 'variables', {
          ...props,
          secrets: ['DB_PASSWORD', 'TOKEN'],
          envs: [
            { name: 'USER', valueFrom: registry.envValue('user') },
            { name: 'URL', value: 'db://$(USER):$(DB_PASSWORD)@host' },
            { name: 'EMPTY', value: '' },
          ],
        }),
        files: new PodRun(chart, 'files', {
          ...props,
          volumes: [
            RunVolume.configMap({ name: 'settings', mountPath: '/settings', configMapName: 'settings' }),
            RunVolume.secret({
              name: 'one', mountPath: '/secrets', secretName: 'registry', items: { user: { path: 'name' } },
            }),
          ],
        }),
        source: new DigitalHubRun(chart, 'source', { ...props, source: RunSource.inline('train.py', 'print(1)\n') }),
      };
    },
  });
  const { variables, files, source } = scenario.runs;
  await Promise.all([
    scenario.comesTo(variables, 'Complete'), scenario.comesTo(files, 'Succeeded'), scenario.comesTo(source, 'Complete'),
  ]);
  const sources: Sources = await suite.kubectl.list('secrets,configmaps', scenario.name);
  const specOf = async (run: DigitalHubRun | PodRun) => (await scenario.podsOf(run))[0].spec;
  const seen = variablesIn((await specOf(variables)).containers[0], sources);
  scenario.check('variables', seen, {
    DB_PASSWORD: 's3cret',
    TOKEN: 't0ken',
    USER: 'me',
    URL: 'db://me:s3cret@host',
    EMPTY: '',
    CORE_URL: 'http://core',
    PROJECT_NAME: 'churn',
  });
  scenario.check('files', filesIn(await specOf(files), 'main', sources),
    { '/settings/a.yaml': 'a: 1', '/settings/b.yaml': 'b: 2', '/secrets/name': 'me' });
  const [builder] = (await specOf(source)).initContainers;
  scenario.check('whether the builder of the source finds the file', Object.values(
    filesIn(await specOf(source), builder.name, sources)).some((text) => text.includes('print(1)')), true);
}
