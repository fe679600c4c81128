import { App, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { AssertedRun } from './asserted-run';
import {
  Subject, hasObject, allObjects, objectCountIs, findObjects, hasDiagnostic, hasNoErrors, hasNoDiagnostics,
} from './private/assertions';

/**
 * Assertions on the runs and objects of a chart, for use with jest, pytest, JUnit or any other test framework.
 *
 * Each assertion throws an error that shows what was expected, what was found and where. Objects may have additional
 * keys, and lists must be equal as a whole; matchers of `Match` change this. A chart that fails synthesis can be
 * tested, too.
 *
 * Create it when the chart is complete: it may miss constructs that are added later.
 */
export class RunAssertions {
  /**
   * Creates assertions on a chart and the charts in it.
   */
  public static fromChart(chart: Chart): RunAssertions {
    return new RunAssertions(chart);
  }

  /**
   * Creates assertions on all charts of an app, and on the platforms in it.
   */
  public static fromApp(app: App): RunAssertions {
    return new RunAssertions(app);
  }

  private readonly subject: Subject;

  private constructor(scope: IConstruct) {
    this.subject = new Subject(scope);
  }

  /**
   * Asserts that an object of a kind matches.
   *
   * @param kind Kind of the object, such as `Job`.
   * @param props The expected part of the manifest, spelled as in YAML. It may contain matchers.
   */
  public hasObject(kind: string, props: any): void {
    hasObject(this.subject, kind, props);
  }

  /**
   * Asserts that all objects of a kind match, and that there is at least one.
   *
   * @param kind Kind of the objects, such as `Job`.
   * @param props The expected part of each manifest, spelled as in YAML. It may contain matchers.
   */
  public allObjects(kind: string, props: any): void {
    allObjects(this.subject, kind, props);
  }

  /**
   * Asserts the number of objects of a kind.
   *
   * @param kind Kind of the objects, such as `Job`.
   * @param count The expected number: an integer from 0.
   * @param props Counts only the objects that match this part of the manifest, which may contain matchers. If it is
   * omitted, all objects of the kind are counted.
   */
  public objectCountIs(kind: string, count: number, props?: any): void {
    objectCountIs(this.subject, kind, count, props);
  }

  /**
   * Returns copies of the objects of a kind that match, as rendered in the manifest.
   *
   * @param kind Kind of the objects, such as `Job`.
   * @param props A part of the manifest, which may contain matchers. If it is omitted, all objects of the kind are
   * returned.
   */
  public findObjects(kind: string, props?: any): { [key: string]: any }[] {
    return findObjects(this.subject, kind, props);
  }

  /**
   * Returns the assertions on one run.
   *
   * @param path Path of the run, such as `churn/train`, or the end of it if it is unique. Throws if there is no such
   * run.
   */
  public run(path: string): AssertedRun {
    return AssertedRun._of(this.subject.run(path));
  }

  /**
   * The assertions on each run, in the order of the constructs.
   */
  public get runs(): AssertedRun[] {
    return this.subject.runs.map((run) => AssertedRun._of(run));
  }

  /**
   * Asserts that an error or a warning is reported. Acknowledged warnings do not count.
   *
   * @param code Code of the diagnostic, such as `DH1601`. Throws if it is not a valid code.
   * @param constructPath Path of a construct, such as `churn/train`, or the end of it. Diagnostics of the constructs in
   * it count, too. The whole chart if it is omitted.
   * @param props The expected part of the `Diagnostic`, such as `option` or `message`. It may contain matchers.
   */
  public hasDiagnostic(code: string, constructPath?: string, props?: any): void {
    hasDiagnostic(this.subject, code, constructPath, props);
  }

  /**
   * Asserts that synthesis would not fail: there are no errors of runs and platforms, and no validation errors of other
   * constructs.
   *
   * @param constructPath Path of a construct, such as `churn/train`, or the end of it. Diagnostics of the constructs in
   * it count, too. The whole chart if it is omitted.
   */
  public hasNoErrors(constructPath?: string): void {
    hasNoErrors(this.subject, constructPath);
  }

  /**
   * Asserts that neither errors nor warnings are reported. Acknowledged warnings do not count.
   *
   * @param constructPath Path of a construct, such as `churn/train`, or the end of it. Diagnostics of the constructs in
   * it count, too. The whole chart if it is omitted.
   */
  public hasNoDiagnostics(constructPath?: string): void {
    hasNoDiagnostics(this.subject, constructPath);
  }
}
