import { RUN_OR_PLATFORM, single } from './option';
import { string } from '../schema/schema';

export const project = single({ name: 'project', schema: string, statedBy: RUN_OR_PLATFORM });
