import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { isRun } from '../description/run-marker';
import { chosenPath } from '../util/choose-path';
import { quote } from '../util/string';

export type Manifest = Record<string, any>;

/** An object of the chart as rendered in the manifest. */
export interface RenderedObject {
  /** Path of the construct that it belongs to. */
  readonly path: string;
  readonly manifest: Manifest;
}

/** The chart or app that is tested, rendered on first access. */
export class Subject {
  /** Name for messages. */
  public readonly name: string;
  private rendered?: readonly RenderedObject[];

  public constructor(public readonly scope: IConstruct) {
    if (!Construct.isConstruct(scope)) {
      throw new Error(`assertions require a chart or an app, got: ${quote(scope)}`);
    }
    this.name = scope.node.path === '' ? 'the app' : quote(scope.node.path);
  }

  /** All objects. They are rendered without validation, so that charts with errors can be tested. */
  public get objects(): readonly RenderedObject[] {
    this.rendered ??= this.scope.node.findAll().filter((construct) => ApiObject.isApiObject(construct))
      .map((object) => ({
        path: object.node.path.replace(/(\/(Resource|Default))+$/, ''),
        manifest: (object as ApiObject).toJson(),
      }));
    return this.rendered;
  }

  public get runs(): IConstruct[] {
    return this.scope.node.findAll().filter(isRun);
  }

  /** The run with a path, or with the end of a path. */
  public run(path: string): IConstruct {
    return chosen(path, this.runs, `${this.name} has no run`);
  }

  /** The construct with a path, or with the end of a path: a scope, a platform or a run, but not their parts. */
  public construct(path: string): IConstruct {
    return chosen(path, withoutParts(this.scope), `${this.name} has no construct`);
  }
}

/** A construct and those in it, without the parts of runs and objects. */
function withoutParts(construct: IConstruct): IConstruct[] {
  const isWhole = isRun(construct) || ApiObject.isApiObject(construct);
  return [construct, ...isWhole ? [] : construct.node.children.flatMap(withoutParts)];
}

function chosen(path: string, constructs: readonly IConstruct[], hasNone: string): IConstruct {
  const found = chosenPath(path, constructs.map(({ node }) => node.path), hasNone);
  return constructs.find(({ node }) => node.path === found)!;
}
