import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { makeChart } from './synth';
import { DigitalHubRunProps, RunNaming, RunSecurity, RunVolume } from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';
import { makeEnvValue } from '../../src/private/kubernetes/cdk8s-plus-values';

type Props = Partial<DigitalHubRunProps>;

const mount = { name: 'v', mountPath: '/v' };
const env = (source: object): Props => ({ envs: [{ name: 'A', valueFrom: makeEnvValue(undefined, source) }] });
const initContainer = (options: object): Props => ({ initContainers: [{ image: 'busybox:1', ...options }] });
const owner = (over: object) => ({ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: 'u', ...over });
const volume = (
  kind: 'emptyDir' | 'hostPath',
) => kind === 'emptyDir' ? kplus.Volume.fromEmptyDir(
  makeChart(),
  'w',
  'w',
) : kplus.Volume.fromHostPath(makeChart(), 'h', 'h', { path: '/h' });
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io';
const FORBIDDEN = 'which a namespace that enforces the level "restricted" does not admit. Leave it out, or use a more '
  + 'permissive security level.';

/** Mistakes in the finer parts of a pod, and in what callers without types give. */
export const POD_MISTAKES: [Code, string, Props][] = [
  ['DH1001', 'image: " busybox" starts or ends with a space. Write "busybox".', { image: ' busybox' }],
  [
    'DH1003',
    'annotations: The limit for all annotations of an object is 262144 bytes, which these exceed by 1. Put large '
      + 'values into a ConfigMap, and mount it.',
    { annotations: { a: 'x'.repeat(262144) } },
  ],
  [
    'DH1003',
    'metadata.annotations: The limit for all annotations of an object is 262144 bytes, which these exceed by 2. Put '
      + 'large values into a ConfigMap, and mount it.',
    { metadata: { annotations: { a: 'é'.repeat(131072), b: '' } } },
  ],
  [
    'DH1003',
    `annotations["${APPARMOR}/side"]: The key names the container "side", which the pod does not have. Use "main".`,
    { annotations: { [`${APPARMOR}/side`]: 'unconfined' } },
  ],
  [
    'DH1003',
    `annotations["${APPARMOR}/main"]: "none" is not a valid AppArmor profile. Write "runtime/default", "unconfined" or `
      + '"localhost/…".',
    { annotations: { [`${APPARMOR}/main`]: 'none' } },
  ],
  [
    'DH1003',
    'annotations["seccomp.security.alpha.kubernetes.io/pod"]: "localhost/../x" is not a valid seccomp profile. Write '
      + '"runtime/default", "unconfined" or "localhost/…".',
    { annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'localhost/../x' } },
  ],
  ['DH1006', 'metadata: "lables" is not a key of "metadata". Did you mean "labels"?', { metadata: { lables: {} } }],
  [
    'DH1006',
    'affinity: "nodeAfinity" is not a key of "affinity". Did you mean "nodeAffinity"?',
    { affinity: { nodeAfinity: {} } as never },
  ],
  [
    'DH1006',
    'tolerations[0]: "keys" is not a key of "tolerations". Did you mean "key"?',
    { tolerations: [{ keys: ['a'] } as never] },
  ],
  [
    'DH1006',
    'volumes[0]: Expected a RunVolume, but got "data" (a string). Use "RunVolume.persistentVolumeClaim({ name: '
      + '\'data\', mountPath: \'/data\' })", for example.',
    { volumes: ['data' as never] },
  ],
  [
    'DH1006',
    'volumes[0].sizeLimit: Expected a quantity, but got true (a boolean). Write a string such as "500m" or "4Gi".',
    { volumes: [RunVolume.emptyDir({ ...mount, sizeLimit: true as never })] },
  ],
  ['DH1006', 'volumes[0].reference: It is missing. Write a string.', { volumes: [RunVolume.image(mount as never)] }],
  [
    'DH1207',
    'imagePullSecrets[1]: "Registry_1" cannot be the name of a Secret. Use lower-case letters, digits, "-" and ".", '
      + 'starting and ending with a letter or digit, at most 253 characters.',
    {
      imagePullSecrets: ['registry', 'Registry_1'].map((name) => kplus.Secret.fromSecretName(makeChart(), name, name)),
    },
  ],
  [
    'DH1207',
    'imagePullSecrets[0]: "" cannot be the name of a Secret. Use lower-case letters, digits, "-" and ".", starting and '
      + 'ending with a letter or digit, at most 253 characters.',
    { imagePullSecrets: [kplus.Secret.fromSecretName(makeChart(), 'none', '')] },
  ],
  [
    'DH1006',
    'serviceAccount: Expected a service account of cdk8s-plus, but got "trainer" (a string). Use '
      + '"kplus.ServiceAccount.fromServiceAccountName(this, \'Account\', \'trainer\')", for example.',
    { serviceAccount: 'trainer' as never },
  ],
  [
    'DH1006',
    'secrets[0]: Expected a string, but got an instance of EmptyDirVolume. Write a string.',
    { secrets: [RunVolume.emptyDir(mount)._kind as never] },
  ],
  [
    'DH1004',
    'initContainers[0].ports[0].number: NaN is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    initContainer({ ports: [{ number: NaN }] }),
  ],
  ['DH1006', 'backoff_limit: "backoff_limit" is not an option. Write "backoffLimit".', { backoff_limit: 3 } as never],
  [
    'DH1006',
    'resources: "memory" is not a key of "resources". The keys are "cpu", "cpuLimit", "cpuRequest", "mem", "memLimit", '
      + '"memRequest", "gpu", "disk", "ephemeralStorage", "ephemeralStorageLimit", "ephemeralStorageRequest" and '
      + '"extended".',
    { resources: { memory: '4Gi' } as never },
  ],
  [
    'DH1006',
    'resources.cpu: Expected a quantity, but got {"requests":"12"} (an object). Write a string such as "500m" or '
      + '"4Gi"; the request and the limit have options of their own.',
    { resources: { cpu: { requests: '12' } as never } },
  ],
  [
    'DH1006',
    'resources: Expected an object, but got an instance of Promise. Write an object, in braces.',
    { resources: Promise.resolve({}) as never },
  ],
  [
    'DH1006',
    'labels: Expected an object, but got an instance of Map. Write an object, in braces.',
    { labels: new Map() as never },
  ],
  [
    'DH1006',
    'volumes[0].claim_name: "claim_name" is not a key of a volume. Did you mean "claimName"?',
    { volumes: [RunVolume.persistentVolumeClaim({ ...mount, claim_name: 'c' } as never)] },
  ],
  [
    'DH1006',
    'volumes[0].size: "size" is not a key of a volume. Did you mean "sizeLimit"?',
    { volumes: [RunVolume.emptyDir({ ...mount, size: '5Gi' } as never)] },
  ],
  [
    'DH1006',
    'security.addCapabilities: Expected a list, but got "NET_ADMIN" (a string). Write ["NET_ADMIN"], for example.',
    { security: RunSecurity.baseline({ addCapabilities: 'NET_ADMIN' as never }) },
  ],
  ['DH1006', 'naming: It is missing. Write a string.', { naming: RunNaming.revision(undefined as never) }],
  [
    'DH1006',
    'serviceAccount: Expected a service account of cdk8s-plus, but got an instance of ImportedSecret. Use '
      + '"kplus.ServiceAccount.fromServiceAccountName(this, \'Account\', \'trainer\')", for example.',
    { serviceAccount: kplus.Secret.fromSecretName(makeChart(), 's', 's') as never },
  ],
  [
    'DH1006',
    'envs[0].valueFrom: 5 is not a string. Use a string.',
    { envs: [{ name: 'A', valueFrom: kplus.EnvValue.fromValue(5 as never) }] },
  ],
  [
    'DH1006',
    'podOverrides.schedulerName: a function cannot be part of a manifest. Write what would stand in YAML.',
    { podOverrides: { schedulerName: () => 1 } },
  ],
  [
    'DH1006',
    'podOverrides.serviceAccountName: an instance of ServiceAccount cannot be part of a manifest. Write what would '
      + 'stand in YAML.',
    { podOverrides: { serviceAccountName: new kplus.ServiceAccount(makeChart(), 'sa') } },
  ],
  [
    'DH1006',
    'podOverrides.priority: 5 (a bigint) cannot be part of a manifest. Write what would stand in YAML.',
    { podOverrides: { priority: BigInt(5) } },
  ],
  [
    'DH1306',
    'envs[0].valueFrom: nothing cannot be a key of a Secret. Use letters, digits, "-", "_" and ".", at most 253 '
      + 'characters, not starting with "..".',
    {
      envs: [
        {
          name: 'A',
          valueFrom: kplus.EnvValue.fromSecretValue(
            { secret: kplus.Secret.fromSecretName(makeChart(), 's', 's') } as never,
          ),
        },
      ],
    },
  ],
  [
    'DH1204',
    'volumes[0].mountPath: " /data " is not an absolute path. Write "/data", for example.',
    { volumes: [RunVolume.emptyDir({ ...mount, mountPath: ' /data ' })] },
  ],
  [
    'DH1204',
    'volumes[0].mountPath: "C:\\\\data" is not an absolute path. Write a path such as "/data".',
    { volumes: [RunVolume.emptyDir({ ...mount, mountPath: 'C:\\data' })] },
  ],
  [
    'DH1007',
    'labels["constructor"]: cdk8s cannot render the key "constructor". Choose another name.',
    { labels: { constructor: 'x' } as never },
  ],
  [
    'DH1007',
    'podOverrides.dnsConfig: cdk8s cannot render the key "constructor". Choose another name.',
    { podOverrides: { dnsConfig: { constructor: 'x' } } },
  ],
  [
    'DH1007',
    'envs[0].name: cdk8s cannot render the key "__proto__". Choose another name.',
    { envs: [{ name: '__proto__', value: 'x' }] },
  ],
  [
    'DH1008',
    'metadata.finalizers[0]: "guard" cannot be a finalizer. Write "domain/name", such as "acme.io/guard".',
    { metadata: { finalizers: ['guard'] } },
  ],
  [
    'DH1008',
    'metadata.finalizers: "orphan" and "foregroundDeletion" exclude each other. Keep one of them.',
    { metadata: { finalizers: ['orphan', 'foregroundDeletion'] } },
  ],
  [
    'DH1008',
    'metadata.finalizers[1]: "acme.io/guard" is in the list already, and server-side apply rejects an object that '
      + 'lists a finalizer twice. Write each finalizer once.',
    { metadata: { finalizers: ['acme.io/guard', 'acme.io/guard'] } },
  ],
  [
    'DH1008',
    'metadata.ownerReferences[1].uid: "u" is the uid of another owner, too, and server-side apply rejects an object with '
      + 'two owners of one uid. Keep one of them.',
    { metadata: { ownerReferences: [owner({}), owner({ name: 'b' })] } },
  ],
  [
    'DH1008',
    'metadata.ownerReferences[0].kind: The field is empty. Specify all fields of the owner.',
    { metadata: { ownerReferences: [owner({ kind: '' })] } },
  ],
  [
    'DH1008',
    'metadata.ownerReferences: 2 owners are marked as controller. Mark only one of them.',
    { metadata: { ownerReferences: [owner({ controller: true }), owner({ uid: 'v', controller: true })] } },
  ],
  [
    'DH1010',
    'hostAliases[2].ip: "fd00::7" is the address of another entry, too, and server-side apply rejects an object with '
      + 'two entries of one address. Write all host names of an address in one entry.',
    {
      hostAliases: [
        { ip: 'fd00::7', hostnames: ['db'] }, { ip: '10.0.0.7', hostnames: ['db'] }, { ip: 'fd00::7', hostnames: ['a'] },
      ],
    },
  ],
  [
    'DH1101',
    'resources.cpu: "4 cores" is not a valid Kubernetes quantity. Write "4".',
    { resources: { cpu: '4 cores' } },
  ],
  [
    'DH1101',
    `resources.cpu: "${'9'.repeat(
      119,
    )}… (1002 characters) is not a valid Kubernetes quantity. Write a quantity such as "2" or "500m".`,
    { resources: { cpu: '9'.repeat(1000) } },
  ],
  [
    'DH1009',
    'args[1]: "0o755" does not come through YAML: Kubernetes reads it as a number. Write it otherwise, or mount it as '
      + 'a file of a Secret or ConfigMap.',
    { args: ['--mode', '0o755'] },
  ],
  [
    'DH1009',
    'args[1]: "-_45" does not come through YAML: Kubernetes reads it as a number. Write it otherwise, or mount it as a '
      + 'file of a Secret or ConfigMap.',
    { args: ['--offset', '-_45'] },
  ],
  [
    'DH1009',
    'envs[0].value: "a\\u2028b" does not come through YAML: it contains a control character or a line separator. Write '
      + 'it otherwise, or mount it as a file of a Secret or ConfigMap.',
    { envs: [{ name: 'A', value: 'a\u2028b' }] },
  ],
  [
    'DH1009',
    'podOverrides.dnsConfig.searches[0]: "0X1F" does not come through YAML: Kubernetes reads it as a number. Write it '
      + 'otherwise, or mount it as a file of a Secret or ConfigMap.',
    { podOverrides: { dnsConfig: { searches: ['0X1F'] } } },
  ],
  [
    'DH1009',
    'envs[0].valueFrom: "0o7" does not come through YAML: Kubernetes reads it as a number. Write it otherwise, or '
      + 'mount it as a file of a Secret or ConfigMap.',
    { envs: [{ name: 'A', valueFrom: kplus.EnvValue.fromValue('0o7') }] },
  ],
  [
    'DH1009',
    'initContainers[0].envVariables["A"]: "0o7" does not come through YAML: Kubernetes reads it as a number. Write it '
      + 'otherwise, or mount it as a file of a Secret or ConfigMap.',
    initContainer({ envVariables: { A: kplus.EnvValue.fromValue('0o7') } }),
  ],
  [
    'DH1102',
    'initContainers[0].resources.cpu: "-1m" is negative. Use zero or more.',
    initContainer({ resources: { cpu: { request: kplus.Cpu.millis(-1) } } }),
  ],
  [
    'DH1103',
    'initContainers[0].resources.ephemeralStorage: "2Gi" is more than the limit "1Gi". Request at most the limit.',
    initContainer({ resources: { ephemeralStorage: { request: Size.gibibytes(2), limit: Size.gibibytes(1) } } }),
  ],
  [
    'DH1104',
    'resources.extended["hugepages-2Mi"]: "3Mi" is not a multiple of the page size 2Mi. Use a multiple of the page '
      + 'size.',
    { resources: { extended: { 'hugepages-2Mi': '3Mi' } } },
  ],
  [
    'DH1106',
    'resources.extended["hugepages-big"]: "hugepages-big" is not a resource that a container can request with this '
      + 'option. Name an extended resource as "domain/name", such as "nvidia.com/gpu"; cpu, memory and ephemeral '
      + 'storage have their own options.',
    { resources: { extended: { 'hugepages-big': '2Mi' } } },
  ],
  [
    'DH1208',
    'volumes[0].accessModes: "RWOP" is not an access mode. Write "ReadWriteOncePod".',
    { volumes: [RunVolume.persistentVolumeClaim({ ...mount, accessModes: ['RWOP' as never] })] },
  ],
  [
    'DH1208',
    'volumes[0].accessModes: "shared" is not an access mode. Use one of "ReadWriteOnce", "ReadOnlyMany", '
      + '"ReadWriteMany" or "ReadWriteOncePod".',
    { volumes: [RunVolume.persistentVolumeClaim({ ...mount, accessModes: ['shared' as never] })] },
  ],
  [
    'DH1201',
    'initContainers[0].volumeMounts[0]: "Big_Data" cannot be the name of a volume. Use lower-case letters, digits and '
      + '"-", starting and ending with a letter or digit, at most 63 characters.',
    initContainer({ volumeMounts: [{ path: '/b', volume: kplus.Volume.fromEmptyDir(makeChart(), 'b', 'Big_Data') }] }),
  ],
  [
    'DH1204',
    'initContainers[0].volumeMounts[0]: "" is not an absolute path, or contains a colon or a line break. Use a path '
      + 'such as "/data".',
    initContainer({ volumeMounts: [{ path: '', volume: volume('emptyDir') }] }),
  ],
  [
    'DH1205',
    'initContainers[0].volumeMounts[0]: "subPath" and "subPathExpr" exclude each other. Keep one of them.',
    initContainer({ volumeMounts: [{ path: '/w', subPath: 'a', subPathExpr: 'b', volume: volume('emptyDir') }] }),
  ],
  [
    'DH1205',
    'initContainers[0].volumeMounts[0].propagation: Only privileged containers can use bidirectional mount '
      + 'propagation. Write "HostToContainer", or make the container privileged.',
    initContainer(
      { volumeMounts: [{ path: '/w', propagation: kplus.MountPropagation.BIDIRECTIONAL, volume: volume('emptyDir') }] },
    ),
  ],
  [
    'DH1306',
    'envs[0].valueFrom: "a b" cannot be a key of a Secret. Use letters, digits, "-", "_" and ".", at most 253 '
      + 'characters, not starting with "..".',
    env({ secretKeyRef: { name: 's', key: 'a b' } }),
  ],
  [
    'DH1306',
    'envs[0].valueFrom: "status.phase" is not a pod field that a variable can refer to. Use metadata.name, '
      + 'metadata.namespace, metadata.uid, spec.nodeName, spec.serviceAccountName, status.hostIP, status.hostIPs, '
      + 'status.podIP, status.podIPs, a label or an annotation.',
    env({ fieldRef: { fieldPath: 'status.phase' } }),
  ],
  [
    'DH1306',
    'envs[0].valueFrom: "a b" cannot be the key of a label or annotation. Use "name" or "domain/name": the name in '
      + 'letters, digits, "-", "_" and "." (at most 63 characters), the domain in lower case.',
    env({ fieldRef: { fieldPath: 'metadata.labels[\'a b\']' } }),
  ],
  [
    'DH1306',
    'envs[0].valueFrom: "limits.gpu" is not a resource that a variable can refer to. Use limits.cpu, requests.cpu, '
      + 'limits.memory, requests.memory, limits.ephemeral-storage or requests.ephemeral-storage.',
    env({ resourceFieldRef: { resource: 'limits.gpu' } }),
  ],
  [
    'DH1306',
    'envs[0].valueFrom: "2" is not a valid divisor for "limits.cpu". Use "1m" or "1".',
    env({ resourceFieldRef: { resource: 'limits.cpu', divisor: { value: '2' } } }),
  ],
  [
    'DH1306',
    'envFrom[0]: It refers to neither a ConfigMap nor a Secret. Specify one of them.',
    { envFrom: [new kplus.EnvFrom()] },
  ],
  [
    'DH1306',
    'envFrom[0]: "1=" cannot be the prefix of environment variables. Use letters, digits, "-", "_" and ".", not '
      + 'starting with a digit or "..".',
    { envFrom: [new kplus.EnvFrom({ name: 'c' } as never, '1=')] },
  ],
  [
    'DH1403',
    'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].'
      + 'matchExpressions[0].values[0]: "-5" cannot be the value of a label. Use letters, digits, "-", "_" and ".", '
        + 'starting and ending with a letter or digit, at most 63 characters.',
    {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'Gt', values: ['-5'] }] }],
          },
        },
      },
    },
  ],
  [
    'DH1404',
    'topologySpread[0].matchLabelKeys[0]: "a" is already a key of the selector. Leave one of the two out.',
    {
      topologySpread: [
        {
          maxSkew: 1,
          topologyKey: 'zone',
          whenUnsatisfiable: 'DoNotSchedule',
          matchLabelKeys: ['a'],
          labelSelector: { matchLabels: { a: 'x' } },
        },
      ],
    },
  ],
  [
    'DH1502',
    'volumes[0].pullPolicy: "always" is not a pull policy. Write "Always", "IfNotPresent" or "Never".',
    { volumes: [RunVolume.image({ ...mount, reference: 'a:1', pullPolicy: 'always' as never })] },
  ],
  [
    'DH1705',
    'initContainers[0]: cdk8s-plus cannot render the container: \'128 mebibytes\' cannot be converted into a whole '
      + 'number of gibibytes. Correct this value.',
    initContainer({ resources: { ephemeralStorage: { limit: Size.mebibytes(128) } } }),
  ],
  [
    'DH1705',
    'initContainers[0]: cdk8s-plus cannot render the container: \'500 millis\' cannot be converted into a whole number '
      + 'of seconds. Correct this value.',
    initContainer(
      { restartPolicy: 'Always', liveness: kplus.Probe.fromCommand(['true'], { periodSeconds: Duration.millis(500) }) },
    ),
  ],
  [
    'DH1912',
    'initContainers[0].ports: The host port 80 is used twice. Use each host port once.',
    initContainer({ ports: [{ number: 80, hostPort: 80 }, { number: 81, hostPort: 80 }] }),
  ],
  [
    'DH2009',
    `initContainers[0]: The container "init-0" uses a port of the host, ${FORBIDDEN}`,
    initContainer({ ports: [{ number: 80, hostPort: 80 }] }),
  ],
  [
    'DH2009',
    `initContainers[0]: The container "init-0" may run as root, ${FORBIDDEN}`,
    initContainer({ securityContext: { ensureNonRoot: false } }),
  ],
  [
    'DH2009',
    `volumes[0]: The volume "h" is a directory of the node, ${FORBIDDEN}`,
    { volumes: [RunVolume.fromVolume({ mountPath: '/h', volume: volume('hostPath') })] },
  ],
  [
    'DH2009',
    `podOverrides: The pod shares network, processes or memory with its node, ${FORBIDDEN}`,
    { podOverrides: { hostNetwork: true } },
  ],
  [
    'DH2009',
    `annotations["${APPARMOR}/main"]: AppArmor is disabled, ${FORBIDDEN}`,
    { annotations: { [`${APPARMOR}/main`]: 'unconfined' } },
  ],
];
