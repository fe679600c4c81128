import { SERVICES } from './kinds';
import { single } from './option';
import { checkExternalName } from '../rules/service';
import { text } from '../schema/schema';

export const externalName = single({
  name: 'externalName',
  topic: 'service',
  kinds: SERVICES,
  schema: text,
  checkAll: (run, diagnostics) => checkExternalName(run, diagnostics),
});
