import { contributing } from './option';
import { metadataSchema } from '../schema/cdk8s-plus';
import { propOnly } from '../schema/schema';

/** Metadata of the workload only: no layer sets it, so there is nothing to merge. */
export const metadata = contributing({ name: 'metadata', schema: propOnly(metadataSchema), set: () => undefined });
