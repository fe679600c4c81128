import type { ApiObjectMetadata } from 'cdk8s';
import { telling } from './option';
import { object } from '../schema';
import { metadata as metadataShape } from '../shapes-of-pods';

/** The workload's alone: no layer says anything of it, and there is nothing to merge. */
export const metadata = telling({ name: 'metadata', schema: object<ApiObjectMetadata>(metadataShape), say: () => undefined });
