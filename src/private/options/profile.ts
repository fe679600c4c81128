import { single } from './option';
import { string } from '../schema/schema';

export const profile = single({ name: 'profile', schema: string });
