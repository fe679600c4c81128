import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DeploymentRun, DeploymentRunProps } from '../../src';
import { makeKind } from '../support/kinds';
import { makeChart, manifestOf, MINIMAL } from '../support/synth';

const probe = (failureThreshold?: number, period?: number, delay?: number) => kplus.Probe.fromTcpSocket({
  port: 8080,
  failureThreshold,
  periodSeconds: period === undefined ? undefined : Duration.seconds(period),
  initialDelaySeconds: delay === undefined ? undefined : Duration.seconds(delay),
});
const sidecar = (startup: kplus.Probe) => ({
  name: 'proxy', image: 'proxy:1', restartPolicy: kplus.ContainerRestartPolicy.ALWAYS, startup,
});
const deadlineOf = (props: Partial<DeploymentRunProps>) =>
  manifestOf(new DeploymentRun(makeChart(), 'model', { ...MINIMAL, ...props })).spec.progressDeadlineSeconds;

test.each<[string, Partial<DeploymentRunProps>, number | undefined]>([
  ['no probe', {}, undefined],
  ['a short probe', { startup: probe(30, 10) }, undefined],
  ['the defaults of Kubernetes', { startup: probe() }, undefined],
  ['a probe that takes as long as the default', { startup: probe(60, 10) }, undefined],
  ['a probe that takes longer', { startup: probe(61, 10) }, 1210],
  ['many failures of the default period', { startup: probe(180) }, 2400],
  ['a long period of the default failures', { startup: probe(undefined, 300) }, 1500],
  ['a long delay', { startup: probe(3, 10, 580) }, 1210],
  ['a period of zero, which is the default', { startup: probe(90, 0) }, 1500],
  ['more seconds than there can be', { startup: probe(2147483647, 10) }, 2147483647],
  ['other probes', { readiness: probe(1000, 10), liveness: probe(1000, 10) }, undefined],
  ['a sidecar that starts before the run', { initContainers: [sidecar(probe(40))], startup: probe(30) }, 1300],
  ['a sidecar alone', { initContainers: [sidecar(probe(40))] }, undefined],
])('%s', (_what, props, expected) => {
  expect(deadlineOf(props)).toBe(expected);
});

test('a container that was added starts at the same time', () => {
  const run = new DeploymentRun(makeChart(), 'model', { ...MINIMAL, startup: probe(70) });
  run.deployment.addContainer({ name: 'side', image: 'side:1', startup: probe(90), resources: {} });
  expect(manifestOf(run).spec.progressDeadlineSeconds).toBe(1500);
});

test('a service has it, too', () => {
  expect(manifestOf(makeKind('ServiceRun', { startup: probe(90) })).spec.progressDeadlineSeconds).toBe(1500);
});
