import { Duration } from 'cdk8s';

/** A duration in seconds, which may be a fraction that Kubernetes would refuse. */
export function seconds(duration: Duration | undefined): number | undefined {
  return duration?.toSeconds({ integral: false });
}
