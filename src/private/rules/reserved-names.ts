import { IConstruct } from 'constructs';

/** Names of the objects that runs make, by app: who was the first to take each. */
const reserved = new WeakMap<IConstruct, Map<string, IConstruct>>();

/** Takes the name of an object for a run. Returns the run of the same app that has taken it already, if there is one. */
export function reserveName(run: IConstruct, kind: string, namespace: string | undefined, name: string): IConstruct | undefined {
  const names = reserved.get(run.node.root) ?? new Map<string, IConstruct>();
  reserved.set(run.node.root, names);
  const key = `${kind} ${namespace ?? ''} ${name}`;
  const owner = names.get(key) ?? run;
  names.set(key, owner);
  return owner === run ? undefined : owner;
}
