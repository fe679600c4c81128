import {
  DIGITS, isDigest, isDomain, isImageReference, isRepository, isTag, MAX_REPOSITORY, MAX_TAG, splitImage,
} from './image-reference';
import { quote } from '../util/string';

/** Why a text is not the name of an image, and what to write instead: sentences. */
export interface ImageFault {
  readonly reason: string;
  readonly fix: string;
}

/** A text by its signs, whether or not its parts are valid. */
interface Parts {
  readonly text: string;
  /** All that stands before the tag. */
  readonly path: string;
  readonly domain: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** What is wrong with the name of an image; undefined where the kubelet can read it. */
export function imageFault(text: string): ImageFault | undefined {
  if (isImageReference(text)) {
    return undefined;
  }
  const parts = partsOf(text);
  const [what, fix] = ofText(text) ?? ofDigest(parts) ?? ofTag(parts) ?? ofRepository(parts);
  return { reason: `${quote(text)} ${what}.`, fix };
}

/** What follows the value in the sentence, and the fix. */
type Explained = readonly [what: string, fix: string];

function partsOf(text: string): Parts {
  const [name, ...digests] = text.split('@');
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  const path = colon < 0 ? name : name.slice(0, colon);
  const { domain, rest } = splitImage(path);
  return {
    text,
    path,
    domain,
    repository: rest,
    tag: colon < 0 ? undefined : name.slice(colon + 1),
    digest: digests.length === 0 ? undefined : digests.join('@'),
  };
}

/** A correction where it is one; else advice. */
function write(corrected: string, otherwise: string): string {
  return isImageReference(corrected) ? `Write ${quote(corrected)}.` : otherwise;
}

const EXAMPLE = '"ghcr.io/acme/train:1.4.0"';
const PROTOCOL = /^[a-z][a-z0-9+.-]*:\/\//i;

/** What templates and shells would replace. */
const PLACEHOLDER = /\$\{[^}]*\}?|\$\([^)]*\)?|\$\w+|\{\{.*?\}\}|\{[^}]*\}|<[^>]*>|%[sd]|%\w+%/;

function ofText(text: string): Explained | undefined {
  const [protocol] = PROTOCOL.exec(text) ?? [];
  if (protocol !== undefined) {
    return [
      `begins with ${quote(protocol)}, but the name of an image has no protocol`,
      write(text.slice(protocol.length), `Leave the protocol out, as in ${EXAMPLE}.`),
    ];
  }
  const [placeholder] = PLACEHOLDER.exec(text) ?? [];
  if (placeholder !== undefined) {
    const example = text.replace(placeholder, '1.4.0');
    const isTagged = isImageReference(example) && partsOf(example).tag?.includes('1.4.0');
    return [
      `contains ${quote(placeholder)}, which Kubernetes does not replace`,
      `Insert the value itself${isTagged ? `, as in ${quote(example)}` : ''}.`,
    ];
  }
  return /\s/.test(text)
    ? ['contains a space or a line break', write(text.replace(/\s+/g, ''), 'Leave it out.')]
    : undefined;
}

const DIGEST = '"sha256:" and 64 hexadecimal digits';

function ofDigest({ text, path, tag, digest }: Parts): Explained | undefined {
  if (digest === undefined || isDigest(digest)) {
    return undefined;
  }
  const name = text.slice(0, -digest.length - 1);
  if (digest === '') {
    return ['has no digest after "@"', `Write ${DIGEST} after it, or leave it out.`];
  }
  if (isDigest(digest.toLowerCase())) {
    return ['has upper-case letters in its digest', write(`${name}@${digest.toLowerCase()}`, 'Use lower case.')];
  }
  const [, algorithm, digits] = /^([^:]*):(.*)$/s.exec(digest) ?? [];
  if (digits === undefined) {
    const isTagMeant = tag === undefined && isTag(digest);
    return [
      `has ${quote(digest)} after "@", which is not a digest`,
      isDigest(`sha256:${digest}`)
        ? write(`${name}@sha256:${digest}`, `Use ${DIGEST}.`)
        : `${isTagMeant ? `Write ${quote(`${path}:${digest}`)} if it is a tag. ` : ''}A digest is ${DIGEST}.`,
    ];
  }
  if (!Object.hasOwn(DIGITS, algorithm)) {
    return [`has a digest of the unknown algorithm ${quote(algorithm)}`, `Use ${DIGEST}.`];
  }
  return /^[a-f0-9]*$/.test(digits)
    ? [`has a digest of ${digits.length} digits instead of ${DIGITS[algorithm]}`, 'Copy the whole digest.']
    : [`has other characters than 0-9 and a-f in its digest ${quote(digest)}`, `Use ${DIGEST}.`];
}

function ofTag({ text, path, tag, digest }: Parts): Explained | undefined {
  if (tag === undefined || isTag(tag)) {
    return undefined;
  }
  const withTag = (other: string) => `${path}:${other}${digest === undefined ? '' : `@${digest}`}`;
  if (tag === '') {
    return [
      'has no tag after ":"',
      isImageReference(withTag('1')) ? `Write ${quote(withTag('1.4.0'))}, for example, or leave ":" out.`
        : `Write a tag, as in ${EXAMPLE}.`,
    ];
  }
  const [dashed, underscored] = ['-', '_'].map((sign) => withTag(tag.replace(/\+/g, sign)));
  if (isImageReference(dashed)) {
    return [
      'has "+" in its tag, which tags cannot contain',
      `Write the tag that the registry has, such as ${quote(dashed)} or ${quote(underscored)}.`,
    ];
  }
  if (/^[\w.-]*$/.test(tag) && tag.length > MAX_TAG) {
    return [`has a tag of ${tag.length} characters`, `Use at most ${MAX_TAG}.`];
  }
  return /^[.-][\w.-]*$/.test(tag)
    ? [`has a tag that starts with ${quote(tag[0])}`, 'Start it with a letter, a digit or "_".']
    : [
      `has ${quote(/[^\w.-]/.exec(tag)![0])} in its tag ${quote(tag)}`,
      `Use letters, digits, "_", "." and "-" after the ":" of ${quote(text.slice(0, path.length + 1))}.`,
    ];
}

function ofRepository({ text, path, domain, repository }: Parts): Explained {
  const withRepository = (other: string) =>
    text.slice(0, path.length - repository.length) + other + text.slice(path.length);
  if (repository === '') {
    return ['names no repository', `Write it after the registry and before the tag, as in ${EXAMPLE}.`];
  }
  if (!isDomain(domain)) {
    return [
      `begins with ${quote(domain)}, which is not the name of a registry`,
      'Use the name of a host, with a port if it needs one, such as "registry.acme.io:5000"; an address of IPv6 in '
        + 'brackets.',
    ];
  }
  if (isRepository(repository)) {
    return repository.length > MAX_REPOSITORY
      ? [`has a repository of ${repository.length} characters`, `Use at most ${MAX_REPOSITORY}.`]
      : ['is a digest without a repository', `Write ${quote(`acme/train@sha256:${text}`)}, for example.`];
  }
  if (isRepository(repository.toLowerCase())) {
    return [
      `has upper-case letters in its repository ${quote(repository)}`,
      write(withRepository(repository.toLowerCase()), 'Use lower case.'),
    ];
  }
  if (repository.split('/').includes('')) {
    return [
      'has nothing before or after a "/"',
      write(withRepository(repository.split('/').filter((part) => part !== '').join('/')), 'Leave the "/" out.'),
    ];
  }
  const [other] = /[^a-z0-9._/-]/i.exec(repository) ?? [];
  return [
    other === undefined
      ? `has a part in its repository ${quote(repository)} that starts or ends with ".", "_" or "-", or mixes them`
      : `has ${quote(other)} in its repository ${quote(repository)}`,
    'Use lower-case letters and digits, between them ".", "_", "__" or "-", and "/" between the parts.',
  ];
}
