import { RUN_OR_PLATFORM, single } from './option';
import { text } from '../schema/schema';

export const project = single({ name: 'project', schema: text, statedBy: RUN_OR_PLATFORM });
