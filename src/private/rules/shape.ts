import { DescribedRun } from '../describe';
import { Findings } from '../finding';
import { quote } from '../text';

/** What a value must be: a text, a number, or a list or map of such. */
type Shape = (value: unknown, option: string, findings: Findings) => void;

const isOf = (type: string, what: string, example: string): Shape => (value, option, findings) => {
  if (typeof value !== type) {
    findings.add('DH1006', option, `${quote(value)} is not ${what}.`, `Give ${example}.`);
  }
};

const text = isOf('string', 'a text', 'a text');
const number = isOf('number', 'a number', 'a number');
const object = isOf('object', 'an object', 'an object');

const list = (item: Shape): Shape => (value, option, findings) => {
  if (Array.isArray(value)) {
    value.forEach((one, i) => item(one, `${option}[${i}]`, findings));
  } else {
    findings.add('DH1006', option, `${quote(value)} is not a list.`, 'Write it in brackets.');
  }
};

const map = (item: Shape): Shape => (value, option, findings) => {
  object(value, option, findings);
  Object.entries(value ?? {}).forEach(([key, one]) => item(one, `${option}[${quote(key)}]`, findings));
};

/** An object with these fields, of which those that end in "?" can be left out. Other fields are not looked at. */
const fields = (shapes: Record<string, Shape>): Shape => (value, option, findings) => {
  object(value, option, findings);
  for (const [name, shape] of Object.entries(shapes)) {
    const field = name.replace('?', '');
    const inner = (value as Record<string, unknown> | undefined)?.[field];
    if ((inner !== undefined && inner !== null) || field === name) {
      shape(inner, `${option}.${field}`, findings);
    }
  }
};

const amount: Shape = (value, option, findings) => typeof value === 'number' ? undefined : text(value, option, findings);

const SHAPES: Record<string, Shape> = {
  image: text,
  command: list(text),
  args: list(text),
  resources: fields({
    'cpu?': amount,
    'cpuLimit?': amount,
    'cpuRequest?': amount,
    'mem?': amount,
    'memLimit?': amount,
    'memRequest?': amount,
    'gpu?': amount,
    'disk?': text,
    'ephemeralStorage?': amount,
    'ephemeralStorageLimit?': amount,
    'extended?': map(amount),
  }),
  profile: text,
  volumes: list(fields({ name: text, mountPath: text })),
  sharedMemory: text,
  secrets: list(text),
  envs: list(fields({ 'name': text, 'value?': text, 'valueFrom?': object })),
  envFrom: list(object),
  runAsUser: number,
  runAsGroup: number,
  fsGroup: number,
  nodeSelector: list(fields({ key: text, value: text })),
  affinity: object,
  tolerations: list(object),
  topologySpread: list(object),
  runtimeClass: text,
  priorityClass: text,
  project: text,
  functionName: text,
  labels: map(text),
  annotations: map(text),
  metadata: fields({ 'name?': text, 'namespace?': text, 'labels?': map(text), 'annotations?': map(text) }),
  imagePullSecrets: list(object),
  initContainers: list(fields({ image: text })),
  podOverrides: object,
  backoffLimit: number,
  schedule: text,
  timeZone: text,
  replicas: number,
  servicePorts: list(fields({ 'port': number, 'targetPort?': number, 'nodePort?': number, 'name?': text, 'appProtocol?': text })),
  externalName: text,
  serviceName: text,
};

/** Checks that values are of the shape that their types promise. */
export function checkShape({ given }: DescribedRun, findings: Findings): void {
  for (const [option, value] of Object.entries(given)) {
    if (value !== undefined && value !== null) {
      SHAPES[option]?.(value, option, findings);
    }
  }
}
