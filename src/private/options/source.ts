import { single } from './option';
import type { RunSource } from '../../source';
import { object } from '../schema/schema';
import { source as sourceShape } from '../schema/shapes-of-pods';

export const source = single({ name: 'source', schema: object<RunSource>(sourceShape), show: String });
