import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { MINIMAL } from './synth';
import { DeploymentRun, DeploymentRunProps, RunStrategy, RunVolume } from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

const { absolute, percent } = kplus.PercentOrAbsolute;
const rolling = (maxSurge: unknown, maxUnavailable?: unknown) =>
  RunStrategy.rolling({ maxSurge: maxSurge as never, maxUnavailable: maxUnavailable as never });
const deployment = (props: Partial<DeploymentRunProps>) => (chart: Construct) =>
  new DeploymentRun(chart, 'model', { ...MINIMAL, ...props });
const claim = (name: string, accessModes?: kplus.PersistentVolumeAccessMode[]) =>
  RunVolume.persistentVolumeClaim({ name, mountPath: `/${name}`, accessModes });
const ONCE_POD = [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE_POD];

const EXAMPLES = 'Use "kplus.PercentOrAbsolute.absolute(1)" or "kplus.PercentOrAbsolute.percent(25)", for example.';
const ZERO = '[churn/model] strategy: "maxSurge" and "maxUnavailable" are both zero, so that no pod could be replaced. '
  + 'Set one of them to 1 or more, or "strategy: RunStrategy.recreate()".';

/** Mistakes in how pods are replaced. */
export const ROLLOUT_MISTAKES: [Code, string, (chart: Construct) => void][] = [
  ['DH1004', ZERO, deployment({ strategy: rolling(absolute(0), absolute(0)) })],
  ['DH1004', ZERO, deployment({ strategy: rolling(percent(0), absolute(0)) })],
  [
    'DH1004',
    '[churn/model] strategy.maxSurge: "12.5%" is neither a number of pods from 0 nor a whole percentage from 0%. '
      + EXAMPLES,
    deployment({ strategy: rolling(percent(12.5)) }),
  ],
  [
    'DH1004',
    `[churn/model] strategy.maxSurge: -1 is neither a number of pods from 0 nor a whole percentage from 0%. ${EXAMPLES}`,
    deployment({ strategy: rolling(absolute(-1)) }),
  ],
  [
    'DH1004',
    '[churn/model] strategy.maxUnavailable: "150%" is neither a number of pods from 0 nor a whole percentage from 0% to '
      + `100%. ${EXAMPLES}`,
    deployment({ strategy: rolling(undefined, percent(150)) }),
  ],
  [
    'DH1006',
    '[churn/model] strategy: Expected a RunStrategy, but got "Recreate" (a string). Use "RunStrategy.recreate()", for '
      + 'example.',
    deployment({ strategy: 'Recreate' as never }),
  ],
  [
    'DH1006',
    '[churn/model] strategy.maxSurge: Expected a PercentOrAbsolute of cdk8s-plus, but got 1 (a number). Use '
      + '"kplus.PercentOrAbsolute.absolute(1)", for example.',
    deployment({ strategy: rolling(1) }),
  ],
  [
    'DH2029',
    '[churn/model] strategy: The claim "churn-model-c8991bc7-data" can be mounted by only one '
      + 'node (ReadWriteOnce): if the new pod of a rollout is placed on another node than the old one, it never '
      + 'starts. Set "strategy: RunStrategy.recreate()", which stops the old pod first, or "strategy: '
      + 'RunStrategy.rolling()" if all pods run on one node.',
    deployment({ volumes: [claim('data')] }),
  ],
  [
    'DH2029',
    '[churn/model] strategy: The claims "churn-model-c8991bc7-data" and '
      + '"churn-model-c8991bc7-cache" can be mounted by only one node (ReadWriteOnce): if the new pod of '
      + 'a rollout is placed on another node than the old one, it never starts. Set "strategy: RunStrategy.recreate()", '
      + 'which stops the old pod first, or "strategy: RunStrategy.rolling()" if all pods run on '
      + 'one node.',
    deployment({ replicas: 1, volumes: [claim('data'), claim('cache')] }),
  ],
  [
    'DH2029',
    '[churn/model] strategy: The claim "churn-model-c8991bc7-data" can be used by only one '
      + 'pod (ReadWriteOncePod): the new pod of a rollout waits for the old one, which waits for the new one. '
      + 'Set "strategy: RunStrategy.recreate()", which stops the old pod first.',
    deployment({ strategy: RunStrategy.rolling(), volumes: [claim('data', ONCE_POD)] }),
  ],
];
