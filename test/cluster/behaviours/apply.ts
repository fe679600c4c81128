/** What the two ways to apply do otherwise, where the documentation warns of it. */
import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DeploymentRun, DigitalHubPlatform, DigitalHubRun, RunVolume, ServiceRun } from '../../../src';
import { Manifest } from '../../support/synth';
import { How, HOWS } from '../kubectl';
import { Scenario } from '../scenario';
import { Suite } from '../suite';

const PROPS = { image: 'acme/train:1', runAsUser: 1000 };

/** Applied again by the client, objects with canonical quantities are unchanged, and others are said to change. */
export async function canonicalQuantities(suite: Suite): Promise<void> {
  const said = async (canonical: boolean) => {
    const scenario = await Scenario.start(suite, {
      name: `quantities-${canonical}`,
      how: 'client-side',
      build: (chart) => {
        new DigitalHubPlatform(chart, 'platform', {
          canonicalQuantities: canonical,
          quota: { 'requests.cpu': '100.5' },
          // Of what is left out here, the server sets defaults, which merging in the client does not expect.
          limitRange: {
            defaultRequests: { memory: '0.5Gi' }, defaultLimits: { memory: '0.5Gi' }, max: { memory: '1024Gi' },
          },
        });
        const resources = { cpu: '0.5', mem: '1.5Gi', ephemeralStorage: '1024Mi' };
        return [
          new DigitalHubRun(chart, 'job', { ...PROPS, resources, sharedMemory: '0.5Gi' }),
          new DeploymentRun(chart, 'deployment', {
            ...PROPS,
            resources,
            volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '1024Mi' })],
          }),
        ];
      },
    });
    const words = await suite.kubectl.applyInWords(scenario.manifests, 'client-side');
    return words.filter((line) => !line.endsWith(' unchanged')).map((line) => line.split('/')[0]);
  };
  suite.check('what changes when canonical quantities are applied again', await said(true), []);
  suite.check('what changes when other quantities are applied again', await said(false),
    ['resourcequota', 'limitrange', 'job.batch', 'persistentvolumeclaim', 'deployment.apps']);
}

/** Ports of one number: merging in the client changes the wrong one, of which `DH2025` warns. */
export async function sharedPorts(suite: Suite): Promise<void> {
  const build = (targetPort: number) => (chart: Chart) => new ServiceRun(chart, 'dns', {
    ...PROPS,
    servicePorts: [
      { name: 'tcp', port: 53, targetPort: 5300 },
      { name: 'udp', port: 53, targetPort, protocol: kplus.Protocol.UDP },
    ],
  });
  const targets = async (how: How) => {
    const name = `shared-ports-${how}`;
    await Scenario.start(suite, { name, how, build: build(5301) });
    const changed = new Scenario(suite, { name, build: build(5302) });
    await changed.apply(how);
    const { ports } = (await changed.read(changed.runs.service)).spec;
    return ports.map(({ protocol, targetPort }: Manifest) => `${protocol} ${targetPort}`);
  };
  const right = ['TCP 5300', 'UDP 5302'];
  suite.check('changed ports of one number, server-side', await targets('server-side'), right);
  suite.check('whether changed ports of one number are right, client-side',
    JSON.stringify(await targets('client-side')) === JSON.stringify(right), false);
}

/** Without `replicas`, a Deployment that had them has one, unless something else has set their number since. */
export async function removedReplicas(suite: Suite): Promise<void> {
  await Promise.all(HOWS.map(async (how) => {
    const name = `replicas-${how}`;
    const build = (replicas?: number) => (chart: Chart) => ({
      alone: new DeploymentRun(chart, 'alone', { ...PROPS, replicas }),
      scaled: new DeploymentRun(chart, 'scaled', { ...PROPS, replicas }),
    });
    const { runs } = await Scenario.start(suite, { name, how, build: build(3) });
    await suite.kubectl.must(['scale', 'deployment', runs.scaled.runName, '-n', name, '--replicas=5']);
    const changed = new Scenario(suite, { name, build: build() });
    await changed.apply(how);
    const { alone, scaled } = changed.runs;
    const seen = await Promise.all([alone, scaled].map((run) => changed.read(run.deployment)));
    suite.check(`replicas that were removed, and those that were set by hand before, ${how}`,
      seen.map(({ spec }) => spec.replicas), how === 'server-side' ? [1, 5] : [1, 1]);
  }));
}
