import { single } from './option';
import { words } from '../schema';

export const command = single({
  name: 'command',
  schema: words,
  declare: ({ main }, value) => { main.command = [...value]; },
});
