import { probe } from './probe';

export const liveness = probe('liveness');
