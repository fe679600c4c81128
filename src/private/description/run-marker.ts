import { IConstruct } from 'constructs';

const RUN = Symbol.for('cdk8s-digitalhub.Run');

export function markRun(construct: IConstruct): void {
  Object.defineProperty(construct, RUN, { value: true });
}

/** Whether a construct is a run: told by a mark, since another copy of the package may have made it. */
export function isRun(construct: IConstruct): boolean {
  return RUN in construct;
}
