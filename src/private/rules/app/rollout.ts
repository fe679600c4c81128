import type { DeclaredApp } from './declared-app';
import { demandOf } from './demand';
import { podsOf } from './executions';
import { DEFAULT_NAMESPACE, grouped } from './namespaces';
import { quotasIn, totalOf } from './quotas';
import { accessOf, claimIn, claimsOf, hostOf } from './shared-claims';
import type { RunStrategy } from '../../../strategy';
import { LayerKind } from '../../contract/run';
import type { ResolvedRun, ResolvedValue } from '../../contract/run';
import { DiagnosticCollector } from '../../diagnostics/diagnostic';
import { Quantity } from '../../kubernetes/quantity';
import { additionalPods, parseShareOfPods, unavailablePods } from '../../kubernetes/share-of-pods';
import { strategy } from '../../options/strategy';
import type { RunPod } from '../../render/pod';
import { memoizeByObject } from '../../util/memoize';
import { joinWords, quote } from '../../util/string';

const FIX = 'Set "strategy: RunStrategy.recreate()", which stops the old pod first';

/** Whether a rollout can start a pod, where no old one stops before. */
export function checkRollout(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod, app: DeclaredApp): void {
  const used = run.resolved.single(strategy);
  const replicas = used && !pod.isAutoscaled ? podsOf(pod) : 0;
  if (used && replicas > 0 && startsFirst(used.value, replicas)) {
    checkClaims(run, used, diagnostics, replicas, pod, app);
    checkRoom(run, diagnostics, replicas, pod, app);
  }
}

/** Whether new pods are started while all old ones run. */
function startsFirst({ _rolling }: RunStrategy, replicas: number): boolean {
  const [surge, unavailable] = [_rolling?.maxSurge, _rolling?.maxUnavailable].map((one) => parseShareOfPods(one?.value));
  return surge !== undefined && unavailable !== undefined
    && additionalPods(surge, replicas) > 0 && unavailablePods(unavailable, replicas) === 0;
}

/** Whether the new pod can have the claims of the old one. Several replicas that share one are checked elsewhere. */
function checkClaims(
  run: ResolvedRun, used: ResolvedValue<RunStrategy>, diagnostics: DiagnosticCollector, replicas: number, pod: RunPod,
  app: DeclaredApp,
): void {
  if (replicas > 1) {
    return;
  }
  const claims = [...claimsOf(pod).keys()].map((name) =>
    ({ name: quote(name), access: accessOf(claimIn(app, run.context.namespace, name)) }));
  const of = (access: 'node' | 'pod') => claims.filter((claim) => claim.access === access).map(({ name }) => name);
  const [ofPod, ofNode] = [of('pod'), of('node')];
  const isDefault = used.layer.kind === LayerKind.LIBRARY;
  if (ofPod.length > 0) {
    diagnostics.add('DH2029', isDefault ? run.location('strategy') : used,
      `${named(ofPod)} can be used by only one pod (ReadWriteOncePod): the new pod of a rollout waits for the old one, `
        + 'which waits for the new one.',
      `${FIX}.`);
  } else if (ofNode.length > 0 && isDefault && hostOf(run) === undefined) {
    diagnostics.add('DH2029', run.location('strategy'),
      `${named(ofNode)} can be mounted by only one node (ReadWriteOnce): if the new pod of a rollout is placed on another `
        + 'node than the old one, it never starts.',
      `${FIX}, or "strategy: RunStrategy.rolling()" if all pods run on one node.`);
  }
}

/** Whether the quota of the namespace has room for one pod more, beside all that run permanently. */
function checkRoom(
  run: ResolvedRun, diagnostics: DiagnosticCollector, replicas: number, pod: RunPod, app: DeclaredApp,
): void {
  const namespace = run.context.namespace ?? DEFAULT_NAMESPACE;
  const quota = quotasIn(app).get(namespace);
  if (!quota?.size) {
    return;
  }
  const total = totalOf(servicesIn(app).get(namespace)!);
  const own = demandOf(pod, app).quantities;
  for (const [name, allowed] of [...quota].filter(([resource]) => OF_PODS.test(resource))) {
    const [limit, needed, more] = [Quantity.parse(allowed), total.get(name), own.get(name)];
    if (!limit || !needed || !more || more.isZero || needed.compare(limit) > 0) {
      continue;
    }
    // The run's own is that of all its pods, of which there is one more: both sides are that number of times as much.
    const [most, all] = [limit.multiply(replicas), needed.multiply(replicas)?.plus(more)];
    if (most && all && all.compare(most) > 0) {
      diagnostics.add('DH2029', run.location('strategy'),
        `The quota of the namespace ${quote(namespace)} is ${quote(allowed)} for ${quote(name)}, and its services need `
          + `${quote(needed.toString())}: it has no room for the new pod of a rollout, and no old one stops before that `
          + 'is ready.',
        `${FIX}, or raise the quota.`);
      return;
    }
  }
}

/** What pods need, one like another. */
const OF_PODS = /^(?:pods$|limits\.|requests\.(?!storage$))/;

/** What the services and deployments of each namespace ask for. */
const servicesIn = memoizeByObject((app: DeclaredApp) => grouped(
  app.runs.filter(({ run }) => run.kind.kind === 'Deployment').map((pod) => demandOf(pod, app)),
  ({ namespace }) => namespace,
));

function named(claims: readonly string[]): string {
  return `The claim${claims.length > 1 ? 's' : ''} ${joinWords(claims)}`;
}
