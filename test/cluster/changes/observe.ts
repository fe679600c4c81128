/** Applies the next version of some apps, prunes what is no longer declared, and says what became of each. */
import { isDeepStrictEqual } from 'util';
import type { Outcome } from './outcomes';
import { Manifest } from '../../support/synth';
import { lostFields } from '../came-back';
import { documentsOf, How } from '../kubectl';
import { idOf, inNamespace, podOf, stated } from '../manifests';
import { Suite } from '../suite';

/** A version of one app, in the cluster. */
export interface Observed {
  readonly objects: readonly Manifest[];
  /** What became of the version before; undefined for the first. */
  readonly outcome?: Outcome;
  /** The objects that the server refuses. */
  readonly refusals: readonly string[];
}

const REFUSAL = /is invalid|is immutable|is forbidden|\(Forbidden\)|\(Invalid\)/;

const WORKLOADS = ['Job', 'CronJob', 'Deployment', 'Pod'];

export async function observe(
  suite: Suite, namespace: string, cases: readonly (readonly Manifest[])[], how: How, before: readonly Observed[] = [],
): Promise<Observed[]> {
  const sent = cases.map((manifests) => inNamespace(namespace, manifests));
  const { objects, errors } = await suite.kubectl.apply(sent.flat(), how);
  suite.counts.objects += objects.length;
  const returned = new Map(objects.map((object) => [idOf(object), object]));
  const refusals = sent.map((manifests) => manifests.map(idOf).filter((id) => !returned.has(id)));
  // A conflict or a lost connection is no refusal of what is in the manifest.
  const isRefused = refusals.flat().length > 0;
  suite.check(`${namespace}: errors ${errors.join(' ')}`, isRefused, REFUSAL.test(errors.join(' ')));
  suite.check(`${namespace}: errors of another kind`, isRefused || errors.length === 0, true);
  const seen = sent.map((manifests, i): Observed => {
    const found = manifests.map((manifest) => returned.get(idOf(manifest))).filter((one) => one !== undefined);
    suite.check(`${namespace}: fields that did not come back`, found.flatMap((object) => (
      lostFields(manifests.find((manifest) => idOf(manifest) === idOf(object)), object, idOf(object)))), []);
    return {
      objects: found,
      refusals: refusals[i],
      outcome: refusals[i].length > 0 ? 'refused' : before[i] && outcomeOf(before[i].objects, found),
    };
  });
  await prune(suite, before.flatMap(({ objects: old }, i) => (
    refusals[i].length > 0 ? [] : old.filter((object) => !seen[i].objects.some((now) => idOf(now) === idOf(object))))));
  return seen;
}

function outcomeOf(before: readonly Manifest[], after: readonly Manifest[]): Outcome {
  const [old, now] = [before, after].map((objects) => (
    objects.find(({ kind }) => WORKLOADS.includes(kind)) ?? objects[0]));
  if (old?.metadata.uid !== now?.metadata.uid) {
    return 'new object';
  }
  if (now.kind === 'Deployment' && !isDeepStrictEqual(podOf(old), podOf(now))) {
    return 'rollout';
  }
  return isDeepStrictEqual(before.map(stated), after.map(stated)) ? 'untouched' : 'in place';
}

async function prune(suite: Suite, objects: readonly Manifest[]): Promise<void> {
  if (objects.length > 0) {
    await suite.kubectl.must(['delete', '-f', '-', '--ignore-not-found'], documentsOf(objects));
  }
}
