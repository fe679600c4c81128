import type { Field } from '../../contract/run';
import type { Schema } from '../../schema/schema';
import { boolean, number, quantity, string } from '../../schema/schema';
import { checkServiceName } from '../checks/service-name';
import { field } from '../field';
import { SERVICES } from '../kinds';

/** Values that platforms alone set, beside the options of runs. */
export const volumeSize = field<string>()({ name: 'volumeSize', merge: 'strongest' });
export const storageClass = field<string>()({ name: 'storageClass', merge: 'strongest' });
export const claimStorageClass = field<string>()({ name: 'claimStorageClass', merge: 'strongest' });
export const ephemeralStorageClass = field<string>()({ name: 'ephemeralStorageClass', merge: 'strongest' });
export const emptyDirSize = field<string>()({ name: 'emptyDirSize', merge: 'strongest' });
export const builderImage = field<string>()({ name: 'builderImage', merge: 'strongest' });
export const memoryLimitFactor = field<number>()({ name: 'memoryLimitFactor', merge: 'strongest' });
export const canonicalQuantities = field<boolean>()({ name: 'canonicalQuantities', merge: 'strongest' });
export const latestService = field<boolean>()({
  name: 'latestService',
  merge: 'strongest',
  kinds: SERVICES,
  check: (_value, location, diagnostics, run) => {
    if (run.latestServiceName !== undefined) {
      checkServiceName(run.latestServiceName, location, diagnostics, run);
    }
  },
});

/** Those that platforms give as they are. */
export const PLATFORM_FIELDS = {
  volumeSize: { field: volumeSize, schema: quantity },
  storageClass: { field: storageClass, schema: string },
  claimStorageClass: { field: claimStorageClass, schema: string },
  ephemeralStorageClass: { field: ephemeralStorageClass, schema: string },
  emptyDirSize: { field: emptyDirSize, schema: quantity },
  builderImage: { field: builderImage, schema: string },
  memoryLimitFactor: { field: memoryLimitFactor, schema: number },
  latestService: { field: latestService, schema: boolean },
  canonicalQuantities: { field: canonicalQuantities, schema: boolean },
} satisfies Record<string, { readonly field: Field<any, 'strongest'>; readonly schema: Schema }>;
