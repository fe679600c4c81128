import type { AbstractPod } from 'cdk8s-plus-28';
import { DEPLOYMENTS } from './kinds';
import { single } from './option';
import { checkProbe } from '../rules/probes';
import { probeSchema } from '../schema/cdk8s-plus';

/** One of the three probes of the main container. */
export const probe = (name: 'readiness' | 'liveness' | 'startup') => single({
  name,
  topic: 'probes',
  kinds: DEPLOYMENTS,
  schema: probeSchema,
  show: () => 'a probe',
  check: (value, location, diagnostics, { run }) => {
    const [main] = (run.node.defaultChild as AbstractPod).containers;
    checkProbe(() => value._toKube(main), name === 'readiness', location, diagnostics);
  },
  declare: ({ main }, value) => { main[name] = value; },
});
