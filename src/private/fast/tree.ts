import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';

/** One walk of an app, in the order of `findAll`: the constructs, by their number. */
export class Tree {
  public readonly constructs: IConstruct[] = [];
  /** The number after the last construct in each. */
  public readonly ends: number[] = [];
  /** The closest chart of each. */
  public readonly charts: (Chart | undefined)[] = [];
  public readonly isObject: boolean[] = [];
  /** How many children each has. */
  private readonly sizes: number[] = [];

  public constructor(public readonly root: IConstruct) {
    this.visit(root, undefined);
  }

  /** Whether it is the tree of a moment ago: what is rendered may make constructs. */
  public get isStale(): boolean {
    return this.constructs.some(({ node }, number) => node.children.length !== this.sizes[number]);
  }

  /** Whether a construct is in another, or is it. */
  public holds(outer: number, inner: number): boolean {
    return inner >= outer && inner < this.ends[outer];
  }

  /** The objects of a construct's own chart that are in the construct. */
  public objectsIn(construct: number): number[] {
    const objects: number[] = [];
    for (let i = construct; i < this.ends[construct]; i++) {
      if (this.isObject[i] && this.charts[i] === this.charts[construct]) {
        objects.push(i);
      }
    }
    return objects;
  }

  /** Runs the validations of all constructs. Throws what cdk8s throws. */
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
