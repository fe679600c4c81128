import { JOBS } from './kinds';
import { single } from './option';
import { boolean } from '../schema/schema';

/** Of a CronJob, it is the schedule that is suspended, and not its Jobs. */
export const suspend = single({
  name: 'suspend',
  kinds: JOBS,
  schema: boolean,
  render: {
    job: (job, value, { kind }) => { job.suspend = kind.kind === 'Job' ? value : undefined; },
    cronJob: (cronJob, value) => { cronJob.suspend = value; },
  },
});
