import { join } from 'path';
import { Chart, ChartProps } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DigitalHubPlatform, DigitalHubRun, Profile, ServiceRun } from 'cdk8s-digitalhub';

/** A cluster that is shared by two teams, each with its own defaults. */
export class TwoTeams extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    // The platform of the cluster, with profiles from a template file of DigitalHub Core and from code.
    new DigitalHubPlatform(this, 'platform', {
      kubernetesVersion: '1.31',
      storageClass: 'standard',
      quota: { 'requests.memory': '512Gi', 'requests.nvidia.com/gpu': '8' },
      // The quota rejects pods with containers without a request of memory, such as init containers.
      limitRange: { defaultRequests: { memory: '128Mi' } },
      priorityClasses: [{
        name: 'nightly', value: -100, description: 'Whatever can wait until the cluster is idle', preempts: false,
      }],
      profiles: [
        Profile.fromFile(join(__dirname, '1xa100.yaml')),
        new Profile({ name: 'default', overridable: true, nodeSelector: [{ key: 'pool', value: 'cpu' }] }),
      ],
    });

    // The platforms of the teams. Options that they do not set are inherited from the platform of the cluster.
    const churn = new Construct(this, 'churn');
    new DigitalHubPlatform(churn, 'platform', {
      project: 'churn',
      defaultResources: { cpu: '2', mem: '4Gi' },
      labels: { team: 'churn' },
    });
    const search = new Construct(this, 'search');
    new DigitalHubPlatform(search, 'platform', {
      project: 'search',
      serviceType: kplus.ServiceType.LOAD_BALANCER,
      imagePullSecrets: [kplus.Secret.fromSecretName(search, 'registry', 'search-registry')],
      labels: { team: 'search' },
    });

    new DigitalHubRun(churn, 'train', { image: 'ghcr.io/churn/train:1.4.0', profile: '1xa100', runAsUser: 1000 });
    new DigitalHubRun(churn, 'report', {
      image: 'ghcr.io/churn/report:0.9.1', priorityClass: 'nightly', runAsUser: 1000,
    });
    new ServiceRun(search, 'rank', {
      image: 'ghcr.io/search/rank:3.0.2',
      servicePorts: [{ port: 80, targetPort: 8080 }],
      nodeSelector: [{ key: 'pool', value: 'fast' }],
      runAsUser: 1000,
    });
  }
}
