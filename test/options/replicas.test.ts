import { DeploymentRun } from '../../src';
import { makeChart, manifestOf, MINIMAL } from '../support/synth';

test.each([[undefined, undefined], [0, 0], [3, 3]])('%s replicas', (replicas, expected) => {
  const run = new DeploymentRun(makeChart(), 'serve', { ...MINIMAL, replicas });
  expect(manifestOf(run).spec.replicas).toBe(expected);
  expect(run.deployment.replicas).toBe(expected);
});
