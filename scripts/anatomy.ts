/** Of which objects a chart's one run is made, and which of them refers to which: read from its manifests. */
import { ApiObject, Chart } from 'cdk8s';

/** An object. */
export interface Part {
  readonly kind: string;
  readonly name: string;
  /** Whether it is only referred to: somebody else makes it. */
  readonly exists: boolean;
}

export interface Anatomy {
  readonly title: string;
  /** Objects that select the run's pods. */
  readonly leading: readonly Part[];
  readonly workload: {
    /** The kinds of the objects around the pod, the outermost first. */
    readonly kinds: readonly string[];
    readonly name: string;
    /** What is in the pod. */
    readonly lines: readonly { readonly text: string }[];
  };
  /** What the pod refers to, each from a line of it. */
  readonly referred: readonly { readonly part: Part; readonly from: number }[];
}

interface Reference {
  readonly text: string;
  readonly kind?: string;
  readonly name?: string;
}

/** Around the pod of each kind of workload. */
const AROUND: Record<string, readonly string[]> = { Job: ['Job'], CronJob: ['CronJob', 'Job'], Deployment: ['Deployment'], Pod: [] };

/** Where a volume names an object, by the kind of volume. */
const VOLUMES: Record<string, readonly [kind: string, key: string]> = {
  persistentVolumeClaim: ['PersistentVolumeClaim', 'claimName'], configMap: ['ConfigMap', 'name'], secret: ['Secret', 'secretName'],
};

/** The anatomy of the run of a chart. */
export function anatomyOf(chart: Chart): Anatomy {
  const manifests: any[] = chart.toJson();
  const workload = manifests.find(({ kind }) => kind in AROUND);
  const pod = podOf(workload);
  const references = referencesOf(pod.spec);
  const made = (kind: string, name: string) => manifests.some((one) => one.kind === kind && one.metadata.name === name);
  const referred = references.flatMap(({ kind, name }, from) => kind && name ? [{ part: { kind, name, exists: !made(kind, name) }, from }] : []);
  const isReferred = ({ kind, metadata }: any) => referred.some(({ part }) => part.kind === kind && part.name === metadata.name);
  const others = manifests.filter((one) => one !== workload && !isReferred(one));
  const leading = others.filter(({ spec }) => selects(spec.selector, pod.metadata.labels));
  const stray = others.filter((one) => !leading.includes(one));
  if (stray.length > 0) {
    throw new Error(`nothing refers to ${stray.map(({ kind, metadata }) => `${kind} ${metadata.name}`).join(', ')}`);
  }
  const run = chart.node.findAll().find((construct) => ApiObject.isApiObject(construct) && construct.kind === workload.kind)!.node.scopes.at(-3)!;
  return {
    title: `The objects of a ${run.constructor.name}: ${[...leading, workload].map(({ kind }) => kind).concat(referred.map(({ part }) => part.kind)).join(', ')}`,
    leading: leading.map(({ kind, metadata }) => ({ kind, name: metadata.name, exists: false })),
    workload: { kinds: AROUND[workload.kind], name: workload.metadata.name, lines: references },
    referred,
  };
}

function podOf(workload: any): any {
  return workload.kind === 'Pod' ? workload : podOf(workload.kind === 'CronJob' ? workload.spec.jobTemplate : { ...workload.spec.template, kind: 'Pod' });
}

/** The pod line by line: its containers, their variables that come from secrets, its volumes; and what each refers to. */
function referencesOf(spec: any): Reference[] {
  const containers = [...(spec.initContainers ?? []).map((one: any) => ['init container', one]), ...spec.containers.map((one: any) => ['container', one])];
  return [
    ...containers.flatMap(([what, { name, env = [] }]): Reference[] => [
      { text: `${what} ${name}` },
      ...(what === 'container' ? env : []).flatMap((variable: any): Reference[] => variable.valueFrom?.secretKeyRef
        ? [{ text: `  variable ${variable.name}`, kind: 'Secret', name: variable.valueFrom.secretKeyRef.name }] : []),
    ]),
    ...(spec.volumes ?? []).map(({ name, ...source }: any): Reference => {
      const [type] = Object.keys(source);
      const [kind, key] = VOLUMES[type] ?? [];
      return { text: `volume ${name}${kind ? '' : ` (${type})`}`, kind, name: key && source[type][key] };
    }),
  ];
}

function selects(selector: Record<string, string> | undefined, labels: Record<string, string>): boolean {
  return selector !== undefined && Object.entries(selector).every(([key, value]) => labels[key] === value);
}
