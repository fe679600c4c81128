import { PLATFORM_FIELDS } from './fields/platform';
import { optionsOf } from './index';
import { resources } from './resources';
import { amount, boolean, exact, list, made, map, number, Shape, text, whole } from '../schema/shapes';

type Shapes = Readonly<Record<string, Shape>>;

const shapesOf = (options: readonly { readonly name: string; readonly schema: { readonly check: Shape } }[]): Shapes =>
  Object.fromEntries(options.map(({ name, schema }) => [name, schema.check]));

/** The options of runs, of all kinds. */
export const RUN_SHAPES: Shapes = shapesOf(optionsOf('run'));

export const PROFILE_SHAPES: Shapes = {
  ...shapesOf(optionsOf('profile')),
  name: text,
  description: text,
  overridable: boolean,
  resources: exact({ 'requests?': map(amount), 'limits?': map(amount) }),
};

export const PLATFORM_SHAPES: Shapes = {
  ...shapesOf(optionsOf('platform')),
  ...shapesOf(Object.entries(PLATFORM_FIELDS).map(([name, { schema }]) => ({ name, schema }))),
  coreNamespace: text,
  endpoint: text,
  gpuResource: text,
  defaultResources: resources.schema.check,
  pythonImages: map(text),
  kubernetesVersion: text,
  quota: map(amount),
  limitRange: exact({ 'defaultRequests?': map(amount), 'defaultLimits?': map(amount), 'max?': map(amount) }),
  priorityClasses: list(exact({ 'name': text, 'value': number, 'description?': text, 'preempts?': boolean })),
  profiles: whole(list(made('_props', 'a Profile', '"new Profile({ name: \'large\' })", say'))),
};
