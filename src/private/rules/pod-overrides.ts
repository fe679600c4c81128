import { isDeepStrictEqual } from 'util';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { MAIN } from '../kubernetes/container-names';
import { namelessItems } from '../kubernetes/strategic-merge';
import { RunPod } from '../render/pod';
import { member, nearest, quote } from '../util/string';

/** The fields of a PodSpec, as in YAML, up to Kubernetes 1.36. */
const POD_FIELDS = [
  'activeDeadlineSeconds', 'affinity', 'automountServiceAccountToken', 'containers', 'dnsConfig', 'dnsPolicy',
  'enableServiceLinks',
  'ephemeralContainers', 'hostAliases', 'hostIPC', 'hostNetwork', 'hostPID', 'hostUsers', 'hostname',
  'hostnameOverride', 'imagePullSecrets',
  'initContainers', 'nodeName', 'nodeSelector', 'os', 'overhead', 'preemptionPolicy', 'priority', 'priorityClassName',
  'readinessGates',
  'resourceClaims', 'resources', 'restartPolicy', 'runtimeClassName', 'schedulerName', 'schedulingGates',
  'schedulingGroup', 'securityContext',
  'serviceAccount', 'serviceAccountName', 'setHostnameAsFQDN', 'shareProcessNamespace', 'subdomain',
  'terminationGracePeriodSeconds',
  'tolerations', 'topologySpreadConstraints', 'volumes', 'workloadRef',
];

export function checkPodOverrides(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const { podOverrides } = run;
  if (!podOverrides) {
    return;
  }
  const unknown = Object.keys(podOverrides).filter((key) => !POD_FIELDS.includes(key));
  for (const key of unknown) {
    const near = nearest(key, POD_FIELDS);
    diagnostics.add('DH1801', member('podOverrides', key), `${quote(key)} is not a field of a PodSpec.`,
      near ? `Did you mean ${quote(near)}?` : 'Write a field of a PodSpec as in YAML, such as "schedulerName".');
  }
  for (const { path, key } of namelessItems(podOverrides)) {
    diagnostics.add('DH1801', `podOverrides.${path}`, `The item has no ${quote(key)}, which is needed to merge it.`,
      path.startsWith('containers') ? `Set "${key}: '${MAIN}'" for the run's own container.` : `Set ${quote(key)}.`);
  }
  if (unknown.length === 0 && !changes(pod)) {
    diagnostics.add('DH2008', 'podOverrides', `${quote(podOverrides)} changes nothing in the manifest.`,
      'Leave it out.');
  }
}

/** Whether the overrides change the manifest. What cannot be rendered fails at synthesis by itself. */
function changes(pod: RunPod): boolean {
  try {
    const own = pod.withoutOverrides!();
    return !own || !isDeepStrictEqual(pod.override(own), own);
  } catch {
    return true;
  }
}
