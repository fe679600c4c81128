import { ApiObjectMetadata } from 'cdk8s';
import { RunSecurity } from '../../security';
import { ResolvedValue, ResolvedValues } from '../layers/merge';
import { annotations } from '../options/annotations';
import { labels } from '../options/labels';
import { security } from '../options/security';

/** What a run's description is made of, beside what was decided. */
export interface Described {
  readonly resolved: ResolvedValues;
  /** The run's name, to which its naming may append something. */
  readonly runName: string;
  readonly metadata?: ApiObjectMetadata;
  /** Name of the additional Service. */
  readonly serviceName?: string;
  /** A pod that a template's base gives, as in YAML: weaker than all else. */
  readonly basePod?: Readonly<Record<string, unknown>>;
  readonly podOverrides?: Readonly<Record<string, unknown>>;
}

/** What a run is called, and what its objects have in common. All else is asked of what was decided, option by option. */
export class RunDescription {
  public readonly runName: string;
  public readonly metadata?: ApiObjectMetadata;
  public readonly serviceName?: string;
  public readonly basePod?: Readonly<Record<string, unknown>>;
  public readonly podOverrides?: Readonly<Record<string, unknown>>;
  public readonly labels: Readonly<Record<string, string>>;
  public readonly annotations: Readonly<Record<string, string>>;
  public readonly security: RunSecurity;

  public constructor({ resolved, runName, metadata, serviceName, basePod, podOverrides }: Described) {
    this.runName = runName;
    this.metadata = metadata;
    this.serviceName = serviceName;
    this.basePod = basePod;
    this.podOverrides = podOverrides;
    this.labels = values(resolved.keyed(labels), { 'app.kubernetes.io/instance': runName });
    this.annotations = values(resolved.keyed(annotations), {});
    this.security = resolved.value(security)!;
  }
}

function values(entries: ReadonlyMap<string, ResolvedValue<string>>, map: Record<string, string>): Record<string, string> {
  for (const [key, { value }] of entries) {
    map[key] = value;
  }
  return map;
}
