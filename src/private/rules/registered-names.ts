import type { IConstruct } from 'constructs';
import type { ResolvedRun } from '../contract/run';
import { isFieldOf } from '../description/kinds';
import { nodePortsOf, servicePorts } from '../options/service-ports';
import type { RunPod } from '../render/pod';

/** The name of an object that a run makes, or a node port that it takes. */
export interface RegisteredName {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** Returns the path of another run of the app that takes a name, if there is one. */
export type OtherOwner = (name: RegisteredName) => string | undefined;

/** The names that the runs of each app take, and the path of the first run to take them. */
const NAMES = new WeakMap<IConstruct, Map<string, string>>();

/** Registers the names that a run takes, when it is constructed. */
export function registerNames(construct: IConstruct, run: ResolvedRun, pod: RunPod): OtherOwner {
  const { root } = construct.node;
  const names = NAMES.get(root) ?? new Map<string, string>();
  NAMES.set(root, names);
  for (const key of [...objectNames(run, pod), ...nodePortsOf(run).map(nodePortName)].map(keyOf)) {
    names.set(key, names.get(key) ?? run.path);
  }
  return (name) => {
    const owner = names.get(keyOf(name));
    return owner === run.path ? undefined : owner;
  };
}

/** The objects that a run makes: another object of the same name would replace one. */
export function objectNames(
  { context, kind, runName, serviceName }: ResolvedRun, { claims, builder }: RunPod,
): RegisteredName[] {
  const { namespace } = context;
  return [
    { kind: kind.kind, namespace, name: runName },
    ...isFieldOf(kind, servicePorts) ? [{ kind: 'Service', namespace, name: runName }] : [],
    ...claims.map(({ name }) => ({ kind: 'PersistentVolumeClaim', namespace, name })),
    ...builder ? [{ kind: 'ConfigMap', namespace, name: builder.configMap.name }] : [],
    ...serviceName === undefined ? [] : [{ kind: 'Service', namespace, name: serviceName }],
  ];
}

export function nodePortName(port: string): RegisteredName {
  return { kind: 'node port', name: port };
}

function keyOf({ kind, namespace = '', name }: RegisteredName): string {
  return `${kind} ${namespace} ${name}`;
}
