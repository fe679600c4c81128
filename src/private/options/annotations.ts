import { keyed } from './option';
import { checkAnnotation } from '../rules/metadata';
import { map, text } from '../schema';
import { quote } from '../text';

export const annotations = keyed({
  name: 'annotations',
  topic: 'metadata',
  schema: map(text),
  entries: (given, at) => Object.entries(given).map(([key, value]) => [key, value, `${at}[${quote(key)}]`] as const),
  check: (_value, place, findings) => checkAnnotation(place.key!, place, findings),
});
