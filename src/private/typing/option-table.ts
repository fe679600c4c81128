import type { DeploymentRunProps } from '../../deployment-run';
import type { DigitalHubRunProps } from '../../digitalhub-run';
import type { DigitalHubPlatformProps } from '../../platform-props';
import type { PodRunProps } from '../../pod-run';
import type { ProfileProps } from '../../profile-props';
import type { ScheduledRunProps } from '../../scheduled-run';
import type { ServiceRunProps } from '../../service-run';
import type { KindName } from '../contract/kind';
import type { Option } from '../contract/option';
import type { RUN_OPTIONS } from '../options/table';

/**
 * Compares the table of options with the public props, by the compiler. It stands above all that it compares, and
 * nothing imports it.
 */

interface PropsOf {
  readonly DigitalHubRun: DigitalHubRunProps;
  readonly ScheduledRun: ScheduledRunProps;
  readonly ServiceRun: ServiceRunProps;
  readonly DeploymentRun: DeploymentRunProps;
  readonly PodRun: PodRunProps;
}

type AllProps = Required<
  DigitalHubRunProps & ScheduledRunProps & ServiceRunProps & DeploymentRunProps & PodRunProps
>;

/** The kinds of run whose props have an option. */
type KindsOf<K> = { [N in KindName]: K extends keyof PropsOf[N] ? N : never }[KindName];

/** The layers whose props have an option under the same name. A profile's `resources` are of another type. */
type SettersOf<K> =
  | 'run'
  | (K extends Exclude<keyof ProfileProps, 'resources'> ? 'profile' : never)
  | (K extends keyof DigitalHubPlatformProps ? 'platform' : never);

/** What the public props say of options: their names and types, and who has them. */
type OptionTable = { readonly [K in keyof AllProps]: Option<AllProps[K], KindsOf<K>, SettersOf<K>> };

/** Does not compile where an option differs from its props: the second line of the error names the option and its member. */
export type CheckedOptionTable = Satisfies<typeof RUN_OPTIONS, OptionTable>;

type Satisfies<T extends U, U> = T;
