import { literal } from './literal';
import { boolean, exact, fields, list, made, map, named, number, object, Shape, text, whole } from './shapes';
import type { RunNaming } from '../../naming';
import type { RunSecurity } from '../../security';
import type { RunSource } from '../../source';
import type { RunVolume } from '../../volume';
import { joined } from '../diagnostics/diagnostic';

/** What values of cdk8s, cdk8s-plus and Kubernetes must look like that are parts of several options. */

export const envValue = made('valueFrom', 'an EnvValue of cdk8s-plus', '"kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_NAME)", say');
export const envFrom = list(made('_toKube', 'an EnvFrom of cdk8s-plus', '"kplus.Env.fromConfigMap(configMap)" or "kplus.Env.fromSecret(secret)"'));
export const probe = made('_toKube', 'a Probe of cdk8s-plus', '"kplus.Probe.fromHttpGet(\'/ready\')", say');
const runSecurity = made('_toSecurityContext', 'a RunSecurity', '"RunSecurity.baseline()", say');

/** A level of security knows what is wrong with its own options. */
export const security: Shape = (value, option, diagnostics) => {
  const given = runSecurity(value, option, diagnostics) as RunSecurity | undefined;
  given?._invalid.forEach((diagnostic) => diagnostics.add(diagnostic.code, `${option}.${diagnostic.option}`, diagnostic.reason, diagnostic.fix));
  return given;
};

const runSource = made('_parts', 'a RunSource', '"RunSource.git(\'https://github.com/acme/train.git\')", say');

/** A source knows what is wrong with it. */
export const source: Shape = (value, option, diagnostics) => {
  const given = runSource(value, option, diagnostics) as RunSource | undefined;
  for (const { code, option: inner, reason, fix } of given?._invalid ?? []) {
    const isWhole = inner === 'the options';
    diagnostics.add(code, isWhole ? option : joined(option, inner), reason, isWhole ? 'Write the options in braces.' : fix);
  }
  return given;
};

const runNaming = made('_hashed', 'a RunNaming', '"RunNaming.stable()", say');

export const naming: Shape = (value, option, diagnostics) => {
  const given = runNaming(value, option, diagnostics) as RunNaming | undefined;
  return given?._isRevision && text(given._revision, option, diagnostics) === undefined ? undefined : given;
};
export const serviceAccount = named('ServiceAccount', 'a service account of cdk8s-plus', '"kplus.ServiceAccount.fromServiceAccountName(this, \'Account\', \'trainer\')", say');
export const secret = named('Secret', 'a Secret of cdk8s-plus', '"kplus.Secret.fromSecretName(this, \'Secret\', \'registry\')", say');
export const configMap = named('ConfigMap', 'a ConfigMap of cdk8s-plus', '"kplus.ConfigMap.fromConfigMapName(this, \'Config\', \'settings\')", say');
export const claim = named('PersistentVolumeClaim', 'a claim of cdk8s-plus', '"kplus.PersistentVolumeClaim.fromClaimName(this, \'Claim\', \'data\')", say');
export const volume = made('_toKube', 'a Volume of cdk8s-plus', '"kplus.Volume.fromNfs(…)", say');

export const imagePullSecrets = list(secret);

export const metadata = exact({
  'name?': text,
  'generateName?': text,
  'namespace?': text,
  'labels?': map(text),
  'annotations?': map(text),
  'finalizers?': whole(list(text)),
  'ownerReferences?': whole(list(exact({
    'apiVersion': text, 'kind': text, 'name': text, 'uid': text, 'controller?': boolean, 'blockOwnerDeletion?': boolean,
  }))),
});

const cpu = made('amount', 'an amount of cdk8s-plus', '"kplus.Cpu.millis(500)", say');
const size = made('toKibibytes', 'a Size', '"Size.mebibytes(128)", say');
const requestAndLimit = (of: typeof cpu) => fields({ 'request?': of, 'limit?': of });

const container = fields({
  'image': text,
  'name?': text,
  'port?': number,
  'portNumber?': number,
  'ports?': whole(list(fields({ 'number': number, 'name?': text, 'hostPort?': number, 'hostIp?': text, 'protocol?': text }))),
  'command?': whole(list(text)),
  'args?': whole(list(text)),
  'workingDir?': text,
  'envVariables?': map(envValue),
  'envFrom?': whole(envFrom),
  'volumeMounts?': whole(list(fields({ 'path': text, 'volume': volume, 'subPath?': text, 'subPathExpr?': text, 'propagation?': text, 'readOnly?': boolean }))),
  'imagePullPolicy?': text,
  'readiness?': probe,
  'liveness?': probe,
  'startup?': probe,
  'lifecycle?': object,
  'resources?': fields({ 'cpu?': requestAndLimit(cpu), 'memory?': requestAndLimit(size), 'ephemeralStorage?': requestAndLimit(size) }),
  'securityContext?': fields({
    'user?': number,
    'group?': number,
    'ensureNonRoot?': boolean,
    'privileged?': boolean,
    'readOnlyRootFilesystem?': boolean,
    'allowPrivilegeEscalation?': boolean,
    'capabilities?': fields({ 'add?': whole(list(text)), 'drop?': whole(list(text)) }),
    'seccompProfile?': fields({ 'type': text, 'localhostProfile?': text }),
  }),
  'restartPolicy?': text,
});

export const initContainers = whole(list(container));

const runVolume = made('_kind', 'a RunVolume', 'one that a function of RunVolume makes, such as "RunVolume.persistentVolumeClaim({ name: \'data\', mountPath: \'/data\' })"');

/** A volume knows what is wrong with its own options. Without a name or a path it is none. */
export const volumes = list((value, option, diagnostics) => {
  const given = runVolume(value, option, diagnostics) as RunVolume | undefined;
  given?._invalid.forEach((diagnostic) => diagnostics.add(diagnostic.code, `${option}.${diagnostic.option}`, diagnostic.reason, diagnostic.fix));
  return given?._isComplete ? given : undefined;
});

export const podOverrides: Shape = (value, option, diagnostics) => object(value, option, diagnostics) && literal(value, option, diagnostics);
