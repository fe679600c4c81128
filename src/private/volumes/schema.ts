import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { amount, boolean, cleanAll, fields, list, map, number, Shape, text, whole } from '../schema/shapes';
import { claim, configMap, secret, volume } from '../schema/shapes-of-pods';

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

/** The options of one kind of volume. */
export interface VolumeOptionShapes {
  /** Those that a volume must have. */
  readonly required: readonly string[];
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** The options that a kind of volume has beside those of all. */
export function volumeOptions(required: readonly string[], others: readonly string[]): VolumeOptionShapes {
  return { required, shapes: Object.fromEntries([...OF_ALL, ...required, ...others].map((option) => [option, SHAPES[option]])) };
}

/** The options of a volume as far as they are what their types promise. */
export function cleanVolume<T extends object>(options: T, { required, shapes }: VolumeOptionShapes, invalid: DiagnosticCollector): T {
  return cleanAll(shapes, required, options, 'the volume', invalid);
}
