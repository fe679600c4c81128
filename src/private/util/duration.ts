import { Duration } from 'cdk8s';

/** A duration in seconds, which may be a fraction that Kubernetes would refuse. */
export function seconds(duration: Duration | undefined): number | undefined {
  // A number in plain JavaScript is reported as a value of the wrong type.
  return typeof duration?.toSeconds === 'function' ? duration.toSeconds({ integral: false }) : undefined;
}

/** A duration for cdk8s-plus, which throws for parts of a second: these are reported, and rendered by the overlays. */
export function wholeSeconds(length: number | undefined): Duration | undefined {
  return length === undefined ? undefined : Duration.seconds(Math.floor(length));
}

/** A duration for people. */
export function inSeconds(duration: Duration): string {
  return `${seconds(duration)}s`;
}
