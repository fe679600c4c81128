import type { k8s } from 'cdk8s-plus-28';
import { RUN_OR_PROFILE, contributing } from './option';
import type { KindName } from '../contract/kind';
import type { Option } from '../contract/option';
import type { Field } from '../contract/run';
import { joinAffinities } from '../kubernetes/join-affinity';
import { checkAffinity } from './checks/affinity';
import { affinitySchema } from '../schema/scheduling';

/** One affinity a layer: the run is where all of them hold. */
export const affinity: Option<k8s.Affinity, KindName, 'run' | 'profile'> & Field<k8s.Affinity, 'joined'> = {
  ...contributing({
    name: 'affinity',
    schema: affinitySchema,
    statedBy: RUN_OR_PROFILE,
    set: (layer, value, at) => layer.set(affinity, value, at),
  }),
  merge: 'joined',
  check: (value, location, diagnostics) => checkAffinity(value, location, diagnostics),
  render: {
    pod: (pod, values) => { pod.affinity = joinAffinities([...values, ...pod.affinity ? [pod.affinity] : []]); },
  },
};
