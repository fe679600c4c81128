import { isImageReference } from '../../src/private/kubernetes/image-reference';

const HEX = '1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a';
const SHA256 = `sha256:${'f'.repeat(64)}`;
const SHA512 = `sha512:${'f'.repeat(128)}`;

/** Those of the tests of github.com/distribution/reference, as the kubelet reads them, and those of users. */
test.each([
  'x', 'debian', 'docker/docker', 'library/debian', 'localhost/debian', 'localhost/library/debian',
  'LOCALDOMAIN/debian', 'Docker/docker', 'DOCKER/docker', 'docker.io/debian', 'index.docker.io/debian',
  'docker.io/docker/docker', 'index.docker.io/docker/docker', '127.0.0.1:5000/debian', '192.168.0.1',
  '192.168.0.1:80', '192.168.0.1:8/debian', '[fc00::1]:5000/docker', '[fc00:1:2:3:4:5:6:7]:5000/library/debian',
  'thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev', `docker.io/${HEX}`, `${HEX}x`,
  'docker-rules/docker', 'docker---rules/docker', 'doc/docker', 'd/docker', 'jess/t', 'dock__er/docker',
  'test_com', 'test.com:tag', 'test.com:5000', 'test.com/repo:tag', 'test:5000/repo', 'test:5000/repo:tag',
  `test:5000/repo@${SHA256}`, `test:5000/repo:tag@${SHA256}`, 'lowercase:Uppercase',
  `${'a/'.repeat(127)}a:tag-puts-this-over-max`, 'sub-dom1.foo.com/bar/baz/quux:some-long-tag',
  'b.gcr.io/test.example.com/my-app:test.example.com', 'xn--n3h.com/myimage:xn--n3h.com',
  `xn--7o8h.com/myimage:xn--7o8h.com@${SHA512}`, 'foo_bar.com:8080', 'foo/foo_bar.com:8080', '192.168.1.1/repo',
  '192.168.1.1:5000/repo:5050', '[2001:db8::1]/repo', '[2001:db8:1:2:3:4:5:6]/repo:tag',
  `[2001:db8::1]:5000/repo:tag@${SHA256}`, '[2001:db8::]:5000/repo', '[::1]:5000/repo', '[fd00123123123]:75050/x',
  `example.com/${'a'.repeat(255)}:tag`, `${'a'.repeat(247)}:tag`, 'Asdf.com/foo', 'foo.com:750050/bar', 'a/a/a/a',
  `a@sha384:${'0'.repeat(96)}`, `a:${'x'.repeat(128)}`, 'a:_', 'a:5000', `registry:5000/a/b@${SHA256}`,
  `a/b:tag@${SHA256}`, 'localhost:5000/x', '[::1]:5000/x', 'quay.io/a__b/c.d-e:V1.2_3', 'ghcr.io/acme/train:1.4.0',
  'nvcr.io/nvidia/pytorch:24.07-py3', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/train:latest',
  'europe-docker.pkg.dev/acme-ml/images/train:2026-11', 'GHCR.IO/acme/train', 'my_registry.io/x', `my_registry.io/${'a'.repeat(240)}`,
])('%s is the name of an image', (text) => {
  expect(isImageReference(text)).toBe(true);
});

test.each([
  '', ' ', 'https://github.com/docker/docker', 'docker/Docker', '-docker', '-docker/docker', '-docker.io/docker/docker',
  'docker///docker', 'docker.io/docker/Docker', 'docker.io/docker///docker', '[fc00::1]', '[fc00::1]:5000',
  'fc00::1:5000/debian', '[fe80::1%eth0]:5000/debian', '[2001:db8:3:4::192.0.2.33]:5000/debian', HEX,
  'docker-/docker', '-docker-/docker', '____/____', '_docker/_docker', 'dock..er/docker', 'dock_.er/docker',
  'dock-.er/docker', 'docker/', `${'a'.repeat(256)}/docker`, ':justtag', `@${SHA256}`,
  `repo@sha256:${'f'.repeat(34)}`, `validname@invaliddigest:${'f'.repeat(64)}`, 'Uppercase:tag',
  'test:5000/Uppercase/lowercase:tag', `domain/${'a'.repeat(256)}:tag`, 'aa/asdf$$^/aa', '[2001:db8::1]',
  '[2001:db8::1]:5000', '[2001:db8::1]:tag', '[fe80::1%eth0]:5000/repo', '[fe80::1%@invalidzone]:5000/repo',
  `example.com/${'a'.repeat(256)}:tag`, `${'a'.repeat(248)}:tag`, 'a/a/a/a/', 'a//a/a', 'foo.com/', 'foo.com:http/bar',
  'a^a', 'asdf$$^/aa', 'foo/bar-', 'foo-/bar', 'foo__/bar', 'foo_/bar', 'a___b', 'x:', 'x@', 'x@sha256:abc', 'x:y:z',
  'x:${TAG}', 'x:1.0+cu12', 'busy box', 'x\n', ' x', `a:${'x'.repeat(129)}`, 'a:.b', 'a:-b', `a@${SHA256.toUpperCase()}`,
  `a@sha256:${'F'.repeat(64)}`, `a@${SHA256}:tag`, `a@toString:${'f'.repeat(64)}`, `a@${SHA256}f`, 'x:é', 'é',
  'my_registry:5000/x', 'host:/x', '[::1/x',
  `my_registry.io/${'a'.repeat(241)}`,
])('%s is not the name of an image', (text) => {
  expect(isImageReference(text)).toBe(false);
});

test('a long text is judged at once', () => {
  const started = Date.now();
  for (const part of ['a-', 'a.', 'a/', 'a_', 'A-', '-', 'a:', '@a']) {
    isImageReference(`${part.repeat(50000)}!`);
  }
  expect(Date.now() - started).toBeLessThan(1000);
});
