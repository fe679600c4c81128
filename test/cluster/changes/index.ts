/** What becomes of runs and their objects when they change. */
import { tryOptions } from './try-options';
import { tryOtherChanges } from './try-others';
import { Suite } from '../suite';

export async function changes(suite: Suite): Promise<void> {
  await tryOtherChanges(suite);
  await tryOptions(suite);
}
