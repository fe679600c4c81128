import { Construct } from 'constructs';
import { MINIMAL } from './synth';
import {
  DeploymentRun, DigitalHubPlatform, DigitalHubRun, DigitalHubRunProps, Profile, RunSource, RunVolume,
} from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

const DIGITS = '0123456789abcdef'.repeat(4);

const run = (props: Partial<DigitalHubRunProps>) => (chart: Construct) =>
  new DigitalHubRun(chart, 'train', { ...MINIMAL, ...props });
const image = (name: string, message: string): [Code, string, (chart: Construct) => void] =>
  ['DH1001', `[churn/train] image: ${JSON.stringify(name)} ${message}`, run({ image: name })];

const BASE = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  spec: {
    template: { spec: { containers: [{ name: 'x', image: 'X' }], initContainers: [{ name: 'side', image: 'side:1:2' }] } },
  },
};

/** Mistakes in the names of images, wherever they stand, and what is said of each. */
export const IMAGE_MISTAKES: [Code, string, (chart: Construct) => void][] = [
  image('ghcr.io/Acme/x:1', 'has upper-case letters in its repository "Acme/x". Write "ghcr.io/acme/x:1".'),
  image('https://host/x', 'begins with "https://", but the name of an image has no protocol. Write "host/x".'),
  image('x:', 'has no tag after ":". Write "x:1.4.0", for example, or leave ":" out.'),
  image('x@sha256:abc', 'has a digest of 3 digits instead of 64. Copy the whole digest.'),
  image('x:${TAG}', 'contains "${TAG}", which Kubernetes does not replace. Insert the value itself, as in "x:1.4.0".'),
  image('x:1.0+cu12', 'has "+" in its tag, which tags cannot contain. Write the tag that the registry has, such as '
    + '"x:1.0-cu12" or "x:1.0_cu12".'),
  image('busy box', 'contains a space or a line break. Write "busybox".'),
  [
    'DH1001',
    '[churn/train] initContainers[0].image: "busybox:" has no tag after ":". Write "busybox:1.4.0", for example, or '
      + 'leave ":" out.',
    run({ initContainers: [{ name: 'a', image: 'busybox:' }] }),
  ],
  [
    'DH1001',
    '[churn/train] volumes[0].reference: "oci://ghcr.io/acme/model:1" begins with "oci://", but the name of an image '
      + 'has no protocol. Write "ghcr.io/acme/model:1".',
    run({ volumes: [RunVolume.image({ name: 'm', mountPath: '/m', reference: 'oci://ghcr.io/acme/model:1' })] }),
  ],
  [
    'DH1001',
    '[churn/train] the container "side" that was added.image: "Side:1" has upper-case letters in its repository '
      + '"Side". Write "side:1".',
    (chart) => run({})(chart).job.addContainer({ name: 'side', image: 'Side:1' }),
  ],
  [
    'DH1001',
    '[churn/model] the init container "first" that was added.image: "first:" has no tag after ":". Write '
      + '"first:1.4.0", for example, or leave ":" out.',
    (chart) => new DeploymentRun(chart, 'model', MINIMAL).deployment.addInitContainer({ name: 'first', image: 'first:' }),
  ],
  [
    'DH1001',
    '[churn/platform] builderImage: "ghcr.io/Acme/builder" has upper-case letters in its repository "Acme/builder". '
      + 'Write "ghcr.io/acme/builder".',
    (chart) => new DigitalHubPlatform(chart, 'platform', { builderImage: 'ghcr.io/Acme/builder' }),
  ],
  [
    'DH1001',
    '[churn/platform] pythonImages["PYTHON3_12"]: "python:<version>" contains "<version>", which Kubernetes does not '
      + 'replace. Insert the value itself, as in "python:1.4.0".',
    (chart) => new DigitalHubPlatform(chart, 'platform', { pythonImages: { PYTHON3_12: 'python:<version>' } }),
  ],
  [
    'DH1001',
    '[churn/train] podOverrides.containers[0].image: "train:" has no tag after ":". Write "train:1.4.0", for example, '
      + 'or leave ":" out.',
    run({ podOverrides: { containers: [{ name: 'main', image: 'train:' }] } }),
  ],
  [
    'DH1001',
    '[churn/train] podOverrides.volumes[0].image.reference: "a//b" has nothing before or after a "/". Write "a/b".',
    run({ podOverrides: { volumes: [{ name: 'm', image: { reference: 'a//b' } }] } }),
  ],
  [
    'DH1001',
    '[churn/train] base.initContainers[0].image of profile "p": "side:1:2" has ":" in its tag "1:2". Use letters, digits, '
      + '"_", "." and "-" after the ":" of "side:".',
    (chart) => {
      const profiles = [Profile.fromYaml(`id: p\n---\n${JSON.stringify(BASE)}`)];
      new DigitalHubPlatform(chart, 'platform', { profiles });
      run({ profile: 'p', source: RunSource.inline('a.py', 'x') })(chart);
    },
  ],
  image(DIGITS, `is a digest without a repository. Write "acme/train@sha256:${DIGITS}", for example.`),
];
