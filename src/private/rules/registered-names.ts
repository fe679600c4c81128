import type { IConstruct } from 'constructs';
import type { ResolvedRun } from '../contract/run';
import { isFieldOf } from '../description/kinds';
import { replicas } from '../options/replicas';
import { nodePortsOf, servicePorts } from '../options/service-ports';
import type { RunPod } from '../render/pod';

/** The name of an object that a run makes, or a node port that it takes. */
export interface RegisteredName {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** A name that another run of the app takes as well. */
export interface NameConflict extends RegisteredName {
  /** The path of the first run to take it. */
  readonly owner: string;
}

/** Returns the names of a run that other runs take as well. */
export type NameConflicts = () => readonly NameConflict[];

/** The names that the runs of each app take, and the path of the first run to take them. */
const NAMES = new WeakMap<IConstruct, Map<string, string>>();

/** Registers the names that a run takes, when it is constructed. */
export function registerNames(construct: IConstruct, run: ResolvedRun, pod: RunPod): NameConflicts {
  const { root } = construct.node;
  const owners = NAMES.get(root) ?? new Map<string, string>();
  NAMES.set(root, owners);
  const own = [...objectNames(run, pod), ...nodePortsOf(run).map((name) => ({ kind: NODE_PORT, name }))];
  for (const key of own.map(keyOf)) {
    owners.set(key, owners.get(key) ?? run.path);
  }
  return () => own.map((name) => ({ ...name, owner: owners.get(keyOf(name))! })).filter(({ owner }) => owner !== run.path);
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

/** The objects that a run makes: another object of the same name would replace one. */
function objectNames(run: ResolvedRun, { claims, builder }: RunPod): RegisteredName[] {
  const { context, kind, runName, serviceName } = run;
  const { namespace } = context;
  return [
    { kind: kind.kind, namespace, name: runName },
    ...podLabels(run).map((name) => ({ kind: POD_LABEL, namespace, name })),
    ...isFieldOf(kind, servicePorts) ? [{ kind: 'Service', namespace, name: runName }] : [],
    ...claims.map(({ name }) => ({ kind: 'PersistentVolumeClaim', namespace, name })),
    ...builder ? [{ kind: 'ConfigMap', namespace, name: builder.configMap.name }] : [],
    ...serviceName === undefined ? [] : [{ kind: 'Service', namespace, name: serviceName }],
  ];
}

function keyOf({ kind, namespace = '', name }: RegisteredName): string {
  return `${kind} ${namespace} ${name}`;
}
