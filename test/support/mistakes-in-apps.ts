import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { makeKind } from './kinds';
import { makeRun } from './synth';
import { DigitalHubPlatform, RunVolume } from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

const shared = (claimName: string) => RunVolume.persistentVolumeClaim({ name: 'm', mountPath: '/m', claimName });
const out = () => RunVolume.persistentVolumeClaim({ name: 'out', mountPath: '/out' });

/** Mistakes that only show beside other constructs of the app. */
export const APP_MISTAKES: [Code, string, (chart: Construct) => void][] = [
  [
    'DH1011',
    '[churn/train] envFrom[0] of platform "churn/platform": The Secret "other/creds" is in the namespace "other", but '
      + 'the run is in "ml", and pods can use objects of their own namespace only. Declare the Secret in a chart with '
      + 'the namespace "ml", or the run in one with "other".',
    (chart) => {
      const secret = new kplus.Secret(new Chart(chart.node.root, 'other', { namespace: 'other' }), 'creds');
      new DigitalHubPlatform(chart, 'platform', { envFrom: [kplus.Env.fromSecret(secret)] });
      makeRun({}, chart);
    },
  ],
  [
    'DH1012',
    '[churn/train] metadata.name: The Service "model" is also created by "churn/svc", and one of the two replaces the '
      + 'other. Give one of them another name.',
    (chart) => {
      new kplus.Service(chart, 'svc', { metadata: { name: 'model' }, ports: [{ port: 80 }] });
      makeKind('ServiceRun', { metadata: { name: 'model' } }, chart);
    },
  ],
  [
    'DH2012',
    '[churn/serve] volumes[0]: The claim "churn-train-c8b5bc18-out" can be mounted by only one node, but the run '
      + '"churn/train" mounts it, too: pods on other nodes do not start while it does. Use the access mode '
      + '"ReadWriteMany" if its storage class supports it, or acknowledge this warning if the two never run at the same '
      + 'time, or always on one node.',
    (chart) => {
      const { claims: [claim] } = makeRun({ volumes: [out()] }, chart);
      makeKind('ServiceRun', { volumes: [shared(claim.name)] }, chart, 'serve');
    },
  ],
  [
    'DH2012',
    '[churn/often] volumes[0]: The claim "churn-often-c86506aa-out" can be mounted by only one node, but an execution '
      + 'can start while another one is under way: pods on other nodes wait. Set "concurrencyPolicy" to Forbid, or use '
      + '"RunVolume.ephemeral" for one volume per pod, or the access mode "ReadWriteMany" if its storage class supports '
      + 'it.',
    (chart) => makeKind('ScheduledRun', { schedule: '*/5 * * * *', volumes: [out()] }, chart, 'often'),
  ],
  [
    'DH2015',
    '[churn/train] metadata.name: The Deployment "model" is also created by "other/web", of another chart: in one '
      + 'cluster, one of the two replaces the other. Give one of them another name, or acknowledge this warning if the '
      + 'charts are for different clusters.',
    (chart) => {
      const other = new Chart(chart.node.root, 'other', { namespace: 'ml' });
      new ApiObject(other, 'web', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'model' } });
      makeKind('DeploymentRun', { metadata: { name: 'model' } }, chart);
    },
  ],
  [
    'DH2015',
    '[churn/train] servicePorts[0].nodePort: The node port 30080 is already used by "churn/svc". Use another one, or '
      + 'leave it to the cluster.',
    (chart) => {
      const type = kplus.ServiceType.NODE_PORT;
      new kplus.Service(chart, 'svc', { type, ports: [{ port: 80, nodePort: 30080 }] });
      makeKind('ServiceRun', { serviceType: type, servicePorts: [{ port: 80, nodePort: 30080 }] }, chart);
    },
  ],
  [
    'DH2017',
    '[churn/platform] quota["services"]: The runs of the namespace "ml" together request "2", but the quota is "1". '
      + 'Raise the quota, request less, or acknowledge this warning if they never all run at the same time.',
    (chart) => {
      new DigitalHubPlatform(chart, 'platform', { quota: { services: '1' } });
      makeKind('ServiceRun', { serviceName: 'v1' }, chart);
    },
  ],
  [
    'DH2018',
    '[churn/platform] quota["requests.cpu"]: The cluster admits no pods with a container without a request of cpu. '
      + 'These have none: "churn/train" (container "fetch"). Set a request of cpu in "limitRange.defaultRequests", or '
      + 'in the "resources" of the containers.',
    (chart) => {
      new DigitalHubPlatform(chart, 'platform', { quota: { 'requests.cpu': '10' } });
      makeRun({ initContainers: [{ name: 'fetch', image: 'fetch:1' }] }, chart);
    },
  ],
];
