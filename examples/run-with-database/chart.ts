import { Chart, ChartProps } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DigitalHubRun, RunVolume } from 'cdk8s-digitalhub';

/** A run, the database that it writes to, and network policies that allow only the run to connect to it. */
export class RunWithDatabase extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    const credentials = kplus.Secret.fromSecretName(this, 'credentials', 'scores-credentials');
    const database = new kplus.StatefulSet(this, 'database', {
      replicas: 1,
      service: new kplus.Service(this, 'database-service', { ports: [{ port: 5432 }], clusterIP: 'None' }),
      securityContext: { user: 999, fsGroup: 999 },
      containers: [{
        image: 'postgres:16.4',
        portNumber: 5432,
        envVariables: { POSTGRES_PASSWORD: credentials.envValue('password') },
        resources: { cpu: { request: kplus.Cpu.millis(250) }, memory: {} },
        volumeMounts: [
          { path: '/var/lib/postgresql/data', volume: kplus.Volume.fromEmptyDir(this, 'database-data', 'data') },
          { path: '/var/run/postgresql', volume: kplus.Volume.fromEmptyDir(this, 'database-socket', 'socket') },
        ],
        securityContext: {
          capabilities: { drop: [kplus.Capability.ALL] },
          seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
        },
      }],
    });

    const model = kplus.Volume.fromEmptyDir(this, 'model', 'model');
    const run = new DigitalHubRun(this, 'score', {
      image: 'ghcr.io/acme/score:2.1.0',
      runAsUser: 1000,
      resources: { cpu: '1', mem: '2Gi' },
      envs: [
        { name: 'DB_PASSWORD', valueFrom: credentials.envValue('password') },
        { name: 'DB_URL', value: `postgres://scores:$(DB_PASSWORD)@${database.service.name}/scores` },
      ],
      volumes: [RunVolume.fromVolume({ volume: model, mountPath: '/model', readOnly: true })],
      initContainers: [{
        name: 'fetch-model',
        image: 'ghcr.io/acme/fetch:1.0.0',
        args: ['--to', '/model'],
        volumeMounts: [{ path: '/model', volume: model }],
      }],
    });

    // The Job of the run is a construct of cdk8s-plus, with all of its methods.
    run.job.connections.allowTo(database, { ports: [kplus.NetworkPolicyPort.tcp(5432)] });
  }
}
