import type { ApiObjectMetadata, OwnerReference, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { boolean, choice, having, instance, list, map, number, Schema, string, struct, whole } from './schema';
import { Struct } from './types';

/** What values of cdk8s, cdk8s-plus and Kubernetes look like that are parts of options. */

export const envValueSchema = instance<kplus.EnvValue>({
  what: 'an EnvValue of cdk8s-plus',
  example: 'kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_NAME)',
  matches: having('valueFrom'),
});
export const envFromSchema = instance<kplus.EnvFrom>({
  what: 'an EnvFrom of cdk8s-plus', example: 'kplus.Env.fromConfigMap(configMap)', matches: having('_toKube'),
});
export const probeSchema = instance<kplus.Probe>({
  what: 'a Probe of cdk8s-plus', example: 'kplus.Probe.fromHttpGet(\'/ready\')', matches: having('_toKube'),
});
export const percentOrAbsoluteSchema = instance<kplus.PercentOrAbsolute>({
  what: 'a PercentOrAbsolute of cdk8s-plus', example: 'kplus.PercentOrAbsolute.absolute(1)', matches: having('isZero'),
});
export const volumeSchema = instance<kplus.Volume>({
  what: 'a Volume of cdk8s-plus', example: 'kplus.Volume.fromNfs(…)', matches: having('_toKube'),
});

/** A construct that stands for an object of the cluster, recognised by its name and kind. */
const named = <T extends object>(kind: string, what: string, factory: string) => instance<T>({
  what,
  example: `kplus.${kind}.${factory}`,
  matches: (value: { readonly name?: unknown; readonly kind?: unknown }) =>
    typeof value.name === 'string' && (value.kind ?? kind) === kind,
});

export const serviceAccountSchema = named<kplus.IServiceAccount>(
  'ServiceAccount', 'a service account of cdk8s-plus', 'fromServiceAccountName(this, \'Account\', \'trainer\')');
export const secretSchema = named<kplus.ISecret>('Secret', 'a Secret of cdk8s-plus',
  'fromSecretName(this, \'Secret\', \'registry\')');
export const configMapSchema = named<kplus.IConfigMap>('ConfigMap', 'a ConfigMap of cdk8s-plus',
  'fromConfigMapName(this, \'Config\', \'settings\')');
export const claimSchema = named<kplus.IPersistentVolumeClaim>(
  'PersistentVolumeClaim', 'a claim of cdk8s-plus', 'fromClaimName(this, \'Claim\', \'data\')');

export const metadataSchema = struct<ApiObjectMetadata>('ApiObjectMetadata', {
  name: string,
  generateName: string,
  namespace: string,
  labels: map(string),
  annotations: map(string),
  finalizers: whole(list(string)),
  ownerReferences: whole(list(struct<OwnerReference>('OwnerReference', {
    apiVersion: string, kind: string, name: string, uid: string, controller: boolean, blockOwnerDeletion: boolean,
  }, 'apiVersion', 'kind', 'name', 'uid'))),
});

/** A struct of cdk8s-plus, of which newer versions may have more fields. */
const open = <S extends Struct>(schema: S): S => ({ ...schema, isOpen: true });

const cpu = instance<kplus.Cpu>({
  what: 'an amount of CPU of cdk8s-plus', example: 'kplus.Cpu.millis(500)', matches: having('amount'),
});
const size = instance<Size>({ what: 'a Size', example: 'Size.mebibytes(128)', matches: having('toKibibytes') });
const handler = instance<kplus.Handler>({
  what: 'a Handler of cdk8s-plus', example: 'kplus.Handler.fromCommand([\'sleep\', \'5\'])', matches: having('_toKube'),
});
const amounts = <T extends object>(name: string, of: Schema<T>) =>
  open(struct<{ readonly request?: T; readonly limit?: T }>(name, { request: of, limit: of }));

export const capabilitiesSchema = whole(list(choice('kplus.Capability', () => kplus.Capability)));

const securityContext = open(struct<kplus.ContainerSecurityContextProps>('kplus.ContainerSecurityContextProps', {
  user: number,
  group: number,
  ensureNonRoot: boolean,
  privileged: boolean,
  readOnlyRootFilesystem: boolean,
  allowPrivilegeEscalation: boolean,
  capabilities: open(struct<kplus.ContainerSecutiryContextCapabilities>('kplus.ContainerSecutiryContextCapabilities', {
    add: capabilitiesSchema, drop: capabilitiesSchema,
  })),
  seccompProfile: open(struct<kplus.SeccompProfile>('kplus.SeccompProfile', {
    type: choice('kplus.SeccompProfileType', () => kplus.SeccompProfileType), localhostProfile: string,
  }, 'type')),
}));

/** Enumerations of which options and volumes have members, too. */
export const pullPolicySchema = choice('kplus.ImagePullPolicy', () => kplus.ImagePullPolicy);
export const protocolSchema = choice('kplus.Protocol', () => kplus.Protocol);

export const containerSchema = open(struct<kplus.ContainerProps>('kplus.ContainerProps', {
  image: string,
  name: string,
  port: number,
  portNumber: number,
  ports: whole(list(open(struct<kplus.ContainerPort>('kplus.ContainerPort', {
    number, name: string, hostPort: number, hostIp: string, protocol: protocolSchema,
  }, 'number')))),
  command: whole(list(string)),
  args: whole(list(string)),
  workingDir: string,
  envVariables: map(envValueSchema),
  envFrom: whole(list(envFromSchema)),
  volumeMounts: whole(list(open(struct<kplus.VolumeMount>('kplus.VolumeMount', {
    path: string,
    volume: volumeSchema,
    subPath: string,
    subPathExpr: string,
    propagation: choice('kplus.MountPropagation', () => kplus.MountPropagation),
    readOnly: boolean,
  }, 'path', 'volume')))),
  imagePullPolicy: pullPolicySchema,
  readiness: probeSchema,
  liveness: probeSchema,
  startup: probeSchema,
  lifecycle: open(struct<kplus.ContainerLifecycle>('kplus.ContainerLifecycle',
    { postStart: handler, preStop: handler })),
  resources: open(struct<kplus.ContainerResources>('kplus.ContainerResources', {
    cpu: amounts('kplus.CpuResources', cpu),
    memory: amounts('kplus.MemoryResources', size),
    ephemeralStorage: amounts('kplus.EphemeralStorageResources', size),
  })),
  securityContext,
  restartPolicy: choice('kplus.ContainerRestartPolicy', () => kplus.ContainerRestartPolicy),
}, 'image'));
