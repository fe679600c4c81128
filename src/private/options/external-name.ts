import { SERVICES } from './kinds';
import { single } from './option';
import { checkExternalName } from '../rules/service';
import { string } from '../schema/schema';

export const externalName = single({
  name: 'externalName',
  topic: 'service',
  kinds: SERVICES,
  schema: string,
  checkAll: (run, diagnostics) => checkExternalName(run, diagnostics),
});
