import { single } from './option';
import { words } from '../schema/schema';

export const command = single({
  name: 'command',
  schema: words,
  declare: ({ main }, value) => { main.command = [...value]; },
});
