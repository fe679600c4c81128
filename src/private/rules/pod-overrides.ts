import { isDeepStrictEqual } from 'util';
import { objectsIn } from './rendered-template';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { MAIN } from '../kubernetes/container-names';
import { namelessItems } from '../kubernetes/strategic-merge';
import type { ManifestObject } from '../kubernetes/strategic-merge';
import { RunPod } from '../render/pod';
import { isDefined } from '../util/object';
import { joinWords, member, nearest, quote } from '../util/string';

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
  checkKind(run, podOverrides, diagnostics);
  const own = ownPod(pod);
  if (own) {
    checkContainers(own, podOverrides, diagnostics);
  }
  if (unknown.length === 0 && own && isDeepStrictEqual(pod.override(own), own)) {
    diagnostics.add('DH2008', 'podOverrides', `${quote(podOverrides)} changes nothing in the manifest.`,
      'Leave it out.');
  }
}

/** The pod without the overrides. What cannot be rendered fails at synthesis by itself. */
function ownPod(pod: RunPod): ManifestObject | undefined {
  try {
    return pod.withoutOverrides!();
  } catch {
    return undefined;
  }
}

const OF_JOBS = ['Never', 'OnFailure'];
const RESTART_POLICIES: Record<string, string[]> = {
  Job: OF_JOBS, CronJob: OF_JOBS, Deployment: ['Always'], Pod: ['Always', ...OF_JOBS],
};

/** What the API server refuses in the pods of one kind of object and not of another, or in all of them. */
function checkKind({ kind: { kind } }: ResolvedRun, overrides: ManifestObject, diagnostics: DiagnosticCollector): void {
  const { activeDeadlineSeconds, ephemeralContainers, restartPolicy } = overrides;
  const what = kind === 'Pod' ? 'A Pod' : `The pods of a ${kind}`;
  const allowed = RESTART_POLICIES[kind];
  // Without one, pods have the policy "Always".
  if (restartPolicy !== undefined && !allowed.includes((restartPolicy ?? 'Always') as string)) {
    diagnostics.add('DH1803', 'podOverrides.restartPolicy',
      restartPolicy === null
        ? `${what} cannot be without a restart policy, since Kubernetes' default is "Always".`
        : `${what} cannot have the restart policy ${quote(restartPolicy)}.`,
      `Use ${joinWords(allowed.map(quote), 'or')}, or leave it out`
        + `${restartPolicy === 'Always' ? '; what runs for ever is a "DeploymentRun"' : ''}.`);
  }
  if (kind === 'Deployment' && isDefined(activeDeadlineSeconds)) {
    diagnostics.add('DH1803', 'podOverrides.activeDeadlineSeconds',
      `${what} cannot have a deadline, since they are to run for ever; got ${quote(activeDeadlineSeconds)}.`,
      'Leave it out; a run that ends is a "DigitalHubRun".');
  }
  if (Array.isArray(ephemeralContainers) && ephemeralContainers.length > 0) {
    diagnostics.add('DH1803', 'podOverrides.ephemeralContainers',
      `${what} cannot have ephemeral containers from the start: these are added to running pods, by "kubectl debug".`,
      'Write an item of "containers" or "initContainers", with a name and an image.');
  }
}

const LISTS = ['containers', 'initContainers'] as const;

/** An item without an image changes a container that there is: others are merged with none, and are no containers. */
function checkContainers(own: ManifestObject, overrides: ManifestObject, diagnostics: DiagnosticCollector): void {
  const [names, initNames] = LISTS.map((list) => objectsIn(own[list]).map(({ name }) => String(name)));
  for (const list of LISTS) {
    const [ofList, ofOther, other] = list === 'containers'
      ? [names, initNames, 'initContainers'] : [initNames, names, 'containers'];
    objectsIn(overrides[list]).forEach(({ name, image }, i) => {
      if (typeof name !== 'string' || ofList.includes(name)) {
        return;
      }
      if (image) {
        checkOther(name, ofOther, `podOverrides.${list}[${i}].name`, diagnostics);
        return;
      }
      const near = nearest(name, ofList) ?? (list === 'containers' ? MAIN : undefined);
      const others = near ? `Use ${quote(near)}${near === MAIN ? ', the run\'s own container' : ''}` : 'Leave it out';
      diagnostics.add('DH1801', `podOverrides.${list}[${i}]`,
        `${quote(name)} is not one of the run's ${list === 'containers' ? 'containers' : 'init containers'}, and without an `
          + 'image it cannot be a further one.',
        ofOther.includes(name) ? `Move it to ${quote(other)}.` : `${others}, or set an "image" for a further container.`);
    });
  }
}

function checkOther(name: string, taken: readonly string[], location: string, diagnostics: DiagnosticCollector): void {
  if (taken.includes(name)) {
    diagnostics.add('DH1701', location, `${quote(name)} is the name of another container of the run.`,
      'Give each container its own name, init containers included.');
  }
}
