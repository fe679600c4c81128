/** How many hexadecimal digits the digest of an algorithm has. */
export const DIGITS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

export const MAX_REPOSITORY = 255;
export const MAX_TAG = 128;

const IDENTIFIER = /^[a-f0-9]{64}$/;
const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = `${COMPONENT}(?:/${COMPONENT})*`;
const TAG = `\\w[\\w.-]{0,${MAX_TAG - 1}}`;
const LABEL = '[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const WHOLE_REPOSITORY = new RegExp(`^${REPOSITORY}$`);
const WHOLE_TAG = new RegExp(`^${TAG}$`);
const REST = new RegExp(`^(${REPOSITORY})(?::${TAG})?(?:@(.+))?$`);

const HUB = 'docker.io';

/** Where Docker Hub has repositories whose names have one part. */
const OFFICIAL = 'library/';

/**
 * The name of an image, read exactly as the kubelet reads it.
 *
 * @see https://pkg.go.dev/github.com/distribution/reference#ParseNormalizedNamed
 */
export function isImageReference(text: string): boolean {
  if (IDENTIFIER.test(text)) {
    return false;
  }
  const { domain, rest } = splitImage(text);
  const [, repository, digest] = REST.exec(rest) ?? [];
  return repository !== undefined && isDomain(domain) && (digest === undefined || isDigest(digest))
    && (domain === HUB && !repository.includes('/') ? OFFICIAL.length : 0) + repository.length <= MAX_REPOSITORY;
}

export function isDomain(text: string): boolean {
  return DOMAIN.test(text);
}

export function isRepository(text: string): boolean {
  return WHOLE_REPOSITORY.test(text);
}

export function isTag(text: string): boolean {
  return WHOLE_TAG.test(text);
}

export function isDigest(text: string): boolean {
  const [, algorithm, digits] = /^(\w+):([a-f0-9]+)$/.exec(text) ?? [];
  return digits !== undefined && Object.hasOwn(DIGITS, algorithm) && digits.length === DIGITS[algorithm];
}

/**
 * The registry, and what follows it. The first part is a registry only if it looks like one, by a dot, a colon or an
 * upper-case letter; else, the name is one of Docker Hub.
 */
export function splitImage(text: string): { readonly domain: string; readonly rest: string } {
  const slash = text.indexOf('/');
  const first = text.slice(0, Math.max(slash, 0));
  const looksLikeHost = slash >= 0
    && (first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase());
  // No host is called "my_registry.io", but a repository can be.
  const isHost = looksLikeHost && (isDomain(first) || !isRepository(first));
  return isHost
    ? { domain: first === `index.${HUB}` ? HUB : first, rest: text.slice(slash + 1) }
    : { domain: HUB, rest: text };
}
