import { dirname } from 'path';
import { Assembly, elementOf } from './assembly';

const KINDS: Record<string, string> = {
  pod: 'KubePodProps',
  job: 'KubeJobProps',
  cronjob: 'KubeCronJobProps',
  deployment: 'KubeDeploymentProps',
  service: 'KubeServiceProps',
  persistentvolumeclaim: 'KubePersistentVolumeClaimProps',
  resourcequota: 'KubeResourceQuotaProps',
  limitrange: 'KubeLimitRangeProps',
  priorityclass: 'KubePriorityClassProps',
};

/** Fields that the types of cdk8s-plus-28 do not have yet. */
const NEWER = /^pod\.spec\.(volumes\.image\.(reference|pullPolicy)|resourceClaims\.resourceClaim(Template)?Name)$/;

const PLUS = Assembly.in(dirname(require.resolve('cdk8s-plus-28/package.json')));

/** Whether Kubernetes has a field, in the notation of `kubectl explain`. */
export function isField(path: string): boolean {
  const [kind, ...names] = path.split('.');
  let type = PLUS.find(`k8s.${KINDS[kind]}`);
  for (const [i, name] of names.entries()) {
    // The type of metadata belongs to cdk8s, whose assembly is not read here.
    if (name === 'metadata' && i === 0) {
      return /^(name|labels|annotations)$/.test(names.slice(1).join('.'));
    }
    const property = type?.properties?.find((candidate) => candidate.name === name);
    if (!property) {
      return NEWER.test(path);
    }
    type = PLUS.find(elementOf(property.type).fqn ?? '');
  }
  return kind in KINDS;
}
