import { parseAllDocuments } from 'yaml';
import { readVolume } from './read-volume';
import { Template } from './template';
import type { ProfileProps } from '../../profile-props';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { ManifestObject } from '../kubernetes/strategic-merge';
import { amount, fields, list, map, number, object, Shape, text } from '../schema/shapes';
import { camelCase, nearest, list as words, quote } from '../util/string';

/** A profile as its file says it. */
export interface ReadTemplate {
  readonly props: ProfileProps;
  readonly template: Template;
}

interface Key {
  readonly shape: Shape;
  readonly read: (value: any, diagnostics: DiagnosticCollector) => Partial<ProfileProps>;
}

const entries = list(fields({ name: text, value: amount }));
const anything: Shape = () => undefined;
const plain = (prop: keyof ProfileProps, shape: Shape): Key => ({ shape, read: (value) => ({ [prop]: value }) });

/** The keys of a template, in Core's spelling and in that of its API, and what each becomes. */
const KEYS: Record<string, Key> = {
  id: { shape: text, read: (name) => ({ name }) },
  name: { shape: text, read: () => ({}) },
  description: plain('description', text),
  overridable: plain('overridable', anything),
  resources: { shape: fields({ 'requests?': map(amount), 'limits?': map(amount) }), read: (value) => ({ resources: value }) },
  envs: { shape: entries, read: (envs) => ({ envs: envs.map(({ name, value }: ManifestObject) => ({ name, value: String(value) })) }) },
  secrets: plain('secrets', list(text)),
  volumes: {
    shape: list(object),
    read: (volumes, diagnostics) => ({ volumes: volumes.flatMap((one: unknown, i: number) => readVolume(one, i, diagnostics) ?? []) }),
  },
  nodeSelector: plain('nodeSelector', list(fields({ key: text, value: text }))),
  affinity: plain('affinity', object),
  tolerations: plain('tolerations', list(object)),
  runtimeClass: plain('runtimeClass', text),
  priorityClass: plain('priorityClass', text),
  imagePullPolicy: plain('imagePullPolicy', text),
  backoffLimit: plain('backoffLimit', number),
  replicas: plain('replicas', number),
  serviceType: plain('serviceType', text),
  servicePorts: {
    shape: list(fields({ port: number })),
    read: (ports) => ({ servicePorts: ports.map(({ port, target_port, targetPort = target_port }: any) => ({ port, targetPort })) }),
  },
  labels: { shape: entries, read: (labels) => ({ labels: Object.fromEntries(labels.map(({ name, value }: ManifestObject) => [name, String(value)])) }) },
};

/** Keys that Core's class has, and that neither Core nor we take from a template. */
const UNUSED = [
  'args', 'command', 'contextRefs', 'contextSources', 'fsGroup', 'image', 'project', 'runAsGroup', 'runAsUser', 'runtime', 'schedule', 'task', 'template', 'user',
];

const BASE_KINDS = ['Job', 'CronJob', 'Deployment', 'Service'];

/** Reads a template file of DigitalHub Core: the profile, and the objects that its runs build on. */
export function readTemplate(source: string): ReadTemplate {
  const diagnostics = new DiagnosticCollector();
  const basePods = new Map<string, ManifestObject>();
  let props: ProfileProps | undefined;
  const parts = parse(source, diagnostics);
  const isReadable = diagnostics.all.length === 0;
  for (const part of parts) {
    if (part.kind !== undefined) {
      readBase(part, basePods, diagnostics);
    } else {
      props = { name: '', ...readProfile(part, diagnostics) };
    }
  }
  if (!props?.name && isReadable) {
    diagnostics.add('DH1607', 'id', 'The template names no profile.', 'Give it an "id".');
  }
  return { props: props ?? { name: '' }, template: { basePods, diagnostics: diagnostics.all } };
}

/** Reads the templates in the data of a ConfigMap. */
export function readConfigMap(source: string): ReadTemplate[] {
  const diagnostics = new DiagnosticCollector();
  const [configMap] = parse(source, diagnostics);
  const data = configMap?.kind === 'ConfigMap' ? configMap.data as Record<string, string> | undefined : undefined;
  if (!data) {
    diagnostics.add('DH1607', 'data', 'The text is not a ConfigMap that holds template files.', 'Give the manifest of a ConfigMap, with a file in each key of its "data".');
    return [{ props: { name: '' }, template: { basePods: new Map(), diagnostics: diagnostics.all } }];
  }
  return Object.values(data).map((file) => readTemplate(file));
}

/** What stands for a file that is not there. */
export function unreadable(path: string, message: string): Template {
  const diagnostics = new DiagnosticCollector();
  diagnostics.add('DH1607', String(path), `The file cannot be read: ${message}.`, 'Give the path of a template file.');
  return { basePods: new Map(), diagnostics: diagnostics.all };
}

/** The documents of a YAML text that are maps. */
export function parse(source: string, diagnostics: DiagnosticCollector): ManifestObject[] {
  if (text(source, 'the text', diagnostics) === undefined) {
    return [];
  }
  return parseAllDocuments(source).flatMap((document) => {
    // One mistake leads to many others.
    const [error] = document.errors;
    const broken = (line: number, message: string) => diagnostics.add('DH1607', `line ${line}`, `The file is not YAML: ${message}.`, 'Mend it there.');
    if (error) {
      broken(error.linePos?.[0].line ?? 1, error.message.split('\n')[0].replace(/ at line .*$/, ''));
      return [];
    }
    try {
      const value: unknown = document.toJS();
      return typeof value === 'object' && value !== null ? [value as ManifestObject] : [];
    } catch (unresolved) {
      broken(1, (unresolved as Error).message.split('\n')[0]);
      return [];
    }
  });
}

function readProfile(part: ManifestObject, diagnostics: DiagnosticCollector): Partial<ProfileProps> {
  return Object.assign({}, ...Object.entries(part).map(([written, value]) => {
    const name = camelCase(written);
    if (!Object.hasOwn(KEYS, name)) {
      reportKey(written, name, diagnostics);
      return {};
    }
    const before = diagnostics.all.length;
    KEYS[name].shape(value, written, diagnostics);
    return diagnostics.all.length > before ? {} : KEYS[name].read(value, diagnostics);
  }));
}

function reportKey(written: string, name: string, diagnostics: DiagnosticCollector): void {
  if (UNUSED.includes(name)) {
    diagnostics.add('DH2016', written, `${quote(written)} has no effect in a template, neither here nor in DigitalHub Core.`, 'Leave it out.');
    return;
  }
  const near = nearest(name, Object.keys(KEYS));
  diagnostics.add('DH1606', written, `${quote(written)} is not a key of a template.`, near ? `Did you mean ${quote(near)}?` : `The keys are ${words(Object.keys(KEYS))}.`);
}

/** What of a base's pod is merged with the run's, item by item. */
const LISTS = ['containers', 'initContainers', 'volumes', 'tolerations', 'imagePullSecrets', 'topologySpreadConstraints'];

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

/** Where a workload holds its pod. */
interface BaseSpec {
  readonly jobTemplate?: { readonly spec?: BaseSpec };
  readonly template?: { readonly spec?: ManifestObject };
}

function readBase(part: ManifestObject, basePods: Map<string, ManifestObject>, diagnostics: DiagnosticCollector): void {
  const kind = String(part.kind);
  if (!BASE_KINDS.includes(kind)) {
    diagnostics.add('DH1606', 'kind', `${quote(kind)} is not the kind of an object that runs build on.`, `The kinds are ${words(BASE_KINDS)}.`);
    return;
  }
  const spec = part.spec as BaseSpec | undefined;
  const pod = (kind === 'CronJob' ? spec?.jobTemplate?.spec : spec)?.template?.spec;
  const invalid = LISTS.filter((field) => pod?.[field] !== undefined && !isListOfObjects(pod[field]));
  invalid.forEach((field) => diagnostics.add('DH1606', `the ${kind}`, `The ${quote(field)} of its pod are no list of objects.`, 'Write them as Kubernetes does.'));
  if (typeof pod === 'object' && pod !== null) {
    basePods.set(kind, Object.fromEntries(Object.entries(pod).filter(([field]) => !invalid.includes(field))));
  } else {
    diagnostics.add('DH2016', `the ${kind}`, `The ${kind} has no pod, of which alone runs take something.`, 'Leave it out.');
  }
}
