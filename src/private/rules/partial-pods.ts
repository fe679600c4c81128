import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
import { imageProblem } from '../diagnostics/problem';
import { ManifestObject, repeatedItems } from '../kubernetes/strategic-merge';
import { joinWords, quote } from '../util/string';

/** A part of a PodSpec that is merged with the rendered one. */
interface PartialPod {
  readonly fields: ManifestObject;
  readonly at: (path: string) => OptionLocation;
}

/** Checks the parts of a PodSpec that are written as in manifests, of which Kubernetes would accept no pod. */
export function checkPartialPods(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  for (const part of partsOf(run)) {
    checkRepeatedItems(part, diagnostics);
    checkFieldsOfClasses(part, diagnostics);
    checkImages(part, diagnostics);
  }
}

/** The base of the run's profile, and the author's overrides. */
function partsOf(run: ResolvedRun): PartialPod[] {
  const { podOverrides, basePod, context } = run;
  const layer = { owner: `profile ${quote(context.profileName)}` };
  return [
    ...basePod ? [{
      fields: withoutRemoved(basePod, podOverrides),
      at: (path: string) => ({ option: `base.${path}`, layer }),
    }] : [],
    ...podOverrides ? [{ fields: podOverrides, at: (path: string) => run.location(`podOverrides.${path}`) }] : [],
  ];
}

function withoutRemoved(base: ManifestObject, overrides: ManifestObject = {}): ManifestObject {
  return Object.fromEntries(Object.entries(base).filter(([field]) => overrides[field] !== null));
}

function checkRepeatedItems({ fields, at }: PartialPod, diagnostics: DiagnosticCollector): void {
  for (const { path, key } of repeatedItems(fields)) {
    const parts = Object.entries(key).map(([name, value]) => `${name} (${quote(value)})`);
    diagnostics.add('DH1010', at(path),
      `An earlier item of the list has the same ${joinWords(parts)}, and server-side apply rejects an object with two such `
        + 'items.',
      'Merge them into one item.');
  }
}

/** What admission sets in every pod, from a class that the pod names. */
const FIELDS_OF_CLASSES = [
  { field: 'priority', what: 'priority', option: 'priorityClass', classes: 'priority class' },
  { field: 'preemptionPolicy', what: 'preemption policy', option: 'priorityClass', classes: 'priority class' },
  { field: 'overhead', what: 'overhead', option: 'runtimeClass', classes: 'runtime class' },
];

/** A Job or Deployment of such a pod is accepted, but none of its pods is. */
function checkFieldsOfClasses({ fields, at }: PartialPod, diagnostics: DiagnosticCollector): void {
  for (const { field, what, option, classes } of FIELDS_OF_CLASSES) {
    const value = fields[field] ?? undefined;
    if (value !== undefined) {
      diagnostics.add('DH1802', at(field),
        `The API server sets the ${what} of pods from their ${classes}, and rejects every pod that sets another one, so the `
          + `run would not start; got ${quote(value)}.`,
        `Leave it out, and set "${option}" to a class with this ${what}.`);
    }
  }
}

/** The images of containers and volumes. */
function checkImages({ fields, at }: PartialPod, diagnostics: DiagnosticCollector): void {
  for (const list of ['containers', 'initContainers', 'volumes'] as const) {
    const items: unknown = fields[list];
    for (const [i, item] of (Array.isArray(items) ? items : []).entries()) {
      const [image, path] = list === 'volumes' ? [item?.image?.reference, 'image.reference'] : [item?.image, 'image'];
      if (typeof image === 'string') {
        diagnostics.addProblem(imageProblem(image), at(`${list}[${i}].${path}`));
      }
    }
  }
}
