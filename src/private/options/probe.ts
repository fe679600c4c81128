import type { Probe } from 'cdk8s-plus-28';
import { DEPLOYMENTS } from './kinds';
import { single } from './option';
import { object } from '../schema/schema';
import { probe as probeShape } from '../schema/shapes-of-pods';

/** One of the three probes of the main container. */
export const probe = (name: 'readiness' | 'liveness' | 'startup') => single({
  name,
  kinds: DEPLOYMENTS,
  schema: object<Probe>(probeShape),
  show: () => 'a probe',
  declare: ({ main }, value) => { main[name] = value; },
});
