import { RunVolume } from '../../../volume';
import { DiagnosticCollector, inside, optionOf, OptionLocation } from '../../diagnostics/diagnostic';
import { Quantity } from '../../kubernetes/quantity';
import { joinWords, quote } from '../../util/string';
import type { RenderedVolume, SpaceOnNode, VolumeContext } from '../../volumes/kind';

/** A volume, and what it renders for its run. */
export interface VolumeOfRun {
  readonly volume: RunVolume;
  readonly context: VolumeContext;
  readonly rendered: RenderedVolume;
  /** Where it was set. */
  readonly location: OptionLocation;
}

type Medium = SpaceOnNode['medium'];

/** The limits of a run's container, towards which its volumes count. */
export type SpaceLimits = Readonly<Partial<Record<Medium, string>>>;

const LIMITS: Readonly<Record<Medium, { readonly name: string; readonly option: string; readonly where: string }>> = {
  memory: { name: 'memory limit', option: 'resources.memLimit', where: 'in memory' },
  disk: { name: 'limit of ephemeral storage', option: 'resources.ephemeralStorageLimit', where: 'on the node\'s disk' },
};

/** Whether a volume is derived from another option, so that its own options are not what the author wrote. */
export function isDerived(location: OptionLocation): boolean {
  return !location.option.startsWith('volumes[');
}

/** Whether the volumes on the node can become larger than the run may: each, or all of them. */
export function checkVolumeSizes(
  volumes: readonly VolumeOfRun[], limits: SpaceLimits, diagnostics: DiagnosticCollector,
): void {
  for (const medium of ['memory', 'disk'] as const) {
    const limit = limits[medium];
    const allowed = limit === undefined ? undefined : Quantity.parse(limit);
    if (limit !== undefined && allowed) {
      checkSizesOn(medium, sizesOn(medium, volumes), limit, allowed, diagnostics);
    }
  }
}

interface Sized extends VolumeOfRun {
  readonly size: string;
  readonly option?: string;
  readonly quantity: Quantity;
}

/** The volumes of a medium whose size is limited. Volumes of one name are one volume. */
function sizesOn(medium: Medium, volumes: readonly VolumeOfRun[]): Sized[] {
  const byName = new Map<string, Sized>();
  for (const one of volumes) {
    const space = one.volume._kind.spaceOnNode?.(one.context);
    const quantity = space?.size === undefined ? undefined : Quantity.parse(space.size);
    if (space?.size !== undefined && space.medium === medium && quantity) {
      byName.set(one.volume.name, { ...one, size: space.size, option: space.option, quantity });
    }
  }
  return [...byName.values()];
}

function checkSizesOn(
  medium: Medium, sized: readonly Sized[], limit: string, allowed: Quantity, diagnostics: DiagnosticCollector,
): void {
  const { name, option, where } = LIMITS[medium];
  const larger = sized.filter(({ quantity }) => quantity.compare(allowed) > 0);
  for (const one of larger) {
    diagnostics.add('DH2006', locationOf(one),
      `${quote(one.size)} is more than the ${name} ${quote(limit)}, which it counts towards.`,
      `Use at most ${quote(limit)}, or raise ${quote(option)}.`);
  }
  const sum = sized.map(({ quantity }) => quantity).reduce<Quantity | undefined>((a, b) => a?.plus(b) ?? b, undefined);
  if (larger.length === 0 && sum && sum.compare(allowed) > 0) {
    const parts = sized.map(({ location, size }) => `${quote(size)} of ${optionOf(location)}`);
    diagnostics.add('DH2006', locationOf(sized[sized.length - 1]),
      `The volumes ${where} can hold ${quote(sum.toString())} (${joinWords(parts)}), which is more than the ${name} `
        + `${quote(limit)}, which they count towards.`,
      `Make them smaller, or raise ${quote(option)}.`);
  }
}

function locationOf({ location, option }: Sized): OptionLocation {
  return isDerived(location) || option === undefined ? location : inside(location, option);
}
