import type { KindName } from './kinds';
import type { Option } from './option';
import type { DeploymentRunProps } from '../../deployment-run';
import type { DigitalHubRunProps } from '../../digitalhub-run';
import type { DigitalHubPlatformProps } from '../../platform';
import type { PodRunProps } from '../../pod-run';
import type { ProfileProps } from '../../profile-props';
import type { ScheduledRunProps } from '../../scheduled-run';
import type { ServiceRunProps } from '../../service-run';

interface PropsOf {
  readonly DigitalHubRun: DigitalHubRunProps;
  readonly ScheduledRun: ScheduledRunProps;
  readonly ServiceRun: ServiceRunProps;
  readonly DeploymentRun: DeploymentRunProps;
  readonly PodRun: PodRunProps;
}

type AllProps = Required<PropsOf['DigitalHubRun'] & PropsOf['ScheduledRun'] & PropsOf['ServiceRun'] & PropsOf['DeploymentRun'] & PropsOf['PodRun']>;

/** The kinds of run whose props have it. */
type KindsOf<K> = { [N in KindName]: K extends keyof PropsOf[N] ? N : never }[KindName];

/** Whose props have it under the same name. A profile's `resources` are others. */
type SettersOf<K> = 'run' | (K extends Exclude<keyof ProfileProps, 'resources'> ? 'profile' : never) | (K extends keyof DigitalHubPlatformProps ? 'platform' : never);

/** What the public props say of options: their names and types, and who has them. An option that says otherwise does not compile. */
export type OptionTable = { readonly [K in keyof AllProps]: Option<AllProps[K], KindsOf<K>, SettersOf<K>> };
