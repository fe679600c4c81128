/** Whether applying the same again changes anything. */
import { documentsOf, How, itemsOf } from './kubectl';
import { idOf } from './manifests';
import { Suite } from './suite';
import { Manifest } from '../support/synth';

/** Controllers may change an object at the same time: what applying itself changes, changes every time. */
const TRIES = 5;

/** The objects whose resource version moves when the same manifests are applied again. */
export async function movedByApplying(
  suite: Suite, manifests: readonly Manifest[], how: How, mayWarn = false,
): Promise<string[]> {
  let suspects = manifests;
  for (let i = 0; i < TRIES && suspects.length > 0; i++) {
    const before = versionsOf(await current(suite, suspects));
    const after = versionsOf(await suite.apply('again', suspects, how, mayWarn));
    suspects = suspects.filter((manifest) => before.get(idOf(manifest)) !== after.get(idOf(manifest)));
  }
  return suspects.map(idOf);
}

async function current(suite: Suite, manifests: readonly Manifest[]): Promise<Manifest[]> {
  const args = ['get', '-f', '-', '-o', 'json', '--ignore-not-found'];
  return itemsOf(await suite.kubectl.must(args, documentsOf(manifests)));
}

const versionsOf = (objects: readonly Manifest[]) =>
  new Map(objects.map((object) => [idOf(object), object.metadata.resourceVersion]));
