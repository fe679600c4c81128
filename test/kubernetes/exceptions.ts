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
  { code: 'DH1106', message: /gpuResource/, reason: 'A run that asks for GPUs would be refused.' },
  { code: 'DH1002', message: /coreNamespace/, reason: 'No namespace has such a name.' },
  { code: 'DH1303', reason: 'One of the two values would be lost.' },
  { code: 'DH1401', reason: 'No node has both values.' },
  { code: 'DH1105', reason: 'One of the two amounts would be lost.' },
];

export function exceptionFor({ code, message }: Diagnostic): Exception | undefined {
  return EXCEPTIONS.find((exception) => exception.code === code && (exception.message?.test(message) ?? true));
}
