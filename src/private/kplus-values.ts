import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/** Values that cdk8s-plus has a class for, but no way to make with what we need. Their constructors are private in TypeScript alone. */

export function makeVolume(scope: Construct, id: string, name: string, source: Omit<kplus.k8s.Volume, 'name'>): kplus.Volume {
  return Reflect.construct(kplus.Volume, [scope, id, name, source]) as kplus.Volume;
}

export function makeEnvValue(value: unknown, valueFrom: unknown): kplus.EnvValue {
  return Reflect.construct(kplus.EnvValue, [value, valueFrom]) as kplus.EnvValue;
}
