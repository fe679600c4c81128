import { single } from './option';
import { list, string, whole } from '../schema/schema';

export const args = single({
  name: 'args',
  schema: whole(list(string)),
  declare: ({ main }, value) => { main.args = [...value]; },
});
