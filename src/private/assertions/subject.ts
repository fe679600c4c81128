import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { listed } from './listed';
import { isRun } from '../run-marker';
import { list, nearest, quote } from '../text';

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
  const exact = constructs.find(({ node }) => node.path === path);
  const ending = constructs.filter(({ node }) => node.path.endsWith(`/${path}`));
  if (!exact && ending.length > 1) {
    throw new Error(`${quote(path)} can be ${list(ending.map(({ node }) => quote(node.path)), 'or')}: give the whole path`);
  }
  const found = exact ?? ending[0];
  if (!found) {
    const paths = constructs.map(({ node }) => node.path);
    const ids = constructs.map(({ node }) => node.id);
    const near = typeof path === 'string' ? nearest(path, paths) ?? nearest(path, ids) : undefined;
    throw new Error(`${hasNone} ${quote(path)}; ${near === undefined ? `it has ${listed(paths.map((other) => quote(other))) || 'none'}` : `did you mean ${quote(near)}?`}`);
  }
  return found;
}
