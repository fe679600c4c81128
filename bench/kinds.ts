import { Chart } from 'cdk8s';
import { runProps } from './runs';
import { DeploymentRun, PodRun, RunProps, ScheduledRun, ServiceRun } from 'cdk8s-digitalhub';

type Build = (chart: Chart, count: number) => void;

/** Runs of the other kinds, with the options of those in `runs.ts`. */
export const scheduledRuns = build(
  (chart, name, props) => new ScheduledRun(chart, name, { ...props, schedule: '0 3 * * *' }),
);
export const serviceRuns = build(
  (chart, name, props) => new ServiceRun(chart, name, { ...props, servicePorts: [{ port: 8080 }] }),
);
export const deploymentRuns = build((chart, name, props) => new DeploymentRun(chart, name, props));
export const podRuns = build((chart, name, props) => new PodRun(chart, name, props));

function build(make: (chart: Chart, name: string, props: RunProps) => unknown): Build {
  return (chart, count) => {
    for (let i = 0; i < count; i++) {
      make(chart, `job-${i}`, runProps(i));
    }
  };
}
