import { App, Chart, Duration, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Budget, DigitalHubPlatform, DigitalHubPlatformProps, DigitalHubRun, DigitalHubRunProps, Diagnostics, Profile, RunNaming, RunSecurity, RunVolume, ScheduledRun, ScheduledRunProps, ServiceRun, ServiceRunProps } from '../src';
import { POD_MISTAKES } from './support/mistakes-in-pods';
import { SOURCE_MISTAKES } from './support/mistakes-in-sources';
import { SPEC_CASES } from './support/spec-cases';
import { SPEC_MISTAKES } from './support/spec-mistakes';
import { diagnosticsOf, makeChart, makeRun, MINIMAL, printedBy, synth, synthError } from './support/synth';
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
  ['DH1001', 'image: " " names no image. Write an image such as "ghcr.io/acme/train:1.4.0".', { image: ' ' }],
  ['DH1001', 'image: It is missing. Write an image such as "ghcr.io/acme/train:1.4.0".', { image: undefined }],
  ['DH1001', 'initContainers[0].image: "" names no image. Write an image such as "ghcr.io/acme/train:1.4.0".', initContainer({ image: '' })],
  ['DH1002', 'metadata.name: "My_Run" cannot be the name of a Job. It must be lower-case letters, digits, "-" and ".", begin and end with a letter or digit, at most 54 characters, which leaves room for what its naming appends.', { metadata: { name: 'My_Run' } }],
  ['DH1002', 'metadata.namespace: "a.b" cannot be the name of a namespace. It must be lower-case letters, digits and "-", begin and end with a letter or digit, at most 63 characters.', { metadata: { namespace: 'a.b' } }],
  ['DH1002', 'naming: "2026_11" cannot be the end of a name. It must be lower-case letters, digits and "-", begin and end with a letter or digit, at most 40 characters.', { naming: RunNaming.revision('2026_11') }],
  ['DH1003', 'labels["a b"]: "a b" cannot be the key of a label. It must be "name" or "domain/name", the name letters, digits, "-", "_" and "." (at most 63), the domain in lower case.', { labels: { 'a b': 'x' } }],
  ['DH1003', 'labels["a"]: "x y" cannot be the value of the label "a". It must be letters, digits, "-", "_" and ".", begin and end with a letter or digit, at most 63 characters.', { labels: { a: 'x y' } }],
  ['DH1003', 'metadata.annotations["a/b/c"]: "a/b/c" cannot be the key of an annotation. It must be "name" or "domain/name", the name letters, digits, "-", "_" and "." (at most 63), the domain in lower case.', { metadata: { annotations: { 'a/b/c': 'x' } } }],
  ['DH1003', 'functionName: "my function" cannot be the value of the label "app.kubernetes.io/name". It must be letters, digits, "-", "_" and ".", begin and end with a letter or digit, at most 63 characters.', { functionName: 'my function' }],
  ['DH1003', 'nodeSelector[0].value: "a b" cannot be the value of a label. It must be letters, digits, "-", "_" and ".", begin and end with a letter or digit, at most 63 characters.', { nodeSelector: [{ key: 'a', value: 'a b' }] }],
  ['DH1004', 'runAsUser: -1 is not an integer from 0 to 2147483647. Give an integer from 0 to 2147483647.', { runAsUser: -1 }],
  ['DH1004', 'backoffLimit: 1.5 is not an integer from 0 to 2147483647. Give an integer from 0 to 2147483647.', { backoffLimit: 1.5 }],
  ['DH1004', 'volumes[0].mode: 644 is not a file mode. Give an integer from 0 to 0o777 (511), such as 0o440.', { volumes: [RunVolume.secret({ ...mount, secretName: 's', mode: 644 })] }],
  ['DH1005', 'activeDeadline: 1.5 seconds are not whole seconds. Give 2 seconds, say.', { activeDeadline: Duration.millis(1500) }],
  ['DH1005', 'ttlAfterFinished: 8640000000 seconds are too long. Give at most 2147483647 seconds.', { ttlAfterFinished: Duration.days(100000) }],
  ['DH1005', 'terminationGracePeriod: 0.5 seconds are not whole seconds. Give 1 second, say.', { terminationGracePeriod: Duration.millis(500) }],
  ['DH1006', 'args[1]: It is missing. Write a string.', { args: ['--epochs', undefined as never] }],
  ['DH1006', 'nodeSelector[0].value: It is missing. Write a string.', { nodeSelector: [{ key: 'gpu', value: undefined as never }] }],
  ['DH1006', 'labels["commit"]: It is missing. Write a string.', { labels: { commit: undefined as never } }],
  ['DH1006', 'metadata.labels["commit"]: It is missing. Write a string.', { metadata: { labels: { commit: undefined as never } } }],
  ['DH1006', 'secrets[0]: It is missing. Write a string.', { secrets: [undefined as never] }],
  ['DH1006', 'tolerations[0]: It is missing. Write an object, in braces.', { tolerations: [undefined as never] }],
  ['DH1006', 'command: Expected a list, but got "python train.py" (a string). Write ["python","train.py"], for example.', { command: 'python train.py' as never }],
  ['DH1006', 'envs[0].value: Expected a string, but got 3 (a number). Write "3".', { envs: [{ name: 'A', value: 3 as never }] }],
  ['DH1006', 'volumes[0].mountPath: It is missing. Write a string.', { volumes: [RunVolume.emptyDir({ name: 'v' } as never)] }],
  ['DH1003', 'labels["job-name"]: "job-name" is a label that Kubernetes itself gives to the pods of Jobs. Choose another key.', { labels: { 'job-name': 'x' } }],
  ['DH1003', 'project: "Проект" has no letter, digit or dash that a label or Secret could be named by. Give the project\'s name as DigitalHub knows it, such as "churn".', { project: 'Проект' }],
  ['DH1101', 'resources.mem: "64Gb" is not a quantity that Kubernetes can read. Write "64G" or "64Gi".', { resources: { mem: '64Gb' } }],
  ['DH1101', 'resources.cpu: "two" is not a quantity that Kubernetes can read. Write something like "2" or "500m".', { resources: { cpu: 'two' } }],
  ['DH1101', 'resources.gpu: "one" is not a quantity that Kubernetes can read. Write something like "1".', { resources: { gpu: 'one' } }],
  ['DH1101', 'resources.disk: "lots" is not a quantity that Kubernetes can read. Write a number with a unit, such as "10Gi" or "500Mi".', { resources: { disk: 'lots' } }],
  ['DH1101', 'sharedMemory: "8 GB" is not a quantity that Kubernetes can read. Write "8G" or "8Gi".', { sharedMemory: '8 GB' }],
  ['DH1101', 'volumes[0].sizeLimit: "1GB" is not a quantity that Kubernetes can read. Write "1G" or "1Gi".', { volumes: [emptyDir({ sizeLimit: '1GB' })] }],
  ['DH1102', 'resources.cpuRequest: "-1" is less than zero. Give zero or more.', { resources: { cpuRequest: '-1' } }],
  ['DH1102', 'volumes[0].size: "0" is zero. Give more than zero.', claim({ size: '0' })],
  ['DH1102', 'volumes[0].sizeLimit: "-1Gi" is less than zero. Give zero or more.', { volumes: [emptyDir({ sizeLimit: '-1Gi' })] }],
  ['DH1103', 'resources.mem: "16Gi" is more than the limit of memory, which resources.memLimit sets to "12Gi". Ask for at most "12Gi", or raise the limit to at least "16Gi".', { resources: { mem: '16Gi', memLimit: '12Gi' } }],
  ['DH1104', 'resources.gpu: "0.5" is not a whole number, and "nvidia.com/gpu" cannot be divided. Give a whole number, such as "1".', { resources: { gpu: '0.5' } }],
  ['DH1105', 'resources.cpuRequest: "resources.cpuRequest" and "resources.cpu" both say how much cpu to ask for. Keep one of them.', { resources: { cpu: '2', cpuRequest: '1' } }],
  ['DH1105', 'resources.extended["nvidia.com/gpu"]: "resources.extended[\\"nvidia.com/gpu\\"]" and "resources.gpu" both say how much nvidia.com/gpu to ask for. Keep one of them.', { resources: { gpu: '1', extended: { 'nvidia.com/gpu': '1' } } }],
  ['DH1106', 'resources.extended["gpu"]: "gpu" is not a resource that a container can ask for by this option. Name an extended resource as "domain/name", such as "nvidia.com/gpu"; cpu, memory and ephemeral storage have options of their own.', { resources: { extended: { gpu: '1' } } }],
  ['DH1201', 'volumes[0].name: "My_Data" cannot be the name of a volume. It must be lower-case letters, digits and "-", begin and end with a letter or digit, at most 63 characters.', { volumes: [emptyDir({ name: 'My_Data' })] }],
  ['DH1202', 'volumes[1].name: "v" is the name of volumes[0] already. Give each volume of a run a name of its own.', { volumes: [emptyDir(), emptyDir({ mountPath: '/w' })] }],
  ['DH1202', 'volumes[0].name: "shared-dir" is the name of resources.disk already. Give each volume of a run a name of its own.', { resources: { disk: '1Gi' }, volumes: [emptyDir({ name: 'shared-dir' })] }],
  ['DH1203', 'volumes[1].mountPath: "/v" is where volumes[0] is mounted already. Mount each volume of a run at a path of its own.', { volumes: [emptyDir(), emptyDir({ name: 'w' })] }],
  ['DH1204', 'volumes[0].mountPath: "data" is not an absolute path. Write "/data", say.', { volumes: [emptyDir({ mountPath: 'data' })] }],
  ['DH1204', 'volumes[0].mountPath: "/data:ro" holds a colon or a line break, with which no container starts. Choose a path without it.', { volumes: [emptyDir({ mountPath: '/data:ro' })] }],
  ['DH1205', 'volumes[0].subPath: "../a" is not a path inside the volume. Write a relative path without "..".', { volumes: [emptyDir({ subPath: '../a' })] }],
  ['DH1206', 'volumes[0].size: "claimName" mounts the claim "data", which exists, but "size" would create one. Drop "size" to mount the claim that exists, or "claimName" to create one.', claim({ claimName: 'data', size: '1Gi' })],
  ['DH1206', 'volumes[0].claim: "claim" and "claimName" exclude each other. Keep one of them.', claim({ claimName: 'data', claim: kplus.PersistentVolumeClaim.fromClaimName(accounts, 'c', 'data') })],
  ['DH1206', 'volumes[0].configMapName: Neither "configMapName" nor "configMap" is given. Give one of them.', { volumes: [RunVolume.configMap(mount)] }],
  ['DH1206', 'volumes[0].secret: "secretName" and "secret" exclude each other. Keep one of them.', { volumes: [RunVolume.secret({ ...mount, secretName: 's', secret: kplus.Secret.fromSecretName(accounts, 's', 's') })] }],
  ['DH1207', 'volumes[0].claimName: "My Data" cannot be the name of a PersistentVolumeClaim. It must be lower-case letters, digits, "-" and ".", begin and end with a letter or digit, at most 253 characters.', claim({ claimName: 'My Data' })],
  ['DH1207', 'runtimeClass: "" cannot be the name of a RuntimeClass. It must be lower-case letters, digits, "-" and ".", begin and end with a letter or digit, at most 253 characters.', { runtimeClass: '' }],
  ['DH1207', 'serviceAccount: "A" cannot be the name of a ServiceAccount. It must be lower-case letters, digits, "-" and ".", begin and end with a letter or digit, at most 253 characters.', { serviceAccount: kplus.ServiceAccount.fromServiceAccountName(accounts, 'a', 'A') }],
  ['DH1208', 'volumes[0].accessModes: "readwriteonce" is not an access mode. Write "ReadWriteOnce".', claim({ accessModes: ['readwriteonce'] })],
  ['DH1208', 'volumes[0].accessModes: The list is empty. Give at least one of "ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany" and "ReadWriteOncePod", or leave the option out.', claim({ accessModes: [] })],
  ['DH1208', 'volumes[0].accessModes: "ReadWriteOncePod" excludes all other access modes. Keep it alone, or drop it.', claim({ accessModes: ['ReadWriteOncePod', 'ReadOnlyMany'] })],
  ['DH1209', 'volumes[0]: Kubernetes 1.28 has no image volumes that are on by default. Set the platform\'s "kubernetesVersion" to "1.35" or newer if your clusters are, or use another kind of volume.', { volumes: [RunVolume.image({ ...mount, reference: 'a:1' })] }],
  ['DH1210', 'volumes[0].medium: No node offers the medium "memory", so the pod would never start. Write "Memory", "HugePages" or "HugePages-2Mi", or leave the option out for the node\'s disk.', { volumes: [emptyDir({ medium: 'memory' })] }],
  ['DH1211', 'volumes[0].items["a"].path: "../x" is not a path below the mount path. Write a relative path that does not begin with ".." and holds no "..".', { volumes: [RunVolume.configMap({ ...mount, configMapName: 'c', items: { a: { path: '../x' } } })] }],
  ['DH1211', 'volumes[0].items["a b"]: "a b" cannot be a key of a Secret. It must be letters, digits, "-", "_" and ".", at most 253 characters, and not begin with "..".', { volumes: [RunVolume.secret({ ...mount, secretName: 's', items: { 'a b': { path: 'x' } } })] }],
  ['DH1301', 'envs[0].name: "1A" cannot be the name of an environment variable in Kubernetes 1.28. It must be letters, digits, "-", "_" and ".", and not begin with a digit or "..".', { envs: [{ name: '1A', value: 'x' }] }],
  ['DH1302', 'envs[0]: The variable "A" has neither a "value" nor a "valueFrom". Give one of them; an empty value is "".', { envs: [{ name: 'A' }] }],
  ['DH1302', 'envs[0]: The variable "A" has both a "value" and a "valueFrom". Keep one of them.', { envs: [{ name: 'A', value: 'x', valueFrom: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_IP) }] }],
  ['DH1303', 'envs[1]: "A" is the variable of envs[0] already. Give each variable of a run once.', { envs: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] }],
  ['DH1303', 'envs[0]: "TOKEN" is the variable of secrets[0] already. Give each variable of a run once.', { project: 'churn', secrets: ['TOKEN'], envs: [{ name: 'TOKEN', value: 'x' }] }],
  ['DH1304', 'secrets[0]: "TOKEN" is a key of the project\'s Secret, but the run belongs to no project. Give the run or its platform a "project".', { secrets: ['TOKEN'] }],
  ['DH1401', 'nodeSelector[1]: "a" is to be "y" here and "x" in nodeSelector[0], and no node is both. Keep one of them, or use "affinity" to allow several values.', { nodeSelector: [{ key: 'a', value: 'x' }, { key: 'a', value: 'y' }] }],
  ['DH1402', 'tolerations[0].operator: "Like" is not an operator of tolerations. Write "Equal" or "Exists".', { tolerations: [{ key: 'a', operator: 'Like' }] }],
  ['DH1402', 'tolerations[0].key: No key is given, which only the operator "Exists" allows. Give the key of the taint, or the operator "Exists" to tolerate all taints.', { tolerations: [{}] }],
  ['DH1402', 'tolerations[0].value: The operator "Exists" takes no value, but has "b". Leave the value out, or use the operator "Equal".', { tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] }],
  ['DH1402', 'tolerations[0].effect: "noschedule" is not an effect of taints. Write "NoSchedule", "PreferNoSchedule" or "NoExecute", or leave it out for all of them.', { tolerations: [{ key: 'a', operator: 'Exists', effect: 'noschedule' }] }],
  ['DH1402', 'tolerations[0].tolerationSeconds: A time limit is given, which only the effect "NoExecute" allows. Give the effect "NoExecute", or leave "tolerationSeconds" out.', { tolerations: [{ key: 'a', operator: 'Exists', tolerationSeconds: 5 }] }],
  ['DH1403', 'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: The list is empty, so no node would do. Give at least one term.', { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } } }],
  ['DH1403', 'affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: 0 is not an integer from 1 to 100. Give an integer from 1 to 100.', { affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, podAffinityTerm: { topologyKey: 'zone' } }] } } }],
  ['DH1404', 'topologySpread[0].maxSkew: 0 is not an integer from 1 to 2147483647. Give 1, say.', { topologySpread: [{ maxSkew: 0, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }] }],
  ['DH1404', 'topologySpread[0].whenUnsatisfiable: "Never" is not known. Write "DoNotSchedule" or "ScheduleAnyway".', { topologySpread: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'Never' }] }],
  ['DH1404', 'topologySpread[0].minDomains: A number of domains is given, which only "DoNotSchedule" allows. Leave it out, or write "DoNotSchedule".', { topologySpread: [{ maxSkew: 1, minDomains: 2, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }] }],
  ['DH1404', 'topologySpread[1].topologyKey: "zone" with "ScheduleAnyway" is constrained already. Keep one constraint of the two.', { topologySpread: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }, { maxSkew: 2, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }] }],
  ['DH1501', 'runAsUser: User 0 is root, and the security level "restricted" forbids root. Give another user, such as 1000, or "security: RunSecurity.baseline()".', { runAsUser: 0 }],
  ['DH1502', 'imagePullPolicy: "always" is not a pull policy. Write "Always".', { imagePullPolicy: 'always' as kplus.ImagePullPolicy }],
  ['DH1601', 'profile: No platform of the run offers the profile "1xa100". Offer it: "profiles" of a DigitalHubPlatform that governs the run, and is declared before it.', { profile: '1xa100' }],
  ['DH1701', 'initContainers[0].name: "main" is the name of another container of the run. Give each container a name of its own; the run\'s own is "main".', initContainer({ name: 'main' })],
  ['DH1701', 'initContainers[0].name: "a_b" cannot be the name of a container. It must be lower-case letters, digits and "-", begin and end with a letter or digit, at most 63 characters.', initContainer({ name: 'a_b' })],
  ['DH1203', 'initContainers[0].volumeMounts[1]: "/v" is where another volume is mounted already. Mount each volume of a container at a path of its own.', initContainer({ volumeMounts: [{ path: '/v', volume: scratch }, { path: '/v', volume: scratch }] })],
  ['DH1202', 'initContainers[0].volumeMounts[0]: "scratch" is the name of another volume of the run. Give each volume of a run a name of its own.', { volumes: [emptyDir({ name: 'scratch' })], ...initContainer({ volumeMounts: [{ path: '/v', volume: scratch }] }) }],
  ['DH1205', 'initContainers[0].volumeMounts[0]: "../x" is not a path inside the volume. Write a relative path without "..".', initContainer({ volumeMounts: [{ path: '/v', subPath: '../x', volume: scratch }] })],
  ['DH1004', 'initContainers[0].ports[0].number: 99999 is not an integer from 1 to 65535. Give an integer from 1 to 65535.', initContainer({ portNumber: 99999 })],
  ['DH1912', 'initContainers[0].ports[1]: The port 81, or its name, is given already. Give each port of a container once.', initContainer({ ports: [{ number: 80, name: 'a' }, { number: 81, name: 'a' }] })],
  ['DH1912', 'initContainers[0].port: Both "port" and "portNumber" are given, which are one option. Keep "portNumber".', initContainer({ port: 80, portNumber: 80 })],
  ['DH1103', 'initContainers[0].resources.cpu: "4" is more than the limit "2000m". Ask for at most the limit.', initContainer({ resources: { cpu: { request: kplus.Cpu.units(4), limit: kplus.Cpu.millis(2000) } } })],
  ['DH1103', 'initContainers[0].resources.memory: "2048Mi" is more than the limit "1024Mi". Ask for at most the limit.', initContainer({ resources: { memory: { request: Size.gibibytes(2), limit: Size.gibibytes(1) } } })],
  ['DH1301', 'initContainers[0].envVariables["1 A"]: "1 A" cannot be the name of an environment variable in Kubernetes 1.28. It must be letters, digits, "-", "_" and ".", and not begin with a digit or "..".', initContainer({ envVariables: { '1 A': kplus.EnvValue.fromValue('x') } })],
  ['DH1501', 'initContainers[0].securityContext.user: User 0 is root, and the security level "restricted" forbids root. Give another user, such as 1000.', initContainer({ securityContext: { user: 0 } })],
  ['DH2009', 'initContainers[0]: The container "init-0" is privileged, which a namespace that enforces the level "restricted" does not admit. Leave it out, or use a more permissive level, which says so.', initContainer({ securityContext: { privileged: true } })],
  ['DH1702', 'initContainers[0].liveness: An init container ends before the run begins, and has no use for a probe. Leave the probe out.', initContainer({ liveness: kplus.Probe.fromCommand(['true']) })],
  ['DH1703', 'initContainers[0].restartPolicy: A container that keeps running beside the main one needs Kubernetes 1.29, and the platform promises 1.28. Set the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters are, or leave the option out.', initContainer({ restartPolicy: kplus.ContainerRestartPolicy.ALWAYS })],
  ['DH1801', 'podOverrides.schedulername: "schedulername" is not a field of a PodSpec. Did you mean "schedulerName"?', { podOverrides: { schedulername: 'volcano' } }],
  ['DH1801', 'podOverrides.containers[0]: The item has no "name", by which it would be merged. Give "name: \'main\'" for the run\'s own container.', { podOverrides: { containers: [{ workingDir: '/x' }] } }],
  ['DH1801', 'podOverrides.whatever: "whatever" is not a field of a PodSpec. Write a field of a PodSpec as in YAML, such as "schedulerName".', { podOverrides: { whatever: 1 } }],
  ['DH2003', 'runAsUser: The run must not be root, but names no user: an image whose user is root, or is given by name, does not start. Give "runAsUser: 1000", say, or "security: RunSecurity.baseline()", or acknowledge this if the image\'s user is a number other than 0.', { runAsUser: undefined }],
  ['DH2004', 'secrets[0]: A program can read the variable "my-secret", but no shell can as "$my-secret". Name the secret "MY_SECRET", or acknowledge this if no shell reads it.', { project: 'churn', secrets: ['my-secret'] }],
  ['DH2006', 'sharedMemory: "8Gi" is more than the memory limit "4Gi", towards which it counts. Ask for at most "4Gi", or raise "resources.memLimit".', { sharedMemory: '8Gi', resources: { mem: '4Gi' } }],
  ['DH2007', 'resources.cpuRequest: "1n" is finer than a thousandth, and Kubernetes rounds it up. Give thousandths at the finest, such as "1m".', { resources: { cpuRequest: '1n' } }],
  ['DH2008', 'podOverrides: {"restartPolicy":"Never"} changes nothing in the manifest. Leave it out.', { podOverrides: { restartPolicy: 'Never' } }],
  ['DH2009', 'security: The capability "SYS_ADMIN" is added, which a namespace that enforces the level "baseline" does not admit. Leave it out, or use a more permissive level, which says so.', { security: RunSecurity.baseline({ addCapabilities: [kplus.Capability.SYS_ADMIN] }) }],
  ['DH2014', 'envs[0]: "$(B)/x" refers to "B", which comes after it and is not put in. Give "B" first, or write "$$(B)" if the text is meant.', { envs: [{ name: 'A', value: '$(B)/x' }, { name: 'B', value: '1' }] }],
  ['DH2024', 'schedule: "schedule" is not an option of a DigitalHubRun and has no effect. Use a ScheduledRun, or leave it out.', { schedule: '0 3 * * *' } as object],
  ['DH2024', 'replicas: "replicas" is not an option of a DigitalHubRun and has no effect. Use a DeploymentRun or a ServiceRun, or leave it out.', { replicas: 3 } as object],
  ['DH2024', 'resource: "resource" is not an option of a DigitalHubRun and has no effect. Did you mean "resources"?', { resource: { cpu: '1' } } as object],
  ['DH2024', 'timezone: "timezone" is not an option of a DigitalHubRun and has no effect. Did you mean "timeZone" of a ScheduledRun?', { timezone: 'Europe/Rome' } as object],
  ['DH2024', 'colour: "colour" is not an option of a DigitalHubRun and has no effect. Leave it out.', { colour: 'red' } as object],
  ['DH2010', 'volumes[1].mountPath: "/v/" is the same folder as "/v", where volumes[0] is mounted. Mount each volume of a run in a folder of its own.', { volumes: [emptyDir(), emptyDir({ name: 'w', mountPath: '/v/' })] }],
];

/** Mistakes that need a platform: its options, then the run's. */
const PLATFORMS: [Code, string, DigitalHubPlatformProps, Props][] = [
  ['DH1001', '[churn/platform] builderImage: " " names no image. Write an image such as "ghcr.io/acme/train:1.4.0".', { builderImage: ' ' }, {}],
  ['DH1001', '[churn/platform] pythonImages["PYTHON3_12"]: "" names no image. Write an image such as "ghcr.io/acme/train:1.4.0".', { pythonImages: { PYTHON3_12: '' } }, {}],
  ['DH1002', '[churn/platform] coreNamespace: "Core" cannot be the name of a namespace. It must be lower-case letters, digits and "-", begin and end with a letter or digit, at most 63 characters.', { coreNamespace: 'Core' }, {}],
  ['DH1004', '[churn/platform] memoryLimitFactor: 0.5 is not a number from 1 to 100. Give 1.1, say.', { memoryLimitFactor: 0.5 }, {}],
  ['DH1006', '[churn/platform] profiles[0]: Expected a Profile, but got "p" (a string). Use "new Profile({ name: \'large\' })", for example.', { profiles: ['p' as never] }, {}],
  ['DH1006', '[churn/platform] runtimeClass of the profile "p": Expected a string, but got 5 (a number). Write "5".', { profiles: [new Profile({ name: 'p', runtimeClass: 5 as never })] }, {}],
  ['DH1103', '[churn/platform] limitRange.defaultRequests["cpu"]: "2" is more than "1", which limitRange.max says. Give at most "1".', { limitRange: { defaultRequests: { cpu: '2' }, max: { cpu: '1' } } }, {}],
  ['DH1103', '[churn/platform] limitRange.defaultRequests["acme.io/fpga"]: "1" is less than "2", which limitRange.defaultLimits says. Give the same.', { limitRange: { defaultRequests: { 'acme.io/fpga': '1' }, defaultLimits: { 'acme.io/fpga': '2' } } }, {}],
  ['DH1104', '[churn/platform] quota["pods"]: "0.5" is not a whole number, and "pods" is counted. Give a whole number.', { quota: { pods: '0.5' } }, {}],
  ['DH1106', '[churn/platform] quota["podz"]: "podz" is not a resource that a quota can count. Did you mean "pods"?', { quota: { podz: '1' } }, {}],
  ['DH1106', '[churn/platform] limitRange.max["gpu"]: "gpu" is not a resource that a container can ask for. Name "cpu", "memory", "ephemeral-storage", or an extended resource as "domain/name".', { limitRange: { max: { gpu: '1' } } }, {}],
  ['DH1101', '[churn/platform] emptyDirSize: "1GB" is not a quantity that Kubernetes can read. Write "1G" or "1Gi".', { emptyDirSize: '1GB' }, {}],
  ['DH1101', '[churn/platform] volumeSize: "10GB" is not a quantity that Kubernetes can read. Write "10G" or "10Gi".', { volumeSize: '10GB' }, {}],
  ['DH1101', '[churn/train] defaultResources.mem of platform "churn/platform": "4gb" is not a quantity that Kubernetes can read. Write "4G" or "4Gi".', { defaultResources: { mem: '4gb' } }, {}],
  ['DH1102', '[churn/platform] volumeSize: "0" is zero. Give more than zero.', { volumeSize: '0' }, {}],
  ['DH1103', '[churn/train] resources.mem: "64Gi" is more than the limit of memory, which resources.limits["memory"] of profile "small" of "churn/platform" sets to "8Gi". Ask for at most "8Gi", or raise the limit to at least "64Gi".', { profiles: [new Profile({ name: 'small', resources: { limits: { memory: '8Gi' } } })] }, { profile: 'small', resources: { mem: '64Gi' } }],
  ['DH1106', '[churn/platform] gpuResource: "gpu" is not the name of an extended resource. Write it as "domain/name", such as "nvidia.com/gpu".', { gpuResource: 'gpu' }, {}],
  ['DH1107', '[churn/train] resources.requests["nvidia.com/gpu"] of profile "p" of "churn/platform": "1" is requested of "nvidia.com/gpu", but resources.limits["nvidia.com/gpu"] of profile "p" of "churn/platform" sets its limit to "2", and the two must be equal. Keep the limit alone: the request follows it.', { profiles: [new Profile({ name: 'p', resources: { requests: { 'nvidia.com/gpu': '1' }, limits: { 'nvidia.com/gpu': '2' } } })] }, { profile: 'p' }],
  ['DH1207', '[churn/platform] storageClass: "Fast" cannot be the name of a StorageClass. It must be lower-case letters, digits, "-" and ".", begin and end with a letter or digit, at most 253 characters.', { storageClass: 'Fast' }, {}],
  ['DH1305', '[churn/train] secrets[0]: "a b" cannot be a key of a Secret. It must be letters, digits, "-", "_" and ".", at most 253 characters, and not begin with "..".', { kubernetesVersion: '1.36' }, { project: 'churn', secrets: ['a b'] }],
  ['DH1601', '[churn/train] profile: No platform of the run offers the profile "1xa10". Did you mean "1xa100"? The platform offers "1xa100" and "cpu".', { profiles: [new Profile({ name: '1xa100' }), new Profile({ name: 'cpu' })] }, { profile: '1xa10' }],
  ['DH1604', '[churn/platform] profiles[1]: "a" is the name of profiles[0] already. Give each profile a name of its own.', { profiles: [new Profile({ name: 'a' }), new Profile({ name: 'a' })] }, {}],
  ['DH1605', '[churn/platform] kubernetesVersion: "1.27" is not a version of Kubernetes from 1.28 on. Write a minor version, such as "1.31".', { kubernetesVersion: '1.27' }, {}],
  ['DH1606', '[churn/platform] runtimeclas of the template "p": "runtimeclas" is not a key of a template. Did you mean "runtimeClass"?', { profiles: [Profile.fromYaml('{ id: p, runtimeclas: nvidia }')] }, {}],
  ['DH1607', '[churn/platform] id of the template "": The template names no profile. Give it an "id".', { profiles: [Profile.fromYaml('description: x')] }, {}],
  ['DH2016', '[churn/platform] image of the template "p": "image" has no effect in a template, neither here nor in DigitalHub Core. Leave it out.', { profiles: [Profile.fromYaml('{ id: p, image: a }')] }, {}],
  ['DH2024', '[churn/platform] profile: "profile" is not an option of a DigitalHubPlatform and has no effect. Did you mean "profiles"?', { profile: [] } as object, {}],
  ['DH2024', '[churn/platform] nodeSelectors of the profile "p": "nodeSelectors" is not an option of a Profile and has no effect. Did you mean "nodeSelector"?', { profiles: [new Profile({ name: 'p', nodeSelectors: [] } as never)] }, {}],
  ['DH2017', '[churn/platform] quota["requests.cpu"]: The runs of the namespace "ml" ask for "4" if all of them run, and "2" is allowed. Raise the quota, ask for less, or acknowledge this if they never all run at once.', { quota: { 'requests.cpu': '2' } }, { resources: { cpu: '4' } }],
  ['DH2018', '[churn/platform] quota["limits.memory"]: The cluster lets no pod in that states no limit of memory, as those of "churn/train" do not. Give "limitRange.defaultLimits" a limit of memory, or the runs "resources" with one.', { quota: { 'limits.memory': '1Ti' } }, {}],
  ['DH2001', '[churn/train] priorityClass: "low" gives way to "high", which priorityClass of profile "p" of "churn/platform" sets. Leave the option out, or name another profile.', { profiles: [new Profile({ name: 'p', priorityClass: 'high' })] }, { profile: 'p', priorityClass: 'low' }],
  ['DH2002', '[churn/train] resources.memLimit: "16Gi" is less than the request "64Gi" that resources.requests["memory"] of profile "p" of "churn/platform" sets, so the limit of memory is raised to it. State a limit of at least "64Gi", or none.', { profiles: [new Profile({ name: 'p', resources: { requests: { memory: '64Gi' } } })] }, { profile: 'p', resources: { memLimit: '16Gi' } }],
  ['DH2005', '[churn/train] secrets[0]: The Secret "proj-secrets-churn" lives in the namespace "digitalhub" and the run in "ml", where its pods cannot read it. Copy the Secret into the run\'s namespace, or say where it lives with the platform\'s "coreNamespace".', { project: 'churn', coreNamespace: 'digitalhub' }, { secrets: ['TOKEN'] }],
];

const service = (props: Partial<ServiceRunProps>) => (chart: Construct) => new ServiceRun(chart, 'model', { ...MINIMAL, servicePorts: [{ port: 80 }], ...props });
const scheduled = (props: Partial<ScheduledRunProps>) => (chart: Construct) => new ScheduledRun(chart, 'nightly', { ...MINIMAL, schedule: '@daily', ...props });

/** Mistakes in the options that not all kinds have. */
const KINDS: [Code, string, (chart: Construct) => void][] = [
  ['DH1002', '[churn/model] metadata.name: "1-model" cannot be the name of a Deployment and its Service. It must be lower-case letters, digits and "-", begin with a letter and end with a letter or digit, at most 63 characters.', service({ metadata: { name: '1-model' } })],
  ['DH1004', '[churn/model] servicePorts[0].port: 0 is not an integer from 1 to 65535. Give an integer from 1 to 65535.', service({ servicePorts: [{ port: 0 }] })],
  ['DH1004', '[churn/model] replicas: -1 is not an integer from 0 to 2147483647. Give an integer from 0 to 2147483647.', service({ replicas: -1 })],
  ['DH1004', '[churn/nightly] failedJobsRetained: 0.5 is not an integer from 0 to 2147483647. Give an integer from 0 to 2147483647.', scheduled({ failedJobsRetained: 0.5 })],
  ['DH1005', '[churn/nightly] startingDeadline: 0.5 seconds are not whole seconds. Give 1 second, say.', scheduled({ startingDeadline: Duration.millis(500) })],
  ['DH1001', '[churn/model] the container "side" that was added.image: "" names no image. Write an image such as "ghcr.io/acme/train:1.4.0".', (chart) => service({})(chart).deployment.addContainer({ name: 'side', image: '' })],
  ['DH1502', '[churn/model] the container "side" that was added.imagePullPolicy: "always" is not a pull policy. Write "Always".', (chart) => service({})(chart).deployment.addContainer({ name: 'side', image: 'a:1', imagePullPolicy: 'always' as never })],
  ['DH1306', '[churn/model] the container "side" that was added.envVariables["A"]: "a b" cannot be a key of a Secret. It must be letters, digits, "-", "_" and ".", at most 253 characters, and not begin with "..".', (chart) => service({})(chart).deployment.addContainer({ name: 'side', image: 'a:1', envVariables: { A: kplus.Secret.fromSecretName(chart, 's', 's').envValue('a b') } })],
  ['DH2009', '[churn/model] the main container: The container "main" takes a port of its node, which a namespace that enforces the level "restricted" does not admit. Leave it out, or use a more permissive level, which says so.', (chart) => service({})(chart).deployment.containers[0].addPort({ number: 9000, hostPort: 9000 })],
  ['DH2015', '[churn/other] servicePorts[0].nodePort: The nodes\' port 30080 is that of the run "churn/model", too, and a cluster gives it once. Give another, or leave it to the cluster.', (chart) => {
    const ports = { serviceType: kplus.ServiceType.NODE_PORT, servicePorts: [{ port: 80, nodePort: 30080 }] };
    service(ports)(chart);
    new ServiceRun(chart, 'other', { ...MINIMAL, ...ports });
  }],
  ['DH2019', '[churn/model] servicePorts[0].nodePort: 80 is not from 30000 to 32767, the ports of the nodes that most clusters give. Give one of these, leave it to the cluster, or acknowledge this if yours gives others.', service({ serviceType: kplus.ServiceType.NODE_PORT, servicePorts: [{ port: 80, nodePort: 80 }] })],
  ['DH1502', '[churn/model] serviceType: "nodeport" is not a type of service. Write "NodePort".', service({ serviceType: 'nodeport' as kplus.ServiceType })],
  ['DH1502', '[churn/model] servicePorts[0].protocol: "HTTP" is not a protocol. Write "TCP", "UDP" or "SCTP".', service({ servicePorts: [{ port: 80, protocol: 'HTTP' as kplus.Protocol }] })],
  ['DH1502', '[churn/nightly] concurrencyPolicy: "Queue" is not a concurrency policy. Write "Allow", "Forbid" or "Replace".', scheduled({ concurrencyPolicy: 'Queue' as kplus.ConcurrencyPolicy })],
  ['DH1901', '[churn/nightly] schedule: "60 * * * *" is not a schedule. "60" is not within 0 and 59, as a minute must be. Write five fields, such as "0 3 * * *" for every night at three, or "@daily".', scheduled({ schedule: '60 * * * *' })],
  ['DH1901', '[churn/nightly] schedule: "0 0 3 * * *" is not a schedule. It has 6 fields instead of five: minute, hour, day of the month, month, day of the week. Write five fields, such as "0 3 * * *" for every night at three, or "@daily".', scheduled({ schedule: '0 0 3 * * *' })],
  ['DH1901', '[churn/nightly] schedule: "TZ=UTC 0 3 * * *" is not a schedule. It names a time zone, which Kubernetes does not take here. Leave it out, and give "timeZone".', scheduled({ schedule: 'TZ=UTC 0 3 * * *' })],
  ['DH1901', '[churn/nightly] schedule: "@nightly" is not a schedule. It is none of the words @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, nor "@every" with a duration such as "1h30m". Write five fields, such as "0 3 * * *" for every night at three, or "@daily".', scheduled({ schedule: '@nightly' })],
  ['DH1901', '[churn/nightly] schedule: "5-1 * * * *" is not a schedule. "5-1" ends before it begins. Write five fields, such as "0 3 * * *" for every night at three, or "@daily".', scheduled({ schedule: '5-1 * * * *' })],
  ['DH1901', '[churn/nightly] schedule: It is missing. Write five fields, such as "0 3 * * *" for every night at three, or "@daily".', scheduled({ schedule: undefined })],
  ['DH1902', '[churn/nightly] timeZone: "europe/rome" is not the name of a time zone. Write "Europe/Rome".', scheduled({ timeZone: 'europe/rome' })],
  ['DH1902', '[churn/nightly] timeZone: "CEST" is not the name of a time zone. Write a name of the IANA database, such as "Europe/Rome", or leave the option out.', scheduled({ timeZone: 'CEST' })],
  ['DH1911', '[churn/model] servicePorts: No port is given, so nothing can lead to the run. Give "servicePorts: [{ port: 80, targetPort: 8080 }]", say, or use a "DeploymentRun" if nothing shall.', service({ servicePorts: undefined })],
  ['DH1912', '[churn/model] servicePorts[1]: The name "http" is that of servicePorts[0] already. Give each port of a service its own; ports of a profile are those of the same name.', service({ servicePorts: [{ port: 80, name: 'http' }, { port: 81, name: 'http' }] })],
  ['DH1912', '[churn/model] servicePorts[1]: The port 80 is that of servicePorts[0] already. Give each port of a service its own; ports of a profile are those of the same name.', service({ servicePorts: [{ port: 80, name: 'a' }, { port: 80, name: 'b' }] })],
  ['DH1912', '[churn/model] servicePorts[0].name: "HTTP" cannot be the name of a port. It must be lower-case letters, digits and "-", begin and end with a letter or digit, at most 63 characters.', service({ servicePorts: [{ port: 80, name: 'HTTP' }] })],
  ['DH1912', '[churn/model] servicePorts[0].appProtocol: "my http" cannot be the name of a protocol. It must be "name" or "domain/name", the name letters, digits, "-", "_" and "." (at most 63), the domain in lower case.', service({ servicePorts: [{ port: 80, appProtocol: 'my http' }] })],
  ['DH1704', '[churn/model] liveness.successThreshold: 2 successes in a row are asked for, which only readiness knows. Leave it out.', service({ liveness: kplus.Probe.fromHttpGet('/', { successThreshold: 2 }) })],
  ['DH1704', '[churn/model] readiness.port: 99999 is not an integer from 1 to 65535. Give an integer from 1 to 65535.', service({ readiness: kplus.Probe.fromTcpSocket({ port: 99999 }) })],
  ['DH1704', '[churn/model] readiness.failureThreshold: 1.5 is not an integer from 0 to 2147483647. Give 2, say.', service({ readiness: kplus.Probe.fromHttpGet('/', { failureThreshold: 1.5 }) })],
  ['DH1704', '[churn/model] startup.command: The command is empty. Give the program to run.', service({ startup: kplus.Probe.fromCommand([]) })],
  ['DH1005', '[churn/model] readiness: The probe cannot be rendered: \'500 millis\' cannot be converted into a whole number of seconds. Give durations of whole seconds, such as "Duration.seconds(5)".', service({ readiness: kplus.Probe.fromHttpGet('/', { periodSeconds: Duration.millis(500) }) })],
  ['DH1704', '[churn/model] the container "side" that was added.liveness.port: 70000 is not an integer from 1 to 65535. Give an integer from 1 to 65535.', (chart) => service({})(chart).deployment.addContainer({ name: 'side', image: 'a:1', liveness: kplus.Probe.fromTcpSocket({ port: 70000 }) })],
  ['DH1703', '[churn/model] the init container "n" that was added: A container that keeps running beside the main one needs Kubernetes 1.29, and the platform promises 1.28. Set the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters are, or add it without a restart policy.', (chart) => service({})(chart).deployment.addInitContainer({ name: 'n', image: 'x:1', restartPolicy: kplus.ContainerRestartPolicy.ALWAYS })],
  ['DH1201', '[churn/model] the volume "Bad_Name" that was added: "Bad_Name" cannot be the name of a volume. It must be lower-case letters, digits and "-", begin and end with a letter or digit, at most 63 characters.', (chart) => service({})(chart).deployment.addVolume(kplus.Volume.fromEmptyDir(chart, 'v', 'Bad_Name'))],
  ['DH1202', '[churn/model] the volume "v" that was added: "v" is the name of another volume of the run. Give each volume of a run a name of its own.', (chart) => service({ volumes: [emptyDir()] })(chart).deployment.addVolume(kplus.Volume.fromEmptyDir(chart, 'v', 'v'))],
  ['DH1301', '[churn/model] the main container.envVariables["1BAD"]: "1BAD" cannot be the name of an environment variable in Kubernetes 1.28. It must be letters, digits, "-", "_" and ".", and not begin with a digit or "..".', (chart) => service({})(chart).deployment.containers[0].env.addVariable('1BAD', kplus.EnvValue.fromValue('x'))],
  ['DH1912', '[churn/model] the main container.ports[1].name: "HTTP_X" cannot be the name of a port. It must be lower-case letters, digits and single "-", with a letter, begin and end with a letter or digit, at most 15 characters.', (chart) => service({})(chart).deployment.containers[0].addPort({ number: 9000, name: 'HTTP_X' })],
  ['DH1912', '[churn/model] the port 80 that was bound: The port 80, or the name "z", is that of another port already. Give each port of a service its own.', (chart) => service({})(chart).service.bind(80, { name: 'z' })],
  ['DH1911', '[churn/model] servicePorts: No port is given, so nothing can lead to the run. Give "servicePorts: [{ port: 80, targetPort: 8080 }]", say, or use a "DeploymentRun" if nothing shall.', service({ servicePorts: undefined, serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'a.b', serviceName: 'v1' })],
  ['DH1915', '[churn/model] serviceName: "model-v1" is the name of the run\'s own Service already. Choose another name.', service({ serviceName: 'v1', metadata: { name: 'model-v1' } })],
  ['DH1006', '[churn/nightly] startingDeadline: Expected a Duration, but got 30 (a number). Use "Duration.seconds(30)".', scheduled({ startingDeadline: 30 as never })],
  ['DH1006', '[churn/nightly] suspend: Expected true or false, but got "yes" (a string). Write true or false, without quotes.', scheduled({ suspend: 'yes' as never })],
  ['DH1006', '[churn/model] readiness: Expected a Probe of cdk8s-plus, but got {"httpGet":{"path":"/"}} (an object). Use "kplus.Probe.fromHttpGet(\'/ready\')", for example.', service({ readiness: { httpGet: { path: '/' } } as never })],
  ['DH1006', '[churn/model] security: Expected a RunSecurity, but got "restricted" (a string). Use "RunSecurity.baseline()", for example.', service({ security: 'restricted' as never })],
  ['DH2012', '[churn/model] volumes[0]: The claim "churn-model-c8991bc7-v" can be mounted by one node alone, and several pods share it: those on other nodes wait forever. Give it the access mode "ReadWriteMany", if its storage class has it, use "RunVolume.ephemeral" for a volume a pod, or one replica.', (chart) => new kplus.HorizontalPodAutoscaler(chart, 'scaler', { target: service(claim({}))(chart).deployment, maxReplicas: 3, metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))] })],
  ['DH2013', '[churn/nightly] schedule: ", * * * *" never comes: no such day is in the calendar. Choose a day that its months have.', scheduled({ schedule: ', * * * *' })],
  ['DH1913', '[churn/model] externalName: The type "ExternalName" stands for a name, but none is given. Give "externalName: \'db.example.com\'", say.', service({ serviceType: kplus.ServiceType.EXTERNAL_NAME })],
  ['DH1913', '[churn/model] externalName: A service of the type "ClusterIP" does not stand for the name "db". Leave it out, or give "serviceType: kplus.ServiceType.EXTERNAL_NAME".', service({ externalName: 'db' })],
  ['DH1913', '[churn/model] externalName: "DB" is not a DNS name. It must be lower-case letters, digits, "-" and ".", begin and end with a letter or digit, at most 253 characters.', service({ serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'DB' })],
  ['DH1914', '[churn/model] servicePorts[0].nodePort: A service of the type "ClusterIP" has no port of the nodes. Leave it out, or give "serviceType: kplus.ServiceType.NODE_PORT".', service({ servicePorts: [{ port: 80, nodePort: 30080 }] })],
  ['DH1915', '[churn/model] serviceName: "model-My_Service" cannot be the name of a Service. It must be lower-case letters, digits and "-", begin with a letter and end with a letter or digit, at most 63 characters.', service({ serviceName: 'My_Service' })],
  ['DH2011', '[churn/model] serviceType: The service is an alias of another name: it does not lead to the pods of the run. Use another type, or a service of cdk8s-plus beside the run if that is all you need.', service({ serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'db' })],
  ['DH2012', '[churn/model] volumes[0]: The claim "churn-model-c8991bc7-v" can be mounted by one node alone, and 2 pods share it: those on other nodes wait forever. Give it the access mode "ReadWriteMany", if its storage class has it, use "RunVolume.ephemeral" for a volume a pod, or one replica.', service({ replicas: 2, ...claim({}) })],
  ['DH2013', '[churn/nightly] schedule: "0 0 30 2 *" never comes: no such day is in the calendar. Choose a day that its months have.', scheduled({ schedule: '0 0 30 2 *' })],
];

/** Mistakes in where things are declared, and in what is done to a run later. */
const PLACES: [Code, string, (chart: Construct) => void][] = [
  ['DH1002', '[churn/my_run] the construct\'s path: The path "churn/my_run" leads to the name "churn-my_run-c8556660", which a Job cannot have. It must be lower-case letters, digits, "-" and ".", begin and end with a letter or digit, at most 54 characters: choose other ids, or give "metadata.name".', (chart) => makeRun({}, chart, 'my_run')],
  ['DH1002', '[churn/bad/train] the chart\'s namespace: "My_Team" cannot be the name of a namespace. It must be lower-case letters, digits and "-", begin and end with a letter or digit, at most 63 characters.', (chart) => makeRun({}, new Chart(chart, 'bad', { namespace: 'My_Team' }))],
  ['DH1701', '[churn/train] the container "main" that was added.name: "main" is the name of another container of the run. Give each container a name of its own; the run\'s own is "main".', (chart) => makeRun({}, chart).job.addContainer({ image: 'side:1' })],
  ['DH1203', '[churn/train] the main container.volumeMounts[1]: "/v" is where another volume is mounted already. Mount each volume of a container at a path of its own.', (chart) => makeRun({ volumes: [emptyDir()] }, chart).job.containers[0].mount('/v', scratch)],
  ['DH2015', '[churn/other] metadata.name: The Job "nightly" is made by the run "churn/train", too, and one of the two replaces the other. Give the runs names, and their volumes, that lead to different names.', (chart) => {
    makeRun({ metadata: { name: 'nightly' } }, chart);
    makeRun({ metadata: { name: 'nightly' } }, chart, 'other');
  }],
  ['DH2015', '[plain/train-gpu] the construct\'s path: The PersistentVolumeClaim "plain-train-gpu-data" is made by the run "plain/train", too, and one of the two replaces the other. Give the runs names, and their volumes, that lead to different names.', (chart) => {
    const plain = new Chart(chart.node.root, 'plain', { disableResourceNameHashes: true });
    makeRun({ volumes: [RunVolume.persistentVolumeClaim({ name: 'gpu-data', mountPath: '/d' })] }, plain);
    makeRun({ volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/d' })] }, plain, 'train-gpu');
  }],
  ['DH1602', '[churn/late] the platform: "churn/a" and "churn/b" in "churn" were described without it. Declare the platform before the runs that it governs.', (chart) => {
    makeRun({}, chart, 'a');
    makeRun({}, chart, 'b');
    new DigitalHubPlatform(chart, 'late');
  }],
  ['DH1608', '[owner] quota: The platform is in no chart, to which the objects it makes could belong. Declare it in a chart, or leave the option out.', (chart) => new DigitalHubPlatform(chart.node.root as Construct, 'owner', { quota: { pods: '1' } })],
  ['DH1603', '[churn/two] the platform: "churn" is governed by the platform "churn/one" already. Join the two, or declare one of them in a scope of its own.', (chart) => {
    new DigitalHubPlatform(chart, 'one');
    new DigitalHubPlatform(chart, 'two');
  }],
];

const messages = (scope: Construct) => Diagnostics.of(scope).all.map(({ constructPath, message }) => `[${constructPath}] ${message}`);
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
  const tested = [...ofSpecs, ...[...RUNS, ...POD_MISTAKES, ...SOURCE_MISTAKES, ...PLATFORMS, ...PLACES, ...KINDS].map(([code]) => code)];
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
  const app = Testing.app();
  const chart = new Chart(app, 'churn');
  makeRun({ resources: { mem: '64Gb' } }, chart, 'train');
  makeRun({ volumes: [emptyDir(), emptyDir({ name: 'w' })] }, chart, 'score');
  makeRun({ image: '' }, new Chart(app, 'other'), 'more');
  expect(synthError(app)).toBe(`Validation failed with the following errors:
  [churn/train] DH1101 resources.mem: "64Gb" is not a quantity that Kubernetes can read. Write "64G" or "64Gi".
  [churn/score] DH1203 volumes[1].mountPath: "/v" is where volumes[0] is mounted already. Mount each volume of a run at a path of its own.
  [other/more] DH1001 image: "" names no image. Write an image such as "ghcr.io/acme/train:1.4.0".`);
});

describe('warnings', () => {
  const warned = (scope: Construct, id: string) => new DigitalHubRun(scope, id, { image: 'a:1' });
  const line = (path: string) => expect.stringContaining(`[${path}] warning DH2003 runAsUser: `);

  test('are printed once an app, whatever the number of charts and synths, and never by a constructor', () => {
    const app = Testing.app();
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
    const app = Testing.app();
    const quiet = new Chart(app, 'quiet');
    Diagnostics.of(quiet).acknowledge('DH2003', 'all images of the team have a numeric user');
    warned(quiet, 'x');
    warned(new Chart(app, 'loud'), 'y');
    expect(printedBy(() => app.synth())).toEqual([line('loud/y')]);
    expect(Diagnostics.of(quiet).all).toEqual([]);
  });

  test('fails to acknowledge without a reason', () => {
    expect(() => Diagnostics.of(makeChart()).acknowledge('DH2003', ' ')).toThrow('a reason must be given for acknowledging "DH2003"');
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
  const app = new App({ outdir: Testing.app().outdir });
  expect(printedBy(() => app.synth())).toEqual([]);
});
