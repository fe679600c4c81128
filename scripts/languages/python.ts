import { join } from 'path';
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
};
