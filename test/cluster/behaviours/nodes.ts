/** Runs are placed on the nodes that their options allow, with the priority and the runtime that they name. */
import { DeploymentRun, DigitalHubPlatform, DigitalHubRun, IRun, Profile } from '../../../src';
import { Scenario } from '../scenario';
import { Suite } from '../suite';

const TAINT = { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' };

export async function nodes(suite: Suite): Promise<void> {
  const scenario = await Scenario.start(suite, {
    name: 'nodes',
    given: [{ apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'sandbox' }, handler: 'runsc' }],
    build: (chart) => {
      new DigitalHubPlatform(chart, 'platform', {
        priorityClasses: [{ name: 'urgent', value: 1000 }],
        profiles: [new Profile({
          name: 'tainted',
          resources: { limits: { 'nvidia.com/gpu': '2' } },
          tolerations: [TAINT],
          nodeSelector: [{ key: 'topology.kubernetes.io/zone', value: 'a' }],
        })],
      });
      const job = (id: string, props = {}) => (
        new DigitalHubRun(chart, id, { image: 'acme/train:1', runAsUser: 1000, ...props }));
      const service = (id: string, props: object) => (
        new DeploymentRun(chart, id, { image: 'acme/serve:1', runAsUser: 1000, ...props }));
      return {
        gpu: job('gpu', { resources: { gpu: '1' } }),
        profile: job('profile', { profile: 'tainted' }),
        selected: job('selected', { nodeSelector: [{ key: 'pool', value: 'fast' }] }),
        attracted: job('attracted', {
          affinity: {
            nodeAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: {
                nodeSelectorTerms: [{ matchExpressions: [{ key: 'pool', operator: 'In', values: ['cpu'] }] }],
              },
            },
          },
        }),
        urgent: job('urgent', { priorityClass: 'urgent' }),
        sandboxed: job('sandboxed', { runtimeClass: 'sandbox' }),
        spread: service('spread', {
          replicas: 3,
          topologySpread: [{
            maxSkew: 1,
            topologyKey: 'kubernetes.io/hostname',
            whenUnsatisfiable: 'DoNotSchedule',
            nodeTaintsPolicy: 'Honor',
          }],
        }),
        together: service('together', {
          replicas: 2,
          topologySpread: [{
            maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule',
          }],
        }),
      };
    },
  });
  const { gpu, profile, selected, attracted, urgent, sandboxed, spread, together } = scenario.runs;
  await Promise.all([
    ...[gpu, profile, selected, attracted, urgent, sandboxed].map((run) => scenario.comesTo(run, 'Complete')),
    ...[spread, together].map((run) => scenario.comesTo(run, 'Available')),
  ]);
  const podsOf = async (run: IRun) => (await scenario.podsOf(run)).map(({ spec }) => spec);
  const nodesOf = async (run: IRun) => (await podsOf(run)).map(({ nodeName }) => nodeName).sort();
  scenario.check('whether the run with a GPU is on a GPU node', /^gpu-/.test((await nodesOf(gpu))[0]), true);
  scenario.check('the node of the profile', await nodesOf(profile), ['gpu-1']);
  scenario.check('the selected node', await nodesOf(selected), ['cpu-2']);
  scenario.check('the node of the affinity', await nodesOf(attracted), ['cpu-1']);
  scenario.check('different nodes of the replicas', new Set(await nodesOf(spread)).size, 3);
  const zones = (await nodesOf(together)).map((node) => node.slice(-1)).sort();
  scenario.check('zones of the replicas', zones, ['1', '2']);
  scenario.check('priority', (await podsOf(urgent))[0].priority, 1000);
  scenario.check('runtime class', (await podsOf(sandboxed))[0].runtimeClassName, 'sandbox');
  await isOnGpuNodesAlone(suite);
}

/** No pod with a GPU is on another node. */
async function isOnGpuNodesAlone(suite: Suite): Promise<void> {
  const pods = (await suite.kubectl.list('pods')).filter(({ spec }) => (
    spec.nodeName !== undefined && spec.containers[0].resources?.limits?.['nvidia.com/gpu']));
  suite.check('whether pods have GPUs', pods.length >= 2, true);
  const wrong = pods.filter(({ spec }) => !spec.nodeName.startsWith('gpu-'));
  suite.check('GPU runs on other nodes', wrong.map(({ metadata }) => metadata.name), []);
}
