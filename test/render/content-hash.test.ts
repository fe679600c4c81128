import { ApiObject, JsonPatch } from 'cdk8s';
import { hashOf } from '../../src/private/render/content-hash';
import { makeRun, manifestOf } from '../support/synth';

function nameWith(field?: string, value?: unknown): string {
  const run = makeRun();
  if (field !== undefined) {
    ApiObject.of(run).addJsonPatch(JsonPatch.add(`/spec/${field}`, value));
  }
  return manifestOf(run).metadata.name;
}

test.each([
  ['activeDeadlineSeconds', 60],
  ['backoffLimit', 5],
  ['maxFailedIndexes', 2],
  ['parallelism', 3],
  ['podReplacementPolicy', 'Failed'],
  ['suspend', true],
  ['ttlSecondsAfterFinished', 60],
])('%s of a Job, which Kubernetes lets change, does not change the name', (field, value) => {
  expect(nameWith(field, value)).toBe(nameWith());
});

test.each([
  ['completionMode', 'Indexed'],
  ['completions', 3],
  ['backoffLimitPerIndex', 1],
  ['podFailurePolicy', { rules: [] }],
  ['selector', { matchLabels: { a: 'b' } }],
])('%s of a Job, which Kubernetes does not let change, changes the name', (field, value) => {
  expect(nameWith(field, value)).not.toBe(nameWith());
});

test.each([
  ['a value', 'train', true],
  ['a value in a list', ['train', 'train'], true],
  ['a part of a value', 'train-data', false],
  ['a value in quotes', 'run "train" twice', false],
  ['the end of a value, in quotes', 'run "train', false],
  ['a key', { train: 1 }, false],
])('the name of a run as %s', (_where, value, isIgnored) => {
  const other = JSON.parse(JSON.stringify(value).replaceAll('train', 'serve'));
  expect(hashOf({ value }, 'train') === hashOf({ value: other }, 'serve')).toBe(isIgnored);
});

test('the order of keys does not change the hash', () => {
  const [a, b] = [{ one: 1, two: [{ three: 3, four: 4 }] }, { two: [{ four: 4, three: 3 }], one: 1 }];
  expect(hashOf({ value: a }, 'train')).toBe(hashOf({ value: b }, 'train'));
});
