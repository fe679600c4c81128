import { IConstruct } from 'constructs';
import type { DigitalHubPlatform } from '../../platform';

const PLATFORM_SYMBOL = Symbol.for('cdk8s-digitalhub.DigitalHubPlatform');

/** The platform of a scope itself. */
export function platformIn(scope: IConstruct): DigitalHubPlatform | undefined {
  return (scope as { [PLATFORM_SYMBOL]?: DigitalHubPlatform })[PLATFORM_SYMBOL];
}

/** Makes a platform that of a scope. */
export function attachPlatform(scope: IConstruct, platform: DigitalHubPlatform): void {
  Object.defineProperty(scope, PLATFORM_SYMBOL, { value: platform });
}

/** The platforms that govern a construct, the outermost first. */
export function attachedPlatforms(construct: IConstruct): DigitalHubPlatform[] {
  return construct.node.scopes.map(platformIn).filter((platform) => platform !== undefined);
}
