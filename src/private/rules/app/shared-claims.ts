import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type { DeclaredApp } from './declared-app';
import { isIdle, mayOverlap, shortestInterval } from './executions';
import { mountedVolumes } from './mounted-volumes';
import { LayerKind } from '../../contract/run';
import type { ResolvedRun } from '../../contract/run';
import { DiagnosticCollector, OptionLocation } from '../../diagnostics/diagnostic';
import { activeDeadline } from '../../options/active-deadline';
import { nodeSelector } from '../../options/node-selector';
import { replicas } from '../../options/replicas';
import type { RunPod } from '../../render/pod';
import { seconds } from '../../util/duration';
import { memoizeByObject } from '../../util/memoize';
import { quote } from '../../util/string';

const FIX = 'Use the access mode "ReadWriteMany" if its storage class supports it';
const PER_POD = '"RunVolume.ephemeral" for one volume per pod';

/** Executions further apart do not overlap, unless the author says how long they take. */
const CLOSE = 60 * 60;

/** Whether several pods can share the claims that the run mounts. */
export function checkSharedClaims(
  run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod, app: DeclaredApp,
): void {
  for (const [name, location] of claimsIn(app).mounted.get(pod) ?? []) {
    const access = accessOf(claimIn(app, run.context.namespace, name));
    if (access === undefined) {
      continue;
    }
    const subject = `The claim ${quote(name)} can be mounted by only one ${access}`;
    const elsewhere = access === 'node' ? 'pods on other nodes' : 'the others';
    const isPinned = access === 'node' && hostOf(run) !== undefined;
    const count = run.value(replicas) ?? 1;
    if ((count > 1 || pod.isAutoscaled) && !isPinned) {
      diagnostics.add('DH2012', location,
        `${subject}, but ${pod.isAutoscaled ? 'several' : count} pods share it: ${elsewhere} never start.`,
        `${FIX}, ${PER_POD}, or one replica.`);
    }
    if (overlaps(run) && !isPinned) {
      diagnostics.add('DH2012', location,
        `${subject}, but an execution can start while another one is under way: ${elsewhere} wait.`,
        `Set "concurrencyPolicy" to Forbid, or use ${PER_POD}, or the access mode "ReadWriteMany" if its storage class `
          + 'supports it.');
    }
    const other = otherUser(pod, app, name, access);
    if (other) {
      diagnostics.add('DH2012', location,
        `${subject}, but the run ${quote(other.run.path)} mounts it, too: ${elsewhere} do not start while it does.`,
        `${FIX}, or acknowledge this warning if the two never run at the same time${access === 'node'
          ? ', or always on one node' : ''}.`);
    }
  }
}

/** The claims that a run mounts, and where. */
export function claimsOf(pod: RunPod): Map<string, OptionLocation> {
  const claims = new Map<string, OptionLocation>();
  for (const { source: { persistentVolumeClaim: claim }, location } of mountedVolumes(pod)) {
    if (claim && !claims.has(claim.claimName)) {
      claims.set(claim.claimName, location);
    }
  }
  return claims;
}

interface Claims {
  /** The claims that each run mounts, and where. */
  readonly mounted: ReadonlyMap<RunPod, ReadonlyMap<string, OptionLocation>>;
  readonly declared: ReadonlyMap<string, ApiObject>;
  /** The runs that mount each claim, those that create it first. */
  readonly users: ReadonlyMap<string, ReadonlySet<RunPod>>;
}

const claimsIn = memoizeByObject((app: DeclaredApp): Claims => {
  const declared = new Map<string, ApiObject>();
  const mounted = new Map(app.runs.map((pod) => [pod, claimsOf(pod)]));
  const users = new Map<string, Set<RunPod>>();
  const use = (key: string, pod: RunPod) => users.set(key, (users.get(key) ?? new Set()).add(pod));
  for (const object of [...app.runs.flatMap((pod) => app.objectsOf(pod)), ...app.others]) {
    if (object.kind === 'PersistentVolumeClaim') {
      declared.set(keyOf(object.metadata.namespace, object.name), object);
    }
  }
  const running = app.runs.filter((pod) => !isIdle(pod.run));
  running.forEach((pod) => pod.claims.forEach(({ name }) => use(keyOf(pod.run.context.namespace, name), pod)));
  running.forEach((pod) => [...mounted.get(pod)!.keys()].forEach((name) => use(keyOf(pod.run.context.namespace, name), pod)));
  return { mounted, declared, users };
});

/** A claim that the app declares. */
export function claimIn(app: DeclaredApp, namespace: string | undefined, name: string): ApiObject | undefined {
  return claimsIn(app).declared.get(keyOf(namespace, name));
}

/** What alone can mount the claim; undefined where its access modes are unknown or allow several nodes. */
export function accessOf(claim: ApiObject | undefined): 'node' | 'pod' | undefined {
  const modes = claim ? accessModesOf(claim) : undefined;
  if (!Array.isArray(modes) || modes.length === 0 || !modes.every((mode) => String(mode).startsWith('ReadWriteOnce'))) {
    return undefined;
  }
  return modes.every((mode) => mode === 'ReadWriteOncePod') ? 'pod' : 'node';
}

function accessModesOf(claim: ApiObject): unknown {
  const { scope } = claim.node;
  if (scope instanceof kplus.PersistentVolumeClaim) {
    return scope.accessModes;
  }
  try {
    return claim.toJson().spec?.accessModes;
  } catch {
    // cdk8s reports it.
    return undefined;
  }
}

/** The first run that mounts the claim at the same time, on whatever node, unless it is the run itself. */
function otherUser(pod: RunPod, app: DeclaredApp, name: string, access: 'node' | 'pod'): RunPod | undefined {
  const users = claimsIn(app).users.get(keyOf(pod.run.context.namespace, name));
  // That two runs create one claim is reported as a conflict of names.
  if (!users?.has(pod) || pod.claims.some((claim) => claim.name === name)) {
    return undefined;
  }
  const [first] = users;
  const host = hostOf(pod.run);
  const isOnOneNode = access === 'node' && host !== undefined && host === hostOf(first.run);
  return first !== pod && !isOnOneNode ? first : undefined;
}

/** Whether executions of a schedule are likely to overlap: they start often, or the author lets them take long. */
function overlaps(run: ResolvedRun): boolean {
  const interval = mayOverlap(run) && !isIdle(run) ? shortestInterval(run) : undefined;
  const deadline = run.resolved.single(activeDeadline);
  const longest = deadline && seconds(deadline.value);
  if (interval === undefined || (longest !== undefined && longest <= interval)) {
    return false;
  }
  return interval < CLOSE || deadline?.layer.kind === LayerKind.RUN;
}

/** The node that the run is tied to. */
export function hostOf({ resolved }: ResolvedRun): string | undefined {
  return resolved.keyed(nodeSelector).get('kubernetes.io/hostname')?.value;
}

function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''} ${name}`;
}
