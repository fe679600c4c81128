import { single } from './option';
import { dnsLabel } from '../kubernetes/names';
import { string } from '../schema/schema';
import { quote } from '../util/string';

export const hostname = single({
  name: 'hostname',
  schema: string,
  check: (name, location, diagnostics) => {
    const must = name === '' ? undefined : dnsLabel(name);
    if (must) {
      diagnostics.add('DH1002', location, `${quote(name)} cannot be a host name.`, `Use ${must}.`);
    }
  },
  render: { pod: (pod, value) => { pod.hostname = value; } },
});
