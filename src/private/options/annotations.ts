import { keyed } from './option';
import { checkAnnotation } from '../rules/metadata';
import { map, string } from '../schema/schema';
import { quote } from '../util/string';

export const annotations = keyed({
  name: 'annotations',
  topic: 'metadata',
  schema: map(string),
  entries: (given, at) => Object.entries(given).map(([key, value]) => [key, value, `${at}[${quote(key)}]`] as const),
  check: (_value, location, diagnostics) => checkAnnotation(location.key!, location, diagnostics),
});
