import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/**
 * Instances of cdk8s-plus classes whose factories lack what is needed. Their constructors are private in TypeScript
 * only.
 */

export function makeVolume(
  scope: Construct, id: string, name: string, source: Omit<kplus.k8s.Volume, 'name'>,
): kplus.Volume {
  const volume = Reflect.construct(kplus.Volume, [scope, id, '', source]) as { name: string };
  // cdk8s-plus would cut a long name, silently.
  volume.name = name;
  return volume as kplus.Volume;
}

/** Whether a container names the file of a seccomp profile beside a type that has none: cdk8s-plus would throw. */
export function isProfileWithoutUse({ securityContext }: kplus.ContainerProps): boolean {
  const { type, localhostProfile } = securityContext?.seccompProfile ?? {};
  return Boolean(localhostProfile) && type !== kplus.SeccompProfileType.LOCALHOST;
}

export function makeEnvValue(value: unknown, valueFrom: unknown): kplus.EnvValue {
  return Reflect.construct(kplus.EnvValue, [value, valueFrom]) as kplus.EnvValue;
}
