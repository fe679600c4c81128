import { existsSync } from 'fs';
import { join } from 'path';
import { MAVEN_REPOSITORY, ROOT, run } from './language';

/**
 * The Go modules of the peers, generated from the npm packages that the library is compiled with. A Go module requires
 * one version of each peer, which is not available from every proxy.
 */
export const GO_PEERS: Readonly<Record<string, string>> = {
  'github.com/aws/constructs-go/constructs/v10': 'node_modules/constructs/dist/go/constructs',
  'github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2': 'node_modules/cdk8s/dist/go/cdk8s',
  'github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2': 'node_modules/cdk8s-plus-28/dist/go/cdk8splus28',
};

const JAVA_PEER = 'node_modules/cdk8s-plus-28/dist/java';

/** Options of jsii-pacmak that keep its downloads, and do not install anything in the user's own repository. */
export const MAVEN_OPTIONS = ['--maven-local-repository', MAVEN_REPOSITORY, '--mvn-define=maven.install.skip=true'];

/** Generates the Java library of cdk8s-plus-28, which is not in every Maven repository, for jsii-pacmak. */
export function makeJavaPeer(): void {
  if (!existsSync(join(ROOT, JAVA_PEER))) {
    const options = [...MAVEN_OPTIONS, '--mvn-define=maven.javadoc.skip=true'];
    run(ROOT, 'npx', 'jsii-pacmak', '--target', 'java', ...options, 'node_modules/cdk8s-plus-28');
  }
}

/** Generates the Go modules of the peers for jsii-pacmak. */
export function makeGoPeers(): void {
  for (const path of Object.values(GO_PEERS)) {
    if (!existsSync(join(ROOT, path))) {
      run(ROOT, 'npx', 'jsii-pacmak', '--target', 'go', '--code-only', path.replace(/\/dist\/.*/, ''));
    }
  }
}
