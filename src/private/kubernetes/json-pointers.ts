import { definedEntries, isObject } from '../util/object';

/** The parts of a JSON pointer, such as `/spec/template`. */
export type Pointer = readonly string[];

/** Reads a pointer; the end of a list, `-`, is the last item of the list in a document that has it already. */
export function pointerOf(path: string, document: unknown): Pointer {
  const parts = path.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts.map((part, i) => {
    const list = part === '-' ? valueAt(document, parts.slice(0, i)) : undefined;
    return Array.isArray(list) ? String(list.length - 1) : part;
  });
}

export function textOf(pointer: Pointer): string {
  return pointer.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value at a pointer, in the names of cdk8s-plus or of manifests: `clusterIp` is `clusterIP`. */
export function valueAt(document: unknown, pointer: Pointer): unknown {
  return pointer.reduce(member, document);
}

function member(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    return value[Number(name)];
  }
  if (!isObject(value)) {
    return undefined;
  }
  const fields = value as Record<string, unknown>;
  const written = Object.hasOwn(fields, name) ? name : Object.keys(fields).find((one) => isCdk8sPlusName(name, one));
  return written === undefined ? undefined : fields[written];
}

/** Whether a field has a name in cdk8s-plus that differs from that in manifests by its capitals. */
export function isCdk8sPlusName(name: string, inManifest: string): boolean {
  return name !== inManifest && name.toLowerCase() === inManifest.toLowerCase();
}

/**
 * Where a value has what is not written, relative to it; undefined where all of it is. cdk8s-plus writes the quantity
 * `{ value: '1' }` as `1`.
 */
export function lostIn(value: unknown, written: unknown): Pointer | undefined {
  if (value === null || value === undefined || value === written) {
    return undefined;
  }
  if (typeof value !== 'object') {
    return [];
  }
  const entries = definedEntries(value);
  if (entries.length === 1 && entries[0][0] === 'value' && entries[0][1] === written) {
    return undefined;
  }
  if (typeof written !== 'object' || written === null) {
    return [];
  }
  for (const [name, inner] of entries) {
    const lost = lostIn(inner, member(written, name));
    if (lost) {
      return [name, ...lost];
    }
  }
  return undefined;
}
