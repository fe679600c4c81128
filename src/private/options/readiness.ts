import { probe } from './probe';

export const readiness = probe('readiness');
