import { IConstruct } from 'constructs';
import { RenderedRun } from './private/assertions';

/**
 * What a test asserts of one run, whatever its kind: see `RunAssertions.run`.
 *
 * What is expected is a part of the manifest, spelled as in YAML, in which matchers of `Match` may stand.
 */
export class AssertedRun {
  /** @internal */
  public static _of(run: IConstruct): AssertedRun {
    return new AssertedRun(run);
  }

  /** Path of the run, such as `churn/train`. */
  public readonly constructPath: string;

  private readonly rendered: RenderedRun;

  private constructor(run: IConstruct) {
    this.rendered = new RenderedRun(run);
    this.constructPath = this.rendered.path;
  }

  /**
   * The Job, CronJob, Deployment or Pod, as it is in the manifest. Returns a copy.
   */
  public get workload(): { [key: string]: any } {
    return structuredClone(this.rendered.workload);
  }

  /**
   * The spec of the run's pods, as it is in the manifest. Returns a copy.
   */
  public get podSpec(): { [key: string]: any } {
    return structuredClone(this.rendered.podSpec);
  }

  /**
   * The main container, as it is in the manifest. Returns a copy.
   */
  public get container(): { [key: string]: any } {
    return structuredClone(this.rendered.container);
  }

  /**
   * The Job, CronJob, Deployment or Pod looks like this.
   *
   * @param props A part of its manifest.
   */
  public hasWorkload(props: any): void {
    this.rendered.hasWorkload(props);
  }

  /**
   * The spec of the run's pods looks like this, wherever the kind of run has it.
   *
   * @param props A part of the PodSpec, such as `{ runtimeClassName: 'nvidia' }`.
   */
  public hasPodSpec(props: any): void {
    this.rendered.hasPodSpec(props);
  }

  /**
   * The main container looks like this.
   *
   * @param props A part of the container, such as `{ resources: { limits: { 'nvidia.com/gpu': '1' } } }`.
   */
  public hasContainer(props: any): void {
    this.rendered.hasContainer(props);
  }

  /**
   * The main container mounts a volume, and the volume looks like this.
   *
   * @param mountPath Where it is mounted, such as `/data`.
   * @param props A part of the pod's volume, such as `{ persistentVolumeClaim: { claimName: 'data' } }`.
   */
  public hasVolume(mountPath: string, props: any): void {
    this.rendered.hasVolume(mountPath, props);
  }

  /**
   * A value of the run comes from where it should.
   *
   * @param field The field, as `explain()` names it, such as `requests.memory`.
   * @param props A part of the `ExplanationRow`: `value`, `layer`, `source`, `lost`.
   */
  public hasExplanation(field: string, props: any): void {
    this.rendered.hasExplanation(field, props);
  }
}
