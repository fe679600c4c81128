import type { ResolvedRun } from '../../contract/run';
import { nextTimes } from '../../kubernetes/next-times';
import { parseSchedule } from '../../kubernetes/schedule';
import { activeDeadline } from '../../options/active-deadline';
import { concurrencyPolicy } from '../../options/concurrency-policy';
import { replicas } from '../../options/replicas';
import { schedule as scheduleOption } from '../../options/schedule';
import { suspend } from '../../options/suspend';
import type { RunPod } from '../../render/pod';
import { seconds as secondsOf } from '../../util/duration';

/** Whether a run has no pods for now. */
export function isIdle(run: ResolvedRun): boolean {
  return run.kind.kind === 'Deployment' ? run.value(replicas) === 0 : run.value(suspend) === true;
}

/** How many pods of a run can be there at a time. */
export function podsOf({ run, isAutoscaled }: RunPod): number {
  if (run.kind.kind === 'Deployment') {
    return isAutoscaled ? 1 : run.value(replicas) ?? 1;
  }
  if (isIdle(run)) {
    return 0;
  }
  const longest = secondsOf(run.value(activeDeadline));
  const interval = mayOverlap(run) && longest !== undefined ? shortestInterval(run) : undefined;
  return interval === undefined ? 1 : Math.max(1, Math.ceil(longest! / interval));
}

/** Whether a schedule starts an execution while another one is under way. */
export function mayOverlap(run: ResolvedRun): boolean {
  return run.value(scheduleOption) !== undefined && (run.value(concurrencyPolicy) ?? 'Allow') === 'Allow';
}

/** The shortest time between two executions of a schedule, in seconds. */
export function shortestInterval(run: ResolvedRun): number | undefined {
  const schedule = parseSchedule(run.value(scheduleOption) ?? '');
  if (typeof schedule === 'string') {
    return undefined;
  }
  // Any time does: the shortest of some intervals counts.
  const times = nextTimes(schedule, undefined, SAMPLE, new Date(Date.UTC(2024, 0, 1)));
  return Math.min(...times.slice(1).map((time, i) => (time.getTime() - times[i].getTime()) / 1000));
}

const SAMPLE = 50;
