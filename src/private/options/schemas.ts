import type { Setter } from '../contract/option';
import { PLATFORM_FIELDS } from './fields/platform';
import { optionsOf } from './index';

import { resources } from './resources';
import type { PlatformLimitRange, PlatformPriorityClass } from '../../platform-objects';
import type { ProfileResources } from '../../profile-props';
import { OptionSchemas } from '../schema/props';
import { boolean, having, instance, list, map, number, quantity, string, struct, whole } from '../schema/schema';

const schemasOf = (
  setter: Setter,
): OptionSchemas => Object.fromEntries(optionsOf(setter).map(({ name, schema }) => [name, schema]));

/** The options of runs, of all kinds. */
export const RUN_SCHEMAS: OptionSchemas = schemasOf('run');

/** The options of profiles that are no options of runs, or look otherwise. */
export const PROFILE_FIELDS = {
  name: string,
  description: string,
  overridable: boolean,
  resources: struct<ProfileResources>('ProfileResources', { requests: map(quantity), limits: map(quantity) }),
};

export const PROFILE_SCHEMAS: OptionSchemas = { ...schemasOf('profile'), ...PROFILE_FIELDS };

export const PLATFORM_SCHEMAS: OptionSchemas = {
  ...schemasOf('platform'),
  ...Object.fromEntries(Object.entries(PLATFORM_FIELDS).map(([name, { schema }]) => [name, schema])),
  coreNamespace: string,
  coreLabels: boolean,
  endpoint: string,
  gpuResource: string,
  defaultResources: resources.schema,
  pythonImages: map(string),
  kubernetesVersion: string,
  quota: map(quantity),
  limitRange: struct<PlatformLimitRange>('PlatformLimitRange', {
    defaultRequests: map(quantity), defaultLimits: map(quantity), max: map(quantity),
  }),
  priorityClasses: list(struct<PlatformPriorityClass>('PlatformPriorityClass', {
    name: string, value: number, description: string, preempts: boolean,
  }, 'name', 'value')),
  profiles: whole(
    list(instance({ what: 'a Profile', example: 'new Profile({ name: \'large\' })', matches: having('_props') })),
  ),
};
