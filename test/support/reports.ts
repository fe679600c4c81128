import { IConstruct } from 'constructs';
import { Diagnostics } from '../../src';

/** The messages of everything in a scope, in their order. */
export function reportedIn(scope: IConstruct): string[] {
  return Diagnostics.of(scope).all.map(({ message }) => message);
}
