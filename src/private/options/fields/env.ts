import type { EnvValue } from 'cdk8s-plus-28';
import { ResolvedRun } from '../../description/describe';
import { projectSecretName } from '../../description/names';
import { makeEnvValue } from '../../kubernetes/cdk8s-plus-values';
import { LayerKind } from '../../layers/layer';
import { ResolvedValue } from '../../layers/merge';
import { checkVariable, checkVariables } from '../../rules/environment';
import { sortKeys } from '../../util/sort-keys';
import { field } from '../field';

/** Where an environment variable's value comes from: exactly one of these, if the author made no mistake. */
export interface EnvSource {
  readonly value?: string;
  readonly valueFrom?: EnvValue;
  /** Key in the project's Secret. */
  readonly secretKey?: string;
}

/** Environment variables by name, of `envs`, `secrets`, and what is known of the project. */
export const env = field<EnvSource>()({
  name: 'env',
  topic: 'environment',
  merge: 'byKey',
  show: ({ value, valueFrom, secretKey }) => secretKey !== undefined ? `key ${secretKey} of the project's Secret`
    : value ?? textOf(valueFrom?.value) ?? JSON.stringify(sortKeys(valueFrom?.valueFrom)) ?? 'nothing',
  check: (_value, location, diagnostics, run) => checkVariable(location, diagnostics, run),
  checkAll: (run, diagnostics) => checkVariables(run, diagnostics),
  declare: ({ main }, _value, run) => {
    const secretName = run.context.project === undefined ? undefined : projectSecretName(run.context.project);
    main.envVariables = Object.fromEntries(run.derived(variablesOf).map(({ key, value: { value, valueFrom, secretKey } }) => [
      key!,
      secretKey === undefined
        ? makeEnvValue(value ?? valueFrom?.value, valueFrom?.valueFrom)
        : makeEnvValue(undefined, { secretKeyRef: { name: secretName, key: secretKey } }),
    ]));
  },
  render: {
    // `$(OTHER)` needs the order: objects put names that are numbers first.
    main: (main, _value, run) => { main.env = inOrder(main.env, run.derived(variablesOf)); },
  },
});

/** Variables in an order in which they can refer to others: those that nobody wrote come first, then secrets, of whatever layer. */
export function variablesOf({ resolved }: ResolvedRun): readonly ResolvedValue<EnvSource>[] {
  const rank = ({ value, layer }: ResolvedValue<EnvSource>) => layer.kind === LayerKind.LIBRARY ? 0 : value.secretKey !== undefined ? 1 : 2;
  return [...resolved.keyed(env).values()].sort((a, b) => rank(a) - rank(b));
}

/** Variables as they are described; those that were added later come last. */
export function inOrder<V extends { readonly name: string }>(variables: V[] | undefined, described: readonly ResolvedValue<EnvSource>[]): V[] | undefined {
  if (!variables || variables.every(({ name }, i) => i >= described.length || name === described[i].key)) {
    return variables;
  }
  const order = new Map(described.map(({ key }, i) => [key!, i]));
  const location = ({ name }: V) => order.get(name) ?? order.size;
  return [...variables].sort((a, b) => location(a) - location(b));
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
