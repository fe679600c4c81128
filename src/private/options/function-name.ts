import { single } from './option';
import { text } from '../schema/schema';

export const functionName = single({ name: 'functionName', schema: text });
