import { ApiObject, JsonPatch } from 'cdk8s';
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
