import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';

const probe = (options: kplus.ProbeOptions) => kplus.Probe.fromCommand(['true'], options);
const REPEATED = 'successThreshold: 2 is more than 1, which only readiness probes can require. Leave it out.';

test.each([
  ['readiness', []],
  ['liveness', [`DH1704 liveness.${REPEATED}`]],
  ['startup', [`DH1704 startup.${REPEATED}`]],
])('several successes of %s', (option, expected) => {
  expect(reportedIn(makeKind('DeploymentRun', { [option]: probe({ successThreshold: 2 }) }))).toEqual(expected);
});

test.each(['readiness', 'liveness', 'startup'])('%s that cannot be rendered', (option) => {
  const run = makeKind('DeploymentRun', { [option]: probe({ timeoutSeconds: Duration.millis(1500) }) });
  expect(reportedIn(run)).toEqual([
    `DH1005 ${option}: The probe cannot be rendered: '1500 millis' cannot be converted into a whole number of seconds. `
      + 'Use durations of whole seconds, such as "Duration.seconds(5)".',
  ]);
});
