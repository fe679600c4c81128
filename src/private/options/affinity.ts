import type { k8s } from 'cdk8s-plus-28';
import { Field } from './field';
import { KindName } from './kinds';
import { Option, RUN_OR_PROFILE, telling } from './option';
import { joinAffinities } from '../affinity';
import { checkAffinity } from '../rules/affinity';
import { affinitySchema } from '../schema-of-scheduling';

/** One affinity a layer: the run is where all of them hold. */
export const affinity: Option<k8s.Affinity, KindName, 'run' | 'profile'> & Field<k8s.Affinity, 'joined'> = {
  ...telling({
    name: 'affinity',
    schema: affinitySchema,
    statedBy: RUN_OR_PROFILE,
    say: (layer, value, at) => layer.say(affinity, value, at),
  }),
  merge: 'joined',
  topic: 'scheduling',
  check: (value, place, findings) => checkAffinity(value, place, findings),
  render: { pod: (pod, values) => { pod.affinity = joinAffinities([...values, ...pod.affinity ? [pod.affinity] : []]); } },
};
