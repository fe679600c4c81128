import { imageFault } from '../../src/private/kubernetes/image-fault';
import { isImageReference } from '../../src/private/kubernetes/image-reference';

const F = 'f'.repeat(64);
const REGISTRY = 'Use the name of a host, with a port if it needs one, such as "registry.acme.io:5000"; an address of '
  + 'IPv6 in brackets.';
const REPOSITORY = 'Use lower-case letters and digits, between them ".", "_", "__" or "-", and "/" between the parts.';
const NO_REPOSITORY = 'names no repository. Write it after the registry and before the tag, as in '
  + '"ghcr.io/acme/train:1.4.0".';
const DIGEST = '"sha256:" and 64 hexadecimal digits';

test.each([
  ['docker://a/b:1', 'begins with "docker://", but the name of an image has no protocol. Write "a/b:1".'],
  ['HTTP://Host/X', 'begins with "HTTP://", but the name of an image has no protocol. Leave the protocol out, as in '
    + '"ghcr.io/acme/train:1.4.0".'],
  ['${REGISTRY}/x:1', 'contains "${REGISTRY}", which Kubernetes does not replace. Insert the value itself.'],
  ['x:v$TAG-cpu', 'contains "$TAG", which Kubernetes does not replace. Insert the value itself, as in "x:v1.4.0-cpu".'],
  ['x:$(TAG)', 'contains "$(TAG)", which Kubernetes does not replace. Insert the value itself, as in "x:1.4.0".'],
  ['x:{{ .Values.tag }}', 'contains "{{ .Values.tag }}", which Kubernetes does not replace. Insert the value itself, '
    + 'as in "x:1.4.0".'],
  ['x:{tag}', 'contains "{tag}", which Kubernetes does not replace. Insert the value itself, as in "x:1.4.0".'],
  ['x:%s', 'contains "%s", which Kubernetes does not replace. Insert the value itself, as in "x:1.4.0".'],
  ['x: 1', 'contains a space or a line break. Write "x:1".'],
  ['x\ny:', 'contains a space or a line break. Leave it out.'],
  ['x@', `has no digest after "@". Write ${DIGEST} after it, or leave it out.`],
  ['x@latest', `has "latest" after "@", which is not a digest. Write "x:latest" if it is a tag. A digest is ${DIGEST}.`],
  ['x:1@latest', `has "latest" after "@", which is not a digest. A digest is ${DIGEST}.`],
  [`x@${F}`, `has "${F}" after "@", which is not a digest. Write "x@sha256:${F}".`],
  [`X@${F}`, `has "${F}" after "@", which is not a digest. Use ${DIGEST}.`],
  ['x@md5:abc', `has a digest of the unknown algorithm "md5". Use ${DIGEST}.`],
  [`x@SHA256:${F}`, `has upper-case letters in its digest. Write "x@sha256:${F}".`],
  [`X@sha256:${F.toUpperCase()}`, 'has upper-case letters in its digest. Use lower case.'],
  [`x@sha512:${F}`, 'has a digest of 64 digits instead of 128. Copy the whole digest.'],
  ['x@sha256:xyz', `has other characters than 0-9 and a-f in its digest "sha256:xyz". Use ${DIGEST}.`],
  [`x:@sha256:${F}`, `has no tag after ":". Write "x:1.4.0@sha256:${F}", for example, or leave ":" out.`],
  ['X:', 'has no tag after ":". Write a tag, as in "ghcr.io/acme/train:1.4.0".'],
  ['x:1:2', 'has ":" in its tag "1:2". Use letters, digits, "_", "." and "-" after the ":" of "x:".'],
  ['x:1+a:b', 'has "+" in its tag "1+a:b". Use letters, digits, "_", "." and "-" after the ":" of "x:".'],
  [`x:${'a'.repeat(129)}`, 'has a tag of 129 characters. Use at most 128.'],
  ['x:.1', 'has a tag that starts with ".". Start it with a letter, a digit or "_".'],
  ['ghcr.io/', NO_REPOSITORY],
  [':1', NO_REPOSITORY],
  [`@sha256:${F}`, NO_REPOSITORY],
  ['my_registry:5000/x', `begins with "my_registry:5000", which is not the name of a registry. ${REGISTRY}`],
  ['fe80::1/x', `begins with "fe80::1", which is not the name of a registry. ${REGISTRY}`],
  ['host:port/x:1', `begins with "host:port", which is not the name of a registry. ${REGISTRY}`],
  [`a/${'b'.repeat(254)}`, 'has a repository of 256 characters. Use at most 255.'],
  [F, `is a digest without a repository. Write "acme/train@sha256:${F}", for example.`],
  ['GHCR.IO/Acme/X:V1', 'has upper-case letters in its repository "Acme/X". Write "GHCR.IO/acme/x:V1".'],
  [`${'A'.repeat(257)}`, `has upper-case letters in its repository "${'A'.repeat(257)}". Use lower case.`],
  ['docker.io/X:1', 'has upper-case letters in its repository "X". Write "docker.io/x:1".'],
  ['index.docker.io/a/X', 'has upper-case letters in its repository "a/X". Write "index.docker.io/a/x".'],
  ['Train', 'has upper-case letters in its repository "Train". Write "train".'],
  ['ghcr.io//x:1', 'has nothing before or after a "/". Write "ghcr.io/x:1".'],
  ['/x', 'has nothing before or after a "/". Write "x".'],
  ['a_//b', 'has nothing before or after a "/". Leave the "/" out.'],
  ['a^b', `has "^" in its repository "a^b". ${REPOSITORY}`],
  ['train_:1', 'has a part in its repository "train_" that starts or ends with ".", "_" or "-", or mixes them. '
    + REPOSITORY],
])('%s', (text, message) => {
  const { reason, fix } = imageFault(text)!;
  expect(`${reason} ${fix}`).toBe(`${JSON.stringify(text)} ${message}`);
  const [, corrected] = /^Write "([^"]*)"\.$/.exec(fix) ?? [];
  expect(corrected === undefined || isImageReference(corrected)).toBe(true);
});

test('a name that the kubelet can read has no fault', () => {
  expect(imageFault('ghcr.io/acme/train:1.4.0')).toBeUndefined();
});
