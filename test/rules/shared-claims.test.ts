import * as kplus from 'cdk8s-plus-28';
import { RunStrategy, RunVolume } from '../../src';
import { makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';

const { READ_ONLY_MANY, READ_WRITE_MANY, READ_WRITE_ONCE, READ_WRITE_ONCE_POD } = kplus.PersistentVolumeAccessMode;

const isShared = (accessModes: kplus.PersistentVolumeAccessMode[] | undefined, replicas?: number) => {
  const volumes = [RunVolume.persistentVolumeClaim({ name: 'v', mountPath: '/v', accessModes })];
  const strategy = RunStrategy.recreate();
  const messages = reportedIn(makeKind('DeploymentRun', { replicas, strategy, volumes, metadata: { name: 'model' } }));
  expect(messages.every((message) => message.startsWith('DH2012 volumes[0]: The claim "model-v" can be mounted by only '
    + `one node, but ${replicas} pods share it`))).toBe(true);
  return messages.length === 1;
};

test.each<[kplus.PersistentVolumeAccessMode[] | undefined, boolean]>([
  [undefined, true],
  [[READ_WRITE_ONCE], true],
  [[READ_WRITE_ONCE_POD], true],
  [[READ_WRITE_MANY], false],
  [[READ_WRITE_ONCE, READ_ONLY_MANY], false],
])('a claim of %j is reported for two pods: %p', (accessModes, expected) => {
  expect(isShared(accessModes, 2)).toBe(expected);
});

test.each([undefined, 0, 1])('no claim is reported for %p pods', (replicas) => {
  expect(isShared([READ_WRITE_ONCE], replicas)).toBe(false);
});
