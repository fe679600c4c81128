import { single } from './option';
import { text } from '../schema/schema';

export const profile = single({ name: 'profile', schema: text });
