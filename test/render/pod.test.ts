import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform } from '../../src';
import { makeChart, makeRun, podSpecOf } from '../support/synth';

describe('the startup probe of an init container', () => {
  const probesOf = (container: Partial<kplus.ContainerProps>) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { kubernetesVersion: '1.29' });
    const [rendered] = podSpecOf(
      makeRun({ initContainers: [{ name: 'side', image: 'a:1', ...container }] }, chart),
    ).initContainers;
    return { startup: rendered.startupProbe, liveness: rendered.livenessProbe, readiness: rendered.readinessProbe };
  };
  const none = { startup: undefined, liveness: undefined, readiness: undefined };
  const probe = (command: string) => kplus.Probe.fromCommand([command]);
  const probed = (command: string) => ({ exec: { command: [command] }, failureThreshold: 3 });
  const restartPolicy = kplus.ContainerRestartPolicy.ALWAYS;

  test('is kept where the container runs beside the main one', () => {
    expect(probesOf({ restartPolicy, startup: probe('a'), liveness: probe('b'), readiness: probe('c') })).toEqual({
      startup: probed('a'), liveness: probed('b'), readiness: probed('c'),
    });
  });

  test('is not the one that cdk8s-plus gives to a container with a port, where the container ends', () => {
    expect(probesOf({ portNumber: 80 })).toEqual(none);
  });
});
