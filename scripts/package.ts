/** Packs the peers that are needed, and the library, for Java or Go: `ts-node scripts/package.ts java`. */
import { ROOT, run } from './languages/language';
import { makeGoPeers, makeJavaPeer, MAVEN_OPTIONS } from './languages/peers';

const [, , target] = process.argv;
if (target === 'java') {
  makeJavaPeer();
  run(ROOT, 'npx', 'jsii-pacmak', '--target', 'java', ...MAVEN_OPTIONS);
} else {
  makeGoPeers();
  run(ROOT, 'npx', 'jsii-pacmak', '--target', 'go');
}
