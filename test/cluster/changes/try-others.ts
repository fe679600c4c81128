/** Changes of other things than one option, in a cluster. */
import { Chart } from 'cdk8s';
import { observe } from './observe';
import { OTHER_CHANGES, OtherChange } from './other-changes';
import { printedBy } from '../../support/synth';
import { makeApp } from '../../support/temporary';
import { How, HOWS } from '../kubectl';
import { Suite } from '../suite';
import { until } from '../until';

export async function tryOtherChanges(suite: Suite): Promise<void> {
  await Promise.all(HOWS.flatMap((how) => OTHER_CHANGES.map((change, i) => (
    tryChange(suite, change, `change-${i}-${how}`, how)))));
}

async function tryChange(
  suite: Suite, { what, which = '', before, after, outcome, since = 0 }: OtherChange, name: string, how: How,
): Promise<void> {
  const [old, now] = [before, after].map((build) => {
    const chart = new Chart(makeApp(), name);
    printedBy(() => build(chart));
    return chart.toJson();
  });
  await suite.namespace(name, 'privileged', [...old, ...now]);
  const first = await observe(suite, name, [old], how);
  suite.check(`${what}, ${how}: the version before is refused`, first[0].refusals, []);
  await until('claims are bound', async () => (await suite.kubectl.list('persistentvolumeclaims', name)).every(
    ({ status }) => status.phase === 'Bound'));
  const [second] = await observe(suite, name, [now], how, first);
  suite.counts.changes++;
  suite.check(`${what} ${which}, ${how}`, second.outcome, since <= Number(suite.version) ? outcome : 'refused');
}
