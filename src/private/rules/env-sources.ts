import { k8s } from 'cdk8s-plus-28';
import { Findings, Place } from '../finding';
import { annotationKey, configKey, envName, qualifiedName } from '../kubernetes-names';
import { referenceProblem } from '../problems';
import { Quantity } from '../quantity';
import { checkLoss } from '../shapes';
import { list, quote } from '../text';

const FIELDS = [
  'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName', 'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs',
];
const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'].flatMap((name) => [`limits.${name}`, `requests.${name}`]);
const CPU_DIVISORS = ['1m', '1'];
const OTHER_DIVISORS = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];

/** A variable's own value, which plain JavaScript can make of anything. */
export function checkEnvValue(value: unknown, place: Place, findings: Findings): void {
  if (value !== undefined && value !== null && typeof value !== 'string') {
    findings.add('DH1006', place, `${quote(value)} is not a text.`, 'Give a text.');
  }
  checkLoss(value, place, findings);
}

/** Where a variable's value comes from, as it is rendered. */
export function checkEnvSource(source: k8s.EnvVarSource, place: Place, findings: Findings): void {
  const { configMapKeyRef, fieldRef, resourceFieldRef, secretKeyRef } = source;
  checkKey(configMapKeyRef, 'ConfigMap', place, findings);
  checkKey(secretKeyRef, 'Secret', place, findings);
  if (fieldRef) {
    checkField(fieldRef.fieldPath, place, findings);
  }
  if (resourceFieldRef) {
    checkResource(resourceFieldRef, place, findings);
  }
}

/** A whole ConfigMap or Secret as variables, as it is rendered. */
export function checkEnvFrom({ configMapRef, prefix = '', secretRef }: k8s.EnvFromSource, relaxed: boolean, place: Place, findings: Findings): void {
  const must = prefix === '' ? undefined : envName(relaxed)(prefix);
  if (must) {
    findings.add('DH1306', place, `${quote(prefix)} cannot be the prefix of variables.`, `It must ${must}.`);
  }
  if (!configMapRef && !secretRef) {
    findings.add('DH1306', place, 'It names neither a ConfigMap nor a Secret.', 'Give one of them.');
  }
  findings.addProblem(configMapRef && referenceProblem(configMapRef.name ?? '', 'ConfigMap'), place);
  findings.addProblem(secretRef && referenceProblem(secretRef.name ?? '', 'Secret'), place);
}

function checkKey(reference: k8s.ConfigMapKeySelector | k8s.SecretKeySelector | undefined, what: string, place: Place, findings: Findings): void {
  if (!reference) {
    return;
  }
  findings.addProblem(referenceProblem(reference.name ?? '', what), place);
  const must = configKey(reference.key);
  if (must) {
    findings.add('DH1306', place, `${quote(reference.key)} cannot be a key of a ${what}.`, `It must ${must}.`);
  }
}

function checkField(path: string, place: Place, findings: Findings): void {
  const [, kind, key] = /^metadata\.(labels|annotations)\['(.*)'\]$/s.exec(path) ?? [];
  const must = kind === undefined ? undefined : (kind === 'labels' ? qualifiedName : annotationKey)(key);
  if (must) {
    findings.add('DH1306', place, `${quote(key)} cannot be the key of a label or annotation.`, `It must ${must}.`);
  } else if (kind === undefined && !FIELDS.includes(path)) {
    findings.add('DH1306', place, `${quote(path)} is not a field of a pod that a variable can hold.`, `Name ${list([...FIELDS, 'a label', 'an annotation'], 'or')}.`);
  }
}

function checkResource({ resource, divisor }: k8s.ResourceFieldSelector, place: Place, findings: Findings): void {
  if (!RESOURCES.includes(resource) && !/^(limits|requests)\.hugepages-./.test(resource)) {
    findings.add('DH1306', place, `${quote(resource)} is not an amount that a variable can hold.`, `Name ${list(RESOURCES, 'or')}.`);
    return;
  }
  const text = divisor === undefined ? undefined : String(divisor.value);
  const amount = text === undefined ? undefined : Quantity.parse(text);
  const known = resource.endsWith('.cpu') ? CPU_DIVISORS : OTHER_DIVISORS;
  // Zero stands for none.
  if (text !== undefined && !amount?.isZero && !known.some((one) => amount?.equals(Quantity.parse(one)!))) {
    findings.add('DH1306', place, `${quote(resource)} cannot be divided by ${quote(text)}.`, `Divide by ${list(known.map(quote), 'or')}.`);
  }
}
