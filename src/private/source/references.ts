import { SourceReference } from './parts';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { quote } from '../util/string';

/** A kind of URL that the builder can fetch. */
interface UrlKind {
  /** The prefix in DigitalHub's format. */
  readonly prefix: string;
  readonly pattern: RegExp;
  /** A valid URL, for messages. */
  readonly valid: string;
}

const URL_KINDS = {
  git: {
    prefix: 'git+',
    pattern: /^https:\/\/[^/#]+\/[^#]/,
    valid: 'the URL of a repository that begins with "https://", the only protocol that the builder clones, '
      + 'such as "https://github.com/acme/train.git"',
  },
  http: {
    prefix: '',
    pattern: /^https?:\/\/[^/]/,
    valid: 'a URL that begins with "https://" or "http://"',
  },
  s3: {
    prefix: '',
    pattern: /^s3:\/\/[^/]+\//,
    valid: 'the URL of an object, such as "s3://bucket/data.csv", or of a folder, such as "s3://bucket/data/"',
  },
  zip: {
    prefix: 'zip+',
    pattern: /^(https?|s3):\/\/[^/]+\/./,
    valid: 'the URL of an archive that begins with "https://", "http://" or "s3://", '
      + 'such as "https://acme.io/train.zip"',
  },
} satisfies Record<string, UrlKind>;

/** A user name, a password or a token before the host. In SSH URLs, this part is not secret. */
const CREDENTIALS = /^((?!(?:git\+)?ssh:)[a-z0-9+]+:\/\/)[^/?#]*@/i;

/** Characters that the builder's shell and `read` interpret. */
const UNSUPPORTED = /[\s\p{Cc}"'\\]|,$/u;

/** A full commit hash. */
const COMMIT = /^[0-9a-f]{40}$/i;

/** Checks a URL, which may already have DigitalHub's prefix, and converts it into a reference for the builder. */
export function makeReference(
  kind: keyof typeof URL_KINDS, url: string, branch: string | undefined, diagnostics: DiagnosticCollector,
): SourceReference {
  const { prefix, pattern, valid } = URL_KINDS[kind];
  // Credentials must not appear in messages or manifests.
  const bare = url.replace(CREDENTIALS, '$1…@');
  const plain = bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
  if (UNSUPPORTED.test(bare)) {
    diagnostics.add('DH1921', 'url',
      `${quote(bare)} contains whitespace, a quote, a backslash or a trailing comma, `
      + 'which the builder does not support.',
      'Percent-encode it, such as "%20" for a space.');
  } else if (!pattern.test(plain)) {
    diagnostics.add('DH1921', 'url', `${quote(bare)} is not a valid ${kind} source.`, `Use ${valid}.`);
  } else if (bare !== url) {
    diagnostics.add('DH1921', 'url',
      `${quote(bare)} contains a user name, a password or a token, which would be stored in a ConfigMap.`,
      kind === 'git' ? 'Remove it, and provide "GIT_TOKEN", or "GIT_USERNAME" and "GIT_PASSWORD", in "secrets".'
        : 'Use a URL without credentials.');
  } else if (kind === 'git') {
    checkBranch(plain, branch, diagnostics);
  }
  const address = `${prefix}${plain}${branch === undefined ? '' : `#${branch}`}`;
  return { protocol: address.split(':', 1)[0], address, option: 'url' };
}

/** Checks the branch, which is set either in the URL or in `branch`. */
function checkBranch(url: string, branch: string | undefined, diagnostics: DiagnosticCollector): void {
  const inUrl = url.includes('#') ? url.slice(url.indexOf('#') + 1) : undefined;
  if (inUrl !== undefined && branch !== undefined) {
    diagnostics.add('DH1921', 'branch', `The branch is ${quote(branch)} here, but ${quote(inUrl)} in the URL.`,
      'Keep one of them.');
    return;
  }
  const name = branch ?? inUrl;
  const option = branch === undefined ? 'url' : 'branch';
  if (name !== undefined && (UNSUPPORTED.test(name) || !/^[^#-][^#]*$/.test(name))) {
    diagnostics.add('DH1921', option, `${quote(name)} is not a valid name of a branch or tag.`,
      'Use a name such as "main" or "v1.4.0".');
  } else if (name !== undefined && COMMIT.test(name)) {
    diagnostics.add('DH1921', option, `${quote(name)} is a commit, but the builder checks out only branches and tags.`,
      'Use a branch or a tag.');
  }
}
