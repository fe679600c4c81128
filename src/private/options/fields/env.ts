import { LayerKind } from '../../contract/run';
import type { ResolvedRun, ResolvedValue } from '../../contract/run';
import { makeEnvValue } from '../../kubernetes/cdk8s-plus-values';
import { projectSecretName } from '../../kubernetes/core-names';
import { sortKeys } from '../../util/sort-keys';
import { checkVariable, checkVariables } from '../checks/environment';
import type { EnvSource } from '../checks/environment';
import { field } from '../field';

/** Environment variables by name, of `envs`, `secrets`, and what is known of the project. */
export const env = field<EnvSource>()({
  name: 'env',
  merge: 'byKey',
  show: ({ value, valueFrom, secretKey }) => secretKey === undefined
    ? value ?? textOf(valueFrom?.value) ?? JSON.stringify(sortKeys(valueFrom?.valueFrom)) ?? 'nothing'
    : `key ${secretKey} of the project's Secret`,
  check: (_value, location, diagnostics, run) => checkVariable(location, diagnostics, run),
  checkAll: (run, diagnostics) => {
    const { context, resolved } = run;
    const repeated = resolved.repeatedOf(env);
    checkVariables({ variables: resolved.keyed(env), repeated, context }, diagnostics);
  },
  declare: ({ main }, _value, run) => {
    const secretName = run.context.project === undefined ? undefined : projectSecretName(run.context.project);
    main.envVariables = Object.fromEntries(run.derived(variablesOf).map(({ key, value: source }) => [
      key!,
      source.secretKey === undefined
        ? makeEnvValue(source.value ?? source.valueFrom?.value, source.valueFrom?.valueFrom)
        : makeEnvValue(undefined, { secretKeyRef: { name: secretName, key: source.secretKey } }),
    ]));
  },
  render: {
    // `$(OTHER)` needs the order: objects put names that are numbers first.
    main: (main, _value, run) => { main.env = inOrder(main.env, run.derived(variablesOf)); },
  },
});

/**
 * Variables in an order in which they can refer to others: those of the library come first, then secrets of whatever
 * layer, then what platforms and profiles set, which the author can refer to, and the author's own last.
 */
export function variablesOf({ resolved }: ResolvedRun): readonly ResolvedValue<EnvSource>[] {
  const rank = ({ value, layer }: ResolvedValue<EnvSource>) => {
    if (layer.kind === LayerKind.LIBRARY) {
      return 0;
    }
    if (value.secretKey !== undefined) {
      return 1;
    }
    return layer.kind === LayerKind.RUN ? 3 : 2;
  };
  return [...resolved.keyed(env).values()].sort((a, b) => rank(a) - rank(b));
}

/** Variables in the order of the run's own; those that were added later come last. */
export function inOrder<V extends { readonly name: string }>(
  variables: V[] | undefined, own: readonly ResolvedValue<EnvSource>[],
): V[] | undefined {
  if (!variables || variables.every(({ name }, i) => i >= own.length || name === own[i].key)) {
    return variables;
  }
  const order = new Map(own.map(({ key }, i) => [key!, i]));
  const location = ({ name }: V) => order.get(name) ?? order.size;
  return [...variables].sort((a, b) => location(a) - location(b));
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
