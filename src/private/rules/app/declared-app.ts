import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type { IConstruct } from 'constructs';
import { AttachedPlatform, platformIn } from '../../description/attached-platforms';
import { isRun } from '../../description/run-marker';
import { reportersOf } from '../../diagnostics/reporting';
import type { RunPod } from '../../render/pod';

/** A construct of a run, of which only its pod is looked at. */
interface RunConstruct extends IConstruct {
  readonly _pod?: RunPod;
}

/** A construct that stands for an object of the cluster: `kplus.Secret.fromSecretName`. */
interface ImportedObject extends IConstruct {
  readonly kind: string;
  readonly name: string;
}

/**
 * What rules that look beyond one run know of its app, collected in one pass over the constructs. What follows from it
 * is computed once for each app: `memoizeByObject((app: DeclaredApp) => …)`.
 */
export class DeclaredApp {
  /** The runs, in the order of the tree. */
  public readonly runs: RunPod[] = [];
  /** The platforms that are attached to a scope. */
  public readonly platforms: AttachedPlatform[] = [];
  /** The objects that no run makes. */
  public readonly others: ApiObject[] = [];
  /** Those of them that are Services of cdk8s-plus. */
  public readonly services: kplus.Service[] = [];
  private readonly imports = new Set<string>();
  private readonly own = new Map<RunPod, readonly ApiObject[]>();

  public constructor(root: IConstruct) {
    const own = new Set<ApiObject>();
    for (const construct of root.node.findAll()) {
      this.addPlatform(platformIn(construct));
      if (isRun(construct)) {
        this.addRun(construct, own);
      } else if (ApiObject.isApiObject(construct)) {
        this.addObject(construct, own);
      } else if (!(construct instanceof kplus.Resource) && 'resourceType' in construct) {
        const { kind, name } = construct as unknown as ImportedObject;
        this.imports.add(`${kind} ${name}`);
      }
    }
  }

  /** The objects that a run makes. */
  public objectsOf(pod: RunPod): readonly ApiObject[] {
    return this.own.get(pod) ?? objectsOf(pod);
  }

  /** Whether a construct of the app stands for an object of this name that exists in the cluster. */
  public isImported(kind: string, name: string): boolean {
    return this.imports.has(`${kind} ${name}`);
  }

  private addPlatform(platform: AttachedPlatform | undefined): void {
    if (platform) {
      this.platforms.push(platform);
    }
  }

  /** A run comes before its objects. It has no pod if its constructor threw. */
  private addRun({ _pod: pod }: RunConstruct, own: Set<ApiObject>): void {
    if (pod?.workload) {
      this.runs.push(pod);
      const objects = objectsOf(pod);
      this.own.set(pod, objects);
      objects.forEach((object) => own.add(object));
    }
  }

  private addObject(object: ApiObject, own: ReadonlySet<ApiObject>): void {
    if (own.has(object)) {
      return;
    }
    this.others.push(object);
    const { scope } = object.node;
    if (scope instanceof kplus.Service) {
      this.services.push(scope);
    }
  }
}

function objectsOf({ workload, service, additionalServices, claims, builder }: RunPod): ApiObject[] {
  const resources = [workload, service, ...claims, builder?.configMap, ...additionalServices];
  return resources.filter((resource) => resource !== undefined).map((resource) => ApiObject.of(resource));
}

interface Known {
  readonly reporters: number;
  readonly app: DeclaredApp;
}

const APPS = new WeakMap<IConstruct, Known>();

/** The app of a construct, looked at again when it has more runs or platforms than before. */
export function appOf({ node: { root } }: IConstruct): DeclaredApp {
  const reporters = reportersOf(root);
  let known = APPS.get(root);
  if (known?.reporters !== reporters) {
    known = { reporters, app: new DeclaredApp(root) };
    APPS.set(root, known);
  }
  return known.app;
}
