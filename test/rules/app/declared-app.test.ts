import { Chart } from 'cdk8s';
import { Node } from 'constructs';
import { Diagnostics, DigitalHubPlatform, RunVolume } from '../../../src';
import { Quantity } from '../../../src/private/kubernetes/quantity';
import { appOf, DeclaredApp } from '../../../src/private/rules/app/declared-app';
import { makeKind } from '../../support/kinds';
import { makeRun } from '../../support/synth';
import { makeApp } from '../../support/temporary';

/** An app of many charts of one namespace, each with a platform that limits it and two runs that share a claim. */
function makeLargeApp(charts: number): Chart[] {
  const app = makeApp();
  return Array.from({ length: charts }, (_, i) => {
    const chart = new Chart(app, `chart-${i}`, { namespace: 'ml' });
    new DigitalHubPlatform(chart, 'platform', {
      quota: { 'requests.cpu': '9999', 'services': '9999' }, limitRange: { max: { cpu: '2' } },
    });
    const volumes = [RunVolume.persistentVolumeClaim({ name: 'v', mountPath: '/v' })];
    makeRun({ volumes, fsGroup: 1000, metadata: { name: `train-${i}` } }, chart);
    makeKind('ServiceRun', { metadata: { name: `model-${i}` } }, chart, 'model');
    return chart;
  });
}

/** Counts the calls of a method or getter; a mock would keep them all. */
function count<T extends object>(prototype: T, name: string): { calls: number; stop: () => void } {
  const original = Object.getOwnPropertyDescriptor(prototype, name)!;
  const counter = { calls: 0, stop: () => void Object.defineProperty(prototype, name, original) };
  const part = original.get ? 'get' : 'value';
  const { [part]: own } = original;
  Object.defineProperty(prototype, name, {
    ...original,
    [part](this: T, ...args: unknown[]) {
      counter.calls++;
      return own.apply(this, args);
    },
  });
  return counter;
}

/** How often constructs are visited, and quantities are added, when an app is checked. */
function workFor(charts: number): { readonly visits: number; readonly sums: number } {
  const [first] = makeLargeApp(charts);
  const [visits, sums] = [count(Node.prototype, 'children'), count(Quantity.prototype, 'plus')];
  const found = Diagnostics.of(first.node.root).all;
  [visits, sums].forEach(({ stop }) => stop());
  expect(found).toEqual([]);
  return { visits: visits.calls, sums: sums.calls };
}

test('2,000 charts are ten times the work of 200', () => {
  const [some, many] = [workFor(200), workFor(2000)];
  expect(some.sums).toBeGreaterThan(200);
  expect(many.visits).toBeLessThanOrEqual(11 * some.visits);
  expect(many.sums).toBeLessThanOrEqual(11 * some.sums);
});

test('an app is looked at once, and again when it has another run', () => {
  const [chart] = makeLargeApp(1);
  const app = appOf(chart);
  expect(appOf(chart.node.root)).toBe(app);
  makeRun({}, chart, 'another');
  expect(appOf(chart)).not.toBe(app);
  expect([app.runs.length, appOf(chart).runs.length]).toEqual([2, 3]);
});

test('a run that was removed is not there', () => {
  const [chart] = makeLargeApp(1);
  chart.node.tryRemoveChild('train');
  expect(new DeclaredApp(chart.node.root).runs.map(({ run }) => run.path)).toEqual(['chart-0/model']);
});
