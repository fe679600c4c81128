import { mkdirSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, Chart, Names, YamlOutputType } from 'cdk8s';
import { cycleError } from './cycle';
import { Linked } from './links';
import { Manifest } from './manifest';
import { Cycle, Order } from './order';
import { Tree } from './tree';

type Add = (document: unknown) => void;

interface Named {
  readonly kind: string;
  readonly metadata: { readonly name?: string };
}

/** A synthesis of an app: the charts and objects in the order of cdk8s, sorted once. */
export class Synthesis {
  /** Sorts an app. Throws if it has a dependency cycle. */
  public static plan(app: App, tree: Tree, { links, hasDependantCharts }: Linked): Synthesis {
    const order = new Order(tree, links);
    const constructs = order.of(0);
    if (constructs instanceof Cycle) {
      throw cycleError(tree, links, constructs);
    }
    const charts = constructs.filter((number) => Chart.isChart(tree.constructs[number]));
    return new Synthesis(app, tree, order, charts, hasDependantCharts);
  }

  private constructor(
    private readonly app: App, private readonly tree: Tree, private readonly order: Order,
    private readonly charts: readonly number[], private readonly hasDependantCharts: boolean,
  ) {
  }

  /** Adds all documents of the app. */
  public addAll(add: Add): void {
    this.charts.forEach((chart) => this.addChart(chart, add));
  }

  public write(): void {
    switch (this.app.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        return this.charts.length > 0 ? Manifest.write(this.pathOf('app'), (add) => this.addAll(add)) : undefined;
      case YamlOutputType.FILE_PER_CHART:
        return this.charts.forEach((chart, i) => {
          Manifest.write(this.pathOf(this.nameOf(chart, i)), (add) => this.addChart(chart, add));
        });
      case YamlOutputType.FILE_PER_RESOURCE:
        return this.charts.forEach((chart) => {
          const documents: unknown[] = [];
          this.addChart(chart, (document) => documents.push(document));
          documents.filter((document) => document !== undefined)
            .forEach((document: any) => this.writeResource('', document, () => document));
        });
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        return this.charts.forEach((chart, i) => {
          const folder = this.nameOf(chart, i);
          mkdirSync(join(this.app.outdir, folder), { recursive: true });
          this.objectsOf(chart).forEach((object) => this.writeResource(folder, object, () => object.toJson()));
        });
    }
  }

  private addChart(number: number, add: Add): void {
    const chart = this.tree.constructs[number] as Chart;
    if (chart.toJson === Chart.prototype.toJson) {
      this.objectsOf(number).forEach((object) => add(object.toJson()));
    } else {
      // The chart overrides `toJson`.
      Object.values(chart.toJson()).forEach(add);
    }
  }

  private objectsOf(chart: number): ApiObject[] {
    const { constructs, isObject, charts } = this.tree;
    return (this.order.of(chart) as number[])
      .filter((number) => isObject[number] && charts[number] === constructs[chart])
      .map((number) => constructs[number] as ApiObject);
  }

  private writeResource(folder: string, { kind, metadata }: Named, render: () => unknown): void {
    const name = `${kind}.${metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
    Manifest.write(this.pathOf(name, folder), (add) => add(render()));
  }

  private nameOf(chart: number, index: number): string {
    const name = Names.toDnsLabel(this.tree.constructs[chart]);
    return this.hasDependantCharts ? `${index.toString().padStart(4, '0')}-${name}` : name;
  }

  private pathOf(name: string, folder = ''): string {
    return join(this.app.outdir, folder, `${name}${this.app.outputFileExtension}`);
  }
}
