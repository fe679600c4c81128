import { withoutContainers } from './base-containers';
import { readProfile } from './profile';
import { Template } from './template';
import type { ProfileProps } from '../../profile-props';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { ManifestObject } from '../kubernetes/strategic-merge';
import { SourceDocument } from '../schema/location';
import { check } from '../schema/props';
import { string } from '../schema/schema';
import { parseYaml } from '../schema/yaml-document';
import { joinWords, quote } from '../util/string';

/** A profile as its file has it. */
export interface ReadTemplate {
  readonly props: ProfileProps;
  readonly template: Template;
}

const BASE_KINDS = ['Job', 'CronJob', 'Deployment', 'Service'];

/** Reads a template file of DigitalHub Core: the profile, and the objects that its runs build on. */
export function readTemplate(source: string): ReadTemplate {
  const diagnostics = new DiagnosticCollector();
  const basePods = new Map<string, ManifestObject>();
  let props: ProfileProps | undefined;
  const parts = parse(source, diagnostics);
  const isReadable = diagnostics.all.length === 0;
  for (const { value, document } of parts) {
    if (value.kind !== undefined) {
      readBase(value, basePods, diagnostics);
    } else {
      props = { name: '', ...readProfile(value, document, diagnostics) };
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
  const [configMap] = parse(source, diagnostics).map(({ value }) => value);
  const data = configMap?.kind === 'ConfigMap' ? configMap.data as Record<string, string> | undefined : undefined;
  if (!data) {
    diagnostics.add('DH1607', 'data', 'The text is not a ConfigMap that holds template files.',
      'Give the manifest of a ConfigMap, with a file in each key of its "data".');
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

/** A document of a template that is a map. */
interface Part {
  readonly document: SourceDocument;
  readonly value: ManifestObject;
}

/** The documents of a YAML text that are maps. */
function parse(source: string, diagnostics: DiagnosticCollector): Part[] {
  const text = check(string, source, 'the text', diagnostics);
  return text === undefined ? [] : parseYaml(text).flatMap((parsed) => {
    if ('line' in parsed) {
      diagnostics.add('DH1607', `line ${parsed.line}`, `The file is not YAML: ${parsed.message}.`, 'Fix it there.');
      return [];
    }
    const { document, value } = parsed;
    return typeof value === 'object' && value !== null ? [{ document, value: value as ManifestObject }] : [];
  });
}

/** What of a base's pod is merged with the run's, item by item. */
const LISTS = [
  'containers', 'initContainers', 'volumes', 'tolerations', 'imagePullSecrets', 'topologySpreadConstraints',
];

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
    diagnostics.add('DH1606', 'kind', `${quote(kind)} is not the kind of an object that runs build on.`,
      `The kinds are ${joinWords(BASE_KINDS)}.`);
    return;
  }
  const spec = part.spec as BaseSpec | undefined;
  const pod = (kind === 'CronJob' ? spec?.jobTemplate?.spec : spec)?.template?.spec;
  const invalid = LISTS.filter((field) => pod?.[field] !== undefined && !isListOfObjects(pod[field]));
  invalid.forEach((field) => diagnostics.add('DH1606', `the ${kind}`,
    `${quote(field)} of its pod must be a list of objects.`, 'Write them as Kubernetes does.'));
  if (typeof pod === 'object' && pod !== null) {
    const valid = Object.fromEntries(Object.entries(pod).filter(([field]) => !invalid.includes(field)));
    basePods.set(kind, withoutContainers(valid, kind, diagnostics));
  } else {
    diagnostics.add('DH2016', `the ${kind}`, `The ${kind} has no pod, of which alone runs take something.`,
      'Leave it out.');
  }
}
