/**
 * The Pod Security Standards, on rendered pod specs: what a namespace that enforces a level would refuse.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
import { Manifest } from './synth';

export type Level = 'baseline' | 'restricted';

const BASELINE_CAPABILITIES = [
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT',
];
const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const RESTRICTED_VOLUMES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret'];
const SAFE_SYSCTLS = [
  'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start', 'net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range',
  'net.ipv4.ip_local_reserved_ports', 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes',
];

/** Why a level refuses a pod, in no order; nothing where it admits it. Judged as by Kubernetes 1.28, the strictest but for probes' hosts. */
export function violations(level: Level, spec: Manifest, annotations: Record<string, string> = {}): string[] {
  const pod = spec.securityContext ?? {};
  const containers: Manifest[] = [...spec.containers, ...spec.initContainers ?? [], ...spec.ephemeralContainers ?? []];
  const contexts = containers.map(({ securityContext }) => securityContext ?? {});
  const all = [pod, ...contexts];
  const found = [
    [spec.hostNetwork || spec.hostPID || spec.hostIPC, 'host namespaces'],
    [contexts.some(({ privileged }) => privileged), 'privileged'],
    [contexts.some(({ capabilities }) => capabilities?.add?.some((name: string) => !BASELINE_CAPABILITIES.includes(name))), 'capabilities beyond the default'],
    [spec.volumes?.some((volume: Manifest) => volume.hostPath), 'hostPath volumes'],
    [spec.volumes?.some((volume: Manifest) => volume.image), 'image volumes, which 1.28 does not know'],
    [containers.some(({ ports }) => ports?.some(({ hostPort }: Manifest) => hostPort)), 'host ports'],
    [Object.entries(annotations).some(([key, value]) => key.startsWith('container.apparmor') && value === 'unconfined'), 'AppArmor'],
    [all.some(({ seLinuxOptions: se }) => se && (!SELINUX_TYPES.includes(se.type ?? '') || se.user || se.role)), 'SELinux'],
    [contexts.some(({ procMount }) => procMount && procMount !== 'Default' && spec.hostUsers !== false), 'procMount'],
    [all.some(({ seccompProfile }) => seccompProfile?.type === 'Unconfined'), 'seccomp unconfined'],
    [pod.sysctls?.some(({ name }: Manifest) => !SAFE_SYSCTLS.includes(name)), 'sysctls'],
    ...level === 'restricted' ? [
      [spec.volumes?.some((volume: Manifest) => !RESTRICTED_VOLUMES.some((kind) => volume[kind])), 'volume types'],
      [contexts.some(({ allowPrivilegeEscalation }) => allowPrivilegeEscalation !== false), 'allowPrivilegeEscalation'],
      [contexts.some(({ runAsNonRoot }) => (runAsNonRoot ?? pod.runAsNonRoot) !== true), 'runAsNonRoot'],
      [all.some(({ runAsUser }) => runAsUser === 0), 'runAsUser 0'],
      [contexts.some(({ seccompProfile }) => !(seccompProfile ?? pod.seccompProfile)), 'seccomp profile'],
      [contexts.some(({ capabilities }) => !capabilities?.drop?.includes('ALL')
        || capabilities.add?.some((name: string) => name !== 'NET_BIND_SERVICE')), 'capabilities'],
    ] : [],
  ];
  return found.filter(([violated]) => violated).map(([, what]) => what as string);
}
