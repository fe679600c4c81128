import { cpSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { quickStart, quickStartSource } from '../documents';
import { JSII_VERSION, Language, pack, PROGRAMS, ROOT, run, VERSIONS } from './language';

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
    cpSync(join(ROOT, 'examples/from-digitalhub/churn'), join(folder, 'digitalhub'), { recursive: true });
    const cli = join(ROOT, 'bin/cdk8s-digitalhub');
    run(folder, 'node', cli, 'import', 'digitalhub', '--language', 'python', '--out', 'churn_runs.py');
    cpSync(join(PROGRAMS, 'python/moved.py'), join(folder, 'moved.py'));
    run(folder, join(folder, 'venv/bin/python'), 'moved.py');
    const [loaded, imported] = ['loaded', 'imported']
      .map((part) => readFileSync(join(folder, `dist/${part}/churn.k8s.yaml`), 'utf8'));
    if (loaded !== imported || !loaded.includes('kind: CronJob')) {
      throw new Error(`the generated Python code and its specs render different manifests (${folder})`);
    }
    writeFileSync(join(folder, 'main.py'), quickStartSource('python'));
    run(folder, join(folder, 'venv/bin/python'), 'main.py');
    if (readFileSync(join(folder, 'dist/churn.k8s.yaml'), 'utf8') !== quickStart()) {
      throw new Error(`the README's quick start in Python writes a different manifest (${folder})`);
    }
    return 'generated Python code and the README\'s quick start render the same manifests';
  },
};
