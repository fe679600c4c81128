/** What manifests expect to find in their cluster and namespace: made, so that pods are admitted and start. */
import { podsOf } from './manifests';
import { Manifest } from '../support/synth';

/** The objects that manifests refer to and do not contain, as far as the cluster itself looks for them. */
export function missingFor(manifests: readonly Manifest[], namespace: string): Manifest[] {
  const pods = podsOf(manifests).map(({ spec }) => spec);
  const wanted = [
    ...pods.flatMap(referencesOf),
    ...manifests.flatMap(({ kind, spec }) => kind === 'PersistentVolumeClaim' ? classOf(spec) : []),
  ];
  const known = new Set(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`));
  return [...new Set(wanted)].filter((reference) => !known.has(reference)).map((reference) => {
    const [kind, name] = reference.split(' ');
    return MAKE[kind](name, namespace);
  });
}

function referencesOf({ runtimeClassName, priorityClassName, serviceAccountName, volumes = [] }: Manifest): string[] {
  return [
    ...reference('RuntimeClass', runtimeClassName),
    ...reference('PriorityClass', priorityClassName),
    ...reference('ServiceAccount', serviceAccountName),
    ...volumes.flatMap(({ persistentVolumeClaim, ephemeral }: Manifest) => [
      ...reference('PersistentVolumeClaim', persistentVolumeClaim?.claimName),
      ...classOf(ephemeral?.volumeClaimTemplate.spec),
    ]),
  ];
}

const classOf = (claim: Manifest): string[] => reference('StorageClass', claim?.storageClassName);

const reference = (kind: string, name: string | undefined): string[] => {
  const isMissing = name && !name.startsWith('system-');
  return isMissing && !(kind === 'StorageClass' && MADE.has(name)) ? [`${kind} ${name}`] : [];
};

/** Classes of `cluster.yaml`. */
const MADE = new Set(['fixed', 'expandable']);

const MAKE: Record<string, (name: string, namespace: string) => Manifest> = {
  RuntimeClass: (name) => ({
    apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name }, handler: 'runc',
  }),
  PriorityClass: (name) => ({
    apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name }, value: 100,
  }),
  StorageClass: (name) => ({
    apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name }, provisioner: 'kwok.x-k8s.io/volume',
  }),
  ServiceAccount: (name, namespace) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace } }),
  PersistentVolumeClaim: (name, namespace) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace },
    spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '1Gi' } } },
  }),
};
