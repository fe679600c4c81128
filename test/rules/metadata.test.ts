import { RunVolume } from '../../src';
import { KindName, makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';

const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/main';
const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
const OF_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/main';
const MAX = 262144;

const owner = (over: object = {}) => ({ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: 'u', ...over });
const notProfile = (location: string, value: string, what: string) => `DH1003 ${location}: "${value}" is not a valid `
  + `${what} profile. Write "runtime/default", "unconfined" or "localhost/…".`;
const noFinalizer = (name: string, i = 0) => `DH1008 metadata.finalizers[${i}]: "${name}" cannot be a finalizer. Write `
  + '"domain/name", such as "acme.io/guard".';
const reportedFor = (props: Record<string, unknown>, kind: KindName = 'DigitalHubRun') =>
  reportedIn(makeKind(kind, props)).filter((message) => !message.startsWith('DH2009'));

test.each<[string, string, string]>([
  [APPARMOR, 'docker/default', 'AppArmor'],
  [APPARMOR, 'main.localhost/', 'AppArmor'],
  [SECCOMP, '', 'seccomp'],
  [SECCOMP, 'localhost//x', 'seccomp'],
  [SECCOMP, 'localhost/a/../x', 'seccomp'],
  [OF_CONTAINER, 'none', 'seccomp'],
])('%s does not take %j', (key, value, what) => {
  const annotations = { [key]: value };
  expect(reportedFor({ annotations })).toEqual([notProfile(`annotations["${key}"]`, value, what)]);
  expect(reportedFor({ metadata: { annotations } }, 'PodRun'))
    .toEqual([notProfile(`metadata.annotations["${key}"]`, value, what)]);
  expect(reportedFor({ metadata: { annotations } })).toEqual([]);
});

test.each<[string, string]>([
  [APPARMOR, ''],
  [APPARMOR, 'runtime/default'],
  [APPARMOR, 'unconfined'],
  [APPARMOR, 'localhost/profile'],
  [APPARMOR, 'localhost//../x'],
  [SECCOMP, 'docker/default'],
  [SECCOMP, 'unconfined'],
  [SECCOMP, 'localhost/profile.json'],
  [OF_CONTAINER, 'runtime/default'],
  ['acme.io/profile', 'none'],
])('%s takes %j', (key, value) => {
  expect(reportedFor({ annotations: { [key]: value } })).toEqual([]);
});

test('an annotation names a container of the pod', () => {
  const initContainers = [{ name: 'init', image: 'a:1' }];
  const of = (name: string) => reportedFor({ initContainers, annotations: { [APPARMOR.replace('main', name)]: '' } });
  expect(of('init')).toEqual([]);
  expect(of('side')).toEqual([
    `DH1003 annotations["${APPARMOR.replace('main', 'side')}"]: The key names the container "side", which the pod does `
      + 'not have. Use "main" or "init".',
  ]);
});

const filled = (length: number) => ({ a: 'x'.repeat(length - 1) });
const exceeded = (option: string, excess: number) => `DH1003 ${option}: The limit for all annotations of an object is `
  + `${MAX} bytes, which these exceed by ${excess}. Put large values into a ConfigMap, and mount it.`;
/** Only server-side apply leaves annotations alone. */
const tooLarge = (option: string, size: number) => `DH2034 ${option}: "kubectl apply" keeps a copy of the Job in an `
  + `annotation, with which its annotations have ${size} bytes; the limit is ${MAX}. Apply it on the server, by "kubectl `
  + 'apply --server-side" or the option "ServerSideApply=true" of Argo CD, or put large values into files of a ConfigMap '
  + 'or the image.';
const CAPITALS = '"name" or "domain/name": the name in letters, digits, "-", "_" and "." (at most 63 characters), the '
  + 'domain in lower case.';

test.each<[string, Record<string, unknown>, string[]]>([
  ['as many annotations as there can be', { annotations: filled(MAX) }, [tooLarge('annotations', 787501)]],
  ['one byte more', { annotations: filled(MAX + 1) }, [exceeded('annotations', 1)]],
  ['as many annotations of the workload', { metadata: { annotations: filled(MAX) } }, [
    tooLarge('metadata.annotations', 525335),
  ]],
  ['one byte more of both', { annotations: filled(MAX), metadata: { annotations: { b: '' } } }, [
    exceeded('metadata.annotations', 1),
  ]],
  ['annotations of a claim', {
    annotations: filled(MAX + 2),
    volumes: [RunVolume.persistentVolumeClaim({ name: 'v', mountPath: '/v' })],
    fsGroup: 1000,
  }, [exceeded('annotations', 2)]],
  ['a label of the workload', { metadata: { labels: { 'A/b': 'x', 'c': 'y' } } }, [
    `DH1003 metadata.labels["A/b"]: "A/b" cannot be the key of a label. Use ${CAPITALS}`,
  ]],
  ['an annotation of the workload', { metadata: { annotations: { 'a b': 'x', 'c': 'y' } } }, [
    `DH1003 metadata.annotations["a b"]: "a b" cannot be the key of an annotation. Use ${CAPITALS}`,
  ]],
  ['finalizers', { metadata: { finalizers: ['acme.io/guard', 'kubernetes', 'orphan'] } }, []],
  ['the other finalizer of Kubernetes', { metadata: { finalizers: ['foregroundDeletion'] } }, []],
  ['finalizers that are none', { metadata: { finalizers: ['guard', 'a/b/c', 'acme.io/guard', ''] } }, [
    noFinalizer('guard'), noFinalizer('a/b/c', 1), noFinalizer('', 3),
  ]],
  ['finalizers that exclude each other', { metadata: { finalizers: ['orphan', 'foregroundDeletion'] } }, [
    'DH1008 metadata.finalizers: "orphan" and "foregroundDeletion" exclude each other. Keep one of them.',
  ]],
  ['finalizers that come again', { metadata: { finalizers: ['a.io/a', 'a.io/b', 'a.io/a', 'b', 'b'] } }, [
    'DH1008 metadata.finalizers[2]: "a.io/a" is in the list already, and server-side apply rejects an object that '
      + 'lists a finalizer twice. Write each finalizer once.',
    noFinalizer('b', 3), noFinalizer('b', 4),
  ]],
  ['owners', {
    metadata: { ownerReferences: [owner({ controller: true }), owner({ uid: 'v' }), owner({ uid: 'w', controller: false })] },
  }, []],
  ['an owner without a name', { metadata: { ownerReferences: [owner(), owner({ name: '', uid: '' })] } }, [
    'DH1008 metadata.ownerReferences[1].name: The field is empty. Specify all fields of the owner.',
    'DH1008 metadata.ownerReferences[1].uid: The field is empty. Specify all fields of the owner.',
  ]],
  ['owners without a uid', { metadata: { ownerReferences: [owner({ uid: '' }), owner({ uid: '' })] } }, [
    'DH1008 metadata.ownerReferences[0].uid: The field is empty. Specify all fields of the owner.',
    'DH1008 metadata.ownerReferences[1].uid: The field is empty. Specify all fields of the owner.',
  ]],
  ['owners of one uid', { metadata: { ownerReferences: [owner(), owner({ uid: 'v' }), owner({ name: 'b' })] } }, [
    'DH1008 metadata.ownerReferences[2].uid: "u" is the uid of another owner, too, and server-side apply rejects an '
      + 'object with two owners of one uid. Keep one of them.',
  ]],
  ['two controllers', {
    metadata: { ownerReferences: [owner({ controller: true }), owner({ uid: 'v' }), owner({ uid: 'w', controller: true })] },
  }, ['DH1008 metadata.ownerReferences: 2 owners are marked as controller. Mark only one of them.']],
])('%s', (_, props, expected) => {
  expect(reportedFor(props)).toEqual(expected);
});
