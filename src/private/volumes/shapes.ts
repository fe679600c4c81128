import { Findings } from '../finding';
import { amount, boolean, cleanAll, fields, list, map, number, Shape, text, whole } from '../shapes';
import { claim, configMap, secret, volume } from '../shapes-of-pods';

/** What the options of volumes must look like, of all kinds. */
const SHAPES: Readonly<Record<string, Shape>> = {
  name: text,
  mountPath: text,
  subPath: text,
  readOnly: boolean,
  size: amount,
  storageClass: text,
  accessModes: whole(list(text)),
  retain: boolean,
  claimName: text,
  claim,
  sizeLimit: amount,
  medium: text,
  items: map(fields({ 'path': text, 'mode?': number })),
  mode: number,
  optional: boolean,
  configMapName: text,
  configMap,
  secretName: text,
  secret,
  reference: text,
  pullPolicy: text,
  volume,
};

/** Options that all volumes have. */
const OF_ALL = ['name', 'mountPath', 'subPath', 'readOnly'];

/** The options of a volume as far as they are what their types promise. */
export function cleanVolume<T extends object>(options: T, required: readonly string[], others: readonly string[], misshapen: Findings): T {
  const known = [...new Set([...OF_ALL, ...required, ...others])];
  return cleanAll(Object.fromEntries(known.map((option) => [option, SHAPES[option]])), required, options, 'the volume', misshapen);
}
