import { checkEnvSource, checkEnvValue } from './env-sources';
import { ResolvedRun } from '../description/describe';
import { projectSecretName } from '../description/names';
import { DiagnosticCollector, inside, optionOf } from '../diagnostics/diagnostic';
import { configKey, envName, isShellName } from '../kubernetes/names';
import { ResolvedValue } from '../layers/merge';
import { env, EnvSource, variablesOf } from '../options/fields/env';
import { quote } from '../util/string';

export function checkVariable(resolvedValue: ResolvedValue<EnvSource>, diagnostics: DiagnosticCollector, { context }: ResolvedRun): void {
  const nameMust = envName(context.hasRelaxedEnvNames)(resolvedValue.key!);
  if (nameMust) {
    const location = isSecret(resolvedValue) ? resolvedValue : inside(resolvedValue, 'name');
    diagnostics.add('DH1301', location, `${quote(resolvedValue.key)} cannot be the name of an environment variable in Kubernetes ${context.target}.`, `It must ${nameMust}.`);
  }
  checkSource(resolvedValue, diagnostics);
}

/** How variables go together. */
export function checkVariables(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  for (const repeated of run.resolved.repeatedOf(env)) {
    const first = run.resolved.keyed(env).get(repeated.key!)!;
    diagnostics.add('DH1303', repeated, `${quote(repeated.key)} is the variable of ${optionOf(first)} already.`, 'Give each variable of a run once.');
  }
  checkOrder(run.derived(variablesOf), diagnostics);
  checkSecrets(run, [...run.resolved.keyed(env).values()].filter(isSecret), diagnostics);
}

function isSecret(resolvedValue: ResolvedValue<EnvSource>): boolean {
  return resolvedValue.value.secretKey !== undefined;
}

function checkSource(resolvedValue: ResolvedValue<EnvSource>, diagnostics: DiagnosticCollector): void {
  const { value, valueFrom, secretKey } = resolvedValue.value;
  if (secretKey !== undefined) {
    return;
  }
  if (value !== undefined && valueFrom !== undefined) {
    diagnostics.add('DH1302', resolvedValue, `The variable ${quote(resolvedValue.key)} has both a "value" and a "valueFrom".`, 'Keep one of them.');
  } else if (value === undefined && valueFrom === undefined) {
    diagnostics.add('DH1302', resolvedValue, `The variable ${quote(resolvedValue.key)} has neither a "value" nor a "valueFrom".`, 'Give one of them; an empty value is "".');
  }
  if (valueFrom !== undefined) {
    checkEnvValue(valueFrom.value, inside(resolvedValue, 'valueFrom'), diagnostics);
    checkEnvSource(valueFrom.valueFrom ?? {}, inside(resolvedValue, 'valueFrom'), diagnostics);
  }
}

/** `$(OTHER)` stands for a variable that comes before it; one that comes later stays as it is written. */
function checkOrder(variables: readonly ResolvedValue<EnvSource>[], diagnostics: DiagnosticCollector): void {
  if (!variables.some(({ value }) => value.value?.includes('$('))) {
    return;
  }
  const locations = new Map(variables.map(({ key }, i) => [key, i]));
  variables.forEach((variable, i) => {
    for (const [, name] of (variable.value.value ?? '').replace(/\$\$/g, '').matchAll(/\$\(([^)$]+)\)/g)) {
      if ((locations.get(name) ?? -1) >= i) {
        diagnostics.add('DH2014', variable, `${quote(variable.value.value)} refers to ${quote(name)}, which comes after it and is not put in.`,
          `Give ${quote(name)} first, or write "$$(${name})" if the text is meant.`);
      }
    }
  });
}

function checkSecrets(run: ResolvedRun, secrets: readonly ResolvedValue<EnvSource>[], diagnostics: DiagnosticCollector): void {
  if (secrets.length === 0) {
    return;
  }
  const { project, coreNamespace, namespace } = run.context;
  if (project === undefined) {
    diagnostics.add('DH1304', secrets[0], `${quote(secrets[0].key)} is a key of the project's Secret, but the run belongs to no project.`,
      'Give the run or its platform a "project".');
  } else if (coreNamespace !== undefined && namespace !== coreNamespace) {
    diagnostics.add('DH2005', secrets[0],
      `The Secret ${quote(projectSecretName(project))} lives in the namespace ${quote(coreNamespace)} and the run in ${namespace === undefined ? 'none that is named' : quote(namespace)}, where its pods cannot read it.`,
      'Copy the Secret into the run\'s namespace, or say where it lives with the platform\'s "coreNamespace".');
  }
  for (const secret of secrets) {
    const must = configKey(secret.key!);
    if (must) {
      diagnostics.add('DH1305', secret, `${quote(secret.key)} cannot be a key of a Secret.`, `It must ${must}.`);
    } else if (!isShellName(secret.key!)) {
      diagnostics.add('DH2004', secret, `A program can read the variable ${quote(secret.key)}, but no shell can as "$${secret.key}".`,
        `Name the secret ${quote(secret.key!.toUpperCase().replace(/[^A-Z0-9_]/g, '_').replace(/^(?=\d)/, '_'))}, or acknowledge this if no shell reads it.`);
    }
  }
}
