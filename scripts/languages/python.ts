import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'fs';
import { basename, join } from 'path';
import { quickStart, quickStartSource } from '../documents';
import { JSII_VERSION, Language, pack, PROGRAMS, ROOT, run, VERSIONS } from './language';

/** Projects that are imported, by the names of their modules: an example, and what is found in projects. */
function projects(): [string, string][] {
  const found = join(ROOT, 'test/fixtures/specs/found');
  return [
    ['churn_runs', join(ROOT, 'examples/from-digitalhub/churn')],
    ...readdirSync(found).map((name): [string, string] =>
      [`found_${name.replace(/\W/g, '_')}`, join(found, name)]),
  ];
}

export const python: Language = {
  name: 'python',
  needs: { python3: 'Python 3.9 or newer' },
  prepare(folder) {
    pack('python');
    const { 'cdk8s-digitalhub': version, ...peers } = VERSIONS;
    const environment = join(folder, 'venv');
    run(folder, 'python3', '-m', 'venv', environment);
    const wheel = join(ROOT, `dist/python/cdk8s_digitalhub-${version}-py3-none-any.whl`);
    const requirements = [`jsii==${JSII_VERSION}`, ...Object.entries(peers).map(([name, peer]) => `${name}==${peer}`)];
    const pip = join(environment, 'bin/pip');
    run(folder, pip, 'install', '--quiet', '--disable-pip-version-check', wheel, ...requirements);
    const interpreter = join(environment, 'bin/python');
    const start = (program: string) => [interpreter, join(PROGRAMS, `python/${program}.py`)] as const;
    return { app: start('app'), mistakes: start('mistakes') };
  },
  tryMore(folder) {
    const names = projects().map(([name, path]) => {
      cpSync(path, join(folder, 'specs', name, statSync(path).isDirectory() ? '' : basename(path)), { recursive: true });
      const args = ['import', `specs/${name}`, '--language', 'python', '--out', `${name}.py`];
      run(folder, 'node', join(ROOT, 'bin/cdk8s-digitalhub'), ...args);
      return name;
    });
    cpSync(join(PROGRAMS, 'python/moved.py'), join(folder, 'moved.py'));
    run(folder, join(folder, 'venv/bin/python'), 'moved.py', ...names);
    for (const name of names) {
      const [loaded, imported] = ['loaded', 'imported']
        .map((part) => readFileSync(join(folder, `dist/${name}/${part}/churn.k8s.yaml`), 'utf8'));
      if (loaded !== imported || !/^kind: \w+$/m.test(loaded)) {
        throw new Error(`the generated Python code of ${name} and its specs render different manifests (${folder})`);
      }
    }
    writeFileSync(join(folder, 'main.py'), quickStartSource('python'));
    run(folder, join(folder, 'venv/bin/python'), 'main.py');
    if (readFileSync(join(folder, 'dist/churn.k8s.yaml'), 'utf8') !== quickStart()) {
      throw new Error(`the README's quick start in Python writes a different manifest (${folder})`);
    }
    return 'generated Python code and the README\'s quick start render the same manifests';
  },
};
