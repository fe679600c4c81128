import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/**
 * Jobs as a careful engineer writes them with cdk8s-plus alone. Fixed: what the library is measured against.
 */
export function byHand(chart: Chart, count: number): void {
  for (let i = 0; i < count; i++) {
    const name = `job-${i}`;
    const labels = {
      'app.kubernetes.io/name': name,
      'app.kubernetes.io/instance': name,
      'app.kubernetes.io/component': 'job',
      'app.kubernetes.io/managed-by': 'cdk8s-digitalhub',
    };
    const data = kplus.Volume.fromPersistentVolumeClaim(chart, `${name}-data`,
      kplus.PersistentVolumeClaim.fromClaimName(chart, `${name}-claim`, 'data'), { name: 'data' });
    const scratch = kplus.Volume.fromEmptyDir(chart, `${name}-scratch`, 'scratch', { sizeLimit: Size.mebibytes(1024) });
    new kplus.Job(chart, name, {
      metadata: { name, labels },
      podMetadata: { labels },
      backoffLimit: 0,
      securityContext: { user: 1000, fsGroup: 1000, ensureNonRoot: true },
      containers: [{
        name: 'main',
        image: 'ghcr.io/acme/train:1.4.0',
        imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
        command: ['python', 'train.py'],
        args: ['--seed', `${i}`],
        envVariables: {
          EPOCHS: kplus.EnvValue.fromValue('20'),
          SEED: kplus.EnvValue.fromValue(`${i}`),
          DATA: kplus.EnvValue.fromValue('/data'),
          SCRATCH: kplus.EnvValue.fromValue('/scratch'),
          LEVEL: kplus.EnvValue.fromValue('info'),
        },
        resources: {
          cpu: { request: kplus.Cpu.units(2), limit: kplus.Cpu.units(2) },
          memory: { request: Size.mebibytes(4096), limit: Size.mebibytes(4096) },
        },
        volumeMounts: [{ path: '/data', volume: data }, { path: '/scratch', volume: scratch }],
        securityContext: {
          ensureNonRoot: true,
          readOnlyRootFilesystem: false,
          allowPrivilegeEscalation: false,
          capabilities: { drop: [kplus.Capability.ALL] },
          seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
        },
      }],
    });
  }
}
