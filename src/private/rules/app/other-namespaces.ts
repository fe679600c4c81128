import { ApiObject } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-28';
import type { DeclaredApp } from './declared-app';
import { mountedVolumes } from './mounted-volumes';
import { pathOf } from './taken-names';
import type { ResolvedRun } from '../../contract/run';
import { DiagnosticCollector, inside, OptionLocation } from '../../diagnostics/diagnostic';
import { envFrom } from '../../options/env-from';
import { env } from '../../options/fields/env';
import { imagePullSecrets } from '../../options/image-pull-secrets';
import { serviceAccount } from '../../options/service-account';
import type { RunPod } from '../../render/pod';
import { memoizeByObject } from '../../util/memoize';
import { quote } from '../../util/string';
import { builders, othersOf } from '../workload';

const KINDS = ['ConfigMap', 'PersistentVolumeClaim', 'Secret', 'ServiceAccount'];

/** An object that a pod refers to, always in its own namespace. */
interface Reference {
  readonly kind: string;
  readonly location: OptionLocation;
  /** The construct; values of cdk8s-plus keep the name of some alone. */
  readonly object?: object;
  readonly name?: string;
}

interface NamedObjects {
  readonly first: ApiObject;
  readonly namespaces: Set<string | undefined>;
}

interface Objects {
  readonly namespaces: ReadonlySet<string | undefined>;
  readonly byName: ReadonlyMap<string, NamedObjects>;
}

/** The objects of the app that pods can refer to. */
const objectsIn = memoizeByObject((app: DeclaredApp): Objects => {
  const namespaces = new Set<string | undefined>();
  const byName = new Map<string, NamedObjects>();
  for (const object of [...app.others, ...app.runs.flatMap((pod) => app.objectsOf(pod))]) {
    const { kind, name, metadata: { namespace } } = object;
    if (KINDS.includes(kind)) {
      namespaces.add(namespace);
      const named = byName.get(`${kind} ${name}`) ?? { first: object, namespaces: new Set() };
      byName.set(`${kind} ${name}`, named);
      named.namespaces.add(namespace);
    }
  }
  return { namespaces, byName };
});

/** Whether the objects that a run refers to are in its namespace. */
export function checkNamespaces(
  run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod, app: DeclaredApp,
): void {
  const { namespace } = run.context;
  const { namespaces } = objectsIn(app);
  if (namespace === undefined || namespaces.size === 0 || (namespaces.size === 1 && namespaces.has(namespace))) {
    return;
  }
  for (const reference of referencesOf(pod)) {
    const object = reference.object ?? objectElsewhere(reference, namespace, app);
    const other = namespaceOf(object);
    if (object && typeof other === 'string' && other !== namespace) {
      diagnostics.add('DH1011', reference.location,
        `The ${reference.kind} ${quote(describe(object))} is in the namespace ${quote(other)}, but the run is in `
          + `${quote(namespace)}, and pods can use objects of their own namespace only.`,
        `Declare the ${reference.kind} in a chart with the namespace ${quote(namespace)}, or the run in one with `
          + `${quote(other)}.`);
    }
  }
}

/**
 * The object that a name stands for: one of the app's of another namespace, if the run's has none and the app refers to
 * none of this name that exists.
 */
function objectElsewhere({ kind, name = '' }: Reference, namespace: string, app: DeclaredApp): ApiObject | undefined {
  const objects = objectsIn(app).byName.get(`${kind} ${name}`);
  const isElsewhere = objects && !objects.namespaces.has(namespace) && !objects.namespaces.has(undefined);
  return isElsewhere && !app.isImported(kind, name) ? objects.first : undefined;
}

function namespaceOf(object: object | undefined): unknown {
  return (object as Partial<ApiObject> | undefined)?.metadata?.namespace;
}

/** The path of an object's construct; in plain JavaScript there may be none. */
function describe(object: object): string | undefined {
  return ApiObject.isApiObject(object) ? pathOf(object) : (object as Partial<kplus.Secret>).node?.path;
}

function referencesOf(pod: RunPod): Reference[] {
  const { run, workload, own } = pod;
  const account = run.resolved.single(serviceAccount);
  const [main] = workload.containers;
  const ofMain = run.location('the main container');
  const variables = run.resolved.keyed(env);
  const sources = run.resolved.joined(envFrom);
  return [
    ...account ? [{ kind: 'ServiceAccount', location: account, object: account.value }] : [],
    ...run.resolved.joined(imagePullSecrets)
      .map((location) => ({ kind: 'Secret', location, object: location.value })),
    ...ofVariables(main, (name) => variables.get(name) ?? inside(ofMain, `envVariables[${quote(name)}]`)),
    ...ofSources(main, (i) => i < own.envFrom ? sources[i] : inside(ofMain, `envFrom[${i}]`)),
    ...othersOf(run, workload).slice(builders(run)).flatMap(([container, location]) => [
      ...ofVariables(container, (name) => inside(location, `envVariables[${quote(name)}]`)),
      ...ofSources(container, (i) => inside(location, `envFrom[${i}]`)),
    ]),
    ...mountedVolumes(pod).filter(({ object, isExternal }) => object !== undefined || isExternal)
      .flatMap(({ source, object, location }): Reference[] => {
        const { configMap, persistentVolumeClaim, secret } = source;
        return [
          ...configMap ? [{ kind: 'ConfigMap', location, object, name: configMap.name }] : [],
          ...persistentVolumeClaim
            ? [{ kind: 'PersistentVolumeClaim', location, object, name: persistentVolumeClaim.claimName }] : [],
          ...secret ? [{ kind: 'Secret', location, object, name: secret.secretName }] : [],
        ];
      }),
  ];
}

function ofVariables({ env: { variables } }: kplus.Container, locate: (name: string) => OptionLocation): Reference[] {
  return Object.entries(variables).flatMap(([name, variable]): Reference[] => {
    const { configMapKeyRef, secretKeyRef } = (variable?.valueFrom ?? {}) as kplus.k8s.EnvVarSource;
    return [
      ...configMapKeyRef ? [{ kind: 'ConfigMap', location: locate(name), name: configMapKeyRef.name }] : [],
      ...secretKeyRef ? [{ kind: 'Secret', location: locate(name), name: secretKeyRef.name }] : [],
    ];
  });
}

/** What cdk8s-plus keeps to itself. */
interface EnvSource {
  readonly configMap?: object;
  readonly sec?: object;
}

function ofSources({ env: { sources } }: kplus.Container, locate: (i: number) => OptionLocation): Reference[] {
  return (sources as unknown as readonly EnvSource[]).flatMap(({ configMap, sec }, i): Reference[] => [
    ...configMap ? [{ kind: 'ConfigMap', location: locate(i), object: configMap }] : [],
    ...sec ? [{ kind: 'Secret', location: locate(i), object: sec }] : [],
  ]);
}
