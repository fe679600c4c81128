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
    run(folder, join(environment, 'bin/pip'), 'install', '--quiet', '--disable-pip-version-check', join(ROOT, `dist/python/cdk8s_digitalhub-${version}-py3-none-any.whl`),
      `jsii==${JSII_VERSION}`, ...Object.entries(peers).map(([name, peer]) => `${name}==${peer}`));
    const start = (program: string) => [join(environment, 'bin/python'), join(PROGRAMS, `python/${program}.py`)] as const;
    return { app: start('app'), mistakes: start('mistakes') };
  },
  tryMore(folder) {
    cpSync(join(ROOT, 'examples/from-digitalhub/churn'), join(folder, 'digitalhub'), { recursive: true });
    run(folder, 'node', join(ROOT, 'bin/cdk8s-digitalhub'), 'import', 'digitalhub', '--language', 'python', '--out', 'churn_runs.py');
    cpSync(join(PROGRAMS, 'python/moved.py'), join(folder, 'moved.py'));
    run(folder, join(folder, 'venv/bin/python'), 'moved.py');
    const [loaded, imported] = ['loaded', 'imported'].map((part) => readFileSync(join(folder, `dist/${part}/churn.k8s.yaml`), 'utf8'));
    if (loaded !== imported || !loaded.includes('kind: CronJob')) {
      throw new Error(`the Python that is written of specs renders something else than they do (${folder})`);
    }
    writeFileSync(join(folder, 'main.py'), quickStartSource('python'));
    run(folder, join(folder, 'venv/bin/python'), 'main.py');
    if (readFileSync(join(folder, 'dist/churn.k8s.yaml'), 'utf8') !== quickStart()) {
      throw new Error(`the README's quick start in Python writes another manifest (${folder})`);
    }
    return 'so do specs as Python, and the README\'s quick start';
  },
};
