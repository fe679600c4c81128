import { REVISIONS } from './kinds';
import { single } from './option';
import { RunNaming } from '../../naming';
import { object } from '../schema/schema';
import { naming as namingShape } from '../schema/shapes-of-pods';

export const naming = single({
  name: 'naming',
  kinds: REVISIONS,
  schema: object<RunNaming>(namingShape),
  default: () => RunNaming.contentHash(),
  show: String,
});
