import * as kplus from 'cdk8s-plus-28';
import {
  DigitalHubRunProps,
  RunSecurity,
} from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

type Props = Partial<DigitalHubRunProps>;

const initContainer = (options: object): Props => ({ initContainers: [{ image: 'busybox:1', ...options }] });

/** Mistakes in the other options of a run, and what is said of each. */
export const RUN_MISTAKES: [Code, string, Props][] = [
  [
    'DH1502',
    'fsGroupChangePolicy: "Never" is not a policy for changing ownership. Write "OnRootMismatch" or "Always".',
    { fsGroupChangePolicy: 'Never' as never },
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
    'DH1605',
    'resourceClaims: Resource claims need Kubernetes 1.34, but the platform\'s "kubernetesVersion" is 1.28. Set '
      + '"kubernetesVersion" to "1.34" or newer if your clusters are, or remove the option.',
    { resourceClaims: [{ name: 'gpu', resourceClaimName: 'c' }] },
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
    'DH1010',
    'podOverrides.containers[0].env[1]: An earlier item of the list has the same name ("MODE"), and server-side apply '
      + 'rejects an object with two such items. Merge them into one item.',
    { podOverrides: { containers: [{ name: 'main', env: [{ name: 'MODE', value: 'a' }, { name: 'MODE', value: 'b' }] }] } },
  ],
  [
    'DH1802',
    'podOverrides.priority: The API server sets the priority of pods from their priority class, and rejects every pod '
      + 'that sets another one, so the run would not start; got 5. Leave it out, and set "priorityClass" to a class with '
      + 'this priority.',
    { priorityClass: 'high', podOverrides: { priority: 5 } },
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
];
