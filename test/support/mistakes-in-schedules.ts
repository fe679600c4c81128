import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { MINIMAL } from './synth';
import { DigitalHubPlatform, ScheduledRun, ScheduledRunProps } from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

const scheduled = (
  props: Partial<ScheduledRunProps>,
) => (chart: Construct) => new ScheduledRun(chart, 'nightly', { ...MINIMAL, schedule: '@daily', ...props });

/** Mistakes in when runs are executed, and for how long, and what is said of each. */
export const SCHEDULE_MISTAKES: [Code, string, (chart: Construct) => void][] = [
  [
    'DH1005',
    '[churn/nightly] startingDeadline: With a deadline of 0 seconds, every execution is too late, and none starts. Set '
      + 'it to how late an execution may start, such as 10 minutes, or leave it out.',
    scheduled({ startingDeadline: Duration.minutes(0) }),
  ],
  [
    'DH1005',
    '[churn/nightly] activeDeadline: With a deadline of 0 seconds, the Job fails before it starts. Set it to how long '
      + 'the run may take, such as 2 hours, or leave it out.',
    scheduled({ activeDeadline: Duration.hours(0) }),
  ],
  [
    'DH2032',
    '[churn/nightly] schedule: "*/90 * * * *" runs once an hour, at minute 0: its step does not reach into the next hour. '
      + 'Write "@every 90m", which counts from the creation of the CronJob, or use a step that divides 60.',
    scheduled({ schedule: '*/90 * * * *' }),
  ],
  [
    'DH2032',
    '[churn/nightly] schedule: "@every 30s" starts one execution a minute at most: the names of Jobs have the minute, so '
      + 'the others are lost. Write "@every 1m", or repeat the work inside of one execution.',
    scheduled({ schedule: '@every 30s', timeZone: 'Europe/Rome' }),
  ],
  [
    'DH1005',
    '[churn/nightly] activeDeadline of platform "churn/platform": With a deadline of 0 seconds, the Job fails '
      + 'before it starts. Set it to how long the run may take, such as 2 hours, or leave it out.',
    (chart) => {
      new DigitalHubPlatform(chart, 'platform', { activeDeadline: Duration.seconds(0) });
      scheduled({})(chart);
    },
  ],
];
