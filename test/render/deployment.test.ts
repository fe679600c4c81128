import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DeploymentRun, RunProps, ServiceRun } from '../../src';
import { makeKind } from '../support/kinds';
import { makeChart, Manifest, manifestOf, synth } from '../support/synth';

const ADDRESS = 'cdk8s.io/metadata.addr';
const IMAGE = { image: 'a:1', runAsUser: 1000 };
const PORTS = { servicePorts: [{ port: 80 }] };

/** Where the label stands: the Deployment's selector, and the label of its pods. */
function addressesOf(run: Construct): string[] {
  const { selector, template } = manifestOf(run).spec;
  return [selector.matchLabels[ADDRESS], template.metadata.labels[ADDRESS]];
}

const place = (chart: Chart, path: string[]) => path.reduce<Construct>((scope, id) => new Construct(scope, id), chart);

describe('the selector of a Deployment', () => {
  test.each(['ServiceRun', 'DeploymentRun'] as const)('of a %s of a fixed name is that name, wherever it is', (kind) => {
    const at = (...path: string[]) =>
      manifestOf(makeKind(kind, { metadata: { name: 'model' } }, place(makeChart(), path) as Chart)).spec;
    expect(at().selector).toEqual({ matchLabels: { [ADDRESS]: 'model' } });
    expect(at('models', 'v2')).toEqual(at());
  });

  test('stays the same when a run that moves gets the name that it had', () => {
    const before = new DeploymentRun(makeChart(), 'train', IMAGE);
    const after = new DeploymentRun(place(makeChart(), ['moved']), 'train', { ...IMAGE, metadata: { name: before.runName } });
    expect(addressesOf(after)).toEqual(addressesOf(before));
  });

  test.each<[string, Partial<RunProps>]>([
    ['no metadata', {}],
    ['no name', { metadata: { namespace: 'ml', labels: { a: 'b' } } }],
    ['an empty name, which is an error', { metadata: { name: '' } }],
  ])('follows the path with %s', (_what, props) => {
    const run = makeKind('DeploymentRun', { ...props }, place(makeChart(), ['models']) as Chart);
    expect(addressesOf(run)).toEqual(['churn-models-train-c8b307ef', 'churn-models-train-c8b307ef']);
  });

  test('of a Job is not written, and its pods keep the label of the path', () => {
    const { spec } = manifestOf(makeKind('DigitalHubRun', { metadata: { name: 'model' } }));
    expect([spec.selector, spec.template.metadata.labels[ADDRESS]]).toEqual([undefined, 'churn-train-c8b5bc18']);
  });
});

describe('a fixed name', () => {
  const ofKind = (objects: Manifest[], kind: string) => objects.filter((object) => object.kind === kind);

  test('is what the services of the run select', () => {
    const chart = makeChart();
    const run = new ServiceRun(place(chart, ['moved']), 'serve', {
      ...IMAGE, ...PORTS, metadata: { name: 'model' }, serviceName: 'stable',
    });
    run.deployment.exposeViaService({ name: 'own' });
    expect(ofKind(synth(chart), 'Service').map(({ spec }) => spec.selector)).toEqual(
      Array(3).fill({ [ADDRESS]: 'model' }),
    );
  });

  test('is what network policies of cdk8s-plus select, in both directions', () => {
    const chart = makeChart();
    const model = new ServiceRun(chart, 'serve', { ...IMAGE, ...PORTS, metadata: { name: 'model' } });
    const client = new DeploymentRun(chart, 'client', { ...IMAGE, metadata: { name: 'web' } });
    client.deployment.connections.allowTo(model.deployment);
    model.deployment.connections.isolate();
    const [byName, web] = ['model', 'web'].map((name) => ({ matchLabels: { [ADDRESS]: name } }));
    const policies = ofKind(synth(chart), 'NetworkPolicy').map(({ spec }) => spec);
    expect(policies.map(({ podSelector }) => podSelector)).toEqual(expect.arrayContaining([byName, web]));
    expect(policies.flatMap(({ egress = [] }) => egress).flatMap(({ to }) => to)).toContainEqual(
      expect.objectContaining({ podSelector: byName }),
    );
    expect(policies.flatMap(({ ingress = [] }) => ingress).flatMap(({ from }) => from)).toContainEqual(
      expect.objectContaining({ podSelector: web }),
    );
  });

  test('is what placement beside another run selects', () => {
    const chart = makeChart();
    const model = new DeploymentRun(chart, 'model', { ...IMAGE, metadata: { name: 'model' } });
    const client = new DeploymentRun(chart, 'client', IMAGE);
    client.deployment.scheduling.colocate(model.deployment);
    model.deployment.scheduling.spread();
    const [together] = manifestOf(client).spec.template.spec.affinity.podAffinity
      .requiredDuringSchedulingIgnoredDuringExecution;
    const [apart] = manifestOf(model).spec.template.spec.affinity.podAntiAffinity
      .requiredDuringSchedulingIgnoredDuringExecution;
    expect([together, apart].map(({ labelSelector }) => labelSelector)).toEqual(
      Array(2).fill({ matchLabels: { [ADDRESS]: 'model' } }),
    );
  });

  test('keeps selectors that are added to it', () => {
    const run = new DeploymentRun(makeChart(), 'serve', { ...IMAGE, metadata: { name: 'model' } });
    run.deployment.select(kplus.LabelSelector.of({ labels: { tier: 'web' } }));
    expect(manifestOf(run).spec.selector.matchLabels).toEqual({ [ADDRESS]: 'model', tier: 'web' });
  });
});
