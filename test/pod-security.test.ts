import { readFileSync } from 'fs';
import { join } from 'path';
import { App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Level, violations } from './support/pod-security';
import { makeRun, Manifest, podSpecOf, synth } from './support/synth';
import { examples } from '../examples/main';
import { DigitalHubRunProps, RunSecurity, RunVolume } from '../src';

const VERDICTS: Manifest[] = JSON.parse(readFileSync(join(__dirname, 'fixtures/pod-security-verdicts.json'), 'utf8'));
const LEVELS: Level[] = ['restricted', 'baseline'];

describe('our reading of the standards agrees with API servers', () => {
  test.each(LEVELS.flatMap((level) => VERDICTS.map((verdict): [Level, string, Manifest] => [level, verdict.what, verdict])))(
    '%s: %s', (level, what, verdict) => {
      // Hosts in probes and hooks are refused since 1.34, and procMount is judged otherwise from version to version.
      const expected = verdict['1.28'][level].allowed;
      expect([what, violations(level, verdict.spec, verdict.annotations).length === 0]).toEqual([what, expected]);
    });
});

function podsOf(manifest: Manifest): Manifest[] {
  const template = manifest.kind === 'Pod' ? manifest : manifest.spec?.template ?? manifest.spec?.jobTemplate?.spec.template;
  return template ? [template.spec] : [];
}

const charts = examples(new App({ outdir: Testing.app().outdir }));

test.each(charts.map((chart): [string, Chart] => [chart.node.id, chart]))('all pods of the example %s are restricted', (_id, chart) => {
  const pods = synth(chart).flatMap(podsOf);
  expect(pods.length).toBeGreaterThan(0);
  expect(pods.map((spec) => violations('restricted', spec))).toEqual(pods.map(() => []));
});

test.each<[string, Partial<DigitalHubRunProps>]>([
  ['no options', {}],
  ['init containers', { initContainers: [{ image: 'busybox:1' }, { image: 'busybox:1', securityContext: { user: 5 } }] }],
  ['all volumes', {
    sharedMemory: '1Gi',
    resources: { disk: '1Gi' },
    volumes: [
      RunVolume.persistentVolumeClaim({ name: 'a', mountPath: '/a' }), RunVolume.configMap({ name: 'b', mountPath: '/b', configMapName: 'b' }),
      RunVolume.secret({ name: 'c', mountPath: '/c', secretName: 'c' }), RunVolume.shared({ name: 'd', mountPath: '/d' }),
    ],
  }],
  ['a capability that is allowed', { security: RunSecurity.restricted({ addCapabilities: [kplus.Capability.NET_BIND_SERVICE] }) }],
])('a run with %s is restricted', (_what, props) => {
  expect(violations('restricted', podSpecOf(makeRun(props)))).toEqual([]);
});

test('containers that are added to the Job later are restricted, too', () => {
  const run = makeRun();
  run.job.addContainer({ image: 'a:1', name: 'side' });
  run.job.addInitContainer({ image: 'b:1' });
  expect(violations('restricted', podSpecOf(run))).toEqual([]);
});

test('baseline is baseline, and privileged is neither', () => {
  const levels = (security: RunSecurity) => LEVELS.map((level) => violations(level, podSpecOf(makeRun({ security }))).length === 0);
  expect(levels(RunSecurity.baseline())).toEqual([false, true]);
  expect(levels(RunSecurity.privileged())).toEqual([false, false]);
});
