import type { Pattern } from './private/assertions/comparison';

const MATCHER = Symbol.for('cdk8s-digitalhub.Matcher');

/**
 * Stands in the place of a value that a manifest is compared with: see `Match`.
 */
export class Matcher {
  /** @internal */
  public static _isMatcher(value: unknown): value is Matcher {
    return typeof value === 'object' && value !== null && MATCHER in value;
  }

  /** @internal */
  public static _of(name: string, compile: (exact: boolean, path: string) => Pattern): Matcher {
    return new Matcher(name, compile);
  }

  /** @internal */
  private constructor(
    /** @internal */
    public readonly _name: string,
    /** @internal */
    public readonly _compile: (exact: boolean, path: string) => Pattern,
  ) {
    Object.defineProperty(this, MATCHER, { value: true });
  }
}
