import { App, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { AssertedRun } from './asserted-run';
import { Subject, hasObject, allObjects, objectCountIs, findObjects, hasDiagnostic, hasNoErrors, hasNoDiagnostics } from './private/assertions';

/**
 * What a test asserts of the runs and objects of a chart: for jest, pytest, JUnit or whatever runs tests.
 *
 * Each assertion throws an error that says what was expected, what was found and where. Objects are compared in part and lists as a
 * whole; `Match` says it otherwise. A chart whose synthesis would fail can be asserted of, too.
 *
 * Make it when the chart is complete: what is added afterwards may be missed.
 */
export class RunAssertions {
  /**
   * Assertions of a chart, and of the charts in it.
   */
  public static fromChart(chart: Chart): RunAssertions {
    return new RunAssertions(chart);
  }

  /**
   * Assertions of all charts of an app, and of the platforms in it.
   */
  public static fromApp(app: App): RunAssertions {
    return new RunAssertions(app);
  }

  private readonly subject: Subject;

  private constructor(scope: IConstruct) {
    this.subject = new Subject(scope);
  }

  /**
   * There is an object of a kind that looks like this.
   *
   * @param kind Kind of the object, such as `Job`.
   * @param props A part of the manifest, spelled as in YAML, in which matchers may stand.
   */
  public hasObject(kind: string, props: any): void {
    hasObject(this.subject, kind, props);
  }

  /**
   * All objects of a kind look like this, and there is at least one.
   *
   * @param kind Kind of the objects, such as `Job`.
   * @param props A part of each manifest, spelled as in YAML, in which matchers may stand.
   */
  public allObjects(kind: string, props: any): void {
    allObjects(this.subject, kind, props);
  }

  /**
   * There are so many objects of a kind, and no more.
   *
   * @param kind Kind of the objects, such as `Job`.
   * @param count How many; 0 for none.
   * @param props Counts only the objects that look like this: a part of the manifest, in which matchers may stand.
   */
  public objectCountIs(kind: string, count: number, props?: any): void {
    objectCountIs(this.subject, kind, count, props);
  }

  /**
   * The objects of a kind that look like this, as they are in the manifest. Returns copies.
   *
   * @param kind Kind of the objects, such as `Job`.
   * @param props A part of the manifest, in which matchers may stand; all objects of the kind if it is left out.
   */
  public findObjects(kind: string, props?: any): { [key: string]: any }[] {
    return findObjects(this.subject, kind, props);
  }

  /**
   * A run, for assertions of it alone.
   *
   * @param path Path of the run, such as `churn/train`, or the end of it where no other run has it. Throws where there is none.
   */
  public run(path: string): AssertedRun {
    return AssertedRun._of(this.subject.run(path));
  }

  /**
   * All runs, in the order of the constructs: for what must hold of each.
   */
  public get runs(): AssertedRun[] {
    return this.subject.runs.map((run) => AssertedRun._of(run));
  }

  /**
   * An error or a warning is reported. Warnings that are acknowledged are not.
   *
   * @param code Code of the diagnostic, such as `DH1601`. Throws for what is no code.
   * @param constructPath The construct that it is reported of, or one around it: its path, such as `churn/train`, or the end of it; the whole chart if it is left out.
   * @param props A part of the `Diagnostic`, such as `option` or `message`, in which matchers may stand.
   */
  public hasDiagnostic(code: string, constructPath?: string, props?: any): void {
    hasDiagnostic(this.subject, code, constructPath, props);
  }

  /**
   * The synthesis would not fail: no errors of runs and platforms, and none that other constructs find when they are validated.
   *
   * @param constructPath A construct, with those in it: its path, such as `churn/train`, or the end of it; the whole chart if it is left out.
   */
  public hasNoErrors(constructPath?: string): void {
    hasNoErrors(this.subject, constructPath);
  }

  /**
   * Neither errors nor warnings are reported, but for warnings that are acknowledged.
   *
   * @param constructPath A construct, with those in it: its path, such as `churn/train`, or the end of it; the whole chart if it is left out.
   */
  public hasNoDiagnostics(constructPath?: string): void {
    hasNoDiagnostics(this.subject, constructPath);
  }
}
