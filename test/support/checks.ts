import { DiagnosticCollector, OptionLocation } from '../../src/private/diagnostics/diagnostic';

/** What messages say of the names that Kubernetes accepts. */
export const LABEL_KEY = 'Use "name" or "domain/name": the name in letters, digits, "-", "_" and "." (at most 63 '
  + 'characters), the domain in lower case.';
export const LABEL_VALUE = 'Use letters, digits, "-", "_" and ".", starting and ending with a letter or digit, at most '
  + '63 characters.';
export const DNS_LABEL = 'Use lower-case letters, digits and "-", starting and ending with a letter or digit, at most '
  + '63 characters.';
export const DNS_SUBDOMAIN = 'Use lower-case letters, digits, "-" and ".", starting and ending with a letter or digit, '
  + 'at most 253 characters.';
export const CONFIG_KEY = 'Use letters, digits, "-", "_" and ".", at most 253 characters, not starting with "..".';

/** What a check reports of an option of the author's own, in full. */
export function messagesOf(
  option: string, check: (location: OptionLocation, diagnostics: DiagnosticCollector) => void,
): string[] {
  const diagnostics = new DiagnosticCollector();
  check({ option, layer: { owner: '' } }, diagnostics);
  return textsOf(diagnostics);
}

export function textsOf({ all }: DiagnosticCollector): string[] {
  return all.map(({ code, option, reason, fix }) => `${code} ${option}: ${reason} ${fix}`);
}
