/**
 * Workloads are rendered without cdk8s' own rendering where that changes nothing: what comes of both must be the same.
 */
import { ApiObject, Chart, JsonPatch, ResolutionContext } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import { examples } from '../../examples/main';
import { RENAMED } from '../../src/private/render/manifest';
import { build } from '../kubernetes/judge';
import { Planner } from '../kubernetes/plan';
import { KIND_NAMES, KINDS, makeKind } from '../support/kinds';
import { manifestOf } from '../support/synth';
import { makeApp } from '../support/temporary';

const APPS = 60;

/** The manifests, with their keys in order; then the same by cdk8s, which renders whatever is patched. */
function both(scope: IConstruct): [string[], string[]] {
  const objects = scope.node.findAll().filter((construct) => ApiObject.isApiObject(construct)) as ApiObject[];
  const write = () => objects.map((object) => {
    try {
      return JSON.stringify(object.toJson());
    } catch (error) {
      return `It throws: ${(error as Error).message}`;
    }
  });
  const quick = write();
  objects.forEach((object) => object.addJsonPatch(JsonPatch.test('/kind', object.kind)));
  return [quick, write()];
}

test('the examples', () => {
  examples(makeApp()).forEach((chart) => {
    const [quick, stock] = both(chart);
    expect(quick).toEqual(stock);
  });
});

test('generated apps, with mistakes and what is added later', () => {
  const planner = new Planner(7);
  for (let i = 0; i < APPS; i++) {
    const [quick, stock] = both(build(planner.next()));
    expect(quick).toEqual(stock);
  }
});

test.each(KIND_NAMES)('what a %s holds that is spelled otherwise in manifests, or that they do not know', (kind) => {
  const run = makeKind(kind, { nodeSelector: [{ key: 'hostIp', value: 'a' }], labels: { schema: 'a' } });
  const workload = KINDS[kind].workload(run);
  workload.metadata.add('unknown', 'gone');
  workload.metadata.addFinalizers('acme.io/guard');
  if (workload instanceof kplus.Workload) {
    workload.podMetadata.add('unknown', 'gone');
    workload.podMetadata.addOwnerReference({ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: 'b' });
  }
  workload.addHostAlias({ ip: '127.0.0.1', hostnames: ['a'] });
  workload.addVolume(kplus.Volume.fromAzureDisk(workload, 'disk', 'disk', '/disk'));
  const [quick, stock] = both(run);
  expect(quick).toEqual(stock);
  expect(quick.join()).toContain('"diskURI":"/disk"');
  expect(quick.join()).not.toContain('unknown');
});

test('values that plain JavaScript makes up, and a custom resolver in the place of one of cdk8s', () => {
  const divisor = { value: '1m' };
  const run = makeKind(
    'DigitalHubRun',
    {
      envs: [
        { name: 'A', valueFrom: { valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor } } } as never },
      ],
    },
  );
  KINDS.DigitalHubRun.workload(run).addContainer({ name: 'other', image: 'a', args: ['a', null as never, 'b'] });
  const [quick, stock] = both(run);
  expect(quick).toEqual(stock);
  expect(quick.join()).toContain('"divisor":"1m"');

  const app = makeApp();
  const resolved = makeKind('DigitalHubRun', { image: 'old' }, new Chart(app, 'c'));
  app.resolvers[1] = {
    resolve: (context: ResolutionContext) => context.value === 'old' ? context.replaceValue('new') : undefined,
  };
  expect(manifestOf(resolved).spec.template.spec.containers[0].image).toBe('new');
});

/** It answers all that is asked of a field: of a list, of a date. */
const ANYTHING = Object.create(null, { map: { value: () => [] }, toISOString: { value: () => '' } });

/** What cdk8s-plus' functions that write an object of each type make of a field: its name in manifests. */
function namesIn(write: (object: any) => object): [string, string][] {
  const fields = new Set<string>();
  const spy = (given: string | undefined) => new Proxy({}, {
    get: (_target, field: string) => (fields.add(field), field === given ? ANYTHING : undefined),
  });
  write(spy(undefined));
  return [...fields].map((field) => [field, Object.keys(write(spy(field)))[0]]);
}

test('the fields whose names differ are those of cdk8s-plus, and all others are in order', () => {
  const writers = Object.entries(kplus.k8s).filter(
    ([type, value]) => type.startsWith('toJson_') && typeof value === 'function',
  );
  expect(writers.length).toBeGreaterThan(400);
  const renamed = new Set<string>();
  for (const [type, write] of writers) {
    const names = namesIn(write as never).filter(([, name]) => name !== undefined);
    names.filter(([field, name]) => field !== name).forEach(([field]) => renamed.add(field));
    const written = names.map(([, name]) => name);
    // Whole objects begin with their metadata.
    const rest = type.endsWith('Props') ? written.filter((name) => name !== 'metadata') : written;
    expect([type, rest]).toEqual([type, [...rest].sort()]);
  }
  expect([...RENAMED].sort()).toEqual([...renamed].sort());
});
