import { FOLDER } from './parts';
import { RunVolume } from '../../volume';

/** The volume that sources are fetched into, unless another volume is mounted at its path. */
export const SHARED_VOLUME = RunVolume.emptyDir({ name: 'shared-dir', mountPath: FOLDER, sizeLimit: '100Mi' });

/** The builder image of DigitalHub Core. */
export const BUILDER_IMAGE = 'ghcr.io/scc-digitalhub/digitalhub-core-builder-tool:latest';
