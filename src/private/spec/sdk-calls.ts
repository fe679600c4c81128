import { GivenOptions } from './model';
import { findSdkCall } from './python-code';
import { InlineCode } from './source';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { isPlainObject } from '../util/object';
import { quote } from '../util/string';

/** The variable by which DigitalHub's SDK finds DigitalHub Core. */
const ENDPOINT = 'DHCORE_ENDPOINT';

/** Reports code that asks DigitalHub Core by its SDK, unless the run says where DigitalHub Core is. */
export function checkSdkCalls(
  inline: InlineCode | undefined, given: GivenOptions, diagnostics: LocatedDiagnostics,
): void {
  const call = inline && String(inline.path.value).endsWith('.py') ? findSdkCall(String(inline.text.value)) : undefined;
  if (inline && call !== undefined && !isConnected(given)) {
    diagnostics.add('DH2037', inline.text.at,
      `The code calls ${quote(call)}, which asks DigitalHub Core, but the run has no address of it and no credentials.`,
      `Let the code fetch what it needs itself, or set ${quote(ENDPOINT)} and what DigitalHub's SDK logs in with in `
        + '"envs" and "secrets", or acknowledge this warning if the call is not reached.');
  }
}

function isConnected(given: GivenOptions): boolean {
  const [envs, secrets] = ['envs', 'secrets'].map((key) => given.get(key)?.value);
  return (Array.isArray(envs) && envs.some((one) => isPlainObject(one) && one.name === ENDPOINT))
    || (Array.isArray(secrets) && secrets.includes(ENDPOINT));
}
