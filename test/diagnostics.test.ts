import { Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  Budget,
  DigitalHubPlatform,
  DigitalHubPlatformProps,
  DigitalHubRun,
  DigitalHubRunProps,
  Diagnostics,
  Profile,
  RunNaming,
  RunSecurity,
  RunVolume,
  ScheduledRun,
  ScheduledRunProps,
  ServiceRun,
  ServiceRunProps,
} from '../src';
import { POD_MISTAKES } from './support/mistakes-in-pods';
import { SOURCE_MISTAKES } from './support/mistakes-in-sources';
import { SPEC_CASES } from './support/spec-cases';
import { SPEC_MISTAKES } from './support/spec-mistakes';
import { diagnosticsOf, makeChart, makeRun, MINIMAL, printedBy, synth, synthError } from './support/synth';
import { makeApp } from './support/temporary';
import { CATALOGUE, Code } from '../src/private/diagnostics/catalogue';

type Props = Partial<DigitalHubRunProps>;

const mount = { name: 'v', mountPath: '/v' };
const emptyDir = (options: object = {}) => RunVolume.emptyDir({ ...mount, ...options });
const claim = (options: object) => ({ volumes: [RunVolume.persistentVolumeClaim({ ...mount, ...options })] });
const initContainer = (options: object): Props => ({ initContainers: [{ image: 'busybox:1', ...options }] });
const accounts = makeChart('accounts');
const scratch = kplus.Volume.fromEmptyDir(accounts, 'scratch', 'scratch');

/** Mistakes in the options of a run, one by one, and what is said of each. */
const RUNS: [Code, string, Props][] = [
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
    'DH1004',
    'volumes[0].mode: 644 is not a file mode. Give an integer from 0 to 0o777 (511), such as 0o440.',
    { volumes: [RunVolume.secret({ ...mount, secretName: 's', mode: 644 })] },
  ],
  [
    'DH1005',
    'activeDeadline: 1.5 seconds is not a whole number of seconds. Set it to 2 seconds, for example.',
    { activeDeadline: Duration.millis(1500) },
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
    'DH1006',
    'volumes[0].mountPath: It is missing. Write a string.',
    { volumes: [RunVolume.emptyDir({ name: 'v' } as never)] },
  ],
  [
    'DH1004',
    'supplementalGroups[1]: -1 is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.',
    { supplementalGroups: [2000, -1] },
  ],
  [
    'DH1502',
    'fsGroupChangePolicy: "Never" is not a policy for changing ownership. Write "OnRootMismatch" or "Always".',
    { fsGroupChangePolicy: 'Never' as never },
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
    'DH1502',
    'dnsPolicy: "clusterfirst" is not a DNS policy. Write "ClusterFirst".',
    { dnsPolicy: 'clusterfirst' as never },
  ],
  [
    'DH1502',
    'dnsPolicy: The policy "None" needs at least one name server. Set "dnsConfig.nameservers".',
    { dnsPolicy: kplus.DnsPolicy.NONE },
  ],
  [
    'DH1002',
    'hostname: "My_Host" cannot be a host name. Use lower-case letters, digits and "-", starting and ending with a '
      + 'letter or digit, at most 63 characters.',
    { hostname: 'My_Host' },
  ],
  [
    'DH1605',
    'resourceClaims: Resource claims need Kubernetes 1.34, but the platform\'s "kubernetesVersion" is 1.28. Set '
      + '"kubernetesVersion" to "1.34" or newer if your clusters are, or remove the option.',
    { resourceClaims: [{ name: 'gpu', resourceClaimName: 'c' }] },
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
    'DH1206',
    'resourceClaims[0]: The claim must have either a "resourceClaimName" or a "resourceClaimTemplateName". Set one of '
      + 'them.',
    { resourceClaims: [{ name: 'gpu' }] },
  ],
  [
    'DH1207',
    'resourceClaims[0].resourceClaimName: "A" cannot be the name of a ResourceClaim. Use lower-case letters, digits, '
      + '"-" and ".", starting and ending with a letter or digit, at most 253 characters.',
    { resourceClaims: [{ name: 'gpu', resourceClaimName: 'A' }] },
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
  [
    'DH1101',
    'volumes[0].sizeLimit: "1GB" is not a valid Kubernetes quantity. Write "1G" or "1Gi".',
    { volumes: [emptyDir({ sizeLimit: '1GB' })] },
  ],
  ['DH1102', 'resources.cpuRequest: "-1" is negative. Use zero or more.', { resources: { cpuRequest: '-1' } }],
  ['DH1102', 'volumes[0].size: "0" is zero. Use a quantity greater than zero.', claim({ size: '0' })],
  [
    'DH1102',
    'volumes[0].sizeLimit: "-1Gi" is negative. Use zero or more.',
    { volumes: [emptyDir({ sizeLimit: '-1Gi' })] },
  ],
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
    'DH1201',
    'volumes[0].name: "My_Data" cannot be the name of a volume. Use lower-case letters, digits and "-", starting and '
      + 'ending with a letter or digit, at most 63 characters.',
    { volumes: [emptyDir({ name: 'My_Data' })] },
  ],
  [
    'DH1202',
    'volumes[1].name: "v" is already the name of volumes[0]. Give each volume of a run its own name.',
    { volumes: [emptyDir(), emptyDir({ mountPath: '/w' })] },
  ],
  [
    'DH1202',
    'volumes[0].name: "shared-dir" is already the name of resources.disk. Give each volume of a run its own name.',
    { resources: { disk: '1Gi' }, volumes: [emptyDir({ name: 'shared-dir' })] },
  ],
  [
    'DH1203',
    'volumes[1].mountPath: "/v" is already the mount path of volumes[0]. Mount each volume of a run at its own path.',
    { volumes: [emptyDir(), emptyDir({ name: 'w' })] },
  ],
  [
    'DH1204',
    'volumes[0].mountPath: "data" is not an absolute path. Write "/data", for example.',
    { volumes: [emptyDir({ mountPath: 'data' })] },
  ],
  [
    'DH1204',
    'volumes[0].mountPath: "/data:ro" contains a colon or a line break, which container runtimes reject. Choose a path '
      + 'without it.',
    { volumes: [emptyDir({ mountPath: '/data:ro' })] },
  ],
  [
    'DH1205',
    'volumes[0].subPath: "../a" is not a path inside the volume. Write a relative path without "..".',
    { volumes: [emptyDir({ subPath: '../a' })] },
  ],
  [
    'DH1206',
    'volumes[0].size: "claimName" mounts the claim "data", which exists, but "size" would create one. Drop "size" to '
      + 'mount the claim that exists, or "claimName" to create one.',
    claim({ claimName: 'data', size: '1Gi' }),
  ],
  [
    'DH1206',
    'volumes[0].claim: "claim" and "claimName" exclude each other. Keep one of them.',
    claim({ claimName: 'data', claim: kplus.PersistentVolumeClaim.fromClaimName(accounts, 'c', 'data') }),
  ],
  [
    'DH1206',
    'volumes[0].configMapName: Neither "configMapName" nor "configMap" is given. Give one of them.',
    { volumes: [RunVolume.configMap(mount)] },
  ],
  [
    'DH1206',
    'volumes[0].secret: "secretName" and "secret" exclude each other. Keep one of them.',
    {
      volumes: [
        RunVolume.secret({ ...mount, secretName: 's', secret: kplus.Secret.fromSecretName(accounts, 's', 's') }),
      ],
    },
  ],
  [
    'DH1207',
    'volumes[0].claimName: "My Data" cannot be the name of a PersistentVolumeClaim. Use lower-case letters, digits, '
      + '"-" and ".", starting and ending with a letter or digit, at most 253 characters.',
    claim({ claimName: 'My Data' }),
  ],
  [
    'DH1207',
    'runtimeClass: "" cannot be the name of a RuntimeClass. Use lower-case letters, digits, "-" and ".", starting and '
      + 'ending with a letter or digit, at most 253 characters.',
    { runtimeClass: '' },
  ],
  [
    'DH1207',
    'serviceAccount: "A" cannot be the name of a ServiceAccount. Use lower-case letters, digits, "-" and ".", starting '
      + 'and ending with a letter or digit, at most 253 characters.',
    { serviceAccount: kplus.ServiceAccount.fromServiceAccountName(accounts, 'a', 'A') },
  ],
  [
    'DH1208',
    'volumes[0].accessModes: "readwriteonce" is not an access mode. Write "ReadWriteOnce".',
    claim({ accessModes: ['readwriteonce'] }),
  ],
  [
    'DH1208',
    'volumes[0].accessModes: The list is empty. Give at least one of "ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany" '
      + 'and "ReadWriteOncePod", or leave the option out.',
    claim({ accessModes: [] }),
  ],
  [
    'DH1208',
    'volumes[0].accessModes: "ReadWriteOncePod" excludes all other access modes. Keep it alone, or drop it.',
    claim({ accessModes: ['ReadWriteOncePod', 'ReadOnlyMany'] }),
  ],
  [
    'DH1209',
    'volumes[0]: Kubernetes 1.28 has no image volumes that are on by default. Set the platform\'s "kubernetesVersion" '
      + 'to "1.35" or newer if your clusters are, or use another kind of volume.',
    { volumes: [RunVolume.image({ ...mount, reference: 'a:1' })] },
  ],
  [
    'DH1210',
    'volumes[0].medium: No node offers the medium "memory", so the pod would never start. Write "Memory", "HugePages" '
      + 'or "HugePages-2Mi", or leave the option out for the node\'s disk.',
    { volumes: [emptyDir({ medium: 'memory' })] },
  ],
  [
    'DH1211',
    'volumes[0].items["a"].path: "../x" is not a path below the mount path. Write a relative path that does not begin '
      + 'with ".." and holds no "..".',
    { volumes: [RunVolume.configMap({ ...mount, configMapName: 'c', items: { a: { path: '../x' } } })] },
  ],
  [
    'DH1211',
    'volumes[0].items["a b"]: "a b" cannot be a key of a Secret. Use letters, digits, "-", "_" and ".", at most 253 '
      + 'characters, not starting with "..".',
    { volumes: [RunVolume.secret({ ...mount, secretName: 's', items: { 'a b': { path: 'x' } } })] },
  ],
  [
    'DH1301',
    'envs[0].name: "1A" cannot be the name of an environment variable in Kubernetes 1.28. Use letters, digits, "-", '
      + '"_" and ".", not starting with a digit or "..".',
    { envs: [{ name: '1A', value: 'x' }] },
  ],
  [
    'DH1302',
    'envs[0]: The variable "A" has neither a "value" nor a "valueFrom". Set one of them; an empty value is "".',
    { envs: [{ name: 'A' }] },
  ],
  [
    'DH1302',
    'envs[0]: The variable "A" has both a "value" and a "valueFrom". Keep one of them.',
    { envs: [{ name: 'A', value: 'x', valueFrom: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_IP) }] },
  ],
  [
    'DH1303',
    'envs[1]: The variable "A" is already set by envs[0]. Set each variable of a run once.',
    { envs: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] },
  ],
  [
    'DH1303',
    'envs[0]: The variable "TOKEN" is already set by secrets[0]. Set each variable of a run once.',
    { project: 'churn', secrets: ['TOKEN'], envs: [{ name: 'TOKEN', value: 'x' }] },
  ],
  [
    'DH1304',
    'secrets[0]: "TOKEN" is a key of the project\'s Secret, but the run belongs to no project. Set "project" on the '
      + 'run or its platform.',
    { secrets: ['TOKEN'] },
  ],
  [
    'DH1401',
    'nodeSelector[1]: "a" is set to "y" here and to "x" in nodeSelector[0], and no node has both values. Keep one of '
      + 'them, or use "affinity" to allow several values.',
    { nodeSelector: [{ key: 'a', value: 'x' }, { key: 'a', value: 'y' }] },
  ],
  [
    'DH1402',
    'tolerations[0].operator: "Like" is not an operator of tolerations. Write "Equal" or "Exists".',
    { tolerations: [{ key: 'a', operator: 'Like' }] },
  ],
  [
    'DH1402',
    'tolerations[0].key: The key is missing, which only the operator "Exists" allows. Specify the key of the taint, or '
      + 'use the operator "Exists" to tolerate all taints.',
    { tolerations: [{}] },
  ],
  [
    'DH1402',
    'tolerations[0].value: The operator "Exists" takes no value; got "b". Leave the value out, or use the operator '
      + '"Equal".',
    { tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] },
  ],
  [
    'DH1402',
    'tolerations[0].effect: "noschedule" is not a taint effect. Write "NoSchedule", "PreferNoSchedule" or "NoExecute", '
      + 'or leave it out for all effects.',
    { tolerations: [{ key: 'a', operator: 'Exists', effect: 'noschedule' }] },
  ],
  [
    'DH1402',
    'tolerations[0].tolerationSeconds: A time limit is set, which only the effect "NoExecute" allows. Use the effect '
      + '"NoExecute", or leave "tolerationSeconds" out.',
    { tolerations: [{ key: 'a', operator: 'Exists', tolerationSeconds: 5 }] },
  ],
  [
    'DH1403',
    'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: The list is empty, so no '
      + 'node matches. Add at least one term.',
    { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } } },
  ],
  [
    'DH1403',
    'affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: 0 is not an integer from 1 to '
      + '100. Use an integer from 1 to 100.',
    {
      affinity: {
        podAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, podAffinityTerm: { topologyKey: 'zone' } }],
        },
      },
    },
  ],
  [
    'DH1404',
    'topologySpread[0].maxSkew: 0 is not an integer from 1 to 2147483647. Set it to 1, for example.',
    { topologySpread: [{ maxSkew: 0, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }] },
  ],
  [
    'DH1404',
    'topologySpread[0].whenUnsatisfiable: "Never" is not a valid value. Write "DoNotSchedule" or "ScheduleAnyway".',
    { topologySpread: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'Never' }] },
  ],
  [
    'DH1404',
    'topologySpread[0].minDomains: A number of domains is set, which only "DoNotSchedule" allows. Leave it out, or use '
      + '"DoNotSchedule".',
    { topologySpread: [{ maxSkew: 1, minDomains: 2, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }] },
  ],
  [
    'DH1404',
    'topologySpread[1].topologyKey: Another constraint already has "zone" with "ScheduleAnyway". Keep one of the two.',
    {
      topologySpread: [
        { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' },
        { maxSkew: 2, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' },
      ],
    },
  ],
  [
    'DH1501',
    'runAsUser: User 0 is root, and the security level "restricted" forbids root. Use another user, such as 1000, or '
      + '"security: RunSecurity.baseline()".',
    { runAsUser: 0 },
  ],
  [
    'DH1502',
    'imagePullPolicy: "always" is not a pull policy. Write "Always".',
    { imagePullPolicy: 'always' as kplus.ImagePullPolicy },
  ],
  [
    'DH1601',
    'profile: No platform of the run offers the profile "1xa100". Add it to the "profiles" of a DigitalHubPlatform '
      + 'that applies to the run and is declared before it.',
    { profile: '1xa100' },
  ],
  [
    'DH1701',
    'initContainers[0].name: "main" is the name of another container of the run. Give each container its own name; the '
      + 'run itself uses "main".',
    initContainer({ name: 'main' }),
  ],
  [
    'DH1701',
    'initContainers[0].name: "a_b" cannot be the name of a container. Use lower-case letters, digits and "-", starting '
      + 'and ending with a letter or digit, at most 63 characters.',
    initContainer({ name: 'a_b' }),
  ],
  [
    'DH1203',
    'initContainers[0].volumeMounts[1]: "/v" is already the mount path of another volume. Mount each volume of a '
      + 'container at its own path.',
    initContainer({ volumeMounts: [{ path: '/v', volume: scratch }, { path: '/v', volume: scratch }] }),
  ],
  [
    'DH1202',
    'initContainers[0].volumeMounts[0]: "scratch" is the name of another volume of the run. Give each volume of a run '
      + 'its own name.',
    { volumes: [emptyDir({ name: 'scratch' })], ...initContainer({ volumeMounts: [{ path: '/v', volume: scratch }] }) },
  ],
  [
    'DH1205',
    'initContainers[0].volumeMounts[0]: "../x" is not a path inside the volume. Write a relative path without "..".',
    initContainer({ volumeMounts: [{ path: '/v', subPath: '../x', volume: scratch }] }),
  ],
  [
    'DH1004',
    'initContainers[0].ports[0].number: 99999 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    initContainer({ portNumber: 99999 }),
  ],
  [
    'DH1912',
    'initContainers[0].ports[1]: The port 81, or its name, is declared twice. Declare each port of a container once.',
    initContainer({ ports: [{ number: 80, name: 'a' }, { number: 81, name: 'a' }] }),
  ],
  [
    'DH1912',
    'initContainers[0].port: Both "port" and "portNumber" are set, but they are the same option. Keep "portNumber".',
    initContainer({ port: 80, portNumber: 80 }),
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
    'DH1301',
    'initContainers[0].envVariables["1 A"]: "1 A" cannot be the name of an environment variable in Kubernetes 1.28. '
      + 'Use letters, digits, "-", "_" and ".", not starting with a digit or "..".',
    initContainer({ envVariables: { '1 A': kplus.EnvValue.fromValue('x') } }),
  ],
  [
    'DH1501',
    'initContainers[0].securityContext.user: User 0 is root, and the security level "restricted" forbids root. Use '
      + 'another user, such as 1000.',
    initContainer({ securityContext: { user: 0 } }),
  ],
  [
    'DH2009',
    'initContainers[0]: The container "init-0" is privileged, which a namespace that enforces the level "restricted" '
      + 'does not admit. Leave it out, or use a more permissive security level.',
    initContainer({ securityContext: { privileged: true } }),
  ],
  [
    'DH1702',
    'initContainers[0].liveness: An init container ends before the run starts, so it cannot have a probe. Leave the '
      + 'probe out.',
    initContainer({ liveness: kplus.Probe.fromCommand(['true']) }),
  ],
  [
    'DH1703',
    'initContainers[0].restartPolicy: A sidecar container needs Kubernetes 1.29, but the platform targets 1.28. Set '
      + 'the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters run it, or leave the option out.',
    initContainer({ restartPolicy: kplus.ContainerRestartPolicy.ALWAYS }),
  ],
  [
    'DH1801',
    'podOverrides.schedulername: "schedulername" is not a field of a PodSpec. Did you mean "schedulerName"?',
    { podOverrides: { schedulername: 'volcano' } },
  ],
  [
    'DH1801',
    'podOverrides.containers[0]: The item has no "name", which is needed to merge it. Set "name: \'main\'" for the '
      + 'run\'s own container.',
    { podOverrides: { containers: [{ workingDir: '/x' }] } },
  ],
  [
    'DH1801',
    'podOverrides.whatever: "whatever" is not a field of a PodSpec. Write a field of a PodSpec as in YAML, such as '
      + '"schedulerName".',
    { podOverrides: { whatever: 1 } },
  ],
  [
    'DH2003',
    'runAsUser: The run must not run as root, but no user is set: an image whose user is root, or a name, does not '
      + 'start. Set "runAsUser: 1000", for example, or "security: RunSecurity.baseline()", or acknowledge this '
      + 'warning if the image\'s user is a number other than 0.',
    { runAsUser: undefined },
  ],
  [
    'DH2004',
    'secrets[0]: The variable "my-secret" can be read by a program, but not by a shell as "$my-secret". Rename the '
      + 'secret to "MY_SECRET", or acknowledge this warning if no shell reads it.',
    { project: 'churn', secrets: ['my-secret'] },
  ],
  [
    'DH2006',
    'sharedMemory: "8Gi" is more than the memory limit "4Gi", which it counts towards. Use at most "4Gi", or raise '
      + '"resources.memLimit".',
    { sharedMemory: '8Gi', resources: { mem: '4Gi' } },
  ],
  [
    'DH2007',
    'resources.cpuRequest: "1n" is more precise than a thousandth, so Kubernetes rounds it up. Use thousandths at '
      + 'most, such as "1m".',
    { resources: { cpuRequest: '1n' } },
  ],
  [
    'DH2008',
    'podOverrides: {"restartPolicy":"Never"} changes nothing in the manifest. Leave it out.',
    { podOverrides: { restartPolicy: 'Never' } },
  ],
  [
    'DH2009',
    'security: The capability "SYS_ADMIN" is added, which a namespace that enforces the level "baseline" does not '
      + 'admit. Leave it out, or use a more permissive security level.',
    { security: RunSecurity.baseline({ addCapabilities: [kplus.Capability.SYS_ADMIN] }) },
  ],
  [
    'DH2014',
    'envs[0]: "$(B)/x" refers to "B", which is defined later and therefore not expanded. Define "B" first, or write '
      + '"$$(B)" for the literal text.',
    { envs: [{ name: 'A', value: '$(B)/x' }, { name: 'B', value: '1' }] },
  ],
  [
    'DH2024',
    'schedule: "schedule" is not an option of a DigitalHubRun and has no effect. Use a ScheduledRun, or leave it out.',
    { schedule: '0 3 * * *' } as object,
  ],
  [
    'DH2024',
    'replicas: "replicas" is not an option of a DigitalHubRun and has no effect. Use a DeploymentRun or a ServiceRun, '
      + 'or leave it out.',
    { replicas: 3 } as object,
  ],
  [
    'DH2024',
    'resource: "resource" is not an option of a DigitalHubRun and has no effect. Did you mean "resources"?',
    { resource: { cpu: '1' } } as object,
  ],
  [
    'DH2024',
    'timezone: "timezone" is not an option of a DigitalHubRun and has no effect. Did you mean "timeZone" of a '
      + 'ScheduledRun?',
    { timezone: 'Europe/Rome' } as object,
  ],
  [
    'DH2024',
    'colour: "colour" is not an option of a DigitalHubRun and has no effect. Leave it out.',
    { colour: 'red' } as object,
  ],
  [
    'DH2010',
    'volumes[1].mountPath: "/v/" is the same folder as "/v", where volumes[0] is mounted. Mount each volume of a run '
      + 'in its own folder.',
    { volumes: [emptyDir(), emptyDir({ name: 'w', mountPath: '/v/' })] },
  ],
];

/** Mistakes that need a platform: its options, then the run's. */
const PLATFORMS: [Code, string, DigitalHubPlatformProps, Props][] = [
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
    '[churn/platform] quota["limits.memory"]: The cluster admits no pods without a limit of memory, and those of '
      + '"churn/train" have none. Set a limit of memory in "limitRange.defaultLimits", or in the "resources" of the '
      + 'runs.',
    { quota: { 'limits.memory': '1Ti' } },
    {},
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
];

const service = (
  props: Partial<ServiceRunProps>,
) => (chart: Construct) => new ServiceRun(chart, 'model', { ...MINIMAL, servicePorts: [{ port: 80 }], ...props });
const scheduled = (
  props: Partial<ScheduledRunProps>,
) => (chart: Construct) => new ScheduledRun(chart, 'nightly', { ...MINIMAL, schedule: '@daily', ...props });

/** Mistakes in the options that not all kinds have. */
const KINDS: [Code, string, (chart: Construct) => void][] = [
  [
    'DH1002',
    '[churn/model] metadata.name: "1-model" cannot be the name of a Deployment and its Service. Use lower-case '
      + 'letters, digits and "-", starting with a letter and ending with a letter or digit, at most 63 characters.',
    service({ metadata: { name: '1-model' } }),
  ],
  [
    'DH1004',
    '[churn/model] servicePorts[0].port: 0 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    service({ servicePorts: [{ port: 0 }] }),
  ],
  [
    'DH1004',
    '[churn/model] replicas: -1 is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.',
    service({ replicas: -1 }),
  ],
  [
    'DH1004',
    '[churn/nightly] failedJobsRetained: 0.5 is not an integer from 0 to 2147483647. Use an integer from 0 to '
      + '2147483647.',
    scheduled({ failedJobsRetained: 0.5 }),
  ],
  [
    'DH1005',
    '[churn/nightly] startingDeadline: 0.5 seconds is not a whole number of seconds. Set it to 1 second, for example.',
    scheduled({ startingDeadline: Duration.millis(500) }),
  ],
  [
    'DH1001',
    '[churn/model] the container "side" that was added.image: "" is not an image name. Set it to an image such as '
      + '"ghcr.io/acme/train:1.4.0".',
    (chart) => service({})(chart).deployment.addContainer({ name: 'side', image: '' }),
  ],
  [
    'DH1502',
    '[churn/model] the container "side" that was added.imagePullPolicy: "always" is not a pull policy. Write "Always".',
    (
      chart,
    ) => service({})(chart).deployment.addContainer({ name: 'side', image: 'a:1', imagePullPolicy: 'always' as never }),
  ],
  [
    'DH1306',
    '[churn/model] the container "side" that was added.envVariables["A"]: "a b" cannot be a key of a Secret. Use '
      + 'letters, digits, "-", "_" and ".", at most 253 characters, not starting with "..".',
    (
      chart,
    ) => service({})(chart).deployment.addContainer(
      { name: 'side', image: 'a:1', envVariables: { A: kplus.Secret.fromSecretName(chart, 's', 's').envValue('a b') } },
    ),
  ],
  [
    'DH2009',
    '[churn/model] the main container: The container "main" uses a port of the host, which a namespace that enforces '
      + 'the level "restricted" does not admit. Leave it out, or use a more permissive security level.',
    (chart) => service({})(chart).deployment.containers[0].addPort({ number: 9000, hostPort: 9000 }),
  ],
  ['DH2015', '[churn/other] servicePorts[0].nodePort: The node port 30080 is already used by the run "churn/model". '
    + 'Use another one, or leave it to the cluster.', (chart) => {
    const ports = { serviceType: kplus.ServiceType.NODE_PORT, servicePorts: [{ port: 80, nodePort: 30080 }] };
    service(ports)(chart);
    new ServiceRun(chart, 'other', { ...MINIMAL, ...ports });
  }],
  [
    'DH2019',
    '[churn/model] servicePorts[0].nodePort: 80 is outside 30000-32767, the node port range of most clusters. Use a '
      + 'port in this range, leave it to the cluster, or acknowledge this warning if your cluster has another range.',
    service({ serviceType: kplus.ServiceType.NODE_PORT, servicePorts: [{ port: 80, nodePort: 80 }] }),
  ],
  [
    'DH1502',
    '[churn/model] serviceType: "nodeport" is not a type of service. Write "NodePort".',
    service({ serviceType: 'nodeport' as kplus.ServiceType }),
  ],
  [
    'DH1502',
    '[churn/model] servicePorts[0].protocol: "HTTP" is not a protocol. Write "TCP", "UDP" or "SCTP".',
    service({ servicePorts: [{ port: 80, protocol: 'HTTP' as kplus.Protocol }] }),
  ],
  [
    'DH1502',
    '[churn/nightly] concurrencyPolicy: "Queue" is not a concurrency policy. Write "Allow", "Forbid" or "Replace".',
    scheduled({ concurrencyPolicy: 'Queue' as kplus.ConcurrencyPolicy }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "60 * * * *" is not a schedule. "60" is not from 0 to 59, the range of a minute. Write '
      + 'five fields, such as "0 3 * * *" (every day at 03:00), or "@daily".',
    scheduled({ schedule: '60 * * * *' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "0 0 3 * * *" is not a schedule. It has 6 fields instead of five: minute, hour, day of '
      + 'the month, month, day of the week. Write five fields, such as "0 3 * * *" (every day at 03:00), or "@daily".',
    scheduled({ schedule: '0 0 3 * * *' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "TZ=UTC 0 3 * * *" is not a schedule. It names a time zone, which Kubernetes does not '
      + 'allow here. Leave it out, and set "timeZone".',
    scheduled({ schedule: 'TZ=UTC 0 3 * * *' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "@nightly" is not a schedule. It is none of the words @yearly, @annually, @monthly, '
      + '@weekly, @daily, @midnight, @hourly, nor "@every" with a duration such as "1h30m". Write five fields, such '
      + 'as "0 3 * * *" (every day at 03:00), or "@daily".',
    scheduled({ schedule: '@nightly' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "5-1 * * * *" is not a schedule. "5-1" ends before it begins. Write five fields, such '
      + 'as "0 3 * * *" (every day at 03:00), or "@daily".',
    scheduled({ schedule: '5-1 * * * *' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: The schedule is missing. Write five fields, such as "0 3 * * *" (every day at 03:00), '
      + 'or "@daily".',
    scheduled({ schedule: undefined }),
  ],
  [
    'DH1902',
    '[churn/nightly] timeZone: "europe/rome" is not the name of a time zone. Write "Europe/Rome".',
    scheduled({ timeZone: 'europe/rome' }),
  ],
  [
    'DH1902',
    '[churn/nightly] timeZone: "CEST" is not the name of a time zone. Write a name from the IANA database, such as '
      + '"Europe/Rome", or leave the option out.',
    scheduled({ timeZone: 'CEST' }),
  ],
  [
    'DH1911',
    '[churn/model] servicePorts: The service has no ports, so the run cannot be reached. Set "servicePorts: [{ port: '
      + '80, targetPort: 8080 }]", for example, or use a "DeploymentRun" if the run needs no Service.',
    service({ servicePorts: undefined }),
  ],
  [
    'DH1912',
    '[churn/model] servicePorts[1]: The name "http" is already used by servicePorts[0]. Use a different one for each '
      + 'port of the service; a profile overrides ports by name.',
    service({ servicePorts: [{ port: 80, name: 'http' }, { port: 81, name: 'http' }] }),
  ],
  [
    'DH1912',
    '[churn/model] servicePorts[1]: The port 80 is already used by servicePorts[0]. Use a different one for each port '
      + 'of the service; a profile overrides ports by name.',
    service({ servicePorts: [{ port: 80, name: 'a' }, { port: 80, name: 'b' }] }),
  ],
  [
    'DH1912',
    '[churn/model] servicePorts[0].name: "HTTP" cannot be the name of a port. Use lower-case letters, digits and "-", '
      + 'starting and ending with a letter or digit, at most 63 characters.',
    service({ servicePorts: [{ port: 80, name: 'HTTP' }] }),
  ],
  [
    'DH1912',
    '[churn/model] servicePorts[0].appProtocol: "my http" cannot be the name of a protocol. Use "name" or '
      + '"domain/name": the name in letters, digits, "-", "_" and "." (at most 63 characters), the domain in lower '
      + 'case.',
    service({ servicePorts: [{ port: 80, appProtocol: 'my http' }] }),
  ],
  [
    'DH1704',
    '[churn/model] liveness.successThreshold: 2 is more than 1, which only readiness probes can require. Leave it out.',
    service({ liveness: kplus.Probe.fromHttpGet('/', { successThreshold: 2 }) }),
  ],
  [
    'DH1704',
    '[churn/model] readiness.port: 99999 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    service({ readiness: kplus.Probe.fromTcpSocket({ port: 99999 }) }),
  ],
  [
    'DH1704',
    '[churn/model] readiness.failureThreshold: 1.5 is not an integer from 0 to 2147483647. Set it to 2, for example.',
    service({ readiness: kplus.Probe.fromHttpGet('/', { failureThreshold: 1.5 }) }),
  ],
  [
    'DH1704',
    '[churn/model] startup.command: The command is empty. Specify the program to run.',
    service({ startup: kplus.Probe.fromCommand([]) }),
  ],
  [
    'DH1005',
    '[churn/model] readiness: The probe cannot be rendered: \'500 millis\' cannot be converted into a whole number of '
      + 'seconds. Use durations of whole seconds, such as "Duration.seconds(5)".',
    service({ readiness: kplus.Probe.fromHttpGet('/', { periodSeconds: Duration.millis(500) }) }),
  ],
  [
    'DH1704',
    '[churn/model] the container "side" that was added.liveness.port: 70000 is not an integer from 1 to 65535. Use an '
      + 'integer from 1 to 65535.',
    (
      chart,
    ) => service({})(chart).deployment.addContainer(
      { name: 'side', image: 'a:1', liveness: kplus.Probe.fromTcpSocket({ port: 70000 }) },
    ),
  ],
  [
    'DH1703',
    '[churn/model] the init container "n" that was added: A sidecar container needs Kubernetes 1.29, but the platform '
      + 'targets 1.28. Set the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters run it, or add it '
      + 'without a restart policy.',
    (
      chart,
    ) => service({})(chart).deployment.addInitContainer(
      { name: 'n', image: 'x:1', restartPolicy: kplus.ContainerRestartPolicy.ALWAYS },
    ),
  ],
  [
    'DH1201',
    '[churn/model] the volume "Bad_Name" that was added: "Bad_Name" cannot be the name of a volume. Use lower-case '
      + 'letters, digits and "-", starting and ending with a letter or digit, at most 63 characters.',
    (chart) => service({})(chart).deployment.addVolume(kplus.Volume.fromEmptyDir(chart, 'v', 'Bad_Name')),
  ],
  [
    'DH1202',
    '[churn/model] the volume "v" that was added: "v" is the name of another volume of the run. Give each volume of a '
      + 'run its own name.',
    (
      chart,
    ) => service({ volumes: [emptyDir()] })(chart).deployment.addVolume(kplus.Volume.fromEmptyDir(chart, 'v', 'v')),
  ],
  [
    'DH1301',
    '[churn/model] the main container.envVariables["1BAD"]: "1BAD" cannot be the name of an environment variable in '
      + 'Kubernetes 1.28. Use letters, digits, "-", "_" and ".", not starting with a digit or "..".',
    (chart) => service({})(chart).deployment.containers[0].env.addVariable('1BAD', kplus.EnvValue.fromValue('x')),
  ],
  [
    'DH1912',
    '[churn/model] the main container.ports[1].name: "HTTP_X" cannot be the name of a port. Use lower-case letters, '
      + 'digits and single "-", with at least one letter, starting and ending with a letter or digit, at most 15 '
      + 'characters.',
    (chart) => service({})(chart).deployment.containers[0].addPort({ number: 9000, name: 'HTTP_X' }),
  ],
  [
    'DH1912',
    '[churn/model] the port 80 that was bound: The port 80, or the name "z", is already used by another port. Use a '
      + 'different number and name for each port of a service.',
    (chart) => service({})(chart).service.bind(80, { name: 'z' }),
  ],
  [
    'DH1911',
    '[churn/model] servicePorts: The service has no ports, so the run cannot be reached. Set "servicePorts: [{ port: '
      + '80, targetPort: 8080 }]", for example, or use a "DeploymentRun" if the run needs no Service.',
    service(
      { servicePorts: undefined, serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'a.b', serviceName: 'v1' },
    ),
  ],
  [
    'DH1915',
    '[churn/model] serviceName: "model-v1" is already the name of the run\'s own Service. Choose another name.',
    service({ serviceName: 'v1', metadata: { name: 'model-v1' } }),
  ],
  [
    'DH1006',
    '[churn/nightly] startingDeadline: Expected a Duration, but got 30 (a number). Use "Duration.seconds(30)".',
    scheduled({ startingDeadline: 30 as never }),
  ],
  [
    'DH1006',
    '[churn/nightly] suspend: Expected true or false, but got "yes" (a string). Write true or false, without quotes.',
    scheduled({ suspend: 'yes' as never }),
  ],
  [
    'DH1006',
    '[churn/model] readiness: Expected a Probe of cdk8s-plus, but got {"httpGet":{"path":"/"}} (an object). Use '
      + '"kplus.Probe.fromHttpGet(\'/ready\')", for example.',
    service({ readiness: { httpGet: { path: '/' } } as never }),
  ],
  [
    'DH1006',
    '[churn/model] security: Expected a RunSecurity, but got "restricted" (a string). Use "RunSecurity.baseline()", '
      + 'for example.',
    service({ security: 'restricted' as never }),
  ],
  [
    'DH2012',
    '[churn/model] volumes[0]: The claim "churn-model-c8991bc7-v" can be mounted by only one node, but several pods '
      + 'share it: pods on other nodes never start. Use the access mode "ReadWriteMany" if its storage class supports '
      + 'it, "RunVolume.ephemeral" for one volume per pod, or one replica.',
    (
      chart,
    ) => new kplus.HorizontalPodAutoscaler(
      chart,
      'scaler',
      {
        target: service(claim({}))(chart).deployment,
        maxReplicas: 3,
        metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
      },
    ),
  ],
  [
    'DH2013',
    '[churn/nightly] schedule: ", * * * *" never occurs: the calendar has no such day. Choose a day that exists in '
      + 'these months.',
    scheduled({ schedule: ', * * * *' }),
  ],
  [
    'DH1913',
    '[churn/model] externalName: The type "ExternalName" needs an external name. Set "externalName: '
      + '\'db.example.com\'", for example.',
    service({ serviceType: kplus.ServiceType.EXTERNAL_NAME }),
  ],
  [
    'DH1913',
    '[churn/model] externalName: A service of the type "ClusterIP" cannot have the external name "db". Leave it out, '
      + 'or set "serviceType: kplus.ServiceType.EXTERNAL_NAME".',
    service({ externalName: 'db' }),
  ],
  [
    'DH1913',
    '[churn/model] externalName: "DB" is not a DNS name. Use lower-case letters, digits, "-" and ".", starting and '
      + 'ending with a letter or digit, at most 253 characters.',
    service({ serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'DB' }),
  ],
  [
    'DH1914',
    '[churn/model] servicePorts[0].nodePort: A service of the type "ClusterIP" has no node port. Leave it out, or set '
      + '"serviceType: kplus.ServiceType.NODE_PORT".',
    service({ servicePorts: [{ port: 80, nodePort: 30080 }] }),
  ],
  [
    'DH1915',
    '[churn/model] serviceName: "model-My_Service" cannot be the name of a Service. Use lower-case letters, digits and '
      + '"-", starting with a letter and ending with a letter or digit, at most 63 characters.',
    service({ serviceName: 'My_Service' }),
  ],
  [
    'DH2011',
    '[churn/model] serviceType: The service is an alias for an external name and does not route to the pods of the '
      + 'run. Use another type, or a Service of cdk8s-plus if the alias is all you need.',
    service({ serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'db' }),
  ],
  [
    'DH2012',
    '[churn/model] volumes[0]: The claim "churn-model-c8991bc7-v" can be mounted by only one node, but 2 pods share '
      + 'it: pods on other nodes never start. Use the access mode "ReadWriteMany" if its storage class supports it, '
      + '"RunVolume.ephemeral" for one volume per pod, or one replica.',
    service({ replicas: 2, ...claim({}) }),
  ],
  [
    'DH2013',
    '[churn/nightly] schedule: "0 0 30 2 *" never occurs: the calendar has no such day. Choose a day that exists in '
      + 'these months.',
    scheduled({ schedule: '0 0 30 2 *' }),
  ],
];

/** Mistakes in where things are declared, and in what is done to a run later. */
const PLACES: [Code, string, (chart: Construct) => void][] = [
  [
    'DH1002',
    '[churn/my_run] the construct\'s path: The path "churn/my_run" leads to the name "churn-my_run-c8556660", which a '
      + 'Job cannot have. Choose other ids, or set "metadata.name" to lower-case letters, digits, "-" and ".", '
      + 'starting and ending with a letter or digit, at most 54 characters.',
    (chart) => makeRun({}, chart, 'my_run'),
  ],
  [
    'DH1002',
    '[churn/bad/train] the chart\'s namespace: "My_Team" cannot be the name of a namespace. Use lower-case letters, '
      + 'digits and "-", starting and ending with a letter or digit, at most 63 characters.',
    (chart) => makeRun({}, new Chart(chart, 'bad', { namespace: 'My_Team' })),
  ],
  [
    'DH1701',
    '[churn/train] the container "main" that was added.name: "main" is the name of another container of the run. Give '
      + 'each container its own name; the run itself uses "main".',
    (chart) => makeRun({}, chart).job.addContainer({ image: 'side:1' }),
  ],
  [
    'DH1203',
    '[churn/train] the main container.volumeMounts[1]: "/v" is already the mount path of another volume. Mount each '
      + 'volume of a container at its own path.',
    (chart) => makeRun({ volumes: [emptyDir()] }, chart).job.containers[0].mount('/v', scratch),
  ],
  ['DH2015', '[churn/other] metadata.name: The Job "nightly" is also created by the run "churn/train", and one of the '
    + 'two replaces the other. Rename one of the runs, or its volume.', (chart) => {
    makeRun({ metadata: { name: 'nightly' } }, chart);
    makeRun({ metadata: { name: 'nightly' } }, chart, 'other');
  }],
  ['DH2015', '[plain/train-gpu] the construct\'s path: The PersistentVolumeClaim "plain-train-gpu-data" is also '
    + 'created by the run "plain/train", and one of the two replaces the other. Rename one of the runs, or its '
    + 'volume.', (
    chart,
  ) => {
    const plain = new Chart(chart.node.root, 'plain', { disableResourceNameHashes: true });
    makeRun({ volumes: [RunVolume.persistentVolumeClaim({ name: 'gpu-data', mountPath: '/d' })] }, plain);
    makeRun({ volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/d' })] }, plain, 'train-gpu');
  }],
  ['DH1602', '[churn/late] the platform: "churn/a" and "churn/b" in "churn" were declared before it. Declare the '
    + 'platform before the runs that it applies to.', (chart) => {
    makeRun({}, chart, 'a');
    makeRun({}, chart, 'b');
    new DigitalHubPlatform(chart, 'late');
  }],
  [
    'DH1608',
    '[owner] quota: The platform is not in a chart, so the objects that it creates would belong to none. Declare it in '
      + 'a chart, or leave the option out.',
    (chart) => new DigitalHubPlatform(chart.node.root as Construct, 'owner', { quota: { pods: '1' } }),
  ],
  ['DH1603', '[churn/two] the platform: The platform "churn/one" already applies to "churn". Merge the two, or declare '
    + 'one of them in its own scope.', (chart) => {
    new DigitalHubPlatform(chart, 'one');
    new DigitalHubPlatform(chart, 'two');
  }],
];

const messages = (
  scope: Construct,
) => Diagnostics.of(scope).all.map(({ constructPath, message }) => `[${constructPath}] ${message}`);
const withPath = (code: Code, text: string) => text.replace(/^(\[.*?\] )/, `$1${code} `);

test.each([...RUNS, ...POD_MISTAKES, ...SOURCE_MISTAKES])('%s %s', (code, text, props) => {
  expect(diagnosticsOf(props).map(({ message }) => message)).toContain(`${code} ${text}`);
});

test.each(PLATFORMS)('%s %s', (code, text, platform, props) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', platform);
  makeRun(props, chart);
  expect(messages(chart)).toContain(withPath(code, text));
});

test.each([...PLACES, ...KINDS])('%s %s', (code, text, build) => {
  const chart = makeChart();
  build(chart);
  expect(messages(chart.node.root)).toContain(withPath(code, text));
});

test('every code is in one of the tables', () => {
  const told = [...Object.values(SPEC_MISTAKES), ...Object.values(SPEC_CASES).map((one) => one.messages ?? [])];
  const ofSpecs = told.flatMap((found) => found.map(([, message]) => message.split(' ')[0] as Code));
  const tested = [
    ...ofSpecs,
    ...[...RUNS, ...POD_MISTAKES, ...SOURCE_MISTAKES, ...PLATFORMS, ...PLACES, ...KINDS].map(([code]) => code),
  ];
  expect([...new Set(tested)].sort()).toEqual(Object.keys(CATALOGUE).sort());
});

test('nothing throws before synthesis, and what is rendered is what was given', () => {
  for (const [, , props] of [...RUNS, ...POD_MISTAKES, ...SOURCE_MISTAKES]) {
    const run = makeRun(props);
    expect(run.job.kind).toBe('Job');
    expect(run.explain().rows.length).toBeGreaterThan(0);
    expect(Budget.of(run).rows.map(({ resource }) => resource)).toContain('pods');
  }
});

test('all findings of all runs are in one error', () => {
  const app = makeApp();
  const chart = new Chart(app, 'churn');
  makeRun({ resources: { mem: '64Gb' } }, chart, 'train');
  makeRun({ volumes: [emptyDir(), emptyDir({ name: 'w' })] }, chart, 'score');
  makeRun({ image: '' }, new Chart(app, 'other'), 'more');
  expect(synthError(app)).toBe(`Validation failed with the following errors:
  [churn/train] DH1101 resources.mem: "64Gb" is not a valid Kubernetes quantity. Write "64G" or "64Gi".
  [churn/score] DH1203 volumes[1].mountPath: "/v" is already the mount path of volumes[0]. Mount each volume of a run at its own path.
  [other/more] DH1001 image: "" is not an image name. Set it to an image such as "ghcr.io/acme/train:1.4.0".`);
});

describe('warnings', () => {
  const warned = (scope: Construct, id: string) => new DigitalHubRun(scope, id, { image: 'a:1' });
  const line = (path: string) => expect.stringContaining(`[${path}] warning DH2003 runAsUser: `);

  test('are printed once an app, whatever the number of charts and synths, and never by a constructor', () => {
    const app = makeApp();
    expect(printedBy(() => {
      warned(new Chart(app, 'a'), 'x');
      warned(new Chart(app, 'b'), 'y');
    })).toEqual([]);
    expect(printedBy(() => {
      app.synth();
      app.synth();
    })).toEqual([line('a/x'), line('b/y')]);
  });

  test('can be acknowledged for a scope, with a reason', () => {
    const app = makeApp();
    const quiet = new Chart(app, 'quiet');
    Diagnostics.of(quiet).acknowledge('DH2003', 'all images of the team have a numeric user');
    warned(quiet, 'x');
    warned(new Chart(app, 'loud'), 'y');
    expect(printedBy(() => app.synth())).toEqual([line('loud/y')]);
    expect(Diagnostics.of(quiet).all).toEqual([]);
  });

  test('fails to acknowledge without a reason', () => {
    expect(() => Diagnostics.of(makeChart()).acknowledge('DH2003', ' ')).toThrow(
      'a reason must be given for acknowledging "DH2003"',
    );
  });

  test.each(['DH1101', 'DH9999', 'toString', ''])('fails to acknowledge "%s", which is no warning', (code) => {
    expect(() => Diagnostics.of(makeChart()).acknowledge(code, 'because'))
      .toThrow(`only a warning can be acknowledged, such as "DH2003", got: "${code}"`);
  });
});

test('diagnostics can be asked for before synthesis', () => {
  const chart = makeChart();
  new DigitalHubRun(chart, 'train', { image: '', resources: { cpu: '2' } });
  expect(Diagnostics.of(chart.node.root).all.map(({ message, ...rest }) => rest)).toEqual([
    { code: 'DH1001', severity: 'error', constructPath: 'churn/train', option: 'image' },
    { code: 'DH2003', severity: 'warning', constructPath: 'churn/train', option: 'runAsUser' },
  ]);
});

test('a run that is right has no diagnostics', () => {
  const chart = makeChart();
  new DigitalHubRun(chart, 'train', MINIMAL);
  expect(Diagnostics.of(chart).all).toEqual([]);
  expect(synth(chart)).toHaveLength(1);
});

test('the default app prints nothing and fails for nothing', () => {
  const app = makeApp();
  expect(printedBy(() => app.synth())).toEqual([]);
});
