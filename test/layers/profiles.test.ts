import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  DigitalHubPlatform,
  DigitalHubRunProps,
  Diagnostics,
  Profile,
  ProfileProps,
  RunSecurity,
  RunVolume,
} from '../../src';
import { runOf } from '../support/layers';
import { makeChart, makeRun, manifestOf, podSpecOf } from '../support/synth';

describe('profiles', () => {
  test('one named "default" applies to runs that name none', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', {
      profiles: [
        new Profile({ name: 'default', runtimeClass: 'kata' }),
        new Profile({ name: 'gpu', runtimeClass: 'nvidia' }),
      ],
    });
    expect(podSpecOf(makeRun({}, chart, 'a')).runtimeClassName).toBe('kata');
    expect(podSpecOf(makeRun({ profile: 'gpu' }, chart, 'b')).runtimeClassName).toBe('nvidia');
    expect(manifestOf(makeRun({}, chart, 'c')).metadata.labels).not.toHaveProperty('dhcore/template');
  });

  test('are those that the platform says it has, whatever class it is of', () => {
    class TeamPlatform extends DigitalHubPlatform {
      public override get profiles(): Profile[] {
        return [...super.profiles, new Profile({ name: 'team', runtimeClass: 'kata' })];
      }
    }
    const chart = makeChart();
    new TeamPlatform(chart, 'platform');
    expect(podSpecOf(makeRun({ profile: 'team' }, chart)).runtimeClassName).toBe('kata');
  });

  test('of an inner platform hide those of an outer one', () => {
    const chart = makeChart();
    new DigitalHubPlatform(
      chart,
      'platform',
      { profiles: [new Profile({ name: 'p', runtimeClass: 'outer' }), new Profile({ name: 'q', runtimeClass: 'q' })] },
    );
    const team = new Construct(chart, 'team');
    new DigitalHubPlatform(team, 'platform', { profiles: [new Profile({ name: 'p', runtimeClass: 'inner' })] });
    expect(podSpecOf(makeRun({ profile: 'p' }, team, 'a')).runtimeClassName).toBe('inner');
    expect(podSpecOf(makeRun({ profile: 'q' }, team, 'b')).runtimeClassName).toBe('q');
    expect(podSpecOf(makeRun({ profile: 'p' }, chart, 'c')).runtimeClassName).toBe('outer');
  });

  /** What an author wrote, what the profile says instead, and the two as the warning names them. */
  const OVERRIDES: [string, Partial<DigitalHubRunProps>, Omit<ProfileProps, 'name'>, string, string][] = [
    ['resources.cpu', { resources: { cpuRequest: '2' } }, { resources: { requests: { cpu: '4' } } }, '2', '4'],
    [
      'resources.mem',
      { resources: { memRequest: '1Gi' } },
      { resources: { requests: { memory: '4Gi' } } },
      '1Gi',
      '4Gi',
    ],
    ['resources.gpu', { resources: { gpu: '1' } }, { resources: { limits: { 'nvidia.com/gpu': '2' } } }, '1', '2'],
    [
      'imagePullPolicy',
      { imagePullPolicy: kplus.ImagePullPolicy.NEVER },
      { imagePullPolicy: kplus.ImagePullPolicy.ALWAYS },
      'Never',
      'Always',
    ],
    [
      'security',
      { security: RunSecurity.restricted() },
      { security: RunSecurity.baseline() },
      'restricted',
      'baseline',
    ],
    ['runtimeClass', { runtimeClass: 'a' }, { runtimeClass: 'b' }, 'a', 'b'],
    ['priorityClass', { priorityClass: 'a' }, { priorityClass: 'b' }, 'a', 'b'],
    ['backoffLimit', { backoffLimit: 3 }, { backoffLimit: 1 }, '3', '1'],
    [
      'nodeSelector',
      { nodeSelector: [{ key: 'gpu', value: 'v100' }] },
      { nodeSelector: [{ key: 'gpu', value: 'a100' }] },
      'v100',
      'a100',
    ],
    ['labels', { labels: { team: 'b' } }, { labels: { team: 'c' } }, 'b', 'c'],
    ['envs', { envs: [{ name: 'A', value: '1' }] }, { envs: [{ name: 'A', value: '2' }] }, '1', '2'],
    ['volumes', {
      volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/a' })],
    }, { volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/b' })] },
    'empty_dir at /a (no size limit)', 'empty_dir at /b (no size limit)'],
  ];

  test.each(
    OVERRIDES,
  )('that override the author\'s %s say so once, and can be acknowledged', (_option, run, profile, stated, given) => {
    const overridden = runOf({ run, profile });
    const warnings = Diagnostics.of(overridden).all;
    expect(warnings.map(({ code }) => code)).toEqual(['DH2001']);
    expect(warnings[0].message).toContain(`"${stated}" is overridden by "${given}"`);
    Diagnostics.of(overridden).acknowledge('DH2001', 'agreed');
    expect(Diagnostics.of(overridden).all).toEqual([]);
  });

  test('that agree with the author say nothing', () => {
    const run = runOf({
      run: { resources: { cpu: '1000m', gpu: '1' }, runtimeClass: 'nvidia' },
      profile: { resources: { requests: { cpu: '1' }, limits: { 'nvidia.com/gpu': '1' } }, runtimeClass: 'nvidia' },
    });
    expect(Diagnostics.of(run).all).toEqual([]);
  });

  test('that only suggest say nothing, and lose', () => {
    const run = runOf({ run: { runtimeClass: 'own' }, profile: { overridable: true, runtimeClass: 'suggested' } });
    expect(Diagnostics.of(run).all).toEqual([]);
    expect(run.explain().row('runtimeClass')?.lost).toEqual([
      { value: 'suggested', layer: 'suggestion', source: 'runtimeClass of profile "p" of "churn/platform"' },
    ]);
  });
});
