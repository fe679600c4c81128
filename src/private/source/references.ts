import { SourceReference } from './parts';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { quote } from '../util/string';

/** What can be fetched from one kind of address. */
interface AddressKind {
  /** What DigitalHub writes before the address. */
  readonly prefix: string;
  readonly pattern: RegExp;
  /** The end of a sentence: what the address must be. */
  readonly must: string;
}

const ADDRESSES = {
  git: {
    prefix: 'git+',
    pattern: /^https:\/\/[^/#]+\/[^#]/,
    must: 'a repository at "https://", the one protocol by which the builder clones, '
      + 'such as "https://github.com/acme/train.git"',
  },
  http: { prefix: '', pattern: /^https?:\/\/[^/]/, must: 'an address that begins with "https://" or "http://"' },
  s3: {
    prefix: '',
    pattern: /^s3:\/\/[^/]+\//,
    must: 'a key of a bucket, such as "s3://bucket/data.csv", or a folder, such as "s3://bucket/data/"',
  },
  zip: {
    prefix: 'zip+',
    pattern: /^(https?|s3):\/\/[^/]+\/./,
    must: 'a file at "https://", "http://" or "s3://", such as "https://acme.io/train.zip"',
  },
} satisfies Record<string, AddressKind>;

/** A user's name, a password or a token before the host. SSH has no secrets there. */
const CREDENTIALS = /^((?!(?:git\+)?ssh:)[a-z0-9+]+:\/\/)[^/?#]*@/i;

/** What the builder's shell and `read` take for something else. */
const LOST = /[\s\p{Cc}"'\\]|,$/u;

/** A commit's full name. */
const COMMIT = /^[0-9a-f]{40}$/i;

/** What the builder is told to fetch from a url, which may have DigitalHub's prefix already. */
export function makeReference(
  kind: keyof typeof ADDRESSES, url: string, branch: string | undefined, diagnostics: DiagnosticCollector,
): SourceReference {
  const { prefix, pattern, must } = ADDRESSES[kind];
  // Whatever is said of the address, and wherever it is shown, credentials are not.
  const bare = url.replace(CREDENTIALS, '$1…@');
  const plain = bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
  if (LOST.test(bare)) {
    diagnostics.add('DH1921', 'url',
      `${quote(bare)} holds a blank, a quote, a backslash or a comma at its end, which the builder loses.`,
      'Write it percent-encoded, such as "%20".');
  } else if (!pattern.test(plain)) {
    diagnostics.add('DH1921', 'url', `${quote(bare)} cannot be fetched as ${kind}.`, `Give ${must}.`);
  } else if (bare !== url) {
    diagnostics.add('DH1921', 'url',
      `${quote(bare)} holds a name, a password or a token before its host, which would stand in a ConfigMap.`,
      kind === 'git'
        ? 'Write it without, and give the run "GIT_TOKEN", or "GIT_USERNAME" and "GIT_PASSWORD", as "secrets".'
        : 'Give an address without credentials.');
  } else if (kind === 'git') {
    checkBranch(plain, branch, diagnostics);
  }
  const address = `${prefix}${plain}${branch === undefined ? '' : `#${branch}`}`;
  return { protocol: address.split(':', 1)[0], address, option: 'url' };
}

/** What is to be checked out: the author names it in the url, or beside it. */
function checkBranch(url: string, branch: string | undefined, diagnostics: DiagnosticCollector): void {
  const inUrl = url.includes('#') ? url.slice(url.indexOf('#') + 1) : undefined;
  if (inUrl !== undefined && branch !== undefined) {
    diagnostics.add('DH1921', 'branch', `${quote(branch)} is to be checked out here, and ${quote(inUrl)} in the url.`,
      'Keep one of them.');
    return;
  }
  const name = branch ?? inUrl;
  const option = branch === undefined ? 'url' : 'branch';
  if (name !== undefined && (LOST.test(name) || !/^[^#-][^#]*$/.test(name))) {
    diagnostics.add('DH1921', option, `${quote(name)} cannot be the name of a branch or tag.`,
      'Write it as git does, such as "main" or "v1.4.0".');
  } else if (name !== undefined && COMMIT.test(name)) {
    diagnostics.add('DH1921', option, `${quote(name)} is a commit, and the builder checks out branches and tags alone.`,
      'Give a branch or a tag.');
  }
}
