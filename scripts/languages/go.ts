import { cpSync } from 'fs';
import { join } from 'path';
import { Language, pack, PROGRAMS, ROOT, run } from './language';
import { GO_PEERS } from './peers';

const REPLACED: Readonly<Record<string, string>> = {
  'github.com/cdk8s-digitalhub/cdk8s-digitalhub-go/cdk8sdigitalhub': 'dist/go/cdk8sdigitalhub',
  ...GO_PEERS,
};

export const go: Language = {
  name: 'go',
  needs: { go: 'Go 1.25 or newer' },
  prepare(folder) {
    pack('go');
    cpSync(join(PROGRAMS, 'go'), folder, { recursive: true });
    const replacements = Object.entries(REPLACED).map(([module, path]) => `-replace=${module}=${join(ROOT, path)}`);
    run(folder, 'go', 'mod', 'edit', ...replacements);
    run(folder, 'go', 'mod', 'tidy');
    run(folder, 'go', 'build', '-o', join(folder, 'bin/'), './...');
    return { app: [join(folder, 'bin/app')], mistakes: [join(folder, 'bin/mistakes')] };
  },
};
