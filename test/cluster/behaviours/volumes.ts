/** Claims are made, bound, and shared as they are declared. */
import * as kplus from 'cdk8s-plus-28';
import { DeploymentRun, DigitalHubPlatform, DigitalHubRun, PodRun, RunVolume } from '../../../src';
import { Manifest } from '../../support/synth';
import { Scenario } from '../scenario';
import { Suite } from '../suite';

export async function volumes(suite: Suite): Promise<void> {
  const scenario = await Scenario.start(suite, {
    name: 'volumes',
    given: [{
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'datasets' },
      spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '100Gi' } } },
    }],
    build: (chart) => {
      new DigitalHubPlatform(chart, 'platform', { volumeSize: '7Gi', storageClass: 'expandable' });
      const props = { image: 'acme/train:1', runAsUser: 1000 };
      const shared = RunVolume.shared({ name: 'datasets', mountPath: '/datasets', claimName: 'datasets' });
      return {
        own: new DigitalHubRun(chart, 'own', {
          ...props,
          volumes: [RunVolume.persistentVolumeClaim({
            name: 'data',
            mountPath: '/data',
            size: '10Gi',
            storageClass: 'fixed',
            accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY],
          })],
        }),
        byDefault: new DeploymentRun(chart, 'by-default', {
          ...props, volumes: [RunVolume.persistentVolumeClaim({ name: 'cache', mountPath: '/cache' })],
        }),
        reader: new DigitalHubRun(chart, 'reader', { ...props, volumes: [shared] }),
        writer: new PodRun(chart, 'writer', { ...props, volumes: [shared] }),
        scratch: new PodRun(chart, 'scratch', {
          ...props,
          resources: { disk: '20Gi' },
          volumes: [
            RunVolume.ephemeral({ name: 'tmp', mountPath: '/tmp', size: '3Gi' }),
            RunVolume.emptyDir({ name: 'fast', mountPath: '/fast', medium: 'Memory', sizeLimit: '1Gi' }),
          ],
        }),
      };
    },
  });
  const { own, byDefault, reader, writer, scratch } = scenario.runs;
  await Promise.all([
    scenario.comesTo(own, 'Complete'),
    scenario.comesTo(byDefault, 'Available'),
    scenario.comesTo(reader, 'Complete'),
    scenario.comesTo(writer, 'Succeeded'),
    scenario.comesTo(scratch, 'Succeeded'),
  ]);
  const claims = await suite.kubectl.list('persistentvolumeclaims', scenario.name);
  const seen = (claim: Manifest) => [
    claim.status.phase, claim.spec.resources.requests.storage, claim.spec.storageClassName, ...claim.spec.accessModes,
  ];
  const byName = (name: string) => seen(claims.find(({ metadata }) => metadata.name === name));
  const claimed = async (run: DigitalHubRun | DeploymentRun | PodRun) => (
    (await scenario.podsOf(run))[0].spec.volumes.flatMap((volume: Manifest) => (
      volume.persistentVolumeClaim?.claimName ?? [])));
  scenario.check('the claim of a run', byName((await claimed(own))[0]), ['Bound', '10Gi', 'fixed', 'ReadWriteMany']);
  scenario.check('the claim with the defaults of the platform', byName((await claimed(byDefault))[0]),
    ['Bound', '7Gi', 'expandable', 'ReadWriteOnce']);
  scenario.check('the claims that both runs mount', [await claimed(reader), await claimed(writer)],
    [['datasets'], ['datasets']]);
  const pod = (await scenario.podsOf(scratch))[0];
  const made = claims.filter(({ metadata }) => metadata.name.startsWith(pod.metadata.name));
  scenario.check('claims that a pod makes for itself', made.map(seen).sort(), [
    ['Bound', '20Gi', 'expandable', 'ReadWriteOnce'], ['Bound', '3Gi', 'expandable', 'ReadWriteOnce'],
  ]);
  scenario.check('whose they are', made.map(({ metadata }) => metadata.ownerReferences[0].kind), ['Pod', 'Pod']);
  scenario.check('all claims', claims.length, 5);
}
