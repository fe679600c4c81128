import type { ApiObjectMetadata } from 'cdk8s';
import { contributing } from './option';
import { object } from '../schema/schema';
import { metadata as metadataShape } from '../schema/shapes-of-pods';

/** Metadata of the workload only: no layer sets it, so there is nothing to merge. */
export const metadata = contributing({ name: 'metadata', schema: object<ApiObjectMetadata>(metadataShape), set: () => undefined });
