import { cpSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { Language, MAVEN_REPOSITORY, pack, PROGRAMS, ROOT, run, VERSIONS } from './language';

const REPOSITORIES = [join(ROOT, 'dist/java'), join(ROOT, 'node_modules/cdk8s-plus-28/dist/java')];

const SETTINGS = `<settings>
  <localRepository>${MAVEN_REPOSITORY}</localRepository>
  <profiles><profile><id>packed</id><repositories>
${REPOSITORIES.map((path, i) => `    <repository><id>packed${i}</id><url>file://${path}</url></repository>`).join('\n')}
  </repositories></profile></profiles>
  <activeProfiles><activeProfile>packed</activeProfile></activeProfiles>
</settings>
`;

export const java: Language = {
  name: 'java',
  needs: { javac: 'a JDK, 17 or newer', mvn: 'Maven 3.6 or newer' },
  hasFurtherLines: true,
  prepare(folder) {
    pack('java');
    // Maven never updates a version that it has.
    const version = VERSIONS['cdk8s-digitalhub'];
    const jar = `io/github/cdk8s-digitalhub/cdk8s-digitalhub/${version}/cdk8s-digitalhub-${version}.jar`;
    rmSync(join(MAVEN_REPOSITORY, 'io/github/cdk8s-digitalhub'), { recursive: true, force: true });

    cpSync(join(PROGRAMS, 'java'), folder, { recursive: true });
    writeFileSync(join(folder, 'settings.xml'), SETTINGS);
    const versions = Object.entries(VERSIONS).map(([name, value]) => `-D${name}=${value}`);
    run(folder, 'mvn', '--quiet', '--batch-mode', '--settings', 'settings.xml', ...versions,
      'compile', 'dependency:build-classpath', '-Dmdep.outputFile=classpath');
    if (!readFileSync(join(MAVEN_REPOSITORY, jar)).equals(readFileSync(join(ROOT, 'dist/java', jar)))) {
      throw new Error('the library in Maven\'s repository is not the packed one; do not run this test twice at a time');
    }
    const classpath = `${join(folder, 'target/classes')}:${readFileSync(join(folder, 'classpath'), 'utf8')}`;
    return { app: ['java', '-cp', classpath, 'App'], mistakes: ['java', '-cp', classpath, 'Mistakes'] };
  },
};
