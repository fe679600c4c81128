/** A quota as large as the budget of the runs admits all of them, and a smaller one refuses what is too much. */
import { Chart } from 'cdk8s';
import { Budget, DeploymentRun, DigitalHubPlatform, DigitalHubRun, PodRun, RunVolume } from '../../../src';
import { Quantity } from '../../../src/private/kubernetes/quantity';
import { inNamespace, manifestsBelow } from '../manifests';
import { Scenario } from '../scenario';
import { Suite } from '../suite';
import { until } from '../until';

/** What the runs below need, counted by hand. */
const NEEDED: Record<string, string> = {
  'requests.cpu': '2250m',
  'requests.memory': '4352Mi',
  'limits.cpu': '2500m',
  'limits.memory': '5Gi',
  'requests.nvidia.com/gpu': '3',
  'requests.storage': '15Gi',
  'pods': '5',
  'persistentvolumeclaims': '2',
};

/** One less of each, or a little less. */
const TOO_LITTLE: Record<string, string> = {
  'requests.cpu': '2200m',
  'requests.memory': '4Gi',
  'limits.cpu': '2400m',
  'limits.memory': '4608Mi',
  'requests.nvidia.com/gpu': '2',
  'requests.storage': '12Gi',
  'pods': '4',
  'persistentvolumeclaims': '1',
};

function declare(chart: Chart, quota: Record<string, string>) {
  new DigitalHubPlatform(chart, 'platform', { quota });
  const endless = { image: 'acme/train:endless', runAsUser: 1000 };
  const claim = (name: string, size: string) => [RunVolume.persistentVolumeClaim({ name, mountPath: '/data', size })];
  return {
    train: new DigitalHubRun(chart, 'train', {
      ...endless, resources: { cpu: '500m', mem: '1Gi', gpu: '1' }, volumes: claim('data', '10Gi'),
    }),
    worker: new DeploymentRun(chart, 'worker', {
      ...endless, replicas: 3, resources: { cpu: '500m', mem: '1Gi' },
    }),
    explore: new PodRun(chart, 'explore', {
      ...endless,
      resources: { cpuRequest: '250m', cpuLimit: '500m', memRequest: '256Mi', memLimit: '1Gi', gpu: '2' },
      volumes: claim('home', '5Gi'),
    }),
  };
}

export async function quotas(suite: Suite): Promise<void> {
  await Promise.all([
    fits(suite),
    ...Object.keys(NEEDED).map((resource, i) => refuses(suite, `quota-${i}`, resource)),
  ]);
}

async function fits(suite: Suite): Promise<void> {
  const scenario = new Scenario(suite, { name: 'quota', build: (chart) => declare(chart, NEEDED) });
  scenario.check('errors', await applyInTurn(scenario), []);
  const rows = Budget.of(scenario.chart).rows;
  scenario.check('what exceeds the quota', rows.filter(({ exceeded }) => exceeded), []);
  scenario.check('resources of the budget', rows.map(({ resource }) => resource).sort(), Object.keys(NEEDED).sort());
  const used = async () => (await suite.kubectl.list('resourcequotas', 'quota'))[0].status.used;
  await scenario.eventually('what the cluster counts', async () => differences(await used(), NEEDED), []);
  const budget = Object.fromEntries(rows.map(({ resource, amount }) => [resource, amount]));
  scenario.check('what the budget counts otherwise', differences(await used(), budget), []);
  scenario.check('refusals', await scenario.messages('FailedCreate'), []);
  suite.counts.runs += 3;
}

function differences(seen: Record<string, string>, expected: Record<string, string>): string[] {
  const value = (quantity: string | undefined) => Quantity.parse(quantity ?? '')?.toString();
  return Object.keys(expected).filter((resource) => value(seen[resource]) !== value(expected[resource]))
    .map((resource) => `${resource}: ${seen[resource]}, not ${expected[resource]}`);
}

async function refuses(suite: Suite, name: string, resource: string): Promise<void> {
  const scenario = new Scenario(suite, {
    name, build: (chart) => declare(chart, { ...NEEDED, [resource]: TOO_LITTLE[resource] }),
  });
  const exceeded = Budget.of(scenario.chart).rows.filter((row) => row.exceeded).map((row) => row.resource);
  scenario.check('what exceeds the quota', exceeded, [resource]);
  const errors = await applyInTurn(scenario);
  const refusals = async () => [...errors, ...await scenario.messages('FailedCreate')];
  await scenario.eventually('whether something is refused', async () => (await refusals()).length > 0, true);
  const refusal = new RegExp(`exceeded quota: .*requested: ${resource}=[^,]*, used`);
  const others = (await refusals()).filter((message) => !refusal.test(message));
  scenario.check(`refusals of something else than ${resource}`, others, []);
}

/**
 * Applies the runs one after the other: while claims are bound, the cluster counts anew, and can miss pods that are just
 * made. Returns what is refused.
 */
async function applyInTurn(scenario: Scenario<ReturnType<typeof declare>>): Promise<readonly string[]> {
  const { suite, name, runs: { train, explore }, manifests } = scenario;
  await suite.namespace(name, 'restricted');
  await scenario.applyQuotas();
  return [
    ...await applyAndWait(scenario, train),
    ...await applyAndWait(scenario, explore),
    ...(await suite.kubectl.apply(manifests, 'server-side')).errors,
  ];
}

/** Applies a run, and waits until its pod runs. Returns what is refused. */
async function applyAndWait(
  scenario: Scenario<unknown>, run: DigitalHubRun | PodRun,
): Promise<readonly string[]> {
  const { errors } = await scenario.suite.kubectl.apply(inNamespace(scenario.name, manifestsBelow(run)), 'server-side');
  if (errors.length === 0) {
    await until('the pod runs', async () => (
      (await scenario.podsOf(run)).some(({ status }) => status.phase === 'Running')));
  }
  return errors;
}
