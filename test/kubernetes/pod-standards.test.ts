import { APPARMOR, Level, PodManifest, violations } from '../../src/private/kubernetes/pod-standards';
import { KubernetesVersion } from '../../src/private/kubernetes/version';

const SAFE = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
  capabilities: { drop: ['ALL'] },
};

function found(level: Level, pod: PodManifest, annotations: Record<string, string> = {}, version = '1.28') {
  return violations(level, pod, annotations, KubernetesVersion.parse(version)!);
}

const reasons = (level: Level, pod: PodManifest) => found(level, pod).map(({ reason }) => reason);
const ofContainer = (level: Level, container: object, pod: object = {}) =>
  reasons(level, { ...pod, containers: [{ name: 'main', ...container }] });
const secured = (context: object) => ({ securityContext: { ...SAFE, ...context } });

const SHARED = 'the pod shares network, processes or memory with its node';
const SELINUX = 'sets SELinux options that are not allowed';
const MOUNT = 'the container "main" has a /proc mount other than the default';
const HOST = 'the container "main" has a probe or hook that names a host';

test.each<[PodManifest, string[]]>([
  [{}, []],
  [{ securityContext: {} }, []],
  [{ hostNetwork: true }, [SHARED]],
  [{ hostPID: true }, [SHARED]],
  [{ hostIPC: true }, [SHARED]],
  [{ hostNetwork: false, hostPID: false, hostIPC: false }, []],
  [{ securityContext: { seccompProfile: { type: 'Unconfined' } } }, ['seccomp is disabled for the pod']],
  [{ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }, []],
  [{ securityContext: { appArmorProfile: { type: 'Unconfined' } } }, ['AppArmor is disabled for the pod']],
  [{ securityContext: { appArmorProfile: { type: 'Localhost' } } }, []],
  [{ securityContext: { seLinuxOptions: { type: 'spc_t' } } }, [`the pod ${SELINUX}`]],
  [{ securityContext: { seLinuxOptions: { user: 'u' } } }, [`the pod ${SELINUX}`]],
  [{ securityContext: { seLinuxOptions: { role: 'r' } } }, [`the pod ${SELINUX}`]],
  [{ securityContext: { seLinuxOptions: { level: 's0', type: '', user: '', role: '' } } }, []],
  [{ securityContext: { seLinuxOptions: {} } }, []],
  [{ securityContext: { windowsOptions: { hostProcess: true } } }, ['the pod runs as a process of the host']],
  [{ securityContext: { windowsOptions: { hostProcess: false } } }, []],
  [{ securityContext: { sysctls: [{ name: 'net.ipv4.tcp_syncookies' }, { name: 'kernel.sem' }] } },
    ['the pod sets unsafe kernel parameters']],
  [{ securityContext: { sysctls: 'x' }, volumes: 'x', containers: [null, 'x'] }, []],
])('the pod %j violates the baseline by %j', (pod, expected) => {
  expect(reasons('baseline', pod)).toEqual(expected);
});

test.each([
  'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range', 'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
])('the kernel parameter %s is safe', (name) => {
  expect(reasons('baseline', { securityContext: { sysctls: [{ name }] } })).toEqual([]);
});

test.each(['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'])('SELinux allows %s', (type) => {
  expect(ofContainer('baseline', { securityContext: { seLinuxOptions: { type } } })).toEqual([]);
});

test.each([
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID',
  'SETPCAP', 'SETUID', 'SYS_CHROOT',
])('the capability %s is allowed by the baseline', (name) => {
  expect(ofContainer('baseline', { securityContext: { capabilities: { add: [name] } } })).toEqual([]);
  expect(ofContainer('restricted', secured({ capabilities: { drop: ['ALL'], add: [name] } })))
    .toEqual(name === 'NET_BIND_SERVICE' ? [] : [`the capability "${name}" is added`]);
});

test.each<[object, string[]]>([
  [{}, []],
  [{ securityContext: { privileged: true } }, ['the container "main" is privileged']],
  [{ securityContext: { capabilities: { add: ['CHOWN', 'SYS_ADMIN', ''] } } },
    ['the capability "SYS_ADMIN" is added', 'the capability "" is added']],
  [{ securityContext: { capabilities: { add: 'x' } } }, []],
  [{ ports: [{ hostPort: 0 }, { hostPort: 80 }] }, ['the container "main" uses a port of the host']],
  [{ ports: [{ containerPort: 80 }] }, []],
  [{ securityContext: { seLinuxOptions: { type: 'spc_t' } } }, [`the container "main" ${SELINUX}`]],
  [{ securityContext: { procMount: 'Unmasked' } }, [MOUNT]],
  [{ securityContext: { procMount: 'Default' } }, []],
  [{ securityContext: { seccompProfile: { type: 'Unconfined' } } }, ['seccomp is disabled for the container "main"']],
  [{ securityContext: { appArmorProfile: { type: 'Unconfined' } } }, ['AppArmor is disabled for the container "main"']],
  [{ securityContext: { windowsOptions: { hostProcess: true } } },
    ['the container "main" runs as a process of the host']],
  [{ livenessProbe: { httpGet: { host: 'a' } } }, [HOST]],
  [{ readinessProbe: { tcpSocket: { host: 'a' } } }, [HOST]],
  [{ startupProbe: { httpGet: { host: 'a' } } }, [HOST]],
  [{ lifecycle: { postStart: { httpGet: { host: 'a' } } } }, [HOST]],
  [{ lifecycle: { preStop: { tcpSocket: { host: 'a' } } } }, [HOST]],
  [{ lifecycle: { preStop: { exec: {} } }, livenessProbe: { httpGet: { port: 80 } } }, []],
])('the container %j violates the baseline by %j', (container, expected) => {
  expect(ofContainer('baseline', container)).toEqual(expected);
});

test('a /proc mount is allowed by the baseline in a pod with users of its own', () => {
  expect(ofContainer('baseline', secured({ procMount: 'Unmasked' }), { hostUsers: false })).toEqual([]);
  expect(ofContainer('baseline', secured({ procMount: 'Unmasked' }), { hostUsers: true })).toEqual([MOUNT]);
  expect(ofContainer('restricted', secured({ procMount: 'Unmasked' }), { hostUsers: false })).toEqual([MOUNT]);
});

test.each<[object, object, string[]]>([
  [SAFE, {}, []],
  [{}, {}, [
    'the container "main" allows privilege escalation', 'the container "main" may run as root',
    'the container "main" has no seccomp profile', 'the container "main" does not drop all capabilities',
  ]],
  [{ ...SAFE, privileged: true, allowPrivilegeEscalation: true }, {}, ['the container "main" is privileged']],
  [{ ...SAFE, runAsUser: 0 }, {}, ['the container "main" runs as root']],
  [SAFE, { runAsUser: 0 }, ['the container "main" runs as root']],
  [{ ...SAFE, runAsUser: 1 }, { runAsUser: 0 }, []],
  [{ ...SAFE, runAsNonRoot: false }, { runAsNonRoot: true }, ['the container "main" may run as root']],
  [{ ...SAFE, runAsNonRoot: undefined, seccompProfile: undefined },
    { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }, []],
  [{ ...SAFE, capabilities: { drop: ['CHOWN'] } }, {}, ['the container "main" does not drop all capabilities']],
])('the context %j in the pod of %j violates the restrictions by %j', (securityContext, ofPod, expected) => {
  expect(ofContainer('restricted', { securityContext }, { securityContext: ofPod })).toEqual(expected);
});

test('all kinds of containers are checked, in their order', () => {
  const named = (name: string) => [{ name, securityContext: { privileged: true } }];
  expect(found('baseline', { containers: named('b'), initContainers: named('a'), ephemeralContainers: named('c') }))
    .toEqual(['a', 'b', 'c'].map((container) => ({ container, reason: `the container "${container}" is privileged` })));
});

test('only AppArmor that is disabled by an annotation is found', () => {
  const annotations = { [`${APPARMOR}main`]: 'unconfined', [`${APPARMOR}b`]: 'runtime/default', other: 'unconfined' };
  expect(APPARMOR).toBe('container.apparmor.security.beta.kubernetes.io/');
  expect(found('baseline', {}, annotations))
    .toEqual([{ annotation: `${APPARMOR}main`, reason: 'AppArmor is disabled' }]);
});

const REFUSED = 'the volume "v" is of a type that is not allowed';
const NODE = 'the volume "v" is a directory of the node';

test.each<[string, string | undefined, string | undefined]>([
  ['configMap', undefined, undefined], ['csi', undefined, undefined], ['downwardAPI', undefined, undefined],
  ['emptyDir', undefined, undefined], ['ephemeral', undefined, undefined],
  ['persistentVolumeClaim', undefined, undefined], ['projected', undefined, undefined],
  ['secret', undefined, undefined], ['nfs', undefined, REFUSED], ['hostPath', NODE, NODE], ['image', REFUSED, REFUSED],
])('a volume of the kind %s', (kind, inBaseline, inRestricted) => {
  const volumes = [{ name: 'v', [kind]: {} }];
  const expected = (reason?: string) => reason === undefined ? [] : [{ volume: 'v', reason }];
  expect(found('baseline', { volumes })).toEqual(expected(inBaseline));
  expect(found('restricted', { volumes })).toEqual(expected(inRestricted));
});

test('a volume without a source, which is an emptyDir, is allowed', () => {
  expect(found('restricted', { volumes: [{ name: 'v' }] })).toEqual([]);
});

test.each<[string, number]>([['1.34', 1], ['1.35', 0]])('in %s, %d volumes of images are refused', (version, count) => {
  expect(found('restricted', { volumes: [{ name: 'v', image: {} }] }, {}, version)).toHaveLength(count);
});
