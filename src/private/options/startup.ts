import { probe } from './probe';

export const startup = probe('startup');
