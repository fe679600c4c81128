import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { Language, pack, PROGRAM_NAMES, PROGRAMS, ROOT, run, VERSIONS } from './language';

/** The reference for the other languages. Its programs are type-checked with the tests. */
export const typescript: Language = {
  name: 'typescript',
  needs: { npm: 'Node.js' },
  prepare(folder) {
    pack('js');
    writeFileSync(join(folder, 'package.json'), '{ "name": "infra", "private": true }\n');
    const { 'cdk8s-digitalhub': version, ...peers } = VERSIONS;
    const packages = [
      join(ROOT, `dist/js/cdk8s-digitalhub@${version}.jsii.tgz`),
      ...Object.entries(peers).map(([name, peer]) => `${name}@${peer}`),
    ];
    run(folder, 'npm', 'install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', ...packages);
    for (const program of PROGRAM_NAMES) {
      const source = readFileSync(join(PROGRAMS, `typescript/${program}.ts`), 'utf8');
      const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
      const { outputText } = transpileModule(source, { compilerOptions });
      writeFileSync(join(folder, `${program}.js`), outputText);
    }
    return { app: ['node', join(folder, 'app.js')], mistakes: ['node', join(folder, 'mistakes.js')] };
  },
};
