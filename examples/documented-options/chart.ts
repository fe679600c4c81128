import { Chart, ChartProps } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  DeploymentRun, DigitalHubPlatform, DigitalHubRun, Diagnostics, Profile, RunVolume, ScheduledRun, ServiceRun,
} from 'cdk8s-digitalhub';

/** Options of all runs of this chart. */
const common = { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000 };

/** Every snippet of DigitalHub's documentation, with the same values. */
export class DocumentedOptions extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    new DigitalHubPlatform(this, 'platform', {
      project: 'my-project',
      profiles: [new Profile({ name: '1xa100', resources: { limits: { 'nvidia.com/gpu': '1' } } })],
    });
    Diagnostics.of(this).acknowledge('DH2004', 'the documented secret is called my-secret, and Python reads it');

    // resources = {"cpu": "2", "mem": "4Gi", "gpu": "1"}
    new DigitalHubRun(this, 'resources', { ...common, resources: { cpu: '2', mem: '4Gi', gpu: '1' } });

    // resources = {"cpu": {"requests": "12", "limits": "16"}, "mem": {"requests": "64Gi"}}
    new DigitalHubRun(this, 'requests-and-limits', {
      ...common,
      resources: { cpu: '12', cpuLimit: '16', memRequest: '64Gi' },
    });

    // profile = "1xa100"
    new DigitalHubRun(this, 'profile', { ...common, profile: '1xa100' });

    // volumes = [{"volume_type": "persistent_volume_claim", "name": "my-pvc", "mount_path": "/data",
    //             "spec": {"size": "1Gi"}}]
    new DigitalHubRun(this, 'new-claim', {
      ...common,
      volumes: [RunVolume.persistentVolumeClaim({ name: 'my-pvc', mountPath: '/data', size: '1Gi' })],
      fsGroup: 1000,
    });

    // volumes = [{"volume_type": "persistent_volume_claim", ..., "spec": {"claim_name": "pvc-name-on-k8s"}}]
    new DigitalHubRun(this, 'existing-claim', {
      ...common,
      volumes: [RunVolume.persistentVolumeClaim({ name: 'my-pvc', mountPath: '/data', claimName: 'pvc-name-on-k8s' })],
    });

    // volumes = [{"volume_type": "config_map", "name": "my-config-map", "mount_path": "/data",
    //             "spec": {"name": "config-map-name-on-k8s"}}]
    new DigitalHubRun(this, 'config-map', {
      ...common,
      volumes: [RunVolume.configMap({
        name: 'my-config-map', mountPath: '/data', configMapName: 'config-map-name-on-k8s',
      })],
    });

    // volumes = [{"volume_type": "empty_dir", "name": "my-empty-dir", "mount_path": "/data",
    //             "spec": {"size_limit": "1Gi"}}]
    new DigitalHubRun(this, 'empty-dir', {
      ...common,
      volumes: [RunVolume.emptyDir({ name: 'my-empty-dir', mountPath: '/data', sizeLimit: '1Gi' })],
    });

    // volumes = [{"volume_type": "ephemeral", "name": "tmp-ephemeral", "mount_path": "/tmp",
    //             "spec": {"size": "500Mi"}}]
    new DigitalHubRun(this, 'ephemeral', {
      ...common,
      volumes: [RunVolume.ephemeral({ name: 'tmp-ephemeral', mountPath: '/tmp', size: '500Mi' })],
      fsGroup: 1000,
    });

    // secrets = ["my-secret"]; envs = [{"name": "ENV_NAME", "value": "value"}]
    new DigitalHubRun(this, 'secrets-and-envs', {
      ...common,
      secrets: ['my-secret'],
      envs: [{ name: 'ENV_NAME', value: 'value' }],
    });

    // run_as_user = 1000; run_as_group = 1000; fs_group = 1000
    new DigitalHubRun(this, 'security-context', { ...common, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 });

    // node_selector = [{"key": "kubernetes.io/arch", "value": "amd64"}]
    new DigitalHubRun(this, 'node-selector', {
      ...common,
      nodeSelector: [{ key: 'kubernetes.io/arch', value: 'amd64' }],
    });

    // backoff_limit = 3
    new DigitalHubRun(this, 'backoff-limit', { ...common, backoffLimit: 3 });

    // schedule = "0 0 * * *"
    new ScheduledRun(this, 'schedule', { ...common, schedule: '0 0 * * *' });

    // replicas = 3
    new DeploymentRun(this, 'replicas', { ...common, replicas: 3 });

    // service_ports = [{"port": 80, "target_port": 80}]; service_type = "NodePort"
    new ServiceRun(this, 'service', {
      ...common,
      servicePorts: [{ port: 80, targetPort: 80 }],
      serviceType: kplus.ServiceType.NODE_PORT,
    });
  }
}
