import { ApiObject, Chart } from 'cdk8s';

/** The manifests of `by-hand.ts`, as objects. */
export function manifests(count: number): object[] {
  return Array.from({ length: count }, (_, i) => manifest(`job-${i}`, `${i}`));
}

/** The same as constructs, with nothing above the objects. */
export function apiObjects(chart: Chart, count: number): void {
  for (let i = 0; i < count; i++) {
    const { metadata, ...rest } = manifest(`job-${i}`, `${i}`);
    new ApiObject(chart, `job-${i}`, { ...rest, metadata });
  }
}

export function manifest(name: string, seed: string) {
  const labels = {
    'app.kubernetes.io/component': 'job',
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/managed-by': 'cdk8s-digitalhub',
    'app.kubernetes.io/name': name,
  };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { labels: { ...labels }, name },
    spec: {
      backoffLimit: 0,
      template: {
        // cdk8s-plus puts the address of the construct there, with its hash.
        metadata: { labels: { ...labels, 'cdk8s.io/metadata.addr': `bench-${name}-c8aa9698` } },
        spec: {
          automountServiceAccountToken: false,
          containers: [{
            args: ['--seed', seed],
            command: ['python', 'train.py'],
            env: [
              { name: 'EPOCHS', value: '20' },
              { name: 'SEED', value: seed },
              { name: 'DATA', value: '/data' },
              { name: 'SCRATCH', value: '/scratch' },
              { name: 'LEVEL', value: 'info' },
            ],
            image: 'ghcr.io/acme/train:1.4.0',
            imagePullPolicy: 'IfNotPresent',
            name: 'main',
            resources: { limits: { cpu: '2', memory: '4096Mi' }, requests: { cpu: '2', memory: '4096Mi' } },
            securityContext: {
              allowPrivilegeEscalation: false,
              capabilities: { drop: ['ALL'] },
              privileged: false,
              readOnlyRootFilesystem: false,
              runAsNonRoot: true,
              seccompProfile: { type: 'RuntimeDefault' },
            },
            volumeMounts: [{ mountPath: '/data', name: 'data' }, { mountPath: '/scratch', name: 'scratch' }],
          }],
          dnsPolicy: 'ClusterFirst',
          hostNetwork: false,
          restartPolicy: 'Never',
          securityContext: { fsGroup: 1000, fsGroupChangePolicy: 'Always', runAsNonRoot: true, runAsUser: 1000 },
          setHostnameAsFQDN: false,
          terminationGracePeriodSeconds: 30,
          volumes: [
            { name: 'data', persistentVolumeClaim: { claimName: 'data', readOnly: false } },
            { emptyDir: { sizeLimit: '1024Mi' }, name: 'scratch' },
          ],
        },
      },
    },
  };
}
