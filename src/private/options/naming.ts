import { REVISIONS } from './kinds';
import { single } from './option';
import { RunNaming } from '../../naming';
import { having, ownInstance } from '../schema/schema';

export const naming = single({
  name: 'naming',
  kinds: REVISIONS,
  schema: ownInstance<RunNaming>({
    what: 'a RunNaming',
    example: 'RunNaming.stable()',
    matches: having(
      '_hashed',
    ),
    isComplete: (value: RunNaming) => value._invalid.length === 0,
  }),
  default: () => RunNaming.contentHash(),
  show: String,
});
