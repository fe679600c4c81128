import type { KubernetesVersion } from './version';
import { memoize } from '../util/memoize';

/**
 * What Kubernetes accepts as a name, key or value. Each check returns undefined for a valid one, else what is allowed:
 * the end of a sentence that starts with "Use".
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export type NameCheck = (name: string) => string | undefined;

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SERVICE_NAME = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const RELAXED_SUBDOMAIN = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;
const NAME_PART = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const ENV_NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const CONFIG_KEY = /^[-._a-zA-Z0-9]+$/;
const SHELL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

const MAX_LABEL = 63;
const MAX_SUBDOMAIN = 253;

function limited(max: number, pattern: RegExp, expected: string): NameCheck {
  const problem = `${expected}, at most ${max} characters`;
  return (name) => typeof name === 'string' && name.length <= max && pattern.test(name) ? undefined : problem;
}

/** A name of up to `max` characters in lower-case letters, digits, `-` and `.`: of Jobs, claims, classes, accounts. */
export function subdomain(max: number = MAX_SUBDOMAIN): NameCheck {
  return limited(max, DNS_SUBDOMAIN,
    'lower-case letters, digits, "-" and ".", starting and ending with a letter or digit');
}

export const dnsSubdomain: NameCheck = subdomain();

/** A search domain of DNS, which may end with a dot: from Kubernetes 1.33 on with underscores, or a dot alone. */
export function dnsSearchDomain(target: KubernetesVersion): NameCheck {
  if (!target.isAtLeast(1, 33)) {
    return (name) => dnsSubdomain(name.replace(/\.$/, ''));
  }
  const relaxed = limited(MAX_SUBDOMAIN, RELAXED_SUBDOMAIN,
    'lower-case letters, digits, "-", "_" and ".", starting and ending with a letter or digit');
  return (name) => name === '.' ? undefined : relaxed(name.replace(/\.$/, ''));
}

/** A name of up to `max` characters in lower-case letters, digits and `-`. */
export function label(max: number): NameCheck {
  return limited(max, DNS_LABEL, 'lower-case letters, digits and "-", starting and ending with a letter or digit');
}

export const dnsLabel: NameCheck = label(MAX_LABEL);

/** The name of a Service: before Kubernetes 1.34, it begins with a letter. */
export function serviceName(max: number, mayBeginWithDigit: boolean): NameCheck {
  const first = mayBeginWithDigit ? 'a letter or digit' : 'a letter';
  return limited(max, mayBeginWithDigit ? DNS_LABEL : SERVICE_NAME,
    `lower-case letters, digits and "-", starting with ${first} and ending with a letter or digit`);
}

/** The name of a container's port: short, and with a letter. */
export const portName: NameCheck = (name) => {
  const isValid = /^[a-z0-9](-?[a-z0-9])*$/.test(name) && /[a-z]/.test(name) && name.length <= 15;
  return isValid ? undefined : 'lower-case letters, digits and single "-", with at least one letter, '
    + 'starting and ending with a letter or digit, at most 15 characters';
};

const filledLabelValue = limited(MAX_LABEL, NAME_PART,
  'letters, digits, "-", "_" and ".", starting and ending with a letter or digit');

export const labelValue: NameCheck = (name) => name === '' ? undefined : filledLabelValue(name);

/** The key of a label or annotation, or an extended resource's name: `name` or `domain/name`. */
export const qualifiedName: NameCheck = memoize((name) => {
  const parts = name.split('/');
  const last = parts[parts.length - 1];
  const prefixFits = parts.length === 1 || (parts.length === 2 && dnsSubdomain(parts[0]) === undefined);
  return prefixFits && last.length <= MAX_LABEL && NAME_PART.test(last) ? undefined
    : '"name" or "domain/name": the name in letters, digits, "-", "_" and "." (at most 63 characters), '
      + 'the domain in lower case';
});

/** Annotation keys: as labels, but their domain may be written in capitals. */
export const annotationKey: NameCheck = (name) => qualifiedName(name.toLowerCase());

/** Key of a Secret or ConfigMap. */
export const configKey: NameCheck = (name) => {
  const isValid = typeof name === 'string' && CONFIG_KEY.test(name) && name.length <= MAX_SUBDOMAIN
    && name !== '.' && !name.startsWith('..');
  return isValid ? undefined : 'letters, digits, "-", "_" and ".", at most 253 characters, not starting with ".."';
};

/** Names of environment variables before Kubernetes 1.34. */
const strictEnvName: NameCheck = (name) => ENV_NAME.test(name) && name !== '.' && !name.startsWith('..') ? undefined
  : 'letters, digits, "-", "_" and ".", not starting with a digit or ".."';

/** Whether a version of Kubernetes accepts nearly any name of an environment variable. */
export function hasRelaxedEnvNames(version: KubernetesVersion): boolean {
  return version.isAtLeast(1, 34);
}

/** Names of environment variables since Kubernetes 1.34: printable ASCII without "=". */
const relaxedEnvName: NameCheck = (name) => /^[ -<>-~]+$/.test(name)
  ? undefined
  : 'printable ASCII characters other than "="';

export function envName(relaxed: boolean): NameCheck {
  return relaxed ? relaxedEnvName : strictEnvName;
}

/** Whether a shell can read a variable of this name as `$name`. */
export function isShellName(name: string): boolean {
  return SHELL_NAME.test(name);
}
