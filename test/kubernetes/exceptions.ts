import { Diagnostic } from '../../src';

/** Where we are stricter than Kubernetes on purpose: by code, and by what the message says where a code covers more. */
export interface Exception {
  readonly code: string;
  readonly message?: RegExp;
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  { code: 'DH1006', reason: 'A value of another type than its option\'s may be dropped or rendered as something else.' },
  { code: 'DH1601', reason: 'The run would do without what the profile stands for.' },
  { code: 'DH1604', reason: 'One of the two profiles would be lost.' },
  { code: 'DH1501', reason: 'The kubelet refuses to start the container.' },
  { code: 'DH1204', reason: 'The container runtime refuses the path when the pod starts.' },
  { code: 'DH1211', reason: 'No ConfigMap or Secret has such a key, and the pod would wait for it forever.' },
  { code: 'DH1207', reason: 'No such object can exist, and the pod would wait for it forever.' },
  { code: 'DH1210', reason: 'No node has such a medium.' },
  { code: 'DH1303', reason: 'One of the two values would be lost.' },
  { code: 'DH1401', reason: 'No node has both values.' },
  { code: 'DH1105', reason: 'One of the two amounts would be lost.' },
  { code: 'DH1206', reason: 'One of the two options would be lost.' },
  { code: 'DH1302', reason: 'A variable without a value is empty, which is written as "".' },
  { code: 'DH1913', message: /does not stand for the name/, reason: 'The name would be ignored.' },
  { code: 'DH1003', message: /has no letter, digit or dash/, reason: 'The project\'s Secret would have no name.' },
  { code: 'DH1003', message: /label that Kubernetes itself gives/, reason: 'The Jobs of the schedule would be refused one by one.' },
  { code: 'DH1106', message: /"(cpu|memory|ephemeral-storage)" is not a resource that a container/, reason: 'They have options of their own, with requests and limits.' },
  { code: 'DH1106', message: /: "hugepages-/, reason: 'No pages have such a size.' },
  { code: 'DH1106', message: /gpuResource/, reason: 'A run that asks for GPUs would be refused.' },
  { code: 'DH1002', message: /coreNamespace/, reason: 'No namespace has such a name.' },
  { code: 'DH1101', message: /(emptyDir|volume)Size/, reason: 'A volume without a size of its own would be refused.' },
  { code: 'DH1102', message: /(emptyDir|volume)Size/, reason: 'A volume without a size of its own would be refused.' },
  { code: 'DH1102', message: /limitRange/, reason: 'A container can ask for nothing below zero.' },
  { code: 'DH1914', message: /nodePort/, reason: 'The port would be dropped, or 0 given, which means "not given".' },
  { code: 'DH1004', message: /(target|node)Port.*: 0 is not/, reason: '0 means "not given": leave the option out.' },
  { code: 'DH1004', message: /memoryLimitFactor/, reason: 'A factor out of this range is a slip.' },
  { code: 'DH1912', message: /: "" cannot be the name/, reason: 'The empty text means "not given": leave the option out.' },
  { code: 'DH1502', message: /: "" is not/, reason: 'The empty text means "not given": leave the option out.' },
  { code: 'DH1002', message: /: "" cannot be the name of a namespace/, reason: 'The empty text means "not given": leave the option out.' },
  { code: 'DH1002', message: /naming: /, reason: 'A revision is a word by itself.' },
  { code: 'DH1404', message: /the selector names already/, reason: 'Older servers refuse it, and newer ones make nothing of it.' },
  { code: 'DH1404', message: /topologyKey: .* cannot be the key of a label/s, reason: 'No node has such a label.' },
  { code: 'DH1703', reason: 'Older servers drop the field, and the run would wait for a container that never ends.' },
  { code: 'DH1702', reason: 'cdk8s-plus would throw for the probe, so it is left out.' },
  { code: 'DH1912', message: /initContainers\[\d+\]\.ports?/, reason: 'cdk8s-plus would throw for the port, so it is left out.' },
  { code: 'DH1001', reason: 'No container can start from it.' },
];

export function exceptionFor({ code, message }: Diagnostic): Exception | undefined {
  return EXCEPTIONS.find((exception) => exception.code === code && (exception.message?.test(message) ?? true));
}
