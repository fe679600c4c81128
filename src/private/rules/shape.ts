import { DescribedRun } from '../describe';
import { Findings } from '../finding';
import { amount, boolean, duration, fields, list, made, map, number, object, probe, Shape, text } from '../shapes';

const SHAPES: Record<string, Shape> = {
  image: text,
  imagePullPolicy: text,
  security: made('_toSecurityContext', 'a RunSecurity', '"RunSecurity.baseline()", say'),
  naming: made('_hashed', 'a RunNaming', '"RunNaming.stable()", say'),
  serviceAccount: object,
  terminationGracePeriod: duration,
  activeDeadline: duration,
  ttlAfterFinished: duration,
  startingDeadline: duration,
  suspend: boolean,
  concurrencyPolicy: text,
  successfulJobsRetained: number,
  failedJobsRetained: number,
  readiness: probe,
  liveness: probe,
  startup: probe,
  serviceType: text,
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
  servicePorts: list(fields({ 'port': number, 'targetPort?': number, 'nodePort?': number, 'protocol?': text, 'name?': text, 'appProtocol?': text })),
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
