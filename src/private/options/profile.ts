import { single } from './option';
import { text } from '../schema';

export const profile = single({ name: 'profile', schema: text });
