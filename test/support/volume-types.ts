import { TaggedInstances, TaggedSort } from '../../src/private/schema/types';
import { runVolume } from '../../src/private/volumes/schema';

/** How documents write volumes. */
export const WRITTEN_VOLUME = (runVolume as { readonly written?: unknown }).written as TaggedInstances;

/** The documented types of volumes. */
export const VOLUME_TYPES: Readonly<Record<string, TaggedSort>> = WRITTEN_VOLUME.sorts();
