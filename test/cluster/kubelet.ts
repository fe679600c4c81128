/**
 * What a kubelet makes of references to Secrets and ConfigMaps, which no node of this cluster reads. What is missing is
 * `(missing)`: the container would wait for it.
 */
import { Manifest } from '../support/synth';

/** The Secrets and ConfigMaps of a namespace. */
export type Sources = readonly Manifest[];

const MISSING = '(missing)';

export function variablesIn({ env = [], envFrom = [] }: Manifest, sources: Sources): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const { prefix = '', secretRef, configMapRef } of envFrom) {
    const data = dataOf(secretRef ? 'Secret' : 'ConfigMap', (secretRef ?? configMapRef).name, sources);
    Object.entries(data ?? {}).forEach(([key, value]) => { variables[`${prefix}${key}`] = value; });
  }
  for (const { name, value = '', valueFrom } of env) {
    variables[name] = valueFrom ? referenced(valueFrom, sources) : value.replace(
      /\$\((\w+)\)/g, (all: string, other: string) => variables[other] ?? all);
  }
  return variables;
}

function referenced({ secretKeyRef, configMapKeyRef }: Manifest, sources: Sources): string {
  const { name, key } = secretKeyRef ?? configMapKeyRef;
  return dataOf(secretKeyRef ? 'Secret' : 'ConfigMap', name, sources)?.[key] ?? MISSING;
}

/** The files that volumes put into a container, by path. */
export function filesIn(spec: Manifest, container: string, sources: Sources): Record<string, string> {
  const containers: Manifest[] = [...spec.containers, ...spec.initContainers ?? []];
  const { volumeMounts = [] } = containers.find(({ name }) => name === container);
  return Object.fromEntries(volumeMounts.flatMap(({ name, mountPath }: Manifest) => {
    const { secret, configMap } = spec.volumes.find((volume: Manifest) => volume.name === name);
    if (!secret && !configMap) {
      return [];
    }
    const data = dataOf(secret ? 'Secret' : 'ConfigMap', secret?.secretName ?? configMap.name, sources);
    const all = Object.keys(data ?? { '': '' }).map((key) => ({ key, path: key }));
    const items: Manifest[] = (secret ?? configMap).items ?? all;
    return items.map(({ key, path }) => [`${mountPath}/${path}`, data?.[key] ?? MISSING]);
  }));
}

function dataOf(kind: string, name: string, sources: Sources): Record<string, string> | undefined {
  const found = sources.find((source) => source.kind === kind && source.metadata.name === name);
  const data: [string, string][] = Object.entries(found?.data ?? {});
  return found && Object.fromEntries(data.map(([key, value]) => (
    [key, kind === 'Secret' ? Buffer.from(value, 'base64').toString() : value])));
}
