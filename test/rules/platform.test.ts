import { Construct } from 'constructs';
import { DigitalHubPlatform, DigitalHubPlatformProps, Profile } from '../../src';
import { reportedIn } from '../support/reports';
import { makeChart, makeRun } from '../support/synth';
import { makeApp } from '../support/temporary';

const reportedFor = (props: DigitalHubPlatformProps) =>
  reportedIn(new DigitalHubPlatform(makeChart(), 'platform', props));

const gpu = (name: string) => `DH1106 gpuResource: "${name}" is not the name of an extended resource. Write it as `
  + '"domain/name", such as "nvidia.com/gpu".';
const factor = (value: number) => `DH1004 memoryLimitFactor: ${value} is not a number from 1 to 100. Set it to 1.1, `
  + 'for example.';
const version = (text: string) => `DH1605 kubernetesVersion: "${text}" is not a Kubernetes version of 1.28 or newer. `
  + 'Write a minor version, such as "1.31".';
const image = (option: string) => `DH1001 ${option}: "" is not an image name. Set it to an image such as `
  + '"ghcr.io/acme/train:1.4.0".';

test.each<[DigitalHubPlatformProps, string]>([
  [{ gpuResource: 'gpu' }, gpu('gpu')],
  [{ gpuResource: '/gpu' }, gpu('/gpu')],
  [{ gpuResource: 'nvidia.com/' }, gpu('nvidia.com/')],
  [{ memoryLimitFactor: 0.99 }, factor(0.99)],
  [{ memoryLimitFactor: 100.5 }, factor(100.5)],
  [{ memoryLimitFactor: NaN }, factor(NaN)],
  [{ kubernetesVersion: 'latest' }, version('latest')],
  [{ kubernetesVersion: '1.27' }, version('1.27')],
  [
    { coreNamespace: 'Hub' },
    'DH1002 coreNamespace: "Hub" cannot be the name of a namespace. Use lower-case letters, digits and "-", starting '
      + 'and ending with a letter or digit, at most 63 characters.',
  ],
  [
    { volumeSize: 'big' },
    'DH1101 volumeSize: "big" is not a valid Kubernetes quantity. Write a quantity such as "10Gi".',
  ],
  [{ volumeSize: '0' }, 'DH1102 volumeSize: "0" is zero. Use a quantity greater than zero.'],
  [
    { emptyDirSize: 'big' },
    'DH1101 emptyDirSize: "big" is not a valid Kubernetes quantity. Write a quantity such as "1Gi".',
  ],
  [{ emptyDirSize: '-1' }, 'DH1102 emptyDirSize: "-1" is negative. Use zero or more.'],
  [
    { storageClass: 'Fast' },
    'DH1207 storageClass: "Fast" cannot be the name of a StorageClass. Use lower-case letters, digits, "-" and ".", '
      + 'starting and ending with a letter or digit, at most 253 characters.',
  ],
  [{ builderImage: '' }, image('builderImage')],
  [{ pythonImages: { 3.11: '', 3.12: 'python:3.12' } }, image('pythonImages["3.11"]')],
  [
    { profiles: [new Profile({ name: 'a' }), new Profile({ name: 'b' }), new Profile({ name: 'a' })] },
    'DH1604 profiles[2]: "a" is already the name of profiles[0]. Give each profile its own name.',
  ],
])('%j: %s', (props, expected) => {
  expect(reportedFor(props)).toEqual([expected]);
});

test.each<DigitalHubPlatformProps>([
  {},
  { gpuResource: 'amd.com/gpu' },
  { memoryLimitFactor: 1 },
  { memoryLimitFactor: 100 },
  { kubernetesVersion: '1.28' },
  { coreNamespace: 'hub' },
  { volumeSize: '1Gi', emptyDirSize: '0', storageClass: '' },
  { storageClass: 'fast' },
  { builderImage: 'builder:1', pythonImages: { 3.12: 'python:3.12' } },
  { profiles: [new Profile({ name: 'a' }), new Profile({ name: 'b' })] },
])('%j is right', (props) => {
  expect(reportedFor(props)).toEqual([]);
});

describe('its place', () => {
  const late = (who: string) => `DH1602 the platform: ${who} declared before it. Declare the platform before the runs `
    + 'that it applies to.';
  const second = (where: string) => `DH1603 the platform: The platform "${where}first" already applies to `
    + `${where === '' ? 'the app' : '"churn"'}. Merge the two, or declare one of them in its own scope.`;

  test.each<[string, () => [Construct, Construct], string[]]>([
    ['after one run', () => {
      const chart = makeChart();
      return [makeRun({}, chart), chart];
    }, [late('"churn/train" in "churn" was')]],
    ['after two runs of the app', () => {
      const chart = makeChart();
      makeRun({}, chart, 'a');
      return [makeRun({}, chart, 'b'), chart.node.root as Construct];
    }, [late('"churn/a" and "churn/b" in the app were')]],
    ['after another platform of the app', () => {
      const app = makeApp();
      return [new DigitalHubPlatform(app, 'first'), app];
    }, [second('')]],
    ['after another platform and a run', () => {
      const chart = makeChart();
      new DigitalHubPlatform(chart, 'first');
      return [makeRun({}, chart), chart];
    }, [second('churn/')]],
    ['inside the scope of another', () => {
      const chart = makeChart();
      return [new DigitalHubPlatform(chart.node.root as Construct, 'first'), chart];
    }, []],
  ])('%s', (_, prepare, expected) => {
    const [, scope] = prepare();
    expect(reportedIn(new DigitalHubPlatform(scope, 'platform'))).toEqual(expected);
  });
});
