import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { KubernetesVersion } from './kubernetes-version';
import { DigitalHubPlatform, DigitalHubPlatformProps } from '../platform';
import { Profile } from '../profile';
import { RunProps } from '../run';

/** A profile, and the path of the platform that offers it. */
export interface OfferedProfile {
  readonly profile: Profile;
  readonly platformPath: string;
}

const DEFAULT_GPU_RESOURCE = 'nvidia.com/gpu';
const DEFAULT_PROFILE = 'default';

/** What surrounds a run: its platforms, its namespace, the profile that it names. */
export class RunContext {
  /** The platforms that govern the run, the outermost first. */
  public readonly platforms: readonly DigitalHubPlatform[];
  public readonly namespace?: string;
  public readonly project?: string;
  public readonly gpuResource: string;
  public readonly target: KubernetesVersion;
  /** The profiles that the run can name; an inner platform's hides an outer one's of the same name. */
  public readonly profiles: ReadonlyMap<string, OfferedProfile>;
  /** The profile that applies, if there is one. */
  public readonly profile?: OfferedProfile;

  public constructor(run: IConstruct, props: RunProps) {
    this.platforms = DigitalHubPlatform._governing(run);
    this.namespace = props.metadata?.namespace ?? Chart.of(run).namespace;
    this.project = props.project ?? this.nearest('project');
    this.gpuResource = this.nearest('gpuResource') ?? DEFAULT_GPU_RESOURCE;
    this.target = KubernetesVersion.parse(this.nearest('kubernetesVersion') ?? '') ?? KubernetesVersion.OLDEST;
    this.profiles = new Map(this.platforms.flatMap((platform) => platform.profiles.map((profile) => [
      profile.name, { profile, platformPath: platform.node.path },
    ])));
    this.profile = this.profiles.get(props.profile ?? DEFAULT_PROFILE);
  }

  /** Whether the clusters take nearly any name of an environment variable. */
  public get hasRelaxedEnvNames(): boolean {
    return this.target.isAtLeast(1, 34);
  }

  /** Namespace of Core and of the projects' Secrets; undefined where no platform tells, nor a chart around it. */
  public get coreNamespace(): string | undefined {
    const platform = this.platforms[this.platforms.length - 1];
    const chart = platform?.node.scopes.reverse().find(Chart.isChart);
    return this.nearest('coreNamespace') ?? (chart as Chart | undefined)?.namespace;
  }

  private nearest<K extends keyof DigitalHubPlatformProps>(field: K): DigitalHubPlatformProps[K] {
    return [...this.platforms].reverse().map((platform) => platform._props[field]).find((value) => value !== undefined);
  }
}
