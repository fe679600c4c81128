import { readFileSync } from 'fs';
import { join } from 'path';
import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubRunProps, RunSecurity, RunVolume } from '../src';
import { makeRun, Manifest, podSpecOf, synth } from './support/synth';
import { makeApp } from './support/temporary';
import { VERSIONS } from './support/verdicts';
import { examples } from '../examples/main';
import { Level, violations } from '../src/private/kubernetes/pod-standards';
import { KubernetesVersion } from '../src/private/kubernetes/version';

const VERDICTS: Manifest[] = JSON.parse(readFileSync(join(__dirname, 'fixtures/pod-security-verdicts.json'), 'utf8'));
const LEVELS: Level[] = ['restricted', 'baseline'];

const refuses = (level: Level, spec: Manifest, annotations: Record<string, string> = {}, version = '1.28') =>
  violations(level, spec, annotations, KubernetesVersion.parse(version)!).map(({ reason }) => reason);

describe('our reading of the standards agrees with API servers', () => {
  const rows = VERSIONS.flatMap(
    (version) => LEVELS.flatMap((level) => VERDICTS.map((verdict) => [version, level, verdict.what, verdict] as const)),
  );
  test.each(rows)('%s, %s: %s', (version, level, what, verdict) => {
    // What any version from the target on refuses.
    const expected = VERSIONS.filter((later) => later >= version).every((later) => verdict[later][level].allowed);
    expect([what, refuses(level, verdict.spec, verdict.annotations, version).length === 0]).toEqual([what, expected]);
  });
});

function podsOf(manifest: Manifest): Manifest[] {
  const template = manifest.kind === 'Pod' ? manifest : manifest.spec?.template ?? manifest.spec?.jobTemplate?.spec.template;
  return template ? [template.spec] : [];
}

const charts = examples(makeApp());

test.each(
  charts.map((chart): [string, Chart] => [chart.node.id, chart]),
)('all pods of the example %s are restricted', (_id, chart) => {
  const pods = synth(chart).flatMap(podsOf);
  expect(pods.length).toBeGreaterThan(0);
  expect(pods.map((spec) => refuses('restricted', spec))).toEqual(pods.map(() => []));
});

test.each<[string, Partial<DigitalHubRunProps>]>([
  ['no options', {}],
  [
    'init containers',
    { initContainers: [{ image: 'busybox:1' }, { image: 'busybox:1', securityContext: { user: 5 } }] },
  ],
  ['all volumes', {
    sharedMemory: '1Gi',
    resources: { disk: '1Gi' },
    volumes: [
      RunVolume.persistentVolumeClaim(
        { name: 'a', mountPath: '/a' },
      ), RunVolume.configMap({ name: 'b', mountPath: '/b', configMapName: 'b' }),
      RunVolume.secret(
        { name: 'c', mountPath: '/c', secretName: 'c' },
      ), RunVolume.shared({ name: 'd', mountPath: '/d' }),
    ],
  }],
  [
    'a capability that is allowed',
    { security: RunSecurity.restricted({ addCapabilities: [kplus.Capability.NET_BIND_SERVICE] }) },
  ],
])('a run with %s is restricted', (_what, props) => {
  expect(refuses('restricted', podSpecOf(makeRun(props)))).toEqual([]);
});

test('containers that are added to the Job later are restricted, too', () => {
  const run = makeRun();
  run.job.addContainer({ image: 'a:1', name: 'side' });
  run.job.addInitContainer({ image: 'b:1' });
  expect(refuses('restricted', podSpecOf(run))).toEqual([]);
});

test('baseline is baseline, and privileged is neither', () => {
  const levels = (
    security: RunSecurity,
  ) => LEVELS.map((level) => refuses(level, podSpecOf(makeRun({ security }))).length === 0);
  expect(levels(RunSecurity.baseline())).toEqual([false, true]);
  expect(levels(RunSecurity.privileged())).toEqual([false, false]);
});
