import { IConstruct } from 'constructs';

const RUN = Symbol.for('cdk8s-digitalhub.Run');

export function markRun(construct: IConstruct): void {
  Object.defineProperty(construct, RUN, { value: true });
}

/** Whether a construct is a run: detected by a symbol, since another copy of the package may have created it. */
export function isRun(construct: IConstruct): boolean {
  return RUN in construct;
}
