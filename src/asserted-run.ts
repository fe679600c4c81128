import { IConstruct } from 'constructs';
import { RenderedRun } from './private/assertions';

/**
 * Assertions on one run of any kind, returned by `RunAssertions.run`.
 *
 * The expected value is a part of the manifest, spelled as in YAML. It may contain matchers of `Match`.
 */
export class AssertedRun {
  /** @internal */
  public static _of(run: IConstruct): AssertedRun {
    return new AssertedRun(run);
  }

  /** Construct path of the run, such as `churn/train`. */
  public readonly constructPath: string;

  private readonly rendered: RenderedRun;

  private constructor(run: IConstruct) {
    this.rendered = new RenderedRun(run);
    this.constructPath = this.rendered.path;
  }

  /**
   * The Job, CronJob, Deployment or Pod, as rendered in the manifest. Returns a copy.
   */
  public get workload(): { [key: string]: any } {
    return structuredClone(this.rendered.workload);
  }

  /**
   * The spec of the run's pods, as rendered in the manifest. Returns a copy.
   */
  public get podSpec(): { [key: string]: any } {
    return structuredClone(this.rendered.podSpec);
  }

  /**
   * The main container, as rendered in the manifest. Returns a copy.
   */
  public get container(): { [key: string]: any } {
    return structuredClone(this.rendered.container);
  }

  /**
   * Asserts that the Job, CronJob, Deployment or Pod matches.
   *
   * @param props The expected part of its manifest.
   */
  public hasWorkload(props: any): void {
    this.rendered.hasWorkload(props);
  }

  /**
   * Asserts that the spec of the run's pods matches. Its position in the manifest depends on the kind of run.
   *
   * @param props The expected part of the PodSpec, such as `{ runtimeClassName: 'nvidia' }`.
   */
  public hasPodSpec(props: any): void {
    this.rendered.hasPodSpec(props);
  }

  /**
   * Asserts that the main container matches.
   *
   * @param props The expected part of the container, such as `{ resources: { limits: { 'nvidia.com/gpu': '1' } } }`.
   */
  public hasContainer(props: any): void {
    this.rendered.hasContainer(props);
  }

  /**
   * Asserts that the main container mounts a volume at a path, and that the volume matches.
   *
   * @param mountPath The mount path, such as `/data`.
   * @param props The expected part of the pod's volume, such as `{ persistentVolumeClaim: { claimName: 'data' } }`.
   */
  public hasVolume(mountPath: string, props: any): void {
    this.rendered.hasVolume(mountPath, props);
  }

  /**
   * Asserts the value of a field and where the value comes from.
   *
   * @param field The field, as named by `explain()`, such as `requests.memory`.
   * @param props The expected part of the `ExplanationRow`: `value`, `layer`, `source`, `lost`.
   */
  public hasExplanation(field: string, props: any): void {
    this.rendered.hasExplanation(field, props);
  }
}
