import { KubernetesVersion } from './version';
import { quote } from '../util/string';

/** The levels of the Pod Security Standards with restrictions. */
export type Level = 'baseline' | 'restricted';

/**
 * What a namespace that enforces a level rejects, and where: in a container, a volume, an annotation, or the pod
 * itself.
 */
export interface Violation {
  readonly container?: string;
  readonly volume?: string;
  readonly annotation?: string;
  /** A clause: `the container "main" is privileged`. */
  readonly reason: string;
}

/** A pod spec as it is written to a manifest. */
export type PodManifest = any;
type ContainerManifest = any;

const BASELINE_CAPABILITIES = [
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID',
  'SETPCAP', 'SETUID', 'SYS_CHROOT',
];
const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const RESTRICTED_VOLUMES = [
  'configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret',
];
const SAFE_SYSCTLS = [
  'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range',
  'net.ipv4.ip_local_reserved_ports', 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes',
];
/** The prefix of the annotations that the standards check. */
export const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';

/**
 * What the Pod Security Standards forbid in a pod. Where versions of Kubernetes differ, what any version since
 * the target forbids.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function violations(
  level: Level, pod: PodManifest, annotations: Readonly<Record<string, string>>, target: KubernetesVersion,
): Violation[] {
  const containers: ContainerManifest[] = [pod.initContainers, pod.containers, pod.ephemeralContainers].flatMap(items);
  const isRestricted = level === 'restricted';
  return [
    ...inPod(pod),
    ...Object.entries(annotations).filter(([key, value]) => key.startsWith(APPARMOR) && value === 'unconfined')
      .map(([annotation]) => ({ annotation, reason: 'AppArmor is disabled' })),
    ...items(pod.volumes).filter((volume) => volume.hostPath || !isAllowed(volume, isRestricted, target))
      .map(({ name, hostPath }) => ({
        volume: name,
        reason: `the volume ${quote(name)} is `
          + (hostPath ? 'a directory of the node' : 'of a type that is not allowed'),
      })),
    ...containers.flatMap((container) =>
      reasonsIn(container, pod, isRestricted).map((reason) => ({ container: container.name, reason }))),
  ];
}

/** Overrides can put anything in the place of a list. */
function items(list: unknown): any[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}

function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

function isAllowed({ name, ...source }: any, isRestricted: boolean, target: KubernetesVersion): boolean {
  // Without a source, a volume is an emptyDir.
  return source.image
    ? target.isAtLeast(1, 35)
    : !isRestricted || RESTRICTED_VOLUMES.some((kind) => source[kind]) || Object.keys(source).length === 0;
}

function inPod({ hostIPC, hostNetwork, hostPID, securityContext = {} }: PodManifest): Violation[] {
  const { seccompProfile, seLinuxOptions, sysctls, appArmorProfile } = securityContext;
  return [
    [hostNetwork || hostPID || hostIPC, 'the pod shares network, processes or memory with its node'],
    [seccompProfile?.type === 'Unconfined', 'seccomp is disabled for the pod'],
    [appArmorProfile?.type === 'Unconfined', 'AppArmor is disabled for the pod'],
    [isForbiddenSeLinux(seLinuxOptions), 'the pod sets SELinux options that are not allowed'],
    [items(sysctls).some(({ name }) => !SAFE_SYSCTLS.includes(name)), 'the pod sets unsafe kernel parameters'],
    [securityContext.windowsOptions?.hostProcess, 'the pod runs as a process of the host'],
  ].filter(([violated]) => violated).map(([, reason]) => ({ reason }));
}

function reasonsIn(container: ContainerManifest, pod: PodManifest, isRestricted: boolean): string[] {
  const { name, ports, securityContext = {} } = container;
  const {
    capabilities = {}, procMount, seccompProfile, seLinuxOptions, appArmorProfile, windowsOptions,
  } = securityContext;
  const ofPod = pod.securityContext ?? {};
  const allowed = isRestricted ? ['NET_BIND_SERVICE'] : BASELINE_CAPABILITIES;
  const subject = `the container ${quote(name)}`;
  const found = [
    [securityContext.privileged, `${subject} is privileged`],
    ...strings(capabilities.add)
      .map((capability) => [!allowed.includes(capability), `the capability ${quote(capability)} is added`]),
    [items(ports).some(({ hostPort }) => hostPort), `${subject} uses a port of the host`],
    [hostsOf(container).some((host) => host), `${subject} has a probe or hook that names a host`],
    [isForbiddenSeLinux(seLinuxOptions), `${subject} sets SELinux options that are not allowed`],
    [procMount && procMount !== 'Default' && (isRestricted || pod.hostUsers !== false),
      `${subject} has a /proc mount other than the default`],
    [seccompProfile?.type === 'Unconfined', `seccomp is disabled for ${subject}`],
    [appArmorProfile?.type === 'Unconfined', `AppArmor is disabled for ${subject}`],
    [windowsOptions?.hostProcess, `${subject} runs as a process of the host`],
    ...isRestricted ? [
      [!securityContext.privileged && securityContext.allowPrivilegeEscalation !== false,
        `${subject} allows privilege escalation`],
      [(securityContext.runAsNonRoot ?? ofPod.runAsNonRoot) !== true, `${subject} may run as root`],
      [(securityContext.runAsUser ?? ofPod.runAsUser) === 0, `${subject} runs as root`],
      [!(seccompProfile ?? ofPod.seccompProfile), `${subject} has no seccomp profile`],
      [!strings(capabilities.drop).includes('ALL'), `${subject} does not drop all capabilities`],
    ] : [],
  ];
  return found.filter(([violated]) => violated).map(([, reason]) => reason);
}

function isForbiddenSeLinux(options: any): boolean {
  return Boolean(options)
    && (!SELINUX_TYPES.includes(options.type ?? '') || Boolean(options.user) || Boolean(options.role));
}

/** Hosts in probes and hooks are refused from Kubernetes 1.34 on. */
function hostsOf(container: ContainerManifest): (string | undefined)[] {
  const { lifecycle = {}, livenessProbe, readinessProbe, startupProbe } = container;
  return [livenessProbe, readinessProbe, startupProbe, lifecycle.postStart, lifecycle.preStop]
    .flatMap((handler) => [handler?.httpGet?.host, handler?.tcpSocket?.host]);
}
