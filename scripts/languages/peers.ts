import { existsSync } from 'fs';
import { join } from 'path';
import { MAVEN_REPOSITORY, ROOT, run } from './language';

/**
 * The Go modules of the peers, which are made of the very npm packages that the library is compiled with: a Go module names one version of each, and
 * not every proxy has it.
 */
export const GO_PEERS: Readonly<Record<string, string>> = {
  'github.com/aws/constructs-go/constructs/v10': 'node_modules/constructs/dist/go/constructs',
  'github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2': 'node_modules/cdk8s/dist/go/cdk8s',
  'github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2': 'node_modules/cdk8s-plus-28/dist/go/cdk8splus28',
};

const JAVA_PEER = 'node_modules/cdk8s-plus-28/dist/java';

/** What jsii-pacmak shall keep of what Maven downloads, and not install among a user's own artifacts. */
export const MAVEN_OPTIONS = ['--maven-local-repository', MAVEN_REPOSITORY, '--mvn-define=maven.install.skip=true'];

/** Makes the Java library of cdk8s-plus-28, which is not in every Maven repository, where jsii-pacmak looks for it. */
export function makeJavaPeer(): void {
  if (!existsSync(join(ROOT, JAVA_PEER))) {
    run(ROOT, 'npx', 'jsii-pacmak', '--target', 'java', ...MAVEN_OPTIONS, '--mvn-define=maven.javadoc.skip=true', 'node_modules/cdk8s-plus-28');
  }
}

/** Makes the Go modules of the peers where jsii-pacmak looks for them. */
export function makeGoPeers(): void {
  for (const path of Object.values(GO_PEERS)) {
    if (!existsSync(join(ROOT, path))) {
      run(ROOT, 'npx', 'jsii-pacmak', '--target', 'go', '--code-only', path.replace(/\/dist\/.*/, ''));
    }
  }
}
