import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { AttachedPlatform, attachedPlatforms } from './attached-platforms';
import type { DigitalHubPlatformProps } from '../../platform-props';
import type { Profile } from '../../profile';
import type { RunProps } from '../../run-props';
import type { RunContext } from '../contract/run';
import { KubernetesVersion } from '../kubernetes/version';

const DEFAULT_GPU_RESOURCE = 'nvidia.com/gpu';
const DEFAULT_PROFILE = 'default';

/** A profile, and the path of the platform that offers it. */
export interface OfferedProfile {
  readonly profile: Profile;
  readonly platformPath: string;
}

/** What surrounds a run: its platforms, its namespace, the profile that it names. */
export class ConstructContext implements RunContext {
  /** The platforms of the run, the outermost first. */
  public readonly platforms: readonly AttachedPlatform[];
  public readonly namespace?: string;
  public readonly project?: string;
  public readonly gpuResource: string;
  public readonly target: KubernetesVersion;
  public readonly hasCoreLabels: boolean;
  public readonly profile?: OfferedProfile;

  public constructor(run: IConstruct, props: RunProps) {
    this.platforms = attachedPlatforms(run);
    this.namespace = props.metadata?.namespace ?? Chart.of(run).namespace;
    this.project = props.project ?? this.nearest('project');
    this.gpuResource = this.nearest('gpuResource') ?? DEFAULT_GPU_RESOURCE;
    const version = this.nearest('kubernetesVersion');
    this.target = (version === undefined ? undefined : KubernetesVersion.parse(version)) ?? KubernetesVersion.OLDEST;
    this.hasCoreLabels = this.nearest('coreLabels') ?? false;
    this.profile = this.offered(props.profile ?? DEFAULT_PROFILE);
  }

  public get profileNames(): string[] {
    return [...new Set(this.platforms.flatMap((platform) => platform.profiles.map(({ name }) => name)))];
  }

  public get profileName(): string | undefined {
    return this.profile?.profile.name;
  }

  public get coreNamespace(): string | undefined {
    const platform = this.platforms[this.platforms.length - 1];
    const chart = platform?.node.scopes.reverse().find(Chart.isChart);
    return this.nearest('coreNamespace') ?? (chart as Chart | undefined)?.namespace;
  }

  private nearest<K extends keyof DigitalHubPlatformProps>(option: K): DigitalHubPlatformProps[K] {
    for (let i = this.platforms.length - 1; i >= 0; i--) {
      const value = this.platforms[i]._props[option];
      if (value !== undefined) {
        return value;
      }
    }
    return undefined;
  }

  /** An inner platform's profile hides an outer one's of the same name. */
  private offered(name: string): OfferedProfile | undefined {
    for (let i = this.platforms.length - 1; i >= 0; i--) {
      const platform = this.platforms[i];
      const profile = platform.profiles.filter((one) => one.name === name).pop();
      if (profile) {
        return { profile, platformPath: platform.node.path };
      }
    }
    return undefined;
  }
}
