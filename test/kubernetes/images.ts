/** Whether we read the names of images as the kubelet does. */
import * as fc from 'fast-check';
import { Oracles } from './judge';
import { isImageReference } from '../../src/private/kubernetes/image-reference';

const PARTS = [
  'a', 'b1', 'acme', 'Acme', 'ghcr.io', 'localhost', 'docker.io', 'index.docker.io', 'library', '5000', '[::1]', 'é',
  '/', '/', ':', ':', '@', '@', '.', '_', '__', '-', '--', '+', ' ', '\n', '$', '1.0', 'latest', 'sha256', 'sha384',
  'sha512', 'md5', 'f'.repeat(32), 'f'.repeat(64), 'F'.repeat(64), '0'.repeat(96), '0'.repeat(128), 'x'.repeat(120),
];

/** Names that are nearly right. */
const tag = fc.constantFrom('', ':1.4.0', ':V1_2-3', ':', ':.1', ':1+2', ':5000', `:${'x'.repeat(129)}`);
const digest = fc.constantFrom(
  '', `@sha256:${'f'.repeat(64)}`, `@sha512:${'0'.repeat(128)}`, '@sha256:abc', `@sha256:${'F'.repeat(64)}`, '@',
);
const registry = fc.constantFrom(
  '', 'ghcr.io/', 'localhost/', 'localhost:5000/', '[::1]:5000/', 'Host/', 'my_host.io/', 'host:port/', 'fe80::1/',
);
const repository = fc.array(
  fc.constantFrom('a', 'a1', 'a-b', 'a--b', 'a_b', 'a__b', 'a.b', 'A', 'a..b', 'a___b', '-a', 'a_', '', 'f'.repeat(64)),
  { minLength: 1, maxLength: 3 },
).map((parts) => parts.join('/'));

const NAMES = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.tuple(registry, repository, tag, digest).map((parts) => parts.join('')),
);

export async function askOfImages(
  oracles: Oracles, count: number, seed: number,
): Promise<{ readonly asked: number; readonly differences: readonly string[] }> {
  const names = [...new Set(fc.sample(NAMES, { numRuns: count, seed }))];
  const differences: string[] = [];
  for (const [version, oracle] of oracles) {
    const answers = await Promise.all(names.map((name) => oracle.readImage(name)));
    answers.forEach(({ error }, i) => {
      if (isImageReference(names[i]) !== (error === undefined)) {
        differences.push(`the image ${JSON.stringify(names[i])} on ${version}: ${error ?? 'the kubelet reads it'}`);
      }
    });
  }
  return { asked: names.length, differences };
}
