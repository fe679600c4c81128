import { single } from './option';
import { string } from '../schema/schema';
import { joinWords, nearest, quote } from '../util/string';

export const profile = single({
  name: 'profile',
  schema: string,
  check: (name, location, diagnostics, { context }) => {
    if (context.profileName === name) {
      return;
    }
    const known = context.profileNames;
    const near = nearest(name, known);
    const offer = known.length > 0
      ? `The platform offers ${joinWords(known.map(quote))}.`
      : 'Add it to the "profiles" of a DigitalHubPlatform that applies to the run and is declared before it.';
    diagnostics.add('DH1601', location, `No platform of the run offers the profile ${quote(name)}.`,
      near ? `Did you mean ${quote(near)}? ${offer}` : offer);
  },
});
