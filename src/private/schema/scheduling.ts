import type { k8s } from 'cdk8s-plus-28';
import { list, map, number, Schema, string, struct, whole } from './schema';

/** Options that choose nodes for pods: Kubernetes' own structures, spelled as in manifests. */

const requirements = (type: string) => whole(list(struct<k8s.NodeSelectorRequirement | k8s.LabelSelectorRequirement>(
  type, { key: string, operator: string, values: list(string) }, 'key', 'operator')));
const nodeTerm = struct<k8s.NodeSelectorTerm>('kplus.k8s.NodeSelectorTerm', {
  matchExpressions: requirements('kplus.k8s.NodeSelectorRequirement'),
  matchFields: requirements('kplus.k8s.NodeSelectorRequirement'),
});
const labelSelector = struct<k8s.LabelSelector>('kplus.k8s.LabelSelector', {
  matchLabels: map(string), matchExpressions: requirements('kplus.k8s.LabelSelectorRequirement'),
});
const podTerm = struct<k8s.PodAffinityTerm>('kplus.k8s.PodAffinityTerm', {
  topologyKey: string, labelSelector, namespaceSelector: labelSelector, namespaces: list(string),
}, 'topologyKey');

interface Rules<R, P> {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: R;
  readonly preferredDuringSchedulingIgnoredDuringExecution?: P[];
}

const rules = <R, P>(type: string, required: Schema<R>, preferred: Schema<P>) => struct<Rules<R, P>>(type, {
  requiredDuringSchedulingIgnoredDuringExecution: required as Schema<NonNullable<R>>,
  preferredDuringSchedulingIgnoredDuringExecution: list(preferred),
});

const podRules = (type: string) => rules(type, list(podTerm), struct<k8s.WeightedPodAffinityTerm>(
  'kplus.k8s.WeightedPodAffinityTerm', { weight: number, podAffinityTerm: podTerm }, 'weight', 'podAffinityTerm'));

export const affinitySchema = whole(struct<k8s.Affinity>('kplus.k8s.Affinity', {
  nodeAffinity: rules('kplus.k8s.NodeAffinity',
    struct<k8s.NodeSelector>('kplus.k8s.NodeSelector', { nodeSelectorTerms: list(nodeTerm) }, 'nodeSelectorTerms'),
    struct<k8s.PreferredSchedulingTerm>('kplus.k8s.PreferredSchedulingTerm', { weight: number, preference: nodeTerm },
      'weight', 'preference')),
  podAffinity: podRules('kplus.k8s.PodAffinity'),
  podAntiAffinity: podRules('kplus.k8s.PodAntiAffinity'),
}));

export const tolerationSchema = struct<k8s.Toleration>('kplus.k8s.Toleration', {
  key: string, operator: string, value: string, effect: string, tolerationSeconds: number,
});

export const spreadSchema = struct<k8s.TopologySpreadConstraint>('kplus.k8s.TopologySpreadConstraint', {
  maxSkew: number,
  topologyKey: string,
  whenUnsatisfiable: string,
  labelSelector,
  matchLabelKeys: list(string),
  minDomains: number,
  nodeAffinityPolicy: string,
  nodeTaintsPolicy: string,
}, 'maxSkew', 'topologyKey', 'whenUnsatisfiable');
