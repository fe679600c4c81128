import { Findings } from '../finding';
import { amount, boolean, clean, fields, list, map, number, Shape, text, whole } from '../shapes';
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

/** The options of a volume as far as they are what their types promise; those that it cannot do without are reported where they are missing. */
export function cleanVolume<T extends object>(options: T, required: readonly string[], misshapen: Findings): T {
  const given = clean(SHAPES, options, misshapen);
  const missing = required.filter((option) => !(option in given) && !misshapen.all.some((finding) => finding.option === option));
  missing.forEach((option) => SHAPES[option](undefined, option, misshapen));
  return given;
}
