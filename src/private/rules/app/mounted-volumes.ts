import * as kplus from 'cdk8s-plus-28';
import { inside, OptionLocation } from '../../diagnostics/diagnostic';
import { volumesOf } from '../../options/fields/volumes';
import type { RunPod } from '../../render/pod';
import { quote } from '../../util/string';
import { builders, othersOf } from '../workload';

/** A volume of a run, by whatever option or method it was given. */
export interface MountedVolume {
  readonly source: Omit<kplus.k8s.Volume, 'name'>;
  /** The construct of the object that it mounts, if the option holds one. */
  readonly object?: object;
  /** Whether cdk8s-plus made it, of a construct of which it keeps the name alone. */
  readonly isExternal: boolean;
  readonly location: OptionLocation;
}

/** The volumes of a run: those of its options, and those that were added to its containers or its pod. */
export function mountedVolumes(pod: RunPod): MountedVolume[] {
  const ofRun = volumesOfOptions(pod);
  return hasAdded(pod) ? [...ofRun, ...addedVolumes(pod)] : ofRun;
}

function volumesOfOptions({ run }: RunPod): MountedVolume[] {
  return run.derived(volumesOf).map(({ volume, rendered, location }) => ({
    source: rendered.source ?? sourceOf(rendered.volume),
    object: volume._kind.object,
    isExternal: rendered.volume !== undefined,
    location,
  }));
}

/** Whether there can be volumes that no option gave: to look closer costs time. */
function hasAdded({ run, workload, own }: RunPod): boolean {
  const { containers, initContainers, volumes } = workload;
  return volumes.length > 0 || containers.length > 1 || initContainers.length > builders(run)
    || containers[0].mounts.length > own.mounts;
}

function addedVolumes({ run, workload, own }: RunPod): MountedVolume[] {
  const [main] = workload.containers;
  const known = new Set(main.mounts.slice(0, own.mounts).map(({ volume }) => volume));
  const ofMain = run.location('the main container');
  const others = othersOf(run, workload).slice(builders(run));
  const mounts = [[main, ofMain] as const, ...others].flatMap(([container, location]) =>
    container.mounts.map(({ volume }, i) => ({ volume, location: inside(location, `volumeMounts[${i}]`) })));
  const added = workload.volumes.map((volume) =>
    ({ volume, location: run.location(`the volume ${quote(volume.name)} that was added`) }));
  const rest = new Map<kplus.Volume, OptionLocation>();
  for (const { volume, location } of [...mounts, ...added]) {
    if (!known.has(volume) && !rest.has(volume)) {
      rest.set(volume, location);
    }
  }
  return [...rest].map(([volume, location]) => ({ source: sourceOf(volume), isExternal: true, location }));
}

/** In plain JavaScript it may be anything. */
function sourceOf(volume: kplus.Volume | undefined): Omit<kplus.k8s.Volume, 'name'> {
  return typeof volume?._toKube === 'function' ? volume._toKube() : {};
}
