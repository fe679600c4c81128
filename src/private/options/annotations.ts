import { checkAnnotation } from './checks/metadata';
import { keyed } from './option';
import { map, text } from '../schema/schema';
import { quote } from '../util/string';

export const annotations = keyed({
  name: 'annotations',
  schema: map(text),
  entries: (given, at) => Object.entries(given).map(([key, value]) => [key, value, `${at}[${quote(key)}]`] as const),
  check: (_value, location, diagnostics) => checkAnnotation(location.key!, location, diagnostics),
});
