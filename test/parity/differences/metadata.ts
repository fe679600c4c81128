import { inContainer, inMetadata, isAppLabel, isKeyHere, secrets } from '../conditions';
import { allOf, anyOf, keyOf, missing, of, optionsOf, some } from '../row';
import type { Row } from '../row';

/** Differences in labels, variables and secrets. */
export const OF_METADATA: readonly Row[] = [
  {
    method: 'K8sBaseFramework.buildLabels',
    there: '`app.kubernetes.io/*` contain ids of Core and its own name',
    here: 'they contain the names of the function, the run, the kind of run and the project',
    why: 'a manifest has no ids from Core',
    explains: allOf((one) => !missing('there')(one) && !missing('here')(one),
      inMetadata(/app\.kubernetes\.io\/[a-z-]+$/, isAppLabel('there'), isAppLabel('here'))),
  },
  {
    method: 'K8sBaseFramework.buildLabels',
    there: '`dhcore/instance`, `dhcore/run` and `dhcore/user`',
    here: 'none of them',
    why: 'the instance, the run\'s id and the user are known to Core alone',
    explains: anyOf(
      inMetadata(/dhcore\/instance$/, 'dhcore', undefined),
      inMetadata(/dhcore\/run$/, '<id>', undefined),
      inMetadata(/dhcore\/user$/, some, undefined),
    ),
  },
  {
    method: 'K8sBaseFramework.buildLabels',
    there: 'a value is written in lower case, without characters other than letters, digits and dashes',
    here: 'as it is',
    why: 'a valid label keeps its value',
    explains: inMetadata(/.+/, some, (value, { there }) =>
      value !== undefined && String(value).toLowerCase().replace(/[^a-z0-9-]+/g, '') === there),
  },
  {
    method: 'K8sBaseFramework.buildEnv',
    there: 'Core\'s variables override the user\'s',
    here: 'the run overrides the platform',
    why: 'an author\'s value overrides a default; a profile can override both',
    explains: inContainer(/env\[(DHCORE_ENDPOINT|DHCORE_NAMESPACE|PROJECT_NAME)\]\.value$/, some,
      (value, one) => (optionsOf(one).envs ?? []).some((env: any) => env.name === keyOf(one, 'env') && env.value === value)),
  },
  {
    method: 'K8sBaseFramework.buildEnv',
    there: '`RUN_ID`',
    here: 'none',
    why: 'the id belongs to a run that Core executes',
    explains: inContainer(/env\[RUN_ID\]\.(name|value)$/, /^(RUN_ID|<id>)$/, undefined),
  },
  {
    method: 'K8sBaseFramework.buildRunSecret',
    there: '`secrets` become a Secret of the run with the values, in `envFrom`',
    here: 'each is a variable from the Secret `proj-secrets-<project>`',
    why: 'a manifest contains no values of secrets',
    explains: allOf((one) => secrets(one).length > 0, anyOf(
      allOf(of('Secret'), missing('here'), ({ here }) => here === undefined),
      inContainer(/envFrom\[0\]\.secretRef\.name$/, '<run>-secret', undefined),
      allOf((one) => secrets(one).includes(keyOf(one, 'env') ?? ''), anyOf(
        inContainer(/env\[[^\]]+\]\.(name|valueFrom\.secretKeyRef\.key)$/, undefined, isKeyHere),
        inContainer(/env\[[^\]]+\]\.valueFrom\.secretKeyRef\.name$/, undefined, 'proj-secrets-churn'),
      )),
    )),
  },
];
