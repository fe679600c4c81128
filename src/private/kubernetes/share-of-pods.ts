/** How many of a Deployment's pods: a number, or a percentage. */
export interface ShareOfPods {
  readonly amount: number;
  readonly isPercentage: boolean;
}

/** Reads an integer from zero, or a percentage such as `25%`, as the API server does; undefined if it is neither. */
export function parseShareOfPods(value: unknown): ShareOfPods | undefined {
  const percentage = typeof value === 'string' ? /^(\d+)%$/.exec(value)?.[1] : undefined;
  const amount = percentage === undefined ? value : Number(percentage);
  return typeof amount === 'number' && Number.isInteger(amount) && amount >= 0 && amount < 2 ** 31
    ? { amount, isPercentage: percentage !== undefined }
    : undefined;
}

/** The pods that may be started in addition to some: percentages are rounded up. */
export function additionalPods({ amount, isPercentage }: ShareOfPods, replicas: number): number {
  return isPercentage ? Math.ceil(amount * replicas / 100) : amount;
}

/** The pods that may be missing of some: percentages are rounded down. */
export function unavailablePods({ amount, isPercentage }: ShareOfPods, replicas: number): number {
  return isPercentage ? Math.floor(amount * replicas / 100) : amount;
}
