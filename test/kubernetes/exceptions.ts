import { Diagnostic } from '../../src';

/** Where we are stricter than Kubernetes on purpose. */
export interface Exception {
  readonly code: string;
  /** Which of the code's messages, where not all of them. */
  readonly message?: RegExp;
  /** What we refuse. */
  readonly what: string;
  readonly why: string;
}

const NOT_SET = 'it means "not set": leave the option out';
const WAITS = 'no such object can exist, and the pod would wait for it forever';
const LOST = 'one of the two would be lost silently';

/** `npm run docs` writes them into `docs/decisions/stricter-than-the-server.md`. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    code: 'DH1001',
    what: 'what is not the name of an image',
    why: 'the kubelet starts no container from it; the server checks only that it is not blank',
  },
  {
    code: 'DH1002',
    message: /coreNamespace/,
    what: 'a bad name of Core\'s namespace',
    why: 'no namespace has such a name',
  },
  { code: 'DH1002', message: /: "" cannot be the name of a namespace/, what: 'an empty namespace', why: NOT_SET },
  {
    code: 'DH1002',
    message: /name of a Pod\..* at most 5\d/s,
    what: 'a long name of a Pod',
    why: 'hostnames have 63 characters, and the naming appends some',
  },
  { code: 'DH1002', message: /naming: /, what: 'a revision such as "-a" or "a.b"', why: 'a revision is a single word' },
  {
    code: 'DH1003',
    message: /has no letter, digit or dash/,
    what: 'a project\'s name without a letter, digit or dash',
    why: 'its Secret and its label would have no name',
  },
  {
    code: 'DH1003',
    message: /label that Kubernetes itself sets/,
    what: 'the Job controller\'s own labels, for scheduled runs',
    why: 'the Jobs of the schedule would be refused one by one',
  },
  { code: 'DH1004', message: /memoryLimitFactor/, what: 'a factor below 1 or above 100', why: 'it is a typo' },
  { code: 'DH1004', message: /(target|node)Port.*: 0 is not/, what: 'the port 0', why: NOT_SET },
  {
    code: 'DH1005',
    message: /activeDeadline.*: With a deadline of 0/,
    what: 'an active deadline of zero',
    why: 'the Job would fail before it starts',
  },
  {
    code: 'DH1005',
    message: /startingDeadline: With a deadline of 0/,
    what: 'a starting deadline of zero',
    why: 'no execution would start',
  },
  {
    code: 'DH1006',
    what: 'a value of another type than its option\'s',
    why: 'it would be dropped, or rendered as something else',
  },
  {
    code: 'DH1010',
    message: /podOverrides/,
    what: 'two items of one key in `podOverrides`, of a list that the run has, too',
    why: 'they are merged, and values of the first are lost silently',
  },
  {
    code: 'DH1011',
    what: 'a reference to an object of another namespace',
    why: 'the kubelet looks for it in the pod\'s own namespace, and the pod waits for it forever',
  },
  { code: 'DH1012', what: 'two objects of one kind and name in a chart', why: LOST },
  {
    code: 'DH1101',
    message: /(emptyDir|volume)Size/,
    what: 'a platform\'s default size that is not a quantity',
    why: 'a volume without a size of its own would be refused',
  },
  {
    code: 'DH1102',
    message: /(emptyDir|volume)Size/,
    what: 'a platform\'s default size of zero or less',
    why: 'a volume without a size of its own would be refused',
  },
  {
    code: 'DH1102',
    message: /limitRange/,
    what: 'a quantity below zero in a LimitRange',
    why: 'no container can request less than zero',
  },
  {
    code: 'DH1102',
    message: /resources\.\w+.*: .* is negative/i,
    what: 'a quantity below zero that a profile overrides',
    why: 'it is a typo all the same',
  },
  { code: 'DH1105', what: 'two options for one quantity', why: LOST },
  {
    code: 'DH1106',
    message: /gpuResource/,
    what: 'a bad name of the GPU resource',
    why: 'a run that requests GPUs would be refused',
  },
  {
    code: 'DH1106',
    message: /"(cpu|memory|ephemeral-storage)" is not a resource that a container/,
    what: '`cpu`, `memory` and `ephemeral-storage` in `resources.extended`',
    why: 'they have options of their own, with requests and limits',
  },
  {
    code: 'DH1106',
    message: /never counts it/,
    what: 'a quota of what no quota counts, such as `nvidia.com/gpu` or `count/jobs`',
    why: 'it limits nothing; `requests.nvidia.com/gpu` and `count/jobs.batch` do',
  },
  { code: 'DH1106', message: /: "hugepages-/, what: 'huge pages of no size', why: 'no node has them' },
  {
    code: 'DH1108',
    what: 'a count that overflows in the API server, which `canonicalQuantities` spells so that it does not',
    why: 'no node has that many',
  },
  {
    code: 'DH1202',
    message: /volume of source at/,
    what: 'a volume named `shared-dir` that is not at `/shared`, beside a `source`',
    why: 'the source would be fetched into no volume',
  },
  {
    code: 'DH1204',
    what: 'a mount path that is not absolute, or contains a colon or a line break',
    why: 'the container runtime refuses it when the pod starts',
  },
  { code: 'DH1206', what: 'options of a volume that exclude each other', why: LOST },
  {
    code: 'DH1207',
    message: /imagePullSecrets/,
    what: 'a bad name of a pull secret',
    why: 'no such Secret can exist, and client-side apply fails for an empty name',
  },
  { code: 'DH1207', what: 'a bad name of an object that must exist', why: WAITS },
  { code: 'DH1210', what: 'a medium other than `Memory` and `HugePages…`', why: 'no node has it' },
  { code: 'DH1211', what: 'a bad key of a ConfigMap or Secret among a volume\'s files', why: WAITS },
  { code: 'DH1302', what: 'a variable with neither a value nor a source', why: 'an empty value is written as `""`' },
  { code: 'DH1303', what: 'a variable set twice', why: LOST },
  { code: 'DH1401', what: 'two values of one label in a node selector', why: 'no node has both' },
  {
    code: 'DH1404',
    message: /topologyKey: .* cannot be the key of a label/s,
    what: 'a topology key that is not a label key',
    why: 'no node has such a label',
  },
  {
    code: 'DH1404',
    message: /already a key of the selector/,
    what: 'a key that both the selector and `matchLabelKeys` name',
    why: 'older servers refuse it, and newer ones ignore it',
  },
  { code: 'DH1501', what: 'user 0 where root is forbidden', why: 'the kubelet refuses to start the container' },
  { code: 'DH1502', message: /: "" is not/, what: 'an empty string for an option with fixed values', why: NOT_SET },
  {
    code: 'DH1502',
    message: /is not a DNS policy/,
    what: 'an unknown DNS policy that `podOverrides` replaces',
    why: 'it is a typo all the same',
  },
  { code: 'DH1601', what: 'a profile that no platform offers', why: 'the run would lack its settings' },
  { code: 'DH1604', what: 'two profiles of the same name', why: LOST },
  {
    code: 'DH1609',
    what: 'a run that a limit range of its namespace rejects',
    why: 'the server accepts the run, and admission rejects its pods one by one',
  },
  { code: 'DH1702', what: 'a probe of an init container', why: 'cdk8s-plus would throw for it, so it is left out' },
  {
    code: 'DH1703',
    what: 'a sidecar on Kubernetes 1.28',
    why: 'the server drops the field, and the run waits for a container that never ends',
  },
  {
    code: 'DH1802',
    what: '`priority`, `preemptionPolicy` and `overhead` of a pod',
    why: 'admission sets them from the pod\'s classes, and rejects pods with other values',
  },
  { code: 'DH1912', message: /: "" cannot be the name/, what: 'an empty name of a port', why: NOT_SET },
  {
    code: 'DH1912',
    message: /initContainers\[\d+\]\.ports?/,
    what: 'a port that a container has twice',
    why: 'cdk8s-plus would throw for it, so it is left out',
  },
  {
    code: 'DH1913',
    message: /cannot have the external name/,
    what: 'an external name of a service that has none',
    why: 'the name would be ignored',
  },
  {
    code: 'DH1914',
    what: 'a node port for a service that has none, or 0',
    why: 'it would be dropped or refused, depending on the server',
  },
  { code: 'DH1921', what: 'a source that DigitalHub\'s builder cannot fetch', why: 'its init container would fail' },
  {
    code: 'DH1922',
    what: 'a path of an inline file that leaves its folder, needs quotes, or is used twice',
    why: 'the builder would lose the file, or put it elsewhere',
  },
  { code: 'DH1924', what: 'a name that no Python function has', why: 'the run would fail at its start' },
];

export function exceptionFor({ code, message }: Diagnostic): Exception | undefined {
  return EXCEPTIONS.find((exception) => exception.code === code && (exception.message?.test(message) ?? true));
}
