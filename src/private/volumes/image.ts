import * as kplus from 'cdk8s-plus-28';
import { RenderedVolume, VolumeContext, VolumeKind, VolumeReport } from './kind';
import { MOUNT_FIELDS } from './options';
import { ImageVolumeOptions } from '../../volume-options';
import { imageProblem } from '../diagnostics/problem';
import { pullPolicySchema } from '../schema/cdk8s-plus';
import { string, struct, titled } from '../schema/schema';
import { joinWords, quote } from '../util/string';

export const IMAGE = titled('a volume', struct<ImageVolumeOptions>('ImageVolumeOptions', {
  ...MOUNT_FIELDS, reference: string, pullPolicy: pullPolicySchema,
}, 'name', 'mountPath', 'reference'));

export const PULL_POLICIES: readonly string[] = Object.values(kplus.ImagePullPolicy);

interface ImageOptions {
  readonly reference: string;
  readonly pullPolicy?: kplus.ImagePullPolicy;
}

/** The files of an OCI image. */
export class ImageVolume implements VolumeKind {
  public readonly type: string = 'image';

  public constructor(private readonly options: ImageOptions) {
  }

  public describe(): string {
    return this.options.reference;
  }

  public render(_context: VolumeContext): RenderedVolume {
    const { reference, pullPolicy } = this.options;
    return { manifestSource: { image: { reference, ...pullPolicy === undefined ? {} : { pullPolicy } } } };
  }

  public check(context: VolumeContext, report: VolumeReport): void {
    if (!context.target.isAtLeast(1, 35)) {
      report('DH1209', '', `Kubernetes ${context.target} has no image volumes that are on by default.`,
        'Set the platform\'s "kubernetesVersion" to "1.35" or newer if your clusters are, '
        + 'or use another kind of volume.');
    }
    const { pullPolicy } = this.options;
    if (pullPolicy !== undefined && !PULL_POLICIES.includes(pullPolicy)) {
      report('DH1502', 'pullPolicy', `${quote(pullPolicy)} is not a pull policy.`,
        `Write ${joinWords(PULL_POLICIES.map(quote), 'or')}.`);
    }
    const problem = imageProblem(this.options.reference);
    if (problem) {
      report(problem.code, 'reference', problem.reason, problem.fix);
    }
  }
}
