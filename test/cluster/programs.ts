/** The programs of the cluster. */
import { join } from 'path';
import { Cleanup } from '../support/cleanup';
import { goProgram } from '../support/go-programs';

/** The versions that the library is tested on: the newest, and the oldest that it supports. */
export const CLUSTER_VERSIONS = ['1.37.2', '1.28.15'] as const;

export type ClusterVersion = (typeof CLUSTER_VERSIONS)[number];

export interface Programs {
  /** etcd, the control plane and kubectl. */
  readonly controlPlane: string;
  /** What simulates the nodes. */
  readonly kwok: string;
}

/** How the module is read: its own `go.mod` is of the newest version. */
const MODULES: Record<ClusterVersion, readonly string[]> = {
  '1.37.2': [],
  '1.28.15': ['-modfile=kubernetes-1.28.mod'],
};

export async function programs(version: ClusterVersion, cleanup: Cleanup): Promise<Programs> {
  const [major, minor] = version.split('.');
  const versionFlags = [['gitVersion', `v${version}`], ['gitMajor', major], ['gitMinor', minor]]
    .map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`).join(' ');
  return {
    controlPlane: await goProgram({
      title: `the control plane of Kubernetes ${version}`,
      name: `control-plane-${version}`,
      sources: join(__dirname, 'control-plane'),
      command: [
        'build', ...MODULES[version], '-trimpath', '-ldflags', `-s -w ${versionFlags}`, '-o', '%s/program', '.',
      ],
      written: 'program',
    }, cleanup),
    kwok: await goProgram({
      title: 'KWOK',
      name: 'kwok',
      command: ['install', '-trimpath', '-ldflags', '-s -w', 'sigs.k8s.io/kwok/cmd/kwok@v0.8.0'],
      written: 'kwok',
    }, cleanup),
  };
}
