import { single } from './option';
import { string } from '../schema/schema';

export const functionName = single({ name: 'functionName', schema: string });
