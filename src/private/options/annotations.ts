import { checkAnnotation } from './checks/metadata';
import { keyed } from './option';
import { map, string } from '../schema/schema';
import { quote } from '../util/string';

export const annotations = keyed({
  name: 'annotations',
  schema: map(string),
  entries: (given, at) => Object.entries(given).map(([key, value]) => [key, value, `${at}[${quote(key)}]`] as const),
  check: (_value, location, diagnostics) => checkAnnotation(location.key!, location, diagnostics),
});
