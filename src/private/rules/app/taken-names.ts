import { ApiObject, Chart } from 'cdk8s';
import type { Service } from 'cdk8s-plus-28';
import type { DeclaredApp } from './declared-app';
import type { RunNaming } from '../../../naming';
import type { ResolvedRun } from '../../contract/run';
import { isFieldOf } from '../../description/kinds';
import { naming as namingOption } from '../../options/naming';
import { replicas } from '../../options/replicas';
import { hasTypeOfNodePorts, nodePortsOf, slotOf } from '../../options/service-ports';
import type { RunPod } from '../../render/pod';
import { memoizeByObject } from '../../util/memoize';

/** A name that a run takes, and that something else of the app takes as well. */
export interface NameConflict {
  readonly kind: string;
  readonly name: string;
  /** The path of the first run to take it, or of the other object. */
  readonly owner: string;
  readonly isRun: boolean;
  readonly isSameChart: boolean;
}

/** The kind of names of node ports: `30080/TCP`. */
export const NODE_PORT = 'node port';

/** The kind of names of pods: the value of the label by which Deployments and Services select them. */
export const POD_LABEL = 'pod label';

/** A name that cdk8s makes of a path, and cdk8s-plus a label of pods. */
const GENERATED = /-c8[0-9a-f]{6}$/;

/** The label of a run's pods, where another run's may be the same: a fixed name can be the one that a path leads to. */
function podLabels({ kind, metadata, runName }: ResolvedRun): string[] {
  const isSelected = metadata?.name === undefined ? GENERATED.test(runName) : isFieldOf(kind, replicas);
  return isSelected ? [runName] : [];
}

interface TakenNames {
  readonly ofRuns: ReadonlyMap<RunPod, readonly TakenName[]>;
  readonly runs: ReadonlyMap<string, RunPod>;
  readonly others: ReadonlyMap<string, readonly ApiObject[]>;
}

/** The first run to take each name, and the other objects that do. */
const namesIn = memoizeByObject((app: DeclaredApp): TakenNames => {
  const runs = new Map<string, RunPod>();
  const others = new Map<string, ApiObject[]>();
  const ofRuns = new Map(app.runs.map((pod) => [pod, namesOf(pod, app)]));
  ofRuns.forEach((names, pod) => names.forEach(({ key }) => runs.set(key, runs.get(key) ?? pod)));
  const add = (key: string, object: ApiObject) => {
    const known = others.get(key);
    if (known) {
      known.push(object);
    } else {
      others.set(key, [object]);
    }
  };
  app.others.forEach((object) => add(keyOf(object, object.name), object));
  app.services.forEach((service) =>
    nodePortsOfService(service).forEach((port) => add(keyOfPort(port), ApiObject.of(service))));
  return { ofRuns, runs, others };
});

/** The names of a run that others take as well. */
export function conflictsOf(pod: RunPod, app: DeclaredApp): NameConflict[] {
  const { ofRuns, runs, others } = namesIn(app);
  const conflicts: NameConflict[] = [];
  for (const { kind, name, key, final } of ofRuns.get(pod) ?? []) {
    const first = runs.get(key);
    if (first && first !== pod) {
      conflicts.push({ kind, name, owner: first.run.path, isRun: true, isSameChart: isInOneChart(pod, first.workload) });
    }
    const found = final && others.get(final.key);
    if (found) {
      const inChart = found.find((object) => isInOneChart(pod, object));
      const owner = pathOf(inChart ?? found[0]);
      conflicts.push({ kind, name: final.name, owner, isRun: false, isSameChart: inChart !== undefined });
    }
  }
  return conflicts;
}

interface TakenName {
  readonly kind: string;
  readonly name: string;
  readonly key: string;
  /** With the suffix of the naming; undefined where this is a hash, which no other object has. */
  readonly final?: { readonly name: string; readonly key: string };
}

/** The names that a run takes: of its objects, before its naming appends a suffix, of its pods, and its node ports. */
function namesOf(pod: RunPod, app: DeclaredApp): TakenName[] {
  const { run, workload } = pod;
  const named = ApiObject.of(workload);
  return [
    ...app.objectsOf(pod).map((object) => {
      const { kind, name } = object;
      const finalName = object === named ? withSuffix(name, run.value(namingOption)) : name;
      const final = finalName === undefined ? undefined : { name: finalName, key: keyOf(object, finalName) };
      return { kind, name, key: keyOf(object, name), final };
    }),
    ...podLabels(run).map((name) =>
      ({ kind: POD_LABEL, name, key: `${POD_LABEL} ${run.context.namespace ?? ''} ${name}` })),
    ...nodePortsOf(run).map((name) => {
      const key = keyOfPort(name);
      return { kind: NODE_PORT, name, key, final: { name, key } };
    }),
  ];
}

function withSuffix(name: string, naming: RunNaming | undefined): string | undefined {
  if (naming?._hashed) {
    return undefined;
  }
  return naming?._revision === undefined ? name : `${name}-${naming._revision}`;
}

function keyOf({ apiGroup, kind, metadata: { namespace = '' } }: ApiObject, name: string): string {
  return `${apiGroup}/${kind} ${namespace} ${name}`;
}

/** Nodes have no namespaces. */
function keyOfPort(port: string): string {
  return `${NODE_PORT} ${port}`;
}

function nodePortsOfService({ type, ports }: Service): string[] {
  return hasTypeOfNodePorts(type) ? ports.filter(({ nodePort }) => nodePort).map(slotOf) : [];
}

function isInOneChart(pod: RunPod, other: Parameters<typeof Chart.of>[0]): boolean {
  return Chart.of(pod.workload) === Chart.of(other);
}

/** The path of a construct of cdk8s-plus, or of an object itself. */
export function pathOf({ node }: ApiObject): string {
  const { scope, id } = node;
  return scope && id === 'Resource' && !Chart.isChart(scope) ? scope.node.path : node.path;
}
