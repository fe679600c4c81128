import { DEPLOYMENTS } from './kinds';
import { single } from './option';
import { probeSchema } from '../schema/cdk8s-plus';

/** One of the three probes of the main container. */
export const probe = (name: 'readiness' | 'liveness' | 'startup') => single({
  name,
  kinds: DEPLOYMENTS,
  schema: probeSchema,
  show: () => 'a probe',
  declare: ({ main }, value) => { main[name] = value; },
});
