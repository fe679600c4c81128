/** Whether applying the same again changes anything. */
import { isDeepStrictEqual } from 'util';
import { documentsOf, How, itemsOf } from './kubectl';
import { idOf, stated } from './manifests';
import { Suite } from './suite';
import { Manifest } from '../support/synth';

/** Controllers may change the status of an object at the same time: what applying moves, moves every time. */
const TRIES = 5;

/** The objects whose resource version moves when the same manifests are applied again. */
export async function movedByApplying(
  suite: Suite, manifests: readonly Manifest[], how: How, mayWarn = false,
): Promise<string[]> {
  const changed = new Set<string>();
  let suspects = manifests;
  for (let i = 0; i < TRIES && suspects.length > 0; i++) {
    const before = byId(await current(suite, suspects));
    const after = byId(await suite.apply('again', suspects, how, mayWarn));
    suspects = suspects.filter((manifest) => {
      const [old, now] = [before.get(idOf(manifest)), after.get(idOf(manifest))];
      if (!old || !now || !isDeepStrictEqual(settled(old), settled(now))) {
        changed.add(idOf(manifest));
      }
      return old?.metadata.resourceVersion !== now?.metadata.resourceVersion;
    });
  }
  return [...new Set([...changed, ...suspects.map(idOf)])];
}

async function current(suite: Suite, manifests: readonly Manifest[]): Promise<Manifest[]> {
  const args = ['get', '-f', '-', '-o', 'json', '--ignore-not-found'];
  return itemsOf(await suite.kubectl.must(args, documentsOf(manifests)));
}

const byId = (objects: readonly Manifest[]) => (
  new Map(objects.map((object): [string, Manifest] => [idOf(object), object])));

/** What only applying can have changed: autoscalers set the replicas. */
function settled(object: Manifest): Manifest {
  const { spec, ...rest } = stated(object);
  return { ...rest, spec: { ...spec, replicas: undefined } };
}
