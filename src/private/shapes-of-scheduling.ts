import { exact, key, list, map, number, Shape, text, whole } from './shapes';

/** What options must look like that say on which nodes pods may be: Kubernetes' own structures, spelled as in YAML. */

const requirements = whole(list(exact({ 'key': text, 'operator': text, 'values?': list(text) })));
const nodeTerm = exact({ 'matchExpressions?': requirements, 'matchFields?': requirements });
const labelSelector = exact({ 'matchLabels?': map(text), 'matchExpressions?': requirements });
const podTerm = exact({ 'topologyKey': text, 'labelSelector?': labelSelector, 'namespaceSelector?': labelSelector, 'namespaces?': list(text) });

const rules = (required: Shape, preferred: Shape) => exact({
  'requiredDuringSchedulingIgnoredDuringExecution?': required,
  'preferredDuringSchedulingIgnoredDuringExecution?': list(preferred),
});

const podRules = rules(list(podTerm), exact({ weight: number, podAffinityTerm: podTerm }));

export const affinity = whole(exact({
  'nodeAffinity?': rules(exact({ nodeSelectorTerms: list(nodeTerm) }), exact({ weight: number, preference: nodeTerm })),
  'podAffinity?': podRules,
  'podAntiAffinity?': podRules,
}));

export const tolerations = list(exact({ 'key?': text, 'operator?': text, 'value?': text, 'effect?': text, 'tolerationSeconds?': number }));

export const topologySpread = whole(list(exact({
  'maxSkew': number,
  'topologyKey': text,
  'whenUnsatisfiable': text,
  'labelSelector?': labelSelector,
  'matchLabelKeys?': list(text),
  'minDomains?': number,
  'nodeAffinityPolicy?': text,
  'nodeTaintsPolicy?': text,
})));

export const nodeSelector = list(exact({ key, value: text }));
