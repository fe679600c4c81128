import { contributing } from './option';
import { metadataSchema } from '../schema/cdk8s-plus';
import { propOnly } from '../schema/schema';

/** The workload's alone: no layer says anything of it, and there is nothing to merge. */
export const metadata = contributing({ name: 'metadata', schema: propOnly(metadataSchema), set: () => undefined });
