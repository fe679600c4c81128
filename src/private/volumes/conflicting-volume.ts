import * as kplus from 'cdk8s-plus-28';
import { RenderedVolume } from './kind';
import { RunVolume } from '../../volume';

/**
 * A volume that cdk8s-plus would not take: its name was given already. Rendered all the same, for the API server to
 * refuse.
 */
export interface ConflictingVolume {
  readonly volume: kplus.k8s.Volume;
  readonly mount: kplus.k8s.VolumeMount;
}

export function conflictingVolume(volume: RunVolume, rendered: RenderedVolume): ConflictingVolume {
  const { name, mountPath, subPath, readOnly } = volume;
  const source = rendered.volume ? rendered.volume._toKube() : rendered.source;
  return { volume: { ...source, name }, mount: { name, mountPath, subPath, readOnly: readOnly || undefined } };
}
