import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { makeChart, makeRun } from './synth';
import {
  DigitalHubPlatform,
  DigitalHubPlatformProps,
  DigitalHubRun,
  DigitalHubRunProps,
  Profile,
  ProfileProps,
} from '../../src';

/** What a platform around another, a platform, a run and its profile set. */
export interface Layers {
  readonly outer?: DigitalHubPlatformProps;
  readonly platform?: DigitalHubPlatformProps;
  readonly run?: Partial<DigitalHubRunProps>;
  readonly profile?: Omit<ProfileProps, 'name'>;
}

export function runOf(layers: Layers): DigitalHubRun {
  return makeRun({ ...layers.run, profile: layers.profile && 'p' }, chartOf(layers));
}

export function chartOf({ outer, platform, profile }: Layers): Chart {
  const chart = makeChart();
  if (outer) {
    new DigitalHubPlatform(chart.node.root as unknown as Construct, 'outer', outer);
  }
  new DigitalHubPlatform(
    chart,
    'platform',
    { ...platform, profiles: profile && [new Profile({ name: 'p', ...profile })] },
  );
  return chart;
}
