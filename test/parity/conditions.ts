/** What rows of the table ask of a difference, its case and its other fields. */
import type { Difference } from './compare';
import { field, inPod, keyOf, optionsOf, Row, settingsOf, volumesOf } from './row';
import type { Expected } from './row';

/** The differences of the run's container, and of the init container that fetches its source. */
export function inContainer(path: RegExp, there: Expected, here: Expected): Row['explains'] {
  return inPod(new RegExp(`(?:containers\\[<main>\\]|initContainers\\[<source>\\])\\.(?:${path.source})`), there, here);
}

/** The differences of the run's container. */
export function inMain(path: RegExp, there: Expected, here: Expected): Row['explains'] {
  return inPod(new RegExp(`containers\\[<main>\\]\\.(?:${path.source})`), there, here);
}

/** The differences of labels of an object, or of its pods. */
export function inMetadata(path: RegExp, there: Expected, here: Expected): Row['explains'] {
  return field(new RegExp(`^(?:spec\\.template\\.)?metadata\\.labels\\.(?:${path.source})`), there, here);
}

/** 1.1 as a number of 32 bits, which is what Core multiplies with; as a fraction. */
export const CORE_FACTOR = [110000002384185791015625n, 100000000000000000000000n] as const;
export const FACTOR = [11n, 10n] as const;

/** The memory limit that follows from the request. */
export function times([numerator, denominator]: readonly [bigint, bigint]) {
  return (limit: unknown, one: Difference): boolean => {
    const request = coreValue(one, one.field.replace('.limits.', '.requests.'));
    return [limit, request].every((value) => /^\d+$/.test(String(value)))
      && BigInt(String(limit)) === (BigInt(String(request)) * numerator + denominator - 1n) / denominator;
  };
}

/** The value of another field of the same object, there or here. */
export const coreValue = ({ core, object }: Difference, path: string) => core.get(`${object}.${path}`);
export const isKeyHere = (value: unknown, { field: path }: Difference) => path.includes(`[${value}]`);

/** The label of a field. */
export const labelOf = ({ field: path }: Difference): string =>
  /(?:^|\.)(?:labels|matchLabels|selector(?!\.matchLabels))\.(.+)$/.exec(path)?.[1] ?? '';

/** Kubernetes' recommended labels, as Core and the library set them. */
const APP_LABELS = {
  there: {
    'component': 'dhcore-churn', 'instance': 'dhcore-<id>', 'managed-by': 'dhcore', 'part-of': 'dhcore', 'version': '<id>',
  },
  here: { 'instance': '<run>', 'managed-by': 'cdk8s-digitalhub', 'part-of': 'churn', 'name': 'train' },
};
const COMPONENTS: Readonly<Record<string, string>> = { job: 'job', serve: 'service', deploy: 'deployment' };

export const isAppLabel = (side: 'there' | 'here') => (value: unknown, difference: Difference): boolean => {
  const component = side === 'here' && { component: COMPONENTS[difference.case.input.kind] };
  const expected: Readonly<Record<string, string>> = { ...APP_LABELS[side], ...component };
  return value === expected[labelOf(difference).replace('app.kubernetes.io/', '')];
};

export const secrets = (difference: Difference): readonly string[] => optionsOf(difference).secrets ?? [];
export const namesClaim = (name: string | undefined, difference: Difference) => volumesOf(difference).some((volume) =>
  volume.volume_type === 'persistent_volume_claim' && volume.name === name
  && (volume.spec?.claim_name ?? volume.spec?.claimName) !== undefined);
export const claimOf = ({ object }: Difference) => /^PersistentVolumeClaim <run>-(.+)$/.exec(object)?.[1];
export const spelled = (option: string) => (_value: unknown, difference: Difference) =>
  volumesOf(difference).some(({ spec }) => spec?.[option] !== undefined && spec[option] === difference.here);
export const inSettings = (...path: readonly string[]) => (difference: Difference) =>
  path.reduce((value: any, key) => value?.[key], settingsOf(difference)) !== undefined;
export const isRefusedFor = (code: string) => ({ own }: Difference) => String(own.get('error')).split(' ').includes(code);
export const isOfProfile = (difference: Difference) => Object.keys(settingsOf(difference)).length > 0;
export const portOf = (difference: Difference) => Number(keyOf(difference, 'ports'));
export const hasPort = (ports: any[] | undefined, port: number, hasTarget: boolean) => (ports ?? []).some((one) =>
  one.port === port && (one.target_port !== undefined) === hasTarget);

/** The parts of a base's pod that Core overwrites, even by nothing. */
export const OVERWRITTEN = [
  'nodeSelector', 'tolerations', 'affinity', 'runtimeClassName', 'priorityClassName', 'securityContext', 'imagePullSecrets',
  'volumes', 'initContainers',
];
