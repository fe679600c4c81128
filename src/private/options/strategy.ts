import * as kplus from 'cdk8s-plus-28';
import { volumesOf } from './fields/volumes';
import { DEPLOYMENTS } from './kinds';
import { ANY_LAYER, single } from './option';
import { RunStrategy } from '../../strategy';
import { DiagnosticCollector, inside, OptionLocation } from '../diagnostics/diagnostic';
import { parseShareOfPods } from '../kubernetes/share-of-pods';
import { having, ownInstance } from '../schema/schema';
import { quote } from '../util/string';

/**
 * Rolling is written in full, which Kubernetes would do by itself: a Deployment that was applied without a strategy
 * rejects a later Recreate under server-side apply.
 */
export const strategy = single({
  name: 'strategy',
  kinds: DEPLOYMENTS,
  statedBy: ANY_LAYER,
  schema: ownInstance<RunStrategy>({
    what: 'a RunStrategy',
    example: 'RunStrategy.recreate()',
    matches: having('_rolling'),
    written: {
      form: 'name',
      of: 'RunStrategy',
      make: () => ({ rolling: RunStrategy.rolling, recreate: RunStrategy.recreate }),
    },
  }),
  show: String,
  defaultOf: (run) => {
    const volume = run.derived(volumesOf).find(({ rendered: { accessModes = [] } }) =>
      accessModes.includes('ReadWriteOncePod'));
    // The new pod would wait for the volume of the old one, which would wait for the new one.
    return volume
      ? { value: RunStrategy.recreate(), option: `default, because ${volume.location.option} is ReadWriteOncePod` }
      : { value: RunStrategy.rolling() };
  },
  check: ({ _rolling }, location, diagnostics) => {
    if (!_rolling) {
      return;
    }
    const { maxSurge, maxUnavailable } = _rolling;
    checkShare(maxSurge, undefined, inside(location, 'maxSurge'), diagnostics);
    checkShare(maxUnavailable, 100, inside(location, 'maxUnavailable'), diagnostics);
    if ([maxSurge, maxUnavailable].every(({ value }) => parseShareOfPods(value)?.amount === 0)) {
      diagnostics.add('DH1004', location,
        '"maxSurge" and "maxUnavailable" are both zero, so that no pod could be replaced.',
        'Set one of them to 1 or more, or "strategy: RunStrategy.recreate()".');
    }
  },
  render: {
    deployment: (deployment, { _type, _rolling }) => {
      deployment.strategy = {
        type: _type,
        rollingUpdate: _rolling && {
          maxSurge: rendered(_rolling.maxSurge), maxUnavailable: rendered(_rolling.maxUnavailable),
        },
      };
    },
  },
});

function checkShare(
  { value }: kplus.PercentOrAbsolute, maxPercentage: number | undefined, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  const share = parseShareOfPods(value);
  if (!share || (share.isPercentage && share.amount > (maxPercentage ?? share.amount))) {
    diagnostics.add('DH1004', location,
      `${quote(value)} is neither a number of pods from 0 nor a whole percentage from 0%`
        + `${maxPercentage === undefined ? '' : ` to ${maxPercentage}%`}.`,
      'Use "kplus.PercentOrAbsolute.absolute(1)" or "kplus.PercentOrAbsolute.percent(25)", for example.');
  }
}

function rendered({ value }: kplus.PercentOrAbsolute): kplus.k8s.IntOrString {
  return typeof value === 'number'
    ? kplus.k8s.IntOrString.fromNumber(value)
    : kplus.k8s.IntOrString.fromString(String(value));
}
