import { SERVICES } from './kinds';
import { single } from './option';
import { serviceName as serviceNameCheck } from '../kubernetes/names';
import { string } from '../schema/schema';
import { quote } from '../util/string';

const MAX_SERVICE_NAME = 63;

export const serviceName = single({
  name: 'serviceName',
  kinds: SERVICES,
  schema: string,
  check: (_value, location, diagnostics, { context, runName, serviceName: name }) => {
    if (name === runName) {
      diagnostics.add('DH1915', location, `${quote(name)} is already the name of the run's own Service.`,
        'Choose another name.');
    }
    const expected = serviceNameCheck(MAX_SERVICE_NAME, context.target.isAtLeast(1, 34))(name!);
    if (expected) {
      diagnostics.add('DH1915', location, `${quote(name)} cannot be the name of a Service.`, `Use ${expected}.`);
    }
  },
});
