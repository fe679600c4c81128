/**
 * Schedules make Jobs, at the times that they name. Nothing waits for those times: the cluster is told that the latest
 * execution was days ago, and then makes up for the one that it missed.
 */
import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ScheduledRun } from '../../../src';
import { Scenario } from '../scenario';
import { stateOf } from '../states';
import { Suite } from '../suite';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const TIME = 'batch.kubernetes.io/cronjob-scheduled-timestamp';

/** The latest time of a day, in minutes of UTC, that has passed. */
const latestDaily = (minutes: number) => new Date(
  Math.floor((Date.now() - minutes * MINUTE) / DAY) * DAY + minutes * MINUTE);

const latestHourly = () => new Date(Math.floor(Date.now() / HOUR) * HOUR);

/** A time that is half a day from now, so that none passes during the test. */
const AWAY = new Date(Date.now() + 12 * HOUR);
const [AWAY_HOUR, AWAY_MINUTE] = [AWAY.getUTCHours(), AWAY.getUTCMinutes()];

export async function schedules(suite: Suite): Promise<void> {
  const scenario = await Scenario.start(suite, {
    name: 'schedules',
    build: (chart) => {
      const run = (id: string, schedule: string, props = {}) => new ScheduledRun(chart, id, {
        image: 'acme/train:1', runAsUser: 1000, schedule, ...props,
      });
      return {
        hourly: run('hourly', '@hourly'),
        daily: run('daily', `${AWAY_MINUTE} ${AWAY_HOUR} * * *`),
        every: run('every', '@every 1h30m'),
        // Half past six there is one o'clock in UTC, all year.
        zoned: run('zoned', '30 6 * * *', { timeZone: 'Asia/Kolkata' }),
        suspended: run('suspended', '@hourly', { suspend: true }),
        tooLate: run('too-late', `${AWAY_MINUTE} ${AWAY_HOUR} * * *`, { startingDeadline: Duration.hours(1) }),
        fails: run('fails', '@hourly', { image: 'acme/train:failing' }),
        notKept: run('not-kept', '@hourly', { successfulJobsRetained: 0 }),
      };
    },
  });
  const { runs } = scenario;
  const times = async (run: ScheduledRun) => (await jobsOf(scenario, run)).map(({ metadata }) => (
    metadata.annotations[TIME]));
  const forgotten = await Promise.all(Object.values(runs).map((run) => forgetExecutions(suite, scenario, run)));
  const madeAt = (run: ScheduledRun, due: () => Date) => scenario.eventually(
    `minutes from the time that was due to the latest execution of ${run.node.id}`,
    async () => (new Date((await times(run)).pop()).getTime() - due().getTime()) / MINUTE, 0);
  await Promise.all([
    madeAt(runs.hourly, latestHourly),
    madeAt(runs.daily, () => latestDaily(AWAY_HOUR * 60 + AWAY_MINUTE)),
    madeAt(runs.zoned, () => latestDaily(60)),
    madeAt(runs.fails, latestHourly),
    scenario.eventually('minutes between executions of the interval, modulo its length', async () => (
      ((new Date((await times(runs.every)).pop()).getTime() - forgotten[2].getTime()) / MINUTE) % 90), 0),
    scenario.eventually('whether the execution that is not kept was there', async () => (
      (await scenario.messages('SuccessfulDelete')).some((message) => message.includes(runs.notKept.runName))), true),
    scenario.eventually('states of the executions', async () => (
      (await Promise.all([runs.hourly, runs.zoned, runs.fails].map((run) => statesOf(scenario, run)))).flat()
    ), ['Complete', 'Complete', 'Failed: BackoffLimitExceeded']),
  ]);
  suite.counts.runs += 6;
  scenario.check('executions that are not kept', await times(runs.notKept), []);
  scenario.check('executions of the suspended schedule', await times(runs.suspended), []);
  scenario.check('executions that are too late', await times(runs.tooLate), []);
}

/** What an execution does while another one runs. */
export async function overlaps(suite: Suite): Promise<void> {
  const scenario = await Scenario.start(suite, {
    name: 'overlaps',
    build: (chart) => {
      const run = (id: string, concurrencyPolicy?: kplus.ConcurrencyPolicy) => new ScheduledRun(chart, id, {
        image: 'acme/train:endless', runAsUser: 1000, schedule: `0 ${AWAY_HOUR} * * *`, concurrencyPolicy,
      });
      return {
        allowed: run('allowed'),
        forbidden: run('forbidden', kplus.ConcurrencyPolicy.FORBID),
        replaced: run('replaced', kplus.ConcurrencyPolicy.REPLACE),
      };
    },
  });
  const all = Object.values(scenario.runs);
  const names = async (run: ScheduledRun) => (await jobsOf(scenario, run)).map(({ metadata }) => metadata.name).sort();
  await Promise.all(all.map((run) => forgetExecutions(suite, scenario, run)));
  const each = () => Promise.all(all.map(async (run) => (await names(run)).length));
  await scenario.eventually('executions', each, [1, 1, 1]);
  const [, forbidden, replaced] = await Promise.all(all.map(names));
  // Another schedule has another latest time, which is due while the first execution runs.
  for (const run of all) {
    await suite.kubectl.must(['patch', 'cronjob', run.runName, '-n', scenario.name, '-p',
      JSON.stringify({ spec: { schedule: `30 ${AWAY_HOUR} * * *` } })]);
    await forgetExecutions(suite, scenario, run);
  }
  await scenario.eventually('executions, when another one is due', each, [2, 1, 1]);
  await scenario.eventually('whether another execution has replaced the first', async () => {
    const now = await names(scenario.runs.replaced);
    return now.length === 1 && now[0] !== replaced[0];
  }, true);
  await scenario.eventually('whether the execution that is due was skipped', async () => (
    (await scenario.messages('JobAlreadyActive')).length > 0), true);
  scenario.check('the execution that is not disturbed', await names(scenario.runs.forbidden), forbidden);
}

/** Tells the cluster that the latest execution was two days ago, and returns when exactly. */
async function forgetExecutions(suite: Suite, scenario: Scenario<unknown>, run: ScheduledRun): Promise<Date> {
  const lastScheduleTime = new Date(Math.floor((Date.now() - 2 * DAY) / 1000) * 1000);
  await suite.kubectl.must(['patch', 'cronjob', run.runName, '-n', scenario.name, '--subresource=status',
    '--type=merge', '-p', JSON.stringify({ status: { lastScheduleTime } })]);
  return lastScheduleTime;
}

async function jobsOf(scenario: Scenario<unknown>, run: ScheduledRun) {
  return (await scenario.select(`app.kubernetes.io/instance=${run.runName}`, 'jobs'))
    .sort((a, b) => a.metadata.annotations[TIME] < b.metadata.annotations[TIME] ? -1 : 1);
}

async function statesOf(scenario: Scenario<unknown>, run: ScheduledRun): Promise<string[]> {
  return (await jobsOf(scenario, run)).slice(-1).map(stateOf);
}
