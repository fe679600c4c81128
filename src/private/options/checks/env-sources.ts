import { k8s } from 'cdk8s-plus-28';
import { DiagnosticCollector, OptionLocation } from '../../diagnostics/diagnostic';
import { referenceProblem } from '../../diagnostics/problem';
import { annotationKey, configKey, envName, qualifiedName } from '../../kubernetes/names';
import { Quantity } from '../../kubernetes/quantity';
import { checkLoss } from '../../schema/unwritable';
import { definedEntries, isDefined } from '../../util/object';
import { joinWords, quote } from '../../util/string';

const FIELDS = [
  'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName', 'status.hostIP',
  'status.hostIPs', 'status.podIP', 'status.podIPs',
];
const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'].flatMap((name) => [`limits.${name}`, `requests.${name}`]);
const CPU_DIVISORS = ['1m', '1'];
const OTHER_DIVISORS = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];

/** A variable's own value, which plain JavaScript can make of anything. */
export function checkEnvValue(value: unknown, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  if (value !== undefined && value !== null && typeof value !== 'string') {
    diagnostics.add('DH1006', location, `${quote(value)} is not a string.`, 'Use a string.');
  }
  checkLoss(value, location, diagnostics);
}

/** A variable, as it is rendered: a value of cdk8s-plus can hold several, or a source of nothing. */
export function checkEnvVariable(
  value: unknown, source: k8s.EnvVarSource | undefined | null, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  checkEnvValue(value, location, diagnostics);
  if (!isDefined(source)) {
    return;
  }
  if (isDefined(value) && value !== '') {
    diagnostics.add('DH1302', location, `The variable has both the value ${quote(value)} and a source.`,
      'Keep one of them.');
  }
  const sources = definedEntries(source).map(([name]) => quote(name));
  if (sources.length !== 1) {
    diagnostics.add('DH1306', location,
      sources.length === 0 ? 'The source of the variable refers to nothing.'
        : `The source of the variable refers to ${joinWords(sources)}, but the API server accepts one of them alone.`,
      sources.length === 0 ? 'Use "kplus.EnvValue.fromSecretValue", for example.' : 'Keep one of them.');
  }
  checkEnvSource(source, location, diagnostics);
}

/** Where a variable's value comes from, as it is rendered. */
export function checkEnvSource(
  source: k8s.EnvVarSource, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const { configMapKeyRef, fieldRef, resourceFieldRef, secretKeyRef } = source;
  checkKey(configMapKeyRef, 'ConfigMap', location, diagnostics);
  checkKey(secretKeyRef, 'Secret', location, diagnostics);
  if (fieldRef) {
    checkField(fieldRef.fieldPath, location, diagnostics);
  }
  if (resourceFieldRef) {
    checkResource(resourceFieldRef, location, diagnostics);
  }
}

/** A whole ConfigMap or Secret as variables, as it is rendered. */
export function checkEnvFrom(
  { configMapRef, prefix = '', secretRef }: k8s.EnvFromSource, relaxed: boolean, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  const expected = prefix === '' ? undefined : envName(relaxed)(prefix);
  if (expected) {
    diagnostics.add('DH1306', location, `${quote(prefix)} cannot be the prefix of environment variables.`,
      `Use ${expected}.`);
  }
  if (!configMapRef && !secretRef) {
    diagnostics.add('DH1306', location, 'It refers to neither a ConfigMap nor a Secret.', 'Specify one of them.');
  } else if (configMapRef && secretRef) {
    diagnostics.add('DH1306', location,
      'It refers to both a ConfigMap and a Secret, but the API server accepts one of them alone.',
      'Write an item for each of them.');
  }
  diagnostics.addProblem(configMapRef && referenceProblem(configMapRef.name ?? '', 'ConfigMap'), location);
  diagnostics.addProblem(secretRef && referenceProblem(secretRef.name ?? '', 'Secret'), location);
}

function checkKey(
  reference: k8s.ConfigMapKeySelector | k8s.SecretKeySelector | undefined, what: string, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  if (!reference) {
    return;
  }
  diagnostics.addProblem(referenceProblem(reference.name ?? '', what), location);
  const expected = configKey(reference.key);
  if (expected) {
    diagnostics.add('DH1306', location, `${quote(reference.key)} cannot be a key of a ${what}.`, `Use ${expected}.`);
  }
}

function checkField(path: string, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  const [, kind, key] = /^metadata\.(labels|annotations)\['(.*)'\]$/s.exec(path) ?? [];
  const expected = kind === undefined ? undefined : (kind === 'labels' ? qualifiedName : annotationKey)(key);
  if (expected) {
    diagnostics.add('DH1306', location, `${quote(key)} cannot be the key of a label or annotation.`,
      `Use ${expected}.`);
  } else if (kind === undefined && !FIELDS.includes(path)) {
    diagnostics.add('DH1306', location, `${quote(path)} is not a pod field that a variable can refer to.`,
      `Use ${joinWords([...FIELDS, 'a label', 'an annotation'], 'or')}.`);
  }
}

function checkResource(
  { resource, divisor }: k8s.ResourceFieldSelector, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  if (!RESOURCES.includes(resource) && !/^(limits|requests)\.hugepages-./.test(resource)) {
    diagnostics.add('DH1306', location, `${quote(resource)} is not a resource that a variable can refer to.`,
      `Use ${joinWords(RESOURCES, 'or')}.`);
    return;
  }
  const written = divisor === undefined ? undefined : String(divisor.value);
  const quantity = written === undefined ? undefined : Quantity.parse(written);
  const known = resource.endsWith('.cpu') ? CPU_DIVISORS : OTHER_DIVISORS;
  // Zero stands for none.
  if (written !== undefined && !quantity?.isZero && !known.some((one) => quantity?.equals(Quantity.parse(one)!))) {
    diagnostics.add('DH1306', location, `${quote(written)} is not a valid divisor for ${quote(resource)}.`,
      `Use ${joinWords(known.map(quote), 'or')}.`);
  }
}
