/** The objects that a run consists of, and the references between them, read from the manifests of its chart. */
import { ApiObject, Chart } from 'cdk8s';

/** A Kubernetes object. */
export interface Part {
  readonly kind: string;
  readonly name: string;
  /** Whether it exists already: the chart refers to it, but does not create it. */
  readonly exists: boolean;
}

export interface Anatomy {
  readonly title: string;
  /** Objects that select the run's pods. */
  readonly selectors: readonly Part[];
  readonly workload: {
    /** The kinds of the objects that contain the pod, from the outside in. */
    readonly kinds: readonly string[];
    readonly name: string;
    /** The content of the pod. */
    readonly lines: readonly { readonly text: string }[];
  };
  /** The objects that the pod refers to, with the number of the line that refers to them. */
  readonly referred: readonly { readonly part: Part; readonly from: number }[];
}

/** A line of the pod, and the object that it refers to. */
interface Line {
  readonly text: string;
  readonly kind?: string;
  readonly name?: string;
}

/** The kinds of the objects that contain the pod of each kind of workload, from the outside in. */
const CONTAINING: Record<string, readonly string[]> = {
  Job: ['Job'], CronJob: ['CronJob', 'Job'], Deployment: ['Deployment'], Pod: [],
};

/** The object that a volume refers to, and the key of its name, by the kind of volume. */
const VOLUMES: Record<string, readonly [kind: string, key: string]> = {
  persistentVolumeClaim: ['PersistentVolumeClaim', 'claimName'],
  configMap: ['ConfigMap', 'name'],
  secret: ['Secret', 'secretName'],
};

/** The anatomy of the only run of a chart. */
export function anatomyOf(chart: Chart): Anatomy {
  const manifests: any[] = chart.toJson();
  const workload = manifests.find(({ kind }) => kind in CONTAINING);
  const pod = podOf(workload);
  const lines = linesOf(pod.spec);
  const created = (kind: string, name: string) => (
    manifests.some((manifest) => manifest.kind === kind && manifest.metadata.name === name));
  const referred = lines.flatMap(({ kind, name }, from) => (
    kind && name ? [{ part: { kind, name, exists: !created(kind, name) }, from }] : []));
  const isReferred = ({ kind, metadata }: any) => (
    referred.some(({ part }) => part.kind === kind && part.name === metadata.name));
  const others = manifests.filter((manifest) => manifest !== workload && !isReferred(manifest));
  const selectors = others.filter(({ spec }) => selects(spec.selector, pod.metadata.labels));
  const unrelated = others.filter((manifest) => !selectors.includes(manifest));
  if (unrelated.length > 0) {
    const names = unrelated.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    throw new Error(`no other object refers to ${names.join(', ')}`);
  }
  const run = chart.node.findAll()
    .find((construct) => ApiObject.isApiObject(construct) && construct.kind === workload.kind)!.node.scopes.at(-3)!;
  const kinds = [...selectors.map(({ kind }) => kind), workload.kind, ...referred.map(({ part }) => part.kind)];
  return {
    title: `The objects of a ${run.constructor.name}: ${kinds.join(', ')}`,
    selectors: selectors.map(({ kind, metadata }) => ({ kind, name: metadata.name, exists: false })),
    workload: { kinds: CONTAINING[workload.kind], name: workload.metadata.name, lines },
    referred,
  };
}

function podOf(workload: any): any {
  if (workload.kind === 'Pod') {
    return workload;
  }
  return podOf(workload.kind === 'CronJob' ? workload.spec.jobTemplate : { ...workload.spec.template, kind: 'Pod' });
}

/** The lines of a pod: containers, their variables from Secrets, and volumes, with the objects that they refer to. */
function linesOf(spec: any): Line[] {
  return [
    ...(spec.initContainers ?? []).map(({ name }: any): Line => ({ text: `init container ${name}` })),
    ...spec.containers.flatMap(({ name, env = [] }: any): Line[] => [
      { text: `container ${name}` },
      ...env.filter((variable: any) => variable.valueFrom?.secretKeyRef).map((variable: any): Line => (
        { text: `  variable ${variable.name}`, kind: 'Secret', name: variable.valueFrom.secretKeyRef.name })),
    ]),
    ...(spec.volumes ?? []).map(({ name, ...source }: any): Line => {
      const [type] = Object.keys(source);
      const [kind, key] = VOLUMES[type] ?? [];
      return { text: `volume ${name}${kind ? '' : ` (${type})`}`, kind, name: key && source[type][key] };
    }),
  ];
}

function selects(selector: Record<string, string> | undefined, labels: Record<string, string>): boolean {
  return selector !== undefined && Object.entries(selector).every(([key, value]) => labels[key] === value);
}
