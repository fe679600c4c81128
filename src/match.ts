import { Matcher } from './matcher';
import { absent, anyValue, arrayWith, exact, objectLike, stringLikeRegexp } from './private/assertions/matchers';

/**
 * What can stand for a value where `RunAssertions` compares objects: the matchers of the AWS CDK's assertions that
 * manifests need.
 *
 * Without a matcher, an object is compared in part (it may have more keys), and a list as a whole (as many elements, in
 * the same order). Both hold at every depth.
 */
export class Match {
  /**
   * The field is not there.
   */
  public static absent(): Matcher {
    return absent();
  }

  /**
   * The field is there, whatever its value.
   */
  public static anyValue(): Matcher {
    return anyValue();
  }

  /**
   * The list holds these elements in this order, and maybe others before, between and after them.
   *
   * @param pattern The elements: values or matchers. Throws for anything but a list.
   */
  public static arrayWith(pattern: any[]): Matcher {
    return arrayWith(pattern);
  }

  /**
   * The value is this one and holds nothing else, at every depth. The AWS CDK's `objectEquals` and `arrayEquals` in
   * one.
   *
   * @param pattern The value, in which matchers may stand. Throws for a matcher itself.
   */
  public static exact(pattern: any): Matcher {
    return exact(pattern);
  }

  /**
   * The object holds these keys, and maybe others: what holds anyway, but inside `exact`.
   *
   * @param pattern The keys with their values or matchers. Throws for anything but a dictionary.
   */
  public static objectLike(pattern: { [key: string]: any }): Matcher {
    return objectLike(pattern);
  }

  /**
   * The value is a text in which the regular expression finds something.
   *
   * @param pattern The expression in JavaScript's syntax, such as `^ghcr\\.io/acme/`. Throws where it is none.
   */
  public static stringLikeRegexp(pattern: string): Matcher {
    return stringLikeRegexp(pattern);
  }

  private constructor() {
  }
}
