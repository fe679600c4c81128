/** Reading manifests. */
import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Manifest } from '../support/synth';

/** Kinds that are not in a namespace. */
const OF_CLUSTER = new Set([
  'Namespace', 'Node', 'PersistentVolume', 'PriorityClass', 'RuntimeClass', 'StorageClass',
]);

/** What identifies an object, for comparisons and messages. */
export const idOf = ({ kind, metadata }: Manifest): string => `${kind} ${metadata.name}`;

/** What an author states of an object, without what the cluster adds: the status, and where a pod or a claim is. */
export function stated({ metadata, status, spec, ...rest }: Manifest): Manifest {
  const { name, uid, labels, annotations } = metadata;
  return {
    ...rest,
    name,
    uid,
    labels: without('topology.kubernetes.io/', labels),
    annotations: without('kubernetes.io/', annotations),
    spec: { ...spec, nodeName: undefined, volumeName: undefined },
  };
}

function without(domain: string, all: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !key.includes(domain)));
}

/** Manifests of any namespace, in another one. */
export function inNamespace(namespace: string, manifests: readonly Manifest[]): Manifest[] {
  return manifests.map((manifest) => OF_CLUSTER.has(manifest.kind)
    ? manifest
    : { ...manifest, metadata: { ...manifest.metadata, namespace } });
}

export function manifestsBelow(construct: IConstruct): Manifest[] {
  return construct.node.findAll().filter(ApiObject.isApiObject).map((object) => (object as ApiObject).toJson());
}

/** The template of the pods that an object makes, or the pod itself. */
export function podOf(manifest: Manifest): Manifest | undefined {
  const { kind, spec } = manifest;
  if (kind === 'Pod') {
    return manifest;
  }
  return kind === 'CronJob' ? spec.jobTemplate.spec.template : spec?.template?.spec?.containers && spec.template;
}

export const podsOf = (manifests: readonly Manifest[]): Manifest[] => manifests.map(podOf).filter(Boolean);
