/** Faults that are put into the library one by one, to see whether the suite notices each of them. */

export interface Fault {
  readonly name: string;
  /** A file of `src`, and what is in it once. */
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

export const FAULT_VARIABLE = 'CDK8S_DIGITALHUB_FAULT';

export const FAULTS: readonly Fault[] = [];
