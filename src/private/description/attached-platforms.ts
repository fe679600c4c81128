import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { DigitalHubPlatformProps } from '../../platform-props';
import type { Profile } from '../../profile';

/** What runs need to know of a platform. */
export interface AttachedPlatform extends IConstruct {
  /** @internal */
  readonly _props: DigitalHubPlatformProps;
  readonly profiles: Profile[];
}

const PLATFORM_SYMBOL = Symbol.for('cdk8s-digitalhub.DigitalHubPlatform');

/** The platform that is attached to a scope itself. */
export function platformIn(scope: IConstruct): AttachedPlatform | undefined {
  return (scope as { [PLATFORM_SYMBOL]?: AttachedPlatform })[PLATFORM_SYMBOL];
}

/** Attaches a platform to a scope. */
export function attachPlatform(scope: IConstruct, platform: AttachedPlatform): void {
  Object.defineProperty(scope, PLATFORM_SYMBOL, { value: platform });
}

/** The platforms of a construct's scopes, the outermost first. */
export function attachedPlatforms(construct: IConstruct): AttachedPlatform[] {
  return construct.node.scopes.map(platformIn).filter((platform) => platform !== undefined);
}

/** The chart around a construct, if there is one. */
export function chartOf(construct: IConstruct): Chart | undefined {
  return construct.node.scopes.reverse().find(Chart.isChart) as Chart | undefined;
}
