import { mkdirSync } from 'fs';
import { App, AppProps } from 'cdk8s';
import { linkCharts, Synthesis, Tree, yamlOf } from './private/fast';

/**
 * A cdk8s app that writes the same files as `App`, byte for byte, in a third of the time and without its limits of size.
 *
 * `App` walks and validates all constructs once more for every chart, searches all paths between objects that depend on each other,
 * and spends most of its time on YAML. This one walks once, sorts once, and has a writer of YAML of its own. It leaves an app to `App` where
 * it could not promise the same files: when construct metadata are recorded, when a subclass has another `charts`, and when a
 * dependency leads out of the app or is none that `App` can follow.
 *
 * Constructs validate, resolve and render themselves as ever.
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { DigitalHubRun, FastApp } from 'cdk8s-digitalhub';
 *
 * const app = new FastApp();
 * const chart = new Chart(app, 'churn');
 * new DigitalHubRun(chart, 'train', { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000 });
 * app.synth();
 */
export class FastApp extends App {
  private readonly recordsMetadata: boolean;

  /**
   * Defines an app.
   *
   * @param props Options, the same as those of `App`.
   */
  constructor(props: AppProps = {}) {
    super(props);
    this.recordsMetadata = props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
  }

  /**
   * Synthesizes all manifests to the output directory.
   */
  public synth(): void {
    if (this.recordsMetadata || hasOwnCharts(this)) {
      return super.synth();
    }
    mkdirSync(this.outdir, { recursive: true });
    const tree = new Tree(this);
    tree.validate();
    const linked = tree.isStale ? undefined : linkCharts(tree);
    if (linked) {
      Synthesis.plan(this, tree, linked).write();
    }
    // What validates or renders may make constructs: they were not counted.
    if (!linked || tree.isStale) {
      super.synth();
    }
  }

  /**
   * Synthesizes the app into a YAML string.
   *
   * @returns A string with all YAML objects across all charts in this app.
   */
  public synthYaml(): string {
    const tree = new Tree(this);
    const linked = hasOwnCharts(this) ? undefined : linkCharts(tree);
    if (!linked) {
      return super.synthYaml();
    }
    tree.validate();
    const documents: string[] = [];
    Synthesis.plan(this, tree, linked).addAll((document) => documents.push(yamlOf(document)));
    return tree.isStale ? super.synthYaml() : documents.join('---\n');
  }
}

function hasOwnCharts(app: FastApp): boolean {
  let owner: object = app;
  while (!Object.hasOwn(owner, 'charts')) {
    owner = Object.getPrototypeOf(owner);
  }
  return owner !== App.prototype;
}
