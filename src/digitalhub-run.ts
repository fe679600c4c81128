import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { JobRunProps } from './job-run-props';
import { RunNaming } from './naming';
import { JOB_KIND } from './private/description/kinds';
import { OverlayJob } from './private/render/job';
import { propsFromSpec } from './private/spec';
import { RunBase } from './run';

/**
 * Properties of a `DigitalHubRun`.
 */
export interface DigitalHubRunProps extends JobRunProps {
  /**
   * Whether the Job is created in a suspended state. A suspended Job creates no pods.
   *
   * @field job.spec.suspend
   * @default false
   */
  readonly suspend?: boolean;

  /**
   * How the name of the Job is derived from the content of the run.
   *
   * @field job.metadata.name
   * @default RunNaming.contentHash()
   */
  readonly naming?: RunNaming;
}

/**
 * A run that is executed once: a Kubernetes Job, and the claims that it needs.
 *
 * Errors in its options are reported together when the app is synthesized.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { DigitalHubRun, RunVolume } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new DigitalHubRun(chart, 'train', {
 *   image: 'ghcr.io/acme/train:1.4.0',
 *   command: ['python', 'train.py'],
 *   resources: { cpu: '4', mem: '16Gi', gpu: '1' },
 *   volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '10Gi' })],
 *   runAsUser: 1000,
 *   fsGroup: 1000,
 * });
 */
export class DigitalHubRun extends RunBase {
  /**
   * Creates a run from the options of `function.run(...)` as a dictionary with DigitalHub's names, or from an exported
   * DigitalHub entity (a run, task, function or trigger). Keys may be spelled `run_as_user` or `runAsUser`.
   *
   * Errors in the spec are reported by the run, with the paths of the spec. For a spec with a `schedule`, use
   * `ScheduledRun`.
   *
   * @param spec The options, or the exported entity.
   */
  public static fromSpec(scope: Construct, id: string, spec: { [key: string]: any }): DigitalHubRun {
    return new DigitalHubRun(scope, id, propsFromSpec(scope, spec, 'DigitalHubRun'));
  }

  /**
   * The Job. Its `name` is the run's name, without the suffix that `naming` appends.
   */
  public readonly job: kplus.Job;

  public constructor(scope: Construct, id: string, props: DigitalHubRunProps) {
    super(scope, id, JOB_KIND, props);
    this.job = new OverlayJob(this, 'Resource', this._pod);
  }
}
