import * as kplus from 'cdk8s-plus-28';
import { kindsProblem } from './checks';
import { RenderedVolume, VolumeContext, VolumeKind, VolumeReport, SpaceOnNode, spaceOfEmptyDir } from './kind';
import { FromVolumeOptions } from '../../volume-options';
import { volumeSchema } from '../schema/cdk8s-plus';
import { boolean, string, struct, titled } from '../schema/schema';

export const FROM_VOLUME = titled('a volume', struct<FromVolumeOptions>('FromVolumeOptions', {
  mountPath: string, subPath: string, readOnly: boolean, volume: volumeSchema,
}, 'mountPath', 'volume'));

/** Any volume of cdk8s-plus. */
export class ExternalVolume implements VolumeKind {
  public readonly type: string = 'volume';

  public constructor(public readonly volume: kplus.Volume) {
  }

  public describe(): string {
    return `cdk8s-plus volume ${this.volume.name}`;
  }

  public render(_context: VolumeContext): RenderedVolume {
    return { volume: this.volume };
  }

  public spaceOnNode(): SpaceOnNode | undefined {
    const { emptyDir } = this.volume._toKube();
    return emptyDir && spaceOfEmptyDir(emptyDir.medium, emptyDir.sizeLimit && String(emptyDir.sizeLimit.value));
  }

  public check(_context: VolumeContext, report: VolumeReport): void {
    const problem = kindsProblem(this.volume);
    if (problem) {
      report(problem.code, 'volume', problem.reason, problem.fix);
    }
  }
}
