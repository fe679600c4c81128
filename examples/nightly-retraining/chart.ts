import { ApiObject, Chart, ChartProps, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DigitalHubPlatform, RunVolume, ScheduledRun } from 'cdk8s-digitalhub';

/** A model that is retrained every night with the data of the day. */
export class NightlyRetraining extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    new DigitalHubPlatform(this, 'platform', { project: 'churn' });

    const retrain = new ScheduledRun(this, 'retrain', {
      functionName: 'train',
      image: 'ghcr.io/acme/train:1.4.0',
      args: ['--since', 'yesterday'],
      schedule: '0 3 * * *',
      timeZone: 'Europe/Rome',
      concurrencyPolicy: kplus.ConcurrencyPolicy.FORBID,
      startingDeadline: Duration.hours(1),
      activeDeadline: Duration.hours(4),
      backoffLimit: 1,
      resources: { cpu: '4', mem: '16Gi', disk: '100Gi' },
      volumes: [RunVolume.shared({ name: 'models', mountPath: '/models' })],
      runAsUser: 1000,
      fsGroup: 1000,
    });

    // Fields without an option can be set with a patch.
    ApiObject.of(retrain).addJsonPatch(JsonPatch.add('/spec/jobTemplate/spec/podReplacementPolicy', 'Failed'));
  }
}
