import { single } from './option';
import { text } from '../schema';

export const functionName = single({ name: 'functionName', schema: text });
