import type { AbstractPod, Probe } from 'cdk8s-plus-28';
import { DEPLOYMENTS } from './kinds';
import { single } from './option';
import { checkProbe } from '../rules/probes';
import { object } from '../schema/schema';
import { probe as probeShape } from '../schema/shapes-of-pods';

/** One of the three probes of the main container. */
export const probe = (name: 'readiness' | 'liveness' | 'startup') => single({
  name,
  topic: 'probes',
  kinds: DEPLOYMENTS,
  schema: object<Probe>(probeShape),
  show: () => 'a probe',
  check: (value, location, diagnostics, { run }) => {
    const [main] = (run.node.defaultChild as AbstractPod).containers;
    checkProbe(() => value._toKube(main), name === 'readiness', location, diagnostics);
  },
  declare: ({ main }, value) => { main[name] = value; },
});
