import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  DigitalHubRunProps,
  RunNaming,
  RunVolume,
} from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

type Props = Partial<DigitalHubRunProps>;

const initContainer = (options: object): Props => ({ initContainers: [{ image: 'busybox:1', ...options }] });

/** Mistakes in the type, the form or the size of a value, and what is said of each. */
export const VALUE_MISTAKES: [Code, string, Props][] = [
  ['DH1001', 'image: " " is not an image name. Set it to an image such as "ghcr.io/acme/train:1.4.0".', { image: ' ' }],
  [
    'DH1001',
    'image: The image is missing. Set it to an image such as "ghcr.io/acme/train:1.4.0".',
    { image: undefined },
  ],
  [
    'DH1001',
    'initContainers[0].image: "" is not an image name. Set it to an image such as "ghcr.io/acme/train:1.4.0".',
    initContainer({ image: '' }),
  ],
  [
    'DH1002',
    'metadata.name: "My_Run" cannot be the name of a Job. Use lower-case letters, digits, "-" and ".", starting and '
      + 'ending with a letter or digit, at most 54 characters, which leaves space for the suffix of its naming.',
    { metadata: { name: 'My_Run' } },
  ],
  [
    'DH1002',
    'metadata.namespace: "a.b" cannot be the name of a namespace. Use lower-case letters, digits and "-", starting and '
      + 'ending with a letter or digit, at most 63 characters.',
    { metadata: { namespace: 'a.b' } },
  ],
  [
    'DH1002',
    'naming: "2026_11" cannot be the suffix of a name. Use lower-case letters, digits and "-", starting and ending '
      + 'with a letter or digit, at most 40 characters.',
    { naming: RunNaming.revision('2026_11') },
  ],
  [
    'DH1003',
    'labels["a b"]: "a b" cannot be the key of a label. Use "name" or "domain/name": the name in letters, digits, "-", '
      + '"_" and "." (at most 63 characters), the domain in lower case.',
    { labels: { 'a b': 'x' } },
  ],
  [
    'DH1003',
    'labels["a"]: "x y" cannot be the value of the label "a". Use letters, digits, "-", "_" and ".", starting and '
      + 'ending with a letter or digit, at most 63 characters.',
    { labels: { a: 'x y' } },
  ],
  [
    'DH1003',
    'metadata.annotations["a/b/c"]: "a/b/c" cannot be the key of an annotation. Use "name" or "domain/name": the name '
      + 'in letters, digits, "-", "_" and "." (at most 63 characters), the domain in lower case.',
    { metadata: { annotations: { 'a/b/c': 'x' } } },
  ],
  [
    'DH1003',
    'functionName: "my function" cannot be the value of the label "app.kubernetes.io/name". Use letters, digits, "-", '
      + '"_" and ".", starting and ending with a letter or digit, at most 63 characters.',
    { functionName: 'my function' },
  ],
  [
    'DH1003',
    'nodeSelector[0].value: "a b" cannot be the value of a label. Use letters, digits, "-", "_" and ".", starting and '
      + 'ending with a letter or digit, at most 63 characters.',
    { nodeSelector: [{ key: 'a', value: 'a b' }] },
  ],
  [
    'DH1004',
    'runAsUser: -1 is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.',
    { runAsUser: -1 },
  ],
  [
    'DH1004',
    'backoffLimit: 1.5 is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.',
    { backoffLimit: 1.5 },
  ],
  [
    'DH1005',
    'activeDeadline: 1.5 seconds is not a whole number of seconds. Set it to 2 seconds, for example.',
    { activeDeadline: Duration.millis(1500) },
  ],
  [
    'DH1005',
    'activeDeadline: With a deadline of 0 seconds, the Job fails before it starts. Set it to how long the run may take, '
      + 'such as 2 hours, or leave it out.',
    { activeDeadline: Duration.seconds(0) },
  ],
  [
    'DH1005',
    'ttlAfterFinished: 8640000000 seconds is too long. Use at most 2147483647 seconds.',
    { ttlAfterFinished: Duration.days(100000) },
  ],
  [
    'DH1005',
    'terminationGracePeriod: 0.5 seconds is not a whole number of seconds. Set it to 1 second, for example.',
    { terminationGracePeriod: Duration.millis(500) },
  ],
  ['DH1006', 'args[1]: It is missing. Write a string.', { args: ['--epochs', undefined as never] }],
  [
    'DH1006',
    'nodeSelector[0].value: It is missing. Write a string.',
    { nodeSelector: [{ key: 'gpu', value: undefined as never }] },
  ],
  ['DH1006', 'labels["commit"]: It is missing. Write a string.', { labels: { commit: undefined as never } }],
  [
    'DH1006',
    'metadata.labels["commit"]: It is missing. Write a string.',
    { metadata: { labels: { commit: undefined as never } } },
  ],
  ['DH1006', 'secrets[0]: It is missing. Write a string.', { secrets: [undefined as never] }],
  ['DH1006', 'tolerations[0]: It is missing. Write an object, in braces.', { tolerations: [undefined as never] }],
  [
    'DH1006',
    'command: Expected a list, but got "python train.py" (a string). Write ["python","train.py"], for example.',
    { command: 'python train.py' as never },
  ],
  [
    'DH1006',
    'envs[0].value: Expected a string, but got 3 (a number). Write "3".',
    { envs: [{ name: 'A', value: 3 as never }] },
  ],
  [
    'DH1004',
    'supplementalGroups[1]: -1 is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.',
    { supplementalGroups: [2000, -1] },
  ],
  [
    'DH1002',
    'hostAliases[0].ip: "10.0.0" is not an IP address. Write an address such as "10.0.0.7".',
    { hostAliases: [{ ip: '10.0.0', hostnames: ['db'] }] },
  ],
  [
    'DH1002',
    'hostAliases[0].hostnames[1]: "a_b" cannot be a host name. Use lower-case letters, digits, "-" and ".", starting '
      + 'and ending with a letter or digit, at most 253 characters.',
    { hostAliases: [{ ip: '10.0.0.7', hostnames: ['db', 'a_b'] }] },
  ],
  [
    'DH1002',
    'dnsConfig.nameservers[0]: "dns" is not an IP address. Write an address such as "10.0.0.10".',
    { dnsConfig: { nameservers: ['dns'] } },
  ],
  [
    'DH1004',
    'dnsConfig.nameservers: 4 name servers are more than 3. Keep at most 3.',
    { dnsConfig: { nameservers: ['::1', '::2', '::3', '::4'] } },
  ],
  [
    'DH1004',
    'dnsConfig.searches: 33 search domains of 65 characters are too many. Keep at most 32 of 2048 characters together.',
    { dnsConfig: { searches: new Array(33).fill('a') } },
  ],
  [
    'DH1002',
    'dnsConfig.searches[0]: "a..b" cannot be a search domain. Use lower-case letters, digits, "-" and ".", starting '
      + 'and ending with a letter or digit, at most 253 characters.',
    { dnsConfig: { searches: ['a..b'] } },
  ],
  [
    'DH1002',
    'dnsConfig.options[0].name: The name of the option is empty. Write an option of resolv.conf, such as "ndots".',
    { dnsConfig: { options: [{ value: '2' }] } },
  ],
  [
    'DH1002',
    'hostname: "My_Host" cannot be a host name. Use lower-case letters, digits and "-", starting and ending with a '
      + 'letter or digit, at most 63 characters.',
    { hostname: 'My_Host' },
  ],
  [
    'DH1002',
    'resourceClaims[1].name: "gpu" is the name of another claim of the run. Give each claim its own name.',
    { resourceClaims: [{ name: 'gpu', resourceClaimName: 'a' }, { name: 'gpu', resourceClaimName: 'b' }] },
  ],
  [
    'DH1002',
    'resourceClaims[0].name: "GPU" cannot be the name of a claim. Use lower-case letters, digits and "-", starting and '
      + 'ending with a letter or digit, at most 63 characters.',
    { resourceClaims: [{ name: 'GPU', resourceClaimName: 'a' }] },
  ],
  [
    'DH1003',
    'labels["job-name"]: "job-name" is a label that Kubernetes itself sets on the pods of Jobs. Choose another key.',
    { labels: { 'job-name': 'x' } },
  ],
  [
    'DH1003',
    'project: "Проект" has no letter, digit or dash, so no label or Secret can be named after it. Use the project\'s '
      + 'name in DigitalHub, such as "churn".',
    { project: 'Проект' },
  ],
  [
    'DH1101',
    'resources.mem: "64Gb" is not a valid Kubernetes quantity. Write "64G" or "64Gi".',
    { resources: { mem: '64Gb' } },
  ],
  [
    'DH1101',
    'resources.cpu: "two" is not a valid Kubernetes quantity. Write a quantity such as "2" or "500m".',
    { resources: { cpu: 'two' } },
  ],
  [
    'DH1101',
    'resources.gpu: "one" is not a valid Kubernetes quantity. Write a quantity such as "1".',
    { resources: { gpu: 'one' } },
  ],
  [
    'DH1101',
    'resources.disk: "lots" is not a valid Kubernetes quantity. Write a number with a unit, such as "10Gi" or "500Mi".',
    { resources: { disk: 'lots' } },
  ],
  ['DH1101', 'sharedMemory: "8 GB" is not a valid Kubernetes quantity. Write "8G" or "8Gi".', { sharedMemory: '8 GB' }],
  ['DH1102', 'resources.cpuRequest: "-1" is negative. Use zero or more.', { resources: { cpuRequest: '-1' } }],
  [
    'DH1103',
    'resources.mem: "16Gi" is more than the limit of memory, which resources.memLimit sets to "12Gi". Request at most '
      + '"12Gi", or raise the limit to at least "16Gi".',
    { resources: { mem: '16Gi', memLimit: '12Gi' } },
  ],
  [
    'DH1104',
    'resources.gpu: "0.5" is not a whole number, and "nvidia.com/gpu" cannot be divided. Use a whole number, such as '
      + '"1".',
    { resources: { gpu: '0.5' } },
  ],
  [
    'DH1105',
    'resources.cpuRequest: "resources.cpuRequest" and "resources.cpu" both set how much cpu to request. Keep one of '
      + 'them.',
    { resources: { cpu: '2', cpuRequest: '1' } },
  ],
  [
    'DH1105',
    'resources.extended["nvidia.com/gpu"]: "resources.extended[\\"nvidia.com/gpu\\"]" and "resources.gpu" both set how '
      + 'much nvidia.com/gpu to request. Keep one of them.',
    { resources: { gpu: '1', extended: { 'nvidia.com/gpu': '1' } } },
  ],
  [
    'DH1106',
    'resources.extended["gpu"]: "gpu" is not a resource that a container can request with this option. Name an '
      + 'extended resource as "domain/name", such as "nvidia.com/gpu"; cpu, memory and ephemeral storage have their '
      + 'own options.',
    { resources: { extended: { gpu: '1' } } },
  ],
  [
    'DH1004',
    'initContainers[0].ports[0].number: 99999 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    initContainer({ portNumber: 99999 }),
  ],
  [
    'DH1103',
    'initContainers[0].resources.cpu: "4" is more than the limit "2000m". Request at most the limit.',
    initContainer({ resources: { cpu: { request: kplus.Cpu.units(4), limit: kplus.Cpu.millis(2000) } } }),
  ],
  [
    'DH1103',
    'initContainers[0].resources.memory: "2048Mi" is more than the limit "1024Mi". Request at most the limit.',
    initContainer({ resources: { memory: { request: Size.gibibytes(2), limit: Size.gibibytes(1) } } }),
  ],
  [
    'DH1108',
    'resources.gpu: "1Ei" is more than 9223372036854775, the most of "nvidia.com/gpu" that Kubernetes can count. Write a '
      + 'quantity such as "1".',
    { resources: { gpu: '1Ei' } },
  ],
  [
    'DH1108',
    'resources.extended["acme.io/fpga"]: "10000000000000000" is more than 9223372036854775, the most of "acme.io/fpga" '
      + 'that Kubernetes can count. Write a quantity such as "1".',
    { resources: { extended: { 'acme.io/fpga': '10000000000000000' } } },
  ],
  ['DH2027', 'resources.mem: "16" is 16 bytes, since it has no unit. Did you mean "16Gi"?', { resources: { mem: '16' } }],
  [
    'DH2027',
    'resources.memLimit: "512m" is 512 thousandths of a byte. Did you mean "512Mi"?',
    { resources: { memLimit: '512m' } },
  ],
  [
    'DH2027',
    'resources.cpu: "4Gi" is 4294967296 cores, since "Gi" is a unit of bytes. Did you mean "4"?',
    { resources: { cpu: '4Gi' } },
  ],
  ['DH2027', 'resources.cpuRequest: "4000" is 4000 cores. Did you mean "4000m"?', { resources: { cpuRequest: '4000' } }],
  [
    'DH2027',
    'resources.gpu: "16Gi" is 17179869184 devices, since "Gi" is a unit of bytes. Write a number of devices, such as '
      + '"1".',
    { resources: { gpu: '16Gi' } },
  ],
  [
    'DH2027',
    'resources.ephemeralStorageLimit: "100" is 100 bytes, since it has no unit. Did you mean "100Mi" or "100Gi"?',
    { resources: { ephemeralStorageLimit: '100' } },
  ],
  [
    'DH2027',
    'resources.disk: "20" is 20 bytes, since it has no unit. Did you mean "20Gi"?',
    { resources: { disk: '20' } },
  ],
  [
    'DH2027',
    'volumes[0].size: "10" is 10 bytes, since it has no unit. Did you mean "10Gi"?',
    { volumes: [RunVolume.persistentVolumeClaim({ name: 'v', mountPath: '/v', size: '10' })] },
  ],
  [
    'DH2027',
    'volumes[0].size: "1.3Gi" is not a whole number of bytes, of which Kubernetes warns. Write "1332Mi", for example.',
    { volumes: [RunVolume.ephemeral({ name: 'v', mountPath: '/v', size: '1.3Gi' })] },
  ],
  [
    'DH2027',
    'volumes[0].sizeLimit: "512m" is 512 thousandths of a byte. Did you mean "512Mi"?',
    { volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/v', sizeLimit: '512m' })] },
  ],
  ['DH2027', 'sharedMemory: "8" is 8 bytes, since it has no unit. Did you mean "8Gi"?', { sharedMemory: '8' }],
];
