import { Chart } from 'cdk8s';
import { DigitalHubPlatform } from '../../src';
import { mainOf, makeRun } from '../support/synth';
import { makeApp } from '../support/temporary';

test('one platform of two teams tells the runs of each the namespace of its Core', () => {
  const app = makeApp();
  new DigitalHubPlatform(app, 'platform', { endpoint: 'http://core:8080' });
  const [first, second] = ['one', 'two'].map((team) => {
    const chart = new Chart(app, team, { namespace: team });
    new DigitalHubPlatform(chart, 'platform', { coreNamespace: `core-of-${team}` });
    return chart;
  });
  const runs = [makeRun({}, first, 'a'), makeRun({}, second, 'a'), makeRun({}, first, 'b')];
  expect(
    runs.map((run) => mainOf(run).env),
  ).toEqual(['core-of-one', 'core-of-two', 'core-of-one'].map((coreNamespace) => [
    { name: 'DHCORE_ENDPOINT', value: 'http://core:8080' }, { name: 'DHCORE_NAMESPACE', value: coreNamespace },
  ]));
});
