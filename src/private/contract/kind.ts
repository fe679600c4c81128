import type { NameCheck } from '../kubernetes/names';
import type { KubernetesVersion } from '../kubernetes/version';

/** The kinds of run, named as their constructs. */
export type KindName = 'DigitalHubRun' | 'ScheduledRun' | 'ServiceRun' | 'DeploymentRun' | 'PodRun';

/**
 * Some kinds of run. The type names exactly them, so that the table of options can compare them with the public props.
 */
export interface Kinds<N extends KindName = KindName> {
  readonly names: readonly KindName[];
  readonly _exactly?: (name: N) => N;
}

/** What distinguishes one kind of run from the others, beside its options. */
export interface RunKind {
  readonly name: KindName;
  /** The construct with its article, for messages: `a DigitalHubRun`. */
  readonly construct: string;
  /** The label `app.kubernetes.io/component`. */
  readonly component: string;
  /** The framework of DigitalHub Core that executes such runs; Core creates no pods by themselves. */
  readonly framework?: string;
  readonly apiVersion: string;
  /** The kind of the workload: `Job`. */
  readonly kind: string;
  /** The objects that have the run's name, for messages. */
  readonly objects: string;
  /** The longest name that these objects can have. */
  readonly maxName: number;
  /** Checks a name of at most `max` characters. */
  readonly nameCheck: (max: number, target: KubernetesVersion) => NameCheck;
}
