import { memoize } from '../util/memoize';

/**
 * What Kubernetes takes as a name, key or value. Each check returns undefined, or what the text would have to be:
 * the end of a sentence that begins with "It must".
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export type NameCheck = (text: string) => string | undefined;

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SERVICE_NAME = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const NAME_PART = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const ENV_NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const CONFIG_KEY = /^[-._a-zA-Z0-9]+$/;
const SHELL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Length of the hash that is appended to a name, without its dash. */
export const HASH_LENGTH = 8;

const MAX_LABEL = 63;
const MAX_SUBDOMAIN = 253;

function limited(max: number, pattern: RegExp, must: string): NameCheck {
  return (text) => typeof text === 'string' && text.length <= max && pattern.test(text) ? undefined : `${must}, at most ${max} characters`;
}

/** A name of up to `max` characters in lower-case letters, digits, `-` and `.`: of Jobs, claims, classes, accounts. */
export function subdomain(max: number = MAX_SUBDOMAIN): NameCheck {
  return limited(max, DNS_SUBDOMAIN, 'be lower-case letters, digits, "-" and ".", begin and end with a letter or digit');
}

export const dnsSubdomain: NameCheck = subdomain();

/** A name of up to `max` characters in lower-case letters, digits and `-`. */
export function label(max: number): NameCheck {
  return limited(max, DNS_LABEL, 'be lower-case letters, digits and "-", begin and end with a letter or digit');
}

export const dnsLabel: NameCheck = label(MAX_LABEL);

/** The name of a Service: before Kubernetes 1.34, it begins with a letter. */
export function serviceName(max: number, mayBeginWithDigit: boolean): NameCheck {
  return limited(max, mayBeginWithDigit ? DNS_LABEL : SERVICE_NAME,
    `be lower-case letters, digits and "-", begin with a letter${mayBeginWithDigit ? ' or digit' : ''} and end with a letter or digit`);
}

/** The name of a container's port: short, and with a letter. */
export const portName: NameCheck = (text) => /^[a-z0-9](-?[a-z0-9])*$/.test(text) && /[a-z]/.test(text) && text.length <= 15 ? undefined
  : 'be lower-case letters, digits and single "-", with a letter, begin and end with a letter or digit, at most 15 characters';

const filledLabelValue = limited(MAX_LABEL, NAME_PART, 'be letters, digits, "-", "_" and ".", begin and end with a letter or digit');

export const labelValue: NameCheck = (text) => text === '' ? undefined : filledLabelValue(text);

/** The key of a label or annotation, or an extended resource's name: `name` or `domain/name`. */
export const qualifiedName: NameCheck = memoize((text) => {
  const parts = text.split('/');
  const name = parts[parts.length - 1];
  const prefixFits = parts.length === 1 || (parts.length === 2 && dnsSubdomain(parts[0]) === undefined);
  return prefixFits && name.length <= MAX_LABEL && NAME_PART.test(name) ? undefined
    : 'be "name" or "domain/name", the name letters, digits, "-", "_" and "." (at most 63), the domain in lower case';
});

/** Annotation keys: as labels, but their domain may be written in capitals. */
export const annotationKey: NameCheck = (text) => qualifiedName(text.toLowerCase());

/** Key of a Secret or ConfigMap. */
export const configKey: NameCheck = (text) =>
  typeof text === 'string' && CONFIG_KEY.test(text) && text.length <= MAX_SUBDOMAIN && text !== '.' && !text.startsWith('..') ? undefined
    : 'be letters, digits, "-", "_" and ".", at most 253 characters, and not begin with ".."';

/** Names of environment variables before Kubernetes 1.34. */
const strictEnvName: NameCheck = (text) => ENV_NAME.test(text) && text !== '.' && !text.startsWith('..') ? undefined
  : 'be letters, digits, "-", "_" and ".", and not begin with a digit or ".."';

/** Names of environment variables since Kubernetes 1.34: printable ASCII without "=". */
const relaxedEnvName: NameCheck = (text) => /^[ -<>-~]+$/.test(text) ? undefined : 'be printable ASCII characters without "="';

export function envName(relaxed: boolean): NameCheck {
  return relaxed ? relaxedEnvName : strictEnvName;
}

/** Whether a shell can read a variable of this name as `$name`. */
export function isShellName(text: string): boolean {
  return SHELL_NAME.test(text);
}
