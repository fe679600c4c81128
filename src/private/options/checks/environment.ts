import type { EnvValue } from 'cdk8s-plus-28';
import { checkEnvVariable } from './env-sources';
import type { Assignment, ResolvedRun, ResolvedValue, RunContext } from '../../contract/run';
import { DiagnosticCollector, inside, optionOf } from '../../diagnostics/diagnostic';
import { projectSecretName } from '../../kubernetes/core-names';
import { configKey, envName, hasRelaxedEnvNames, isShellName } from '../../kubernetes/names';
import { quote } from '../../util/string';

/** Where an environment variable's value comes from: exactly one of these, in valid runs. */
export interface EnvSource {
  readonly value?: string;
  readonly valueFrom?: EnvValue;
  /** Key in the project's Secret. */
  readonly secretKey?: string;
}

/** All variables of a run. */
interface Variables {
  readonly variables: ReadonlyMap<string, ResolvedValue<EnvSource>>;
  /** Those whose name is taken. */
  readonly repeated: readonly Assignment<EnvSource>[];
  readonly context: RunContext;
}

export function checkVariable(
  resolvedValue: ResolvedValue<EnvSource>, diagnostics: DiagnosticCollector, { context }: ResolvedRun,
): void {
  const expectedName = envName(hasRelaxedEnvNames(context.target))(resolvedValue.key!);
  if (expectedName) {
    const location = isSecret(resolvedValue) ? resolvedValue : inside(resolvedValue, 'name');
    diagnostics.add('DH1301', location,
      `${quote(resolvedValue.key)} cannot be the name of an environment variable in Kubernetes ${context.target}.`,
      `Use ${expectedName}.`);
  }
  checkSource(resolvedValue, diagnostics);
}

/** How variables go together. */
export function checkVariables(
  { variables, repeated, context }: Variables, diagnostics: DiagnosticCollector,
): void {
  for (const second of repeated) {
    const first = variables.get(second.key!)!;
    diagnostics.add('DH1303', second, `The variable ${quote(second.key)} is already set by ${optionOf(first)}.`,
      'Set each variable of a run once.');
  }
  checkSecrets(context, [...variables.values()].filter(isSecret), diagnostics);
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
    diagnostics.add('DH1302', resolvedValue,
      `The variable ${quote(resolvedValue.key)} has both a "value" and a "valueFrom".`, 'Keep one of them.');
  } else if (value === undefined && valueFrom === undefined) {
    diagnostics.add('DH1302', resolvedValue,
      `The variable ${quote(resolvedValue.key)} has neither a "value" nor a "valueFrom".`,
      'Set one of them; an empty value is "".');
  }
  if (valueFrom !== undefined) {
    checkEnvVariable(valueFrom.value, valueFrom.valueFrom, inside(resolvedValue, 'valueFrom'), diagnostics);
  }
}

function checkSecrets(
  context: RunContext, secrets: readonly ResolvedValue<EnvSource>[], diagnostics: DiagnosticCollector,
): void {
  if (secrets.length === 0) {
    return;
  }
  const { project, coreNamespace, namespace } = context;
  if (project === undefined) {
    diagnostics.add('DH1304', secrets[0],
      `${quote(secrets[0].key)} is a key of the project's Secret, but the run belongs to no project.`,
      'Set "project" on the run or its platform.');
  } else if (coreNamespace !== undefined && namespace !== coreNamespace) {
    diagnostics.add('DH2005', secrets[0],
      `The Secret ${quote(projectSecretName(project))} is in the namespace ${quote(coreNamespace)}, but the run is in `
        + `${namespace === undefined ? 'an unspecified one' : quote(namespace)}, where its pods cannot read it.`,
      'Copy the Secret into the run\'s namespace, or set the platform\'s "coreNamespace" to where it is.');
  }
  for (const secret of secrets) {
    const expected = configKey(secret.key!);
    if (expected) {
      diagnostics.add('DH1305', secret, `${quote(secret.key)} cannot be a key of a Secret.`, `Use ${expected}.`);
    } else if (!isShellName(secret.key!)) {
      diagnostics.add('DH2004', secret,
        `The variable ${quote(secret.key)} can be read by a program, but not by a shell as "$${secret.key}".`,
        `Rename the secret to ${quote(secret.key!.toUpperCase().replace(/[^A-Z0-9_]/g, '_').replace(/^(?=\d)/, '_'))}, `
          + 'or acknowledge this warning if no shell reads it.');
    }
  }
}
