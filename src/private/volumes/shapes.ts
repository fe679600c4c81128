import { Findings } from '../finding';
import { amount, boolean, clean, fields, list as listOf, map, number, Shape, text, whole } from '../shapes';
import { claim, configMap, secret, volume } from '../shapes-of-pods';
import { list, nearest, quote } from '../text';

/** What the options of volumes must look like, of all kinds. */
const SHAPES: Readonly<Record<string, Shape>> = {
  name: text,
  mountPath: text,
  subPath: text,
  readOnly: boolean,
  size: amount,
  storageClass: text,
  accessModes: whole(listOf(text)),
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

/**
 * The options of a volume as far as they are what their types promise. Those that it cannot do without are reported where they are missing, and
 * those that its kind does not have.
 */
export function cleanVolume<T extends object>(options: T, required: readonly string[], others: readonly string[], misshapen: Findings): T {
  const known = [...new Set([...OF_ALL, ...required, ...others])];
  const given = clean(Object.fromEntries(known.map((option) => [option, SHAPES[option]])), options, misshapen);
  for (const option of Object.keys(given).filter((one) => !known.includes(one))) {
    const near = nearest(option, known) ?? known.find((one) => one.startsWith(option));
    if (!misshapen.all.some((finding) => finding.option === option)) {
      misshapen.add('DH1006', option, `${quote(option)} is not an option of the volume.`, near ? `Did you mean ${quote(near)}?` : `The options are ${list(known.map(quote))}.`);
    }
  }
  const missing = required.filter((option) => !(option in given) && !misshapen.all.some((finding) => finding.option === option));
  missing.forEach((option) => SHAPES[option](undefined, option, misshapen));
  return given;
}
