import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { isRun } from '../description/run-marker';
import { chosenPath } from '../util/choose-path';
import { quote } from '../util/string';

export type Manifest = Record<string, any>;

/** An object of the chart as it is written to the manifest. */
export interface RenderedObject {
  /** Path of the construct that it belongs to. */
  readonly path: string;
  readonly manifest: Manifest;
}

/** What is asserted of: a chart or an app, rendered when an object is first asked for. */
export class Subject {
  /** As it is named in messages. */
  public readonly name: string;
  private rendered?: readonly RenderedObject[];

  public constructor(public readonly scope: IConstruct) {
    if (!Construct.isConstruct(scope)) {
      throw new Error(`assertions are made of a chart or an app, got: ${quote(scope)}`);
    }
    this.name = scope.node.path === '' ? 'the app' : quote(scope.node.path);
  }

  /** All objects. Validates nothing, so that a chart with errors has them, too. */
  public get objects(): readonly RenderedObject[] {
    this.rendered ??= this.scope.node.findAll().filter((construct) => ApiObject.isApiObject(construct))
      .map((object) => ({ path: object.node.path.replace(/(\/(Resource|Default))+$/, ''), manifest: (object as ApiObject).toJson() }));
    return this.rendered;
  }

  public get runs(): IConstruct[] {
    return this.scope.node.findAll().filter(isRun);
  }

  /** The run of a path, or of the end of one. */
  public run(path: string): IConstruct {
    return chosen(path, this.runs, `${this.name} has no run`);
  }

  /** The construct of a path, or of the end of one: a scope of runs, a platform or a run, not its parts. */
  public construct(path: string): IConstruct {
    return chosen(path, outside(this.scope), `${this.name} has no construct`);
  }
}

/** A construct and those in it, without the insides of runs and objects. */
function outside(construct: IConstruct): IConstruct[] {
  const isWhole = isRun(construct) || ApiObject.isApiObject(construct);
  return [construct, ...isWhole ? [] : construct.node.children.flatMap(outside)];
}

function chosen(path: string, constructs: readonly IConstruct[], hasNone: string): IConstruct {
  const found = chosenPath(path, constructs.map(({ node }) => node.path), hasNone);
  return constructs.find(({ node }) => node.path === found)!;
}
