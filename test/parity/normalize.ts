import { Quantity } from '../../src/private/kubernetes/quantity';
import type { Manifest } from '../support/synth';

/**
 * The one normalisation before objects of Core and of the library are compared. Five things are not compared:
 *
 * - names that either side generates: each becomes that of its role, such as `<run>`;
 * - ids of Core, which become `<id>`, and namespaces, which Core leaves to the API server;
 * - empty values: null, empty texts, lists and maps, and what holds nothing else;
 * - the order of maps, and of lists whose items have a key;
 * - the spelling of quantities: all are written in digits.
 */
export function fieldsOf(objects: readonly Manifest[]): ReadonlyMap<string, unknown> {
  const rename = renamerOf(objects);
  const fields = new Map<string, unknown>();
  for (const object of objects) {
    const { metadata: { namespace: _namespace, ...metadata }, ...rest } = renamed({ ...object }, rename);
    collect(fields, `${rest.kind} ${roleOf(rest.kind, metadata.name)}`, { ...rest, metadata });
  }
  return fields;
}

/** Objects that either side can have several of are told apart by their names. */
function roleOf(kind: string, name: string): string {
  return kind === 'Service' ? name.replace(/^s-/, '') : name;
}

/** What items of a list are told apart by. Items of all other lists are compared by their position. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  volumeMounts: ['mountPath'],
  ports: ['port', 'containerPort'],
};

function collect(fields: Map<string, unknown>, path: string, value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => collect(fields, `${path}[${i}]`, item));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const by = KEYS[key];
      if (Array.isArray(inner) && by !== undefined) {
        collectKeyed(fields, `${path}.${key}`, inner, by);
      } else {
        collect(fields, `${path}.${key}`, inner);
      }
    }
  } else if (value !== undefined && value !== null && value !== '') {
    fields.set(path, isQuantity(path) ? digits(value) : value);
  }
}

/** Two items of one key, which Core renders where a server refuses them, are told apart by their position. */
function collectKeyed(fields: Map<string, unknown>, path: string, items: readonly Manifest[], by: readonly string[]): void {
  const seen = new Map<unknown, number>();
  for (const item of items) {
    const key = by.map((name) => item[name]).find((value) => value !== undefined);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    collect(fields, `${path}[${key}${count > 1 ? ` #${count}` : ''}]`, item);
  }
}

function isQuantity(path: string): boolean {
  return /\.(requests|limits)\.[^.]+(\.[^[\]]+)?$|\.sizeLimit$/.test(path);
}

/** Fractions are in thousandths, as Kubernetes has none that are smaller. */
function digits(value: unknown): string {
  const quantity = Quantity.parse(String(value));
  const written = quantity?.isWhole ? quantity.toDigits() : quantity?.multiply(1000)?.toDigits();
  return written === undefined ? String(value) : `${written}${quantity?.isWhole ? '' : 'm'}`;
}

/** @param of The last two keys of the path: `containers` and `name`. */
type Rename = (text: string, of: readonly [string, string]) => string;

/** Core names objects after the task and the run's id; the library after the run, with a hash. */
function renamerOf(objects: readonly Manifest[]): Rename {
  const [{ metadata }] = objects;
  const labels = metadata.labels as Record<string, string>;
  const id = labels['app.kubernetes.io/version'];
  const run = labels['app.kubernetes.io/instance'];
  return id === undefined ? (text, of) => ofLibrary(text, of, run) : (text) => ofCore(text, id);
}

function ofCore(text: string, id: string): string {
  return text
    .replace(new RegExp(`^[jds]-[a-z]+-${id}$`), '<run>')
    .replace(new RegExp(`^c-[a-z]+-${id}$`), '<main>')
    .replace(new RegExp(`^init-container-${id}$`), '<source>')
    .replace(new RegExp(`^init-config-map-${id}$`), '<run>-source')
    .replace(new RegExp(`^sec-[a-z]+-${id}$`), '<run>-secret')
    .replace(new RegExp(`^v-${id}-`), '<run>-')
    .replace(id, '<id>');
}

function ofLibrary(text: string, [list, key]: readonly [string, string], run: string): string {
  if (key === 'name' && ['containers', 'initContainers'].includes(list)) {
    return text.replace(/^(main|source)$/, '<$1>');
  }
  return text.startsWith(run)
    ? `<run>${text.slice(run.length)}`.replace(/^<run>-source-[a-z0-9]+$/, '<run>-source').replace(/^<run>-[a-f0-9]{8}$/, '<run>')
    : text;
}

function renamed(value: Manifest, rename: Rename, of: readonly [string, string] = ['', '']): Manifest {
  if (Array.isArray(value)) {
    return value.map((item) => renamed(item, rename, of));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, rename, [of[1], key])]));
  }
  return typeof value === 'string' ? rename(value, of) : value;
}
