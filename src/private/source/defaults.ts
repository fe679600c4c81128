import { FOLDER } from './parts';
import { RunVolume } from '../../volume';

/** Where sources are fetched to, unless another volume is mounted there. */
export const SHARED_VOLUME = RunVolume.emptyDir({ name: 'shared-dir', mountPath: FOLDER, sizeLimit: '100Mi' });

/** DigitalHub Core's own. */
export const BUILDER_IMAGE = 'ghcr.io/scc-digitalhub/digitalhub-core-builder-tool:latest';
