import { single } from './option';
import type { RunSource } from '../../source';
import { object } from '../schema';
import { source as sourceShape } from '../shapes-of-pods';

export const source = single({ name: 'source', schema: object<RunSource>(sourceShape), show: String });
