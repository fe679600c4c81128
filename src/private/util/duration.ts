import { Duration } from 'cdk8s';

/** A duration in seconds, which may be a fraction that Kubernetes would refuse. */
export function seconds(duration: Duration | undefined): number | undefined {
  // A number in plain JavaScript is reported as what it is not, and has no seconds.
  return typeof duration?.toSeconds === 'function' ? duration.toSeconds({ integral: false }) : undefined;
}

/** A duration that cdk8s-plus takes: it throws for parts of a second, which are reported, and rendered by the overlays. */
export function wholeSeconds(length: number | undefined): Duration | undefined {
  return length === undefined ? undefined : Duration.seconds(Math.floor(length));
}

/** A duration as people read it. */
export function inSeconds(duration: Duration): string {
  return `${seconds(duration)}s`;
}
