/**
 * Makes what is drawn: literals stay as they are, and `{ $: maker, of: value }` becomes what the maker makes of the
 * value.
 */
import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Profile, RunNaming, RunSecurity, RunSource, RunStrategy, RunVolume } from '../../src';
import { makeEnvValue, makeVolume } from '../../src/private/kubernetes/cdk8s-plus-values';

type Make = (value: any, scope: Construct) => unknown;

const named: Make = (name) => ({ name });

/** A number of its own for each construct that is made. */
const nextId = (scope: Construct) => `made-${scope.node.children.length}`;

const envFrom = (option: 'configMap' | 'sec', value: any) => Reflect.construct(kplus.EnvFrom, [
  option === 'configMap' ? {
    name: value.name,
  } : undefined, value.prefix, option === 'sec' ? { name: value.name } : undefined,
]);

const MAKERS: Record<string, Make> = {
  'seconds': (value) => Duration.seconds(value),
  'millis': (value) => Duration.millis(value),
  'mebibytes': (value) => Size.mebibytes(value),
  'cpu': (value) => kplus.Cpu.millis(value),
  'serviceAccount': named,
  'secret': named,
  'configMap': named,
  'secretName': named,
  'secret of': (namespace, scope) => new kplus.Secret(scope, nextId(scope), { metadata: { namespace } }),
  'account of': (namespace, scope) => new kplus.ServiceAccount(scope, nextId(scope), { metadata: { namespace } }),
  'claim': named,
  'volume': ({ name, kind }, scope) => kind === 'hostPath'
    ? kplus.Volume.fromHostPath(
      scope,
      nextId(scope),
      name,
      { path: '/x' },
    ) : kplus.Volume.fromEmptyDir(scope, nextId(scope), name),
  'volume fromVolume': (options) => RunVolume.fromVolume(options),
  ...Object.fromEntries(([
    'persistentVolumeClaim',
    'ephemeral',
    'emptyDir',
    'configMap',
    'secret',
    'shared',
    'image',
  ] as const)
    .map((kind): [string, Make] => [`volume ${kind}`, (options) => RunVolume[kind](options)])),
  ...Object.fromEntries((['restricted', 'baseline', 'privileged'] as const)
    .map((level): [string, Make] => [`security ${level}`, (options) => RunSecurity[level](options)])),
  'source git': ({ url, ...options }) => RunSource.git(url, options),
  'source inline': ({ path, content }) => RunSource.inline(path, content),
  ...Object.fromEntries(
    (['http', 's3', 'zip', 'several', 'python'] as const).map(
      (kind): [string, Make] => [`source ${kind}`, (value) => RunSource[kind](value)],
    ),
  ),
  'naming stable': () => RunNaming.stable(),
  'naming contentHash': () => RunNaming.contentHash(),
  'naming revision': (text) => RunNaming.revision(text),
  'strategy recreate': () => RunStrategy.recreate(),
  'strategy rolling': (options) => RunStrategy.rolling(options),
  'pods': (count) => kplus.PercentOrAbsolute.absolute(count),
  'percentage': (percent) => kplus.PercentOrAbsolute.percent(percent),
  'env value': (text) => kplus.EnvValue.fromValue(text),
  'env field': (
    { path, key },
  ) => makeEnvValue(undefined, { fieldRef: { fieldPath: key === undefined ? path : `${path}['${key}']` } }),
  'env resource': (
    { path, divisor },
  ) => makeEnvValue(
    undefined,
    {
      resourceFieldRef: {
        resource: path,
        ...divisor === undefined ? {} : { divisor: kplus.k8s.Quantity.fromString(divisor) },
      },
    },
  ),
  'env secret': (secretKeyRef) => makeEnvValue(undefined, { secretKeyRef }),
  'env configMap': (configMapKeyRef) => makeEnvValue(undefined, { configMapKeyRef }),
  'env from configMap': (value) => envFrom('configMap', value),
  'env from secret': (value) => envFrom('sec', value),
  'env from both': (name) => Reflect.construct(kplus.EnvFrom, [{ name }, undefined, { name }]),
  'env sources': ({ value, sources }) => makeEnvValue(value, sources),
  'handlers': (parts) => Reflect.construct(kplus.Handler, parts),
  'probe of': (parts) => Reflect.construct(kplus.Probe, [{}, ...parts]),
  'volume of': (source, scope) => makeVolume(scope, nextId(scope), 'made', source),
  'env from nothing': () => Reflect.construct(kplus.EnvFrom, []),
  'probe tcp': (options) => kplus.Probe.fromTcpSocket(options),
  'probe http': ({ path, ...options }) => kplus.Probe.fromHttpGet(path, options),
  'probe command': ({ command }) => kplus.Probe.fromCommand(command),
  'profile': (props) => new Profile({ name: 'p', ...props }),
};

export function make(drawn: any, scope: Construct): any {
  if (Array.isArray(drawn)) {
    return drawn.map((item) => make(item, scope));
  }
  if (typeof drawn !== 'object' || drawn === null) {
    return drawn;
  }
  if (typeof drawn.$ === 'string') {
    return MAKERS[drawn.$](make(drawn.of, scope), scope);
  }
  return Object.fromEntries(Object.entries(drawn).map(([key, value]) => [key, make(value, scope)]));
}
