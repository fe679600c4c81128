import { Construct } from 'constructs';
import { DeploymentRun } from './deployment-run';
import { DigitalHubRun } from './digitalhub-run';
import { PodRun } from './pod-run';
import { loadRuns, codeFor } from './private/spec';
import type { Makers } from './private/spec/load';
import { IRun } from './run';
import { ScheduledRun } from './scheduled-run';
import { ServiceRun } from './service-run';

const MAKERS: Makers = {
  DigitalHubRun: (scope, id, props) => new DigitalHubRun(scope, id, props),
  ScheduledRun: (scope, id, props) => new ScheduledRun(scope, id, props),
  ServiceRun: (scope, id, props) => new ServiceRun(scope, id, props),
  DeploymentRun: (scope, id, props) => new DeploymentRun(scope, id, props),
  PodRun: (scope, id, props) => new PodRun(scope, id, props),
};

/**
 * Runs as DigitalHub describes them: dictionaries of `function.run(...)`, and entities as its SDK and console export them.
 *
 * One spec becomes a construct by `fromSpec` of each kind of run, such as `DigitalHubRun.fromSpec`.
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
   * Declares the runs of a file, or of the files of a folder: YAML or JSON, of one document or several. Files in folders of the folder are not read.
   *
   * The action of each chooses its construct: `job` a DigitalHubRun, or with a schedule a ScheduledRun; `serve` a ServiceRun; `deploy` a
   * DeploymentRun. Without an action, options that one kind alone has choose. Functions and tasks lend their options to the runs and triggers that
   * name them; a task that none names is a run itself.
   *
   * A run's construct is called after what its spec is called: the `name` of a dictionary or a trigger, or its file; `<function>-<action>` of a task;
   * `<function>-<action>-<start of its id>` of a run. What is wrong with the files is reported when the app is synthesized, with file and line.
   *
   * @param path Path of the file or folder.
   */
  public static load(scope: Construct, path: string): IRun[] {
    return loadRuns(scope, path, MAKERS);
  }

  /**
   * The same in TypeScript: a file with a chart that declares the run, and renders what `fromSpec` renders.
   *
   * Throws where the spec has mistakes that the reader sees.
   *
   * @param spec The options, or the entity.
   */
  public static toTypeScript(spec: { [key: string]: any }): string {
    return codeFor(spec, 'typescript');
  }

  /**
   * The same in Python: a file with a chart that declares the run, and renders what `from_spec` renders.
   *
   * Throws where the spec has mistakes that the reader sees.
   *
   * @param spec The options, or the entity.
   */
  public static toPython(spec: { [key: string]: any }): string {
    return codeFor(spec, 'python');
  }

  private constructor() {
  }
}
