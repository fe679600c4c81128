import { Construct } from 'constructs';
import { DeploymentRun } from './deployment-run';
import { DigitalHubRun } from './digitalhub-run';
import { PodRun } from './pod-run';
import { loadRuns, codeFor } from './private/spec';
import type { Makers } from './private/spec/load';
import { IRun } from './run';
import { ScheduledRun } from './scheduled-run';
import { ServiceRun } from './service-run';

/**
 * Runs in DigitalHub's own format: the options of `function.run(...)` as dictionaries, and entities as exported by its
 * SDK and console.
 *
 * To create a construct from a single spec, use `fromSpec` of a kind of run, such as `DigitalHubRun.fromSpec`.
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { RunSpec } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * const runs = RunSpec.load(chart, 'digitalhub');
 */
export class RunSpec {
  /**
   * What makes the constructs.
   *
   * @internal
   */
  public static readonly _makers: Makers = {
    DigitalHubRun: (scope, id, props) => new DigitalHubRun(scope, id, props),
    ScheduledRun: (scope, id, props) => new ScheduledRun(scope, id, props),
    ServiceRun: (scope, id, props) => new ServiceRun(scope, id, props),
    DeploymentRun: (scope, id, props) => new DeploymentRun(scope, id, props),
    PodRun: (scope, id, props) => new PodRun(scope, id, props),
  };

  /**
   * Declares the runs of a file or of all files in a folder: YAML or JSON, with one or several documents. Subfolders
   * are not read.
   *
   * The action of a spec determines its construct: `job` a `DigitalHubRun`, or with a schedule a `ScheduledRun`;
   * `serve` a `ServiceRun`; `deploy` a `DeploymentRun`. If it has no action, options that exist for one kind only
   * determine the kind. Functions and tasks provide their options to the runs and triggers that refer to them; a task
   * that nothing refers to is a run itself. Files of other tools in the folder are passed over, with a warning.
   *
   * The ID of a construct is the `name` of the dictionary or trigger, or the name of the file; `<function>-<action>`
   * for a task; `<function>-<action>-<start of its ID>` for a run. If no Kubernetes name can be made of it, it is
   * changed as by DigitalHub Core: `train_model` to `trainmodel`. Errors in the files are reported when the app is
   * synthesized, with file and line.
   *
   * @param path Path of the file or folder.
   */
  public static load(scope: Construct, path: string): IRun[] {
    return loadRuns(scope, path, RunSpec._makers);
  }

  /**
   * Generates TypeScript code: a file with a chart that declares the run, and renders the same manifest as `fromSpec`.
   *
   * Throws if the spec has errors.
   *
   * @param spec The options, or the exported entity.
   */
  public static toTypeScript(spec: { [key: string]: any }): string {
    return codeFor(spec, 'typescript');
  }

  /**
   * Generates Python code: a file with a chart that declares the run, and renders the same manifest as `from_spec`.
   *
   * Throws if the spec has errors.
   *
   * @param spec The options, or the exported entity.
   */
  public static toPython(spec: { [key: string]: any }): string {
    return codeFor(spec, 'python');
  }

  private constructor() {
  }
}
