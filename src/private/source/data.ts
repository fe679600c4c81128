import { filesOf, SourceFile, SourceParts } from './parts';
import { shortHash } from '../util/hash';

/** The data of the ConfigMap that lists the references for the builder and contains the inline files. */
export function dataOf(parts: SourceParts, keepsServing: boolean): Record<string, string> {
  const files = filesOf(parts, keepsServing);
  const references = parts.references.map(({ protocol, address }) => `${protocol},,${address}`);
  return {
    ...references.length > 0 ? { 'context-refs.txt': references.join('\n') } : {},
    ...files.length > 0 ? { 'context-sources-map.txt': fileMapOf(files) } : {},
    ...Object.fromEntries(files.map(({ path, text }) => [keyOf(path), text])),
  };
}

/** The keys of the files, each with its path. */
function fileMapOf(files: readonly SourceFile[]): string {
  return files.map(({ path }) => `${keyOf(path)},${path}\n`).join('');
}

/** Encodes a path, because keys of ConfigMaps cannot contain slashes. */
function keyOf(path: string): string {
  return Buffer.from(path).toString('base64url');
}

/** What the API server takes as the data of a ConfigMap. */
export const MAX_DATA = 1024 * 1024;

/** The size of the data in bytes, as the API server computes it. */
export function sizeOf(data: Readonly<Record<string, string>>): number {
  return Object.values(data).reduce((sum, value) => sum + Buffer.byteLength(value), 0);
}

/** The name contains a hash of the data, so that a mounted ConfigMap never changes. */
export function configMapName(runName: string, data: Readonly<Record<string, string>>): string {
  return `${runName}-source-${shortHash(JSON.stringify(Object.entries(data)))}`;
}
