import { ApiObjectMetadata } from 'cdk8s';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector, inside, OptionLocation } from '../diagnostics/diagnostic';
import { annotationsSize, MAX_ANNOTATIONS } from '../kubernetes/last-applied';
import { qualifiedName } from '../kubernetes/names';
import { APPARMOR } from '../kubernetes/pod-standards';
import { annotations as annotationsOption } from '../options/annotations';
import { checkAnnotation, checkLabel } from '../options/checks/metadata';
import { reservedLabels } from '../options/labels';
import { RunPod } from '../render/pod';
import { joinWords, quote } from '../util/string';

export function checkMetadata(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const { annotations, metadata = {} } = run;
  Object.entries(metadata.labels ?? {}).forEach(([key, value]) =>
    checkLabel(key, value, run.location(`metadata.labels[${quote(key)}]`), diagnostics));
  Object.keys(metadata.annotations ?? {}).forEach((key) =>
    checkAnnotation(key, run.location(`metadata.annotations[${quote(key)}]`), diagnostics));
  checkReservedLabels(run, diagnostics);
  const containers = [...pod.workload.containers, ...pod.workload.initContainers].map(({ name }) => name);
  run.resolved.keyed(annotationsOption).forEach((resolvedValue, key) =>
    checkPodAnnotation(key, resolvedValue.value, containers, resolvedValue, diagnostics));
  if (run.kind.kind === 'Pod') {
    Object.entries(metadata.annotations ?? {}).forEach(([key, value]) =>
      checkPodAnnotation(key, value, containers, run.location(`metadata.annotations[${quote(key)}]`), diagnostics));
  }
  const [ofRun, ofWorkload] = [annotations, { ...annotations, ...metadata.annotations }].map(annotationsSize);
  // Claims that are retained have annotations of their own, which are short: to look at them costs time.
  const ofClaims = ofRun < MAX_ANNOTATIONS / 2 ? [] : pod.claims.map((claim) =>
    annotationsSize({ ...annotations, ...claim.metadata.toJson().annotations }));
  const excess = Math.max(ofWorkload, ...ofClaims) - MAX_ANNOTATIONS;
  if (excess > 0) {
    const isOfMetadata = ofWorkload > ofRun;
    diagnostics.add('DH1003', isOfMetadata ? 'metadata.annotations' : 'annotations',
      `The limit for all annotations of an object is ${MAX_ANNOTATIONS} bytes, which these exceed by ${excess}.`,
      'Put large values into a ConfigMap, and mount it.');
  }
  checkFinalizers(metadata, run.location('metadata.finalizers'), diagnostics);
  checkOwners(metadata, run.location('metadata.ownerReferences'), diagnostics);
}

/** Labels of DigitalHub that were to have another value. */
function checkReservedLabels(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  for (const { key, value, option, lost } of reservedLabels(run)) {
    const ofMetadata = run.metadata?.labels?.[key!];
    const others = [
      ...lost.map((other) => ({ value: other.value, location: other })),
      ...ofMetadata === undefined ? [] : [
        { value: ofMetadata, location: run.location(`metadata.labels[${quote(key)}]`) },
      ],
    ];
    for (const other of others.filter((one) => one.value !== value)) {
      diagnostics.add('DH2040', other.location,
        `DigitalHub's own label ${quote(key)} is ${quote(value)}, from ${quote(option)}, so ${quote(other.value)} has no `
          + 'effect.', `Leave it out, or change ${quote(option)}.`);
    }
  }
}

const SECCOMP = ['seccomp.security.alpha.kubernetes.io/pod', 'container.seccomp.security.alpha.kubernetes.io/'];

/** Annotations of pods that Kubernetes reads itself, from before there were fields. */
function checkPodAnnotation(
  key: string, value: string, containers: readonly string[], location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const container = key.startsWith(APPARMOR) ? key.slice(APPARMOR.length) : undefined;
  if (container !== undefined && !containers.includes(container)) {
    diagnostics.add('DH1003', location, `The key names the container ${quote(container)}, which the pod does not have.`,
      `Use ${joinWords(containers.map(quote), 'or')}.`);
  }
  const isSeccomp = key === SECCOMP[0] || key.startsWith(SECCOMP[1]);
  const known = ['runtime/default', 'unconfined', ...isSeccomp ? ['docker/default'] : ['']];
  const isLocal = value.startsWith('localhost/')
    && !(isSeccomp && (value.startsWith('localhost//') || value.split('/').includes('..')));
  if ((container !== undefined || isSeccomp) && !known.includes(value) && !isLocal) {
    diagnostics.add('DH1003', location, `${quote(value)} is not a valid ${isSeccomp ? 'seccomp' : 'AppArmor'} profile.`,
      'Write "runtime/default", "unconfined" or "localhost/…".');
  }
}

/** Finalizers without a domain that belong to Kubernetes itself. */
const FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

function checkFinalizers(
  { finalizers = [] }: ApiObjectMetadata, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  finalizers.forEach((finalizer, i) => {
    if (qualifiedName(finalizer) !== undefined || !(finalizer.includes('/') || FINALIZERS.includes(finalizer))) {
      diagnostics.add('DH1008', inside(location, `[${i}]`), `${quote(finalizer)} cannot be a finalizer.`,
        'Write "domain/name", such as "acme.io/guard".');
    } else if (finalizers.indexOf(finalizer) < i) {
      diagnostics.add('DH1008', inside(location, `[${i}]`),
        `${quote(finalizer)} is in the list already, and server-side apply rejects an object that lists a finalizer twice.`,
        'Write each finalizer once.');
    }
  });
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    diagnostics.add('DH1008', location, '"orphan" and "foregroundDeletion" exclude each other.', 'Keep one of them.');
  }
}

function checkOwners(
  { ownerReferences = [] }: ApiObjectMetadata, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  ownerReferences.forEach((owner, i) => {
    for (const field of (['apiVersion', 'kind', 'name', 'uid'] as const).filter((one) => owner[one] === '')) {
      diagnostics.add('DH1008', inside(location, `[${i}].${field}`), 'The field is empty.',
        'Specify all fields of the owner.');
    }
    if (owner.uid !== '' && ownerReferences.findIndex(({ uid }) => uid === owner.uid) < i) {
      diagnostics.add('DH1008', inside(location, `[${i}].uid`),
        `${quote(owner.uid)} is the uid of another owner, too, and server-side apply rejects an object with two owners of `
          + 'one uid.', 'Keep one of them.');
    }
  });
  const controllers = ownerReferences.filter(({ controller }) => controller);
  if (controllers.length > 1) {
    diagnostics.add('DH1008', location, `${controllers.length} owners are marked as controller.`,
      'Mark only one of them.');
  }
}
