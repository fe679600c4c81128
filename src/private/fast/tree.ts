import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';

/** The constructs of an app in the order of `findAll`, from one traversal. A construct is identified by its index. */
export class Tree {
  public readonly constructs: IConstruct[] = [];
  /** For each construct, the index after the last construct in it. */
  public readonly ends: number[] = [];
  /** The nearest chart of each construct. */
  public readonly charts: (Chart | undefined)[] = [];
  public readonly isObject: boolean[] = [];
  /** How many children each has. */
  private readonly sizes: number[] = [];

  public constructor(public readonly root: IConstruct) {
    this.visit(root, undefined);
  }

  /** Whether constructs were added since the traversal: rendering may create some. */
  public get isStale(): boolean {
    return this.constructs.some(({ node }, number) => node.children.length !== this.sizes[number]);
  }

  /** Whether a construct contains another, or is the same. */
  public holds(outer: number, inner: number): boolean {
    return inner >= outer && inner < this.ends[outer];
  }

  /** The API objects in a construct that belong to the same chart. */
  public objectsIn(construct: number): number[] {
    const objects: number[] = [];
    for (let i = construct; i < this.ends[construct]; i++) {
      if (this.isObject[i] && this.charts[i] === this.charts[construct]) {
        objects.push(i);
      }
    }
    return objects;
  }

  /** Runs the validations of all constructs. Throws the same error as cdk8s. */
  public validate(): void {
    const errors = this.constructs.flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
    if (errors.length > 0) {
      throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
    }
  }

  private visit(construct: IConstruct, outer: Chart | undefined): void {
    const chart = Chart.isChart(construct) ? construct : outer;
    const number = this.constructs.push(construct) - 1;
    this.charts.push(chart);
    this.isObject.push(ApiObject.isApiObject(construct));
    this.ends.push(number);
    const { children } = construct.node;
    this.sizes.push(children.length);
    children.forEach((child) => this.visit(child, chart));
    this.ends[number] = this.constructs.length;
  }
}
