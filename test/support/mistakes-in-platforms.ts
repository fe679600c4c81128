import {
  DigitalHubPlatformProps,
  DigitalHubRunProps,
  Profile,
} from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

type Props = Partial<DigitalHubRunProps>;

/** Mistakes that need a platform: its options, then the run's, and what is said of each. */
export const PLATFORM_MISTAKES: [Code, string, DigitalHubPlatformProps, Props][] = [
  [
    'DH1001',
    '[churn/platform] builderImage: " " is not an image name. Set it to an image such as "ghcr.io/acme/train:1.4.0".',
    { builderImage: ' ' },
    {},
  ],
  [
    'DH1001',
    '[churn/platform] pythonImages["PYTHON3_12"]: "" is not an image name. Set it to an image such as '
      + '"ghcr.io/acme/train:1.4.0".',
    { pythonImages: { PYTHON3_12: '' } },
    {},
  ],
  [
    'DH1002',
    '[churn/platform] coreNamespace: "Core" cannot be the name of a namespace. Use lower-case letters, digits and "-", '
      + 'starting and ending with a letter or digit, at most 63 characters.',
    { coreNamespace: 'Core' },
    {},
  ],
  [
    'DH1004',
    '[churn/platform] memoryLimitFactor: 0.5 is not a number from 1 to 100. Set it to 1.1, for example.',
    { memoryLimitFactor: 0.5 },
    {},
  ],
  [
    'DH1006',
    '[churn/platform] profiles[0]: Expected a Profile, but got "p" (a string). Use "new Profile({ name: \'large\' })", '
      + 'for example.',
    { profiles: ['p' as never] },
    {},
  ],
  [
    'DH1006',
    '[churn/platform] runtimeClass of the profile "p": Expected a string, but got 5 (a number). Write "5".',
    { profiles: [new Profile({ name: 'p', runtimeClass: 5 as never })] },
    {},
  ],
  [
    'DH1103',
    '[churn/platform] limitRange.defaultRequests["cpu"]: "2" is more than "1", the value of limitRange.max. Use at '
      + 'most "1".',
    { limitRange: { defaultRequests: { cpu: '2' }, max: { cpu: '1' } } },
    {},
  ],
  [
    'DH1103',
    '[churn/platform] limitRange.defaultRequests["acme.io/fpga"]: "1" is less than "2", the value of '
      + 'limitRange.defaultLimits. Use the same value.',
    { limitRange: { defaultRequests: { 'acme.io/fpga': '1' }, defaultLimits: { 'acme.io/fpga': '2' } } },
    {},
  ],
  [
    'DH1104',
    '[churn/platform] quota["pods"]: "0.5" is not a whole number, but "pods" counts objects. Use a whole number.',
    { quota: { pods: '0.5' } },
    {},
  ],
  [
    'DH1106',
    '[churn/platform] quota["podz"]: "podz" is not a resource that a quota can count. Did you mean "pods"?',
    { quota: { podz: '1' } },
    {},
  ],
  [
    'DH1106',
    '[churn/platform] limitRange.max["gpu"]: "gpu" is not a resource that a container can request. Use "cpu", '
      + '"memory", "ephemeral-storage", or an extended resource as "domain/name".',
    { limitRange: { max: { gpu: '1' } } },
    {},
  ],
  [
    'DH1101',
    '[churn/platform] emptyDirSize: "1GB" is not a valid Kubernetes quantity. Write "1G" or "1Gi".',
    { emptyDirSize: '1GB' },
    {},
  ],
  [
    'DH1101',
    '[churn/platform] volumeSize: "10GB" is not a valid Kubernetes quantity. Write "10G" or "10Gi".',
    { volumeSize: '10GB' },
    {},
  ],
  [
    'DH1101',
    '[churn/train] defaultResources.mem of platform "churn/platform": "4gb" is not a valid Kubernetes quantity. Write '
      + '"4G" or "4Gi".',
    { defaultResources: { mem: '4gb' } },
    {},
  ],
  ['DH1102', '[churn/platform] volumeSize: "0" is zero. Use a quantity greater than zero.', { volumeSize: '0' }, {}],
  [
    'DH1103',
    '[churn/train] resources.mem: "64Gi" is more than the limit of memory, which resources.limits["memory"] of profile '
      + '"small" of "churn/platform" sets to "8Gi". Request at most "8Gi", or raise the limit to at least "64Gi".',
    { profiles: [new Profile({ name: 'small', resources: { limits: { memory: '8Gi' } } })] },
    { profile: 'small', resources: { mem: '64Gi' } },
  ],
  [
    'DH1106',
    '[churn/platform] gpuResource: "gpu" is not the name of an extended resource. Write it as "domain/name", such as '
      + '"nvidia.com/gpu".',
    { gpuResource: 'gpu' },
    {},
  ],
  [
    'DH1107',
    '[churn/train] resources.requests["nvidia.com/gpu"] of profile "p" of "churn/platform": The request for '
      + '"nvidia.com/gpu" is "1", but resources.limits["nvidia.com/gpu"] of profile "p" of "churn/platform" sets its '
      + 'limit to "2"; the two must be equal. Set only the limit: the request follows it.',
    {
      profiles: [
        new Profile(
          { name: 'p', resources: { requests: { 'nvidia.com/gpu': '1' }, limits: { 'nvidia.com/gpu': '2' } } },
        ),
      ],
    },
    { profile: 'p' },
  ],
  [
    'DH1207',
    '[churn/platform] storageClass: "Fast" cannot be the name of a StorageClass. Use lower-case letters, digits, "-" '
      + 'and ".", starting and ending with a letter or digit, at most 253 characters.',
    { storageClass: 'Fast' },
    {},
  ],
  [
    'DH1207',
    '[churn/platform] claimStorageClass: "Fast" cannot be the name of a StorageClass. Use lower-case letters, digits, '
      + '"-" and ".", starting and ending with a letter or digit, at most 253 characters.',
    { claimStorageClass: 'Fast' },
    {},
  ],
  [
    'DH1207',
    '[churn/platform] ephemeralStorageClass: "a b" cannot be the name of a StorageClass. Use lower-case letters, digits, '
      + '"-" and ".", starting and ending with a letter or digit, at most 253 characters.',
    { ephemeralStorageClass: 'a b' },
    {},
  ],
  [
    'DH1305',
    '[churn/train] secrets[0]: "a b" cannot be a key of a Secret. Use letters, digits, "-", "_" and ".", at most 253 '
      + 'characters, not starting with "..".',
    { kubernetesVersion: '1.36' },
    { project: 'churn', secrets: ['a b'] },
  ],
  [
    'DH1601',
    '[churn/train] profile: No platform of the run offers the profile "1xa10". Did you mean "1xa100"? The platform '
      + 'offers "1xa100" and "cpu".',
    { profiles: [new Profile({ name: '1xa100' }), new Profile({ name: 'cpu' })] },
    { profile: '1xa10' },
  ],
  [
    'DH1604',
    '[churn/platform] profiles[1]: "a" is already the name of profiles[0]. Give each profile its own name.',
    { profiles: [new Profile({ name: 'a' }), new Profile({ name: 'a' })] },
    {},
  ],
  [
    'DH1605',
    '[churn/platform] kubernetesVersion: "1.27" is not a Kubernetes version of 1.28 or newer. Write a minor version, '
      + 'such as "1.31".',
    { kubernetesVersion: '1.27' },
    {},
  ],
  [
    'DH1606',
    '[churn/platform] runtimeclas of the template "p": "runtimeclas" is not a key of a template. Did you mean '
      + '"runtimeClass"?',
    { profiles: [Profile.fromYaml('{ id: p, runtimeclas: nvidia }')] },
    {},
  ],
  [
    'DH1607',
    '[churn/platform] id of the template "": The template names no profile. Give it an "id".',
    { profiles: [Profile.fromYaml('description: x')] },
    {},
  ],
  [
    'DH2016',
    '[churn/platform] image of the template "p": "image" has no effect in a template, neither here nor in DigitalHub '
      + 'Core. Leave it out.',
    { profiles: [Profile.fromYaml('{ id: p, image: a }')] },
    {},
  ],
  [
    'DH2040',
    '[churn/train] labels["dhcore/project"]: DigitalHub\'s own label "dhcore/project" is "churn", from "project", so '
      + '"other" has no effect. Leave it out, or change "project".',
    { project: 'churn' },
    { labels: { 'dhcore/project': 'other' } },
  ],
  [
    'DH2024',
    '[churn/platform] profile: "profile" is not an option of a DigitalHubPlatform and has no effect. Did you mean '
      + '"profiles"?',
    { profile: [] } as object,
    {},
  ],
  [
    'DH2024',
    '[churn/platform] nodeSelectors of the profile "p": "nodeSelectors" is not an option of a Profile and has no '
      + 'effect. Did you mean "nodeSelector"?',
    { profiles: [new Profile({ name: 'p', nodeSelectors: [] } as never)] },
    {},
  ],
  [
    'DH2017',
    '[churn/platform] quota["requests.cpu"]: The runs of the namespace "ml" together request "4", but the quota is '
      + '"2". Raise the quota, request less, or acknowledge this warning if they never all run at the same time.',
    { quota: { 'requests.cpu': '2' } },
    { resources: { cpu: '4' } },
  ],
  [
    'DH2018',
    '[churn/platform] quota["limits.memory"]: The cluster admits no pods with a container without a limit of memory. '
      + 'These have none: "churn/train" (container "main"). Set a limit of memory in "limitRange.defaultLimits", or in '
      + 'the "resources" of the containers.',
    { quota: { 'limits.memory': '1Ti' } },
    {},
  ],
  [
    'DH1609',
    '[churn/train] resources.cpu: The limit of cpu is "32", but limitRange.max of platform "churn/platform" allows at '
      + 'most "16": the cluster rejects the pods. Use at most "16".',
    { limitRange: { max: { cpu: '16' } } },
    { resources: { cpu: '32' } },
  ],
  [
    'DH2001',
    '[churn/train] priorityClass: "low" is overridden by "high", which priorityClass of profile "p" of '
      + '"churn/platform" sets. Leave the option out, or choose another profile.',
    { profiles: [new Profile({ name: 'p', priorityClass: 'high' })] },
    { profile: 'p', priorityClass: 'low' },
  ],
  [
    'DH2002',
    '[churn/train] resources.memLimit: "16Gi" is less than the request "64Gi" that resources.requests["memory"] of '
      + 'profile "p" of "churn/platform" sets, so the limit of memory is raised to it. Set a limit of at least '
      + '"64Gi", or none.',
    { profiles: [new Profile({ name: 'p', resources: { requests: { memory: '64Gi' } } })] },
    { profile: 'p', resources: { memLimit: '16Gi' } },
  ],
  [
    'DH2005',
    '[churn/train] secrets[0]: The Secret "proj-secrets-churn" is in the namespace "digitalhub", but the run is in '
      + '"ml", where its pods cannot read it. Copy the Secret into the run\'s namespace, or set the platform\'s '
      + '"coreNamespace" to where it is.',
    { project: 'churn', coreNamespace: 'digitalhub' },
    { secrets: ['TOKEN'] },
  ],
  [
    'DH2027',
    '[churn/platform] volumeSize: "20" is 20 bytes, since it has no unit. Did you mean "20Gi"?',
    { volumeSize: '20' },
    {},
  ],
  [
    'DH2027',
    '[churn/platform] emptyDirSize: "2" is 2 bytes, since it has no unit. Did you mean "2Gi"?',
    { emptyDirSize: '2' },
    {},
  ],
  [
    'DH2027',
    '[churn/platform] quota["requests.memory"]: "32" is 32 bytes, since it has no unit. Did you mean "32Gi"?',
    { quota: { 'requests.memory': '32' } },
    {},
  ],
  [
    'DH2027',
    '[churn/platform] quota["limits.cpu"]: "64Gi" is 68719476736 cores, since "Gi" is a unit of bytes. Did you mean "64"?',
    { quota: { 'limits.cpu': '64Gi' } },
    {},
  ],
  [
    'DH2027',
    '[churn/platform] limitRange.max["memory"]: "8" is 8 bytes, since it has no unit. Did you mean "8Gi"?',
    { limitRange: { max: { memory: '8' } } },
    {},
  ],
  [
    'DH1108',
    '[churn/platform] quota["pods"]: "1Ei" is more than 9223372036854775, the most of "pods" that Kubernetes can count. '
      + 'Write a quantity such as "10" or "64Gi".',
    { quota: { pods: '1Ei' } },
    {},
  ],
  [
    'DH2027',
    '[churn/train] defaultResources.mem of platform "churn/platform": "16" is 16 bytes, since it has no unit. Did you '
      + 'mean "16Gi"?',
    { defaultResources: { mem: '16' } },
    {},
  ],
  [
    'DH2027',
    '[churn/train] resources.requests["memory"] of profile "p" of "churn/platform": "512m" is 512 thousandths of a byte. '
      + 'Did you mean "512Mi"?',
    { profiles: [new Profile({ name: 'p', resources: { requests: { memory: '512m' } } })] },
    { profile: 'p' },
  ],
];
