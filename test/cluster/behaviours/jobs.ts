/** Runs that are executed once complete, fail after their retries, stop at their deadline, wait, or are deleted. */
import { Duration } from 'cdk8s';
import { DigitalHubPlatform, DigitalHubRun, PodRun } from '../../../src';
import { Scenario } from '../scenario';
import { Suite } from '../suite';

export async function jobs(suite: Suite): Promise<void> {
  const scenario = await Scenario.start(suite, {
    name: 'jobs',
    build: (chart) => {
      new DigitalHubPlatform(chart, 'platform', { project: 'churn' });
      const job = (id: string, props = {}) => (
        new DigitalHubRun(chart, id, { image: 'acme/train:1', runAsUser: 1000, functionName: id, ...props }));
      return {
        completes: job('completes'),
        fails: job('fails', { image: 'acme/train:failing' }),
        failsTwice: job('fails-twice', { image: 'acme/train:failing', backoffLimit: 1 }),
        late: job('late', { image: 'acme/train:endless', activeDeadline: Duration.seconds(2) }),
        suspended: job('suspended', { suspend: true }),
        deleted: job('deleted', { ttlAfterFinished: Duration.seconds(1) }),
        pod: new PodRun(chart, 'pod', { image: 'acme/train:1', runAsUser: 1000 }),
        failingPod: new PodRun(chart, 'failing-pod', { image: 'acme/train:failing', runAsUser: 1000 }),
      };
    },
  });
  const { runs } = scenario;
  const pods = async (run: DigitalHubRun | PodRun) => (
    (await scenario.podsOf(run)).map(({ status }) => status.phase));
  await Promise.all([
    scenario.comesTo(runs.completes, 'Complete'),
    scenario.comesTo(runs.fails, 'Failed: BackoffLimitExceeded'),
    scenario.comesTo(runs.failsTwice, 'Failed: BackoffLimitExceeded'),
    scenario.comesTo(runs.late, 'Failed: DeadlineExceeded'),
    scenario.comesTo(runs.suspended, 'Suspended'),
    scenario.comesTo(runs.pod, 'Succeeded'),
    scenario.comesTo(runs.failingPod, 'Failed'),
    scenario.eventually('the Job that is to be deleted is there', async () => (
      (await scenario.select(`app.kubernetes.io/instance=${runs.deleted.runName}`, 'jobs')).length), 0),
  ]);
  scenario.check('pods of the run that completes', await pods(runs.completes), ['Succeeded']);
  scenario.check('pods of the run that fails', await pods(runs.fails), ['Failed']);
  scenario.check('pods of the run that is retried once', await pods(runs.failsTwice), ['Failed', 'Failed']);
  scenario.check('pods of the suspended run', await pods(runs.suspended), []);
  // What DigitalHub and its users find runs by.
  const found = async (selector: string) => (await scenario.select(selector)).length;
  await scenario.eventually('pods of the project', () => (
    found('dhcore/project=churn,app.kubernetes.io/part-of=churn')), 6);
  scenario.check('pods of a function', await found('dhcore/function=fails-twice'), 2);
  scenario.check('pods of a kind of run', await found('app.kubernetes.io/component=pod'), 2);
}
