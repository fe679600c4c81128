import { single } from './option';
import { list, text, whole } from '../schema/schema';

export const args = single({
  name: 'args',
  schema: whole(list(text)),
  declare: ({ main }, value) => { main.args = [...value]; },
});
