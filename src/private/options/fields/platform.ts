import type { Field } from '../../contract/run';
import type { Schema } from '../../schema/schema';
import { boolean, number, quantity, string } from '../../schema/schema';
import { field } from '../field';

/** Values that platforms alone set, beside the options of runs. */
export const volumeSize = field<string>()({ name: 'volumeSize', merge: 'strongest' });
export const storageClass = field<string>()({ name: 'storageClass', merge: 'strongest' });
export const emptyDirSize = field<string>()({ name: 'emptyDirSize', merge: 'strongest' });
export const builderImage = field<string>()({ name: 'builderImage', merge: 'strongest' });
export const memoryLimitFactor = field<number>()({ name: 'memoryLimitFactor', merge: 'strongest' });
export const canonicalQuantities = field<boolean>()({ name: 'canonicalQuantities', merge: 'strongest' });

/** Those that platforms give as they are. */
export const PLATFORM_FIELDS = {
  volumeSize: { field: volumeSize, schema: quantity },
  storageClass: { field: storageClass, schema: string },
  emptyDirSize: { field: emptyDirSize, schema: quantity },
  builderImage: { field: builderImage, schema: string },
  memoryLimitFactor: { field: memoryLimitFactor, schema: number },
  canonicalQuantities: { field: canonicalQuantities, schema: boolean },
} satisfies Record<string, { readonly field: Field<any, 'strongest'>; readonly schema: Schema }>;
