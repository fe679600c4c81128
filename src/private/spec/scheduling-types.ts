import { dictionary, integer, list, SpecType, struct, text } from './types';

/** Kubernetes' own structures, as cdk8s-plus calls them. In a spec they are spelled as in a manifest. */

const requirements = (name: string) => list(struct(name, { key: text, operator: text, values: list(text) }, 'key', 'operator'));
const nodeTerm = struct('kplus.k8s.NodeSelectorTerm', {
  matchExpressions: requirements('kplus.k8s.NodeSelectorRequirement'), matchFields: requirements('kplus.k8s.NodeSelectorRequirement'),
});
const labelSelector = struct('kplus.k8s.LabelSelector', {
  matchLabels: dictionary(text), matchExpressions: requirements('kplus.k8s.LabelSelectorRequirement'),
});
const podTerm = struct('kplus.k8s.PodAffinityTerm', {
  topologyKey: text, labelSelector, namespaceSelector: labelSelector, namespaces: list(text),
}, 'topologyKey');

const rules = (name: string, required: SpecType, preferred: SpecType) => struct(name, {
  requiredDuringSchedulingIgnoredDuringExecution: required,
  preferredDuringSchedulingIgnoredDuringExecution: list(preferred),
});
const podRules = (name: string) => rules(name, list(podTerm), struct('kplus.k8s.WeightedPodAffinityTerm', { weight: integer, podAffinityTerm: podTerm }, 'weight', 'podAffinityTerm'));

export const affinity = struct('kplus.k8s.Affinity', {
  nodeAffinity: rules('kplus.k8s.NodeAffinity',
    struct('kplus.k8s.NodeSelector', { nodeSelectorTerms: list(nodeTerm) }, 'nodeSelectorTerms'),
    struct('kplus.k8s.PreferredSchedulingTerm', { weight: integer, preference: nodeTerm }, 'weight', 'preference')),
  podAffinity: podRules('kplus.k8s.PodAffinity'),
  podAntiAffinity: podRules('kplus.k8s.PodAntiAffinity'),
});

export const toleration = struct('kplus.k8s.Toleration', { key: text, operator: text, value: text, effect: text, tolerationSeconds: integer });

export const spreadConstraint = struct('kplus.k8s.TopologySpreadConstraint', {
  maxSkew: integer,
  topologyKey: text,
  whenUnsatisfiable: text,
  labelSelector,
  matchLabelKeys: list(text),
  minDomains: integer,
  nodeAffinityPolicy: text,
  nodeTaintsPolicy: text,
}, 'maxSkew', 'topologyKey', 'whenUnsatisfiable');
