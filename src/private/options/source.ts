import { single } from './option';
import type { RunSource } from '../../source';
import { runSource } from '../source/schema';

export const source = single({ name: 'source', schema: runSource<RunSource>(), show: String });
