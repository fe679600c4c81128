import { createHash } from 'crypto';
import { filesOf, SourceParts } from './parts';
import { HASH_LENGTH } from '../kubernetes/names';

/** The data of the ConfigMap from which the builder reads what to fetch, and takes the inline files. */
export function dataOf(parts: SourceParts, keepsServing: boolean): Record<string, string> {
  const files = filesOf(parts, keepsServing);
  const references = parts.references.map(({ protocol, address }) => `${protocol},,${address}`);
  return {
    ...references.length > 0 ? { 'context-refs.txt': references.join('\n') } : {},
    ...files.length > 0 ? {
      'context-sources-map.txt': files.map(({ path }) => `${keyOf(path)},${path}\n`).join(''),
    } : {},
    ...Object.fromEntries(files.map(({ path, text }) => [keyOf(path), text])),
  };
}

/** Keys of ConfigMaps hold no slashes. */
function keyOf(path: string): string {
  return Buffer.from(path).toString('base64url');
}

/** As much as the API server counts. */
export function sizeOf(data: Readonly<Record<string, string>>): number {
  return Object.values(data).reduce((sum, value) => sum + Buffer.byteLength(value), 0);
}

/** The name changes with the data: what is mounted never does. */
export function configMapName(runName: string, data: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(data))).digest('hex');
  return `${runName}-source-${hash.slice(0, HASH_LENGTH)}`;
}
