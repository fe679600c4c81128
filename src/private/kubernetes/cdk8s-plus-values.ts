import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/** Values that cdk8s-plus has a class for, but no way to make with what we need. Their constructors are private in TypeScript alone. */

export function makeVolume(scope: Construct, id: string, name: string, source: Omit<kplus.k8s.Volume, 'name'>): kplus.Volume {
  const volume = Reflect.construct(kplus.Volume, [scope, id, '', source]) as { name: string };
  // cdk8s-plus would cut a long name, silently.
  volume.name = name;
  return volume as kplus.Volume;
}

export function makeEnvValue(value: unknown, valueFrom: unknown): kplus.EnvValue {
  return Reflect.construct(kplus.EnvValue, [value, valueFrom]) as kplus.EnvValue;
}
