import { CORE_FACTOR, coreValue, FACTOR, inContainer, isOfProfile, times } from '../conditions';
import { allOf, anyOf, inPod, optionsOf, refusal, some } from '../row';
import type { Row } from '../row';

/** Differences in resources, scheduling and security of pods. */
export const OF_PODS: readonly Row[] = [
  {
    method: 'K8sBaseFramework.buildResources',
    there: 'the memory limit is computed with a 32-bit 1.1, which is 1.10000002384185791015625: 295279008 for 256Mi, and '
      + '13107 bytes more than here for 512Gi',
    here: 'exactly 1.1: 295279002 for 256Mi',
    why: 'the documented factor is 1.1',
    explains: inContainer(/resources\.limits\.memory$/, times(CORE_FACTOR), times(FACTOR)),
  },
  {
    method: 'K8sBaseFramework.buildResources',
    there: 'a GPU is a request and a limit',
    here: 'a limit',
    why: 'the API server adds the request',
    explains: inContainer(/resources\.requests\.[^.]+\.[^.]+\/[^.]+$/, (value, one) =>
      one.own.get(`${one.object}.${one.field.replace('.requests.', '.limits.')}`) === value, undefined),
  },
  {
    method: 'K8sBaseFramework.buildResources',
    there: 'a request and a limit of one resource, `{"requests": …, "limits": …}`, are an error',
    here: 'both are used',
    why: 'they are documented',
    explains: allOf(refusal(/java\.lang\.String` from Object value/, undefined), (one) =>
      Object.values(optionsOf(one).resources ?? {}).some((value) => typeof value === 'object')),
  },
  {
    method: 'K8sBaseFramework.buildTolerations',
    there: 'a toleration that is given twice is there twice',
    here: 'once',
    why: 'the second one has no effect',
    explains: inPod(/tolerations\[\d+\]\.\w+$/, (value, one) => {
      const [, start, index, key] = /^(.*tolerations)\[(\d+)\]\.(\w+)$/.exec(one.field)!;
      return Number(index) > 0 && coreValue(one, `${start}[${Number(index) - 1}].${key}`) === value;
    }, undefined),
  },
  {
    method: 'K8sBaseFramework.buildSecurityContext',
    there: 'the seccomp profile, the ids and `runAsNonRoot` are set on containers as well; `privileged: false`',
    here: 'only on the pod',
    why: 'containers inherit them from the pod; the rest is the Kubernetes default',
    explains: anyOf(
      inContainer(/securityContext\.privileged$/, false, undefined),
      inContainer(
        /securityContext\.(runAsUser|runAsGroup|runAsNonRoot|seccompProfile\.type)$/,
        (value, one) => value === one.own.get(`${one.object}.${one.field.replace(/[^.]*ontainers\[[^\]]+\]\./, '')}`), undefined,
      ),
    ),
  },
  {
    method: 'K8sBaseFramework.buildSecurityContext',
    there: 'privilege escalation is allowed unless root is disabled',
    here: '`allowPrivilegeEscalation: false`',
    why: 'at the level "baseline" nothing needs it; `RunSecurity.privileged()` allows it',
    explains: inContainer(/securityContext\.allowPrivilegeEscalation$/, undefined, false),
  },
  {
    method: 'K8sBaseFramework.buildPodSecurityContext',
    there: 'user, group or fsGroup 0 are silently dropped',
    here: 'user 0 is an error if root is forbidden, and rendered otherwise',
    why: 'no value is dropped silently',
    explains: inPod(/securityContext\.(runAsUser|runAsGroup|fsGroup)$/, undefined, 0),
  },
  {
    method: 'K8sBaseFramework.buildPriorityClassName, buildRuntimeClassName',
    there: 'a template drops the user\'s value, even if the template sets none',
    here: 'the user\'s value is kept',
    why: 'a profile overrides what it sets: see [precedence](decisions/precedence.md)',
    explains: allOf(isOfProfile, anyOf(
      inPod(/runtimeClassName$/, undefined, (value, one) => value !== undefined && value === optionsOf(one).runtime_class),
      inPod(/priorityClassName$/, undefined, (value, one) => value !== undefined && value === optionsOf(one).priority_class),
    )),
  },
  {
    method: 'K8sBaseFramework.buildAffinity',
    there: 'a template drops the user\'s affinity, even if the template sets none',
    here: 'the two are joined',
    why: 'the same',
    explains: allOf(isOfProfile, (one) => optionsOf(one).affinity !== undefined, inPod(/affinity\./, () => true, some)),
  },
];
