import type { AbstractPod, Probe } from 'cdk8s-plus-28';
import { DEPLOYMENTS } from './kinds';
import { single } from './option';
import { checkProbe } from '../rules/probes';
import { object } from '../schema';
import { probe as probeShape } from '../shapes-of-pods';

/** One of the three probes of the main container. */
export const probe = (name: 'readiness' | 'liveness' | 'startup') => single({
  name,
  topic: 'probes',
  kinds: DEPLOYMENTS,
  schema: object<Probe>(probeShape),
  show: () => 'a probe',
  check: (value, place, findings, { run }) => {
    const [main] = (run.node.defaultChild as AbstractPod).containers;
    checkProbe(() => value._toKube(main), name === 'readiness', place, findings);
  },
  declare: ({ main }, value) => { main[name] = value; },
});
