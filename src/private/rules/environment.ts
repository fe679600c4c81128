import { checkEnvSource, checkEnvValue } from './env-sources';
import { DescribedRun } from '../describe';
import { Findings, inside, optionOf } from '../finding';
import { configKey, envName, isShellName } from '../kubernetes-names';
import { Decision } from '../merge';
import { projectSecretName } from '../names';
import { env, EnvSource, variablesOf } from '../options/fields/env';
import { quote } from '../text';

export function checkVariable(decision: Decision<EnvSource>, findings: Findings, { context }: DescribedRun): void {
  const nameMust = envName(context.hasRelaxedEnvNames)(decision.key!);
  if (nameMust) {
    const place = isSecret(decision) ? decision : inside(decision, 'name');
    findings.add('DH1301', place, `${quote(decision.key)} cannot be the name of an environment variable in Kubernetes ${context.target}.`, `It must ${nameMust}.`);
  }
  checkSource(decision, findings);
}

/** How variables go together. */
export function checkVariables(run: DescribedRun, findings: Findings): void {
  for (const repeated of run.decisions.repeatedOf(env)) {
    const first = run.decisions.keyed(env).get(repeated.key!)!;
    findings.add('DH1303', repeated, `${quote(repeated.key)} is the variable of ${optionOf(first)} already.`, 'Give each variable of a run once.');
  }
  checkOrder(run.derived(variablesOf), findings);
  checkSecrets(run, [...run.decisions.keyed(env).values()].filter(isSecret), findings);
}

function isSecret(decision: Decision<EnvSource>): boolean {
  return decision.value.secretKey !== undefined;
}

function checkSource(decision: Decision<EnvSource>, findings: Findings): void {
  const { value, valueFrom, secretKey } = decision.value;
  if (secretKey !== undefined) {
    return;
  }
  if (value !== undefined && valueFrom !== undefined) {
    findings.add('DH1302', decision, `The variable ${quote(decision.key)} has both a "value" and a "valueFrom".`, 'Keep one of them.');
  } else if (value === undefined && valueFrom === undefined) {
    findings.add('DH1302', decision, `The variable ${quote(decision.key)} has neither a "value" nor a "valueFrom".`, 'Give one of them; an empty value is "".');
  }
  if (valueFrom !== undefined) {
    checkEnvValue(valueFrom.value, inside(decision, 'valueFrom'), findings);
    checkEnvSource(valueFrom.valueFrom ?? {}, inside(decision, 'valueFrom'), findings);
  }
}

/** `$(OTHER)` stands for a variable that comes before it; one that comes later stays as it is written. */
function checkOrder(variables: readonly Decision<EnvSource>[], findings: Findings): void {
  if (!variables.some(({ value }) => value.value?.includes('$('))) {
    return;
  }
  const places = new Map(variables.map(({ key }, i) => [key, i]));
  variables.forEach((variable, i) => {
    for (const [, name] of (variable.value.value ?? '').replace(/\$\$/g, '').matchAll(/\$\(([^)$]+)\)/g)) {
      if ((places.get(name) ?? -1) >= i) {
        findings.add('DH2014', variable, `${quote(variable.value.value)} refers to ${quote(name)}, which comes after it and is not put in.`,
          `Give ${quote(name)} first, or write "$$(${name})" if the text is meant.`);
      }
    }
  });
}

function checkSecrets(run: DescribedRun, secrets: readonly Decision<EnvSource>[], findings: Findings): void {
  if (secrets.length === 0) {
    return;
  }
  const { project, coreNamespace, namespace } = run.context;
  if (project === undefined) {
    findings.add('DH1304', secrets[0], `${quote(secrets[0].key)} is a key of the project's Secret, but the run belongs to no project.`,
      'Give the run or its platform a "project".');
  } else if (coreNamespace !== undefined && namespace !== coreNamespace) {
    findings.add('DH2005', secrets[0],
      `The Secret ${quote(projectSecretName(project))} lives in the namespace ${quote(coreNamespace)} and the run in ${namespace === undefined ? 'none that is named' : quote(namespace)}, where its pods cannot read it.`,
      'Copy the Secret into the run\'s namespace, or say where it lives with the platform\'s "coreNamespace".');
  }
  for (const secret of secrets) {
    const must = configKey(secret.key!);
    if (must) {
      findings.add('DH1305', secret, `${quote(secret.key)} cannot be a key of a Secret.`, `It must ${must}.`);
    } else if (!isShellName(secret.key!)) {
      findings.add('DH2004', secret, `A program can read the variable ${quote(secret.key)}, but no shell can as "$${secret.key}".`,
        `Name the secret ${quote(secret.key!.toUpperCase().replace(/[^A-Z0-9_]/g, '_').replace(/^(?=\d)/, '_'))}, or acknowledge this if no shell reads it.`);
    }
  }
}
