import type { IConstruct } from 'constructs';
import { manifestOf } from './rendered-template';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { annotationsSize, appliedAnnotationsSize, MAX_ANNOTATIONS } from '../kubernetes/last-applied';
import { args } from '../options/args';
import { command } from '../options/command';
import { variablesOf } from '../options/fields/env';
import { initContainers } from '../options/init-containers';
import { source } from '../options/source';
import { RunPod } from '../render/pod';
import { MAX_DATA, sizeOf } from '../source/data';

/** A character takes at most six bytes in JSON: objects of less text need no closer look. */
const SUSPECT = MAX_ANNOTATIONS / 8;

/** The options that can be large, and how many characters they add to an object. */
type Sizes = Readonly<Record<string, number>>;

const VALUES = 'put large values into files of a ConfigMap or the image';
const FILES = 'fetch large files from a repository, a bucket or a URL';

/** Objects that client-side apply cannot keep a copy of, though the API server accepts them. */
export function checkAppliedSize(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const { builder } = pod;
  const annotations = annotationSizes(run);
  const files = builder ? sizeOf(builder.data) : 0;
  const found = [
    largestOf({ ...annotations, ...podSizes(run) }, run.kind.kind, pod.workload),
    builder && files <= MAX_DATA
      ? largestOf({ ...annotations, source: files }, 'ConfigMap', builder.configMap) : undefined,
  ].filter((one) => one !== undefined);
  // Too many annotations are an error, whoever applies them.
  if (found.length === 0
    || annotationsSize({ ...run.annotations, ...run.metadata?.annotations }) > MAX_ANNOTATIONS) {
    return;
  }
  found.filter((one, i) => found.findIndex(({ option }) => option === one.option) === i)
    .forEach(({ option, kind, size }) => diagnostics.add('DH2034',
      option === 'source' ? run.resolved.single(source)! : run.location(option),
      `"kubectl apply" keeps a copy of the ${kind} in an annotation, with which its annotations have ${size} bytes; the `
        + `limit is ${MAX_ANNOTATIONS}.`,
      'Apply it on the server, by "kubectl apply --server-side" or the option "ServerSideApply=true" of Argo CD, or '
        + `${option === 'source' ? FILES : VALUES}.`));
}

/** The largest part of an object, if the object is too large. */
function largestOf(
  sizes: Sizes, kind: string, construct: IConstruct,
): { readonly option: string; readonly kind: string; readonly size: number } | undefined {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const object = total > SUSPECT ? manifestOf(construct) : undefined;
  if (!object) {
    return undefined;
  }
  const size = appliedAnnotationsSize(object);
  const [option] = Object.entries(sizes).reduce((largest, one) => one[1] > largest[1] ? one : largest);
  return size > MAX_ANNOTATIONS ? { option, kind, size } : undefined;
}

/** Annotations are in the object, in the copy of it and in the copy's pod. */
function annotationSizes({ annotations, metadata }: ResolvedRun): Sizes {
  return {
    'annotations': 3 * textOf(Object.entries(annotations).flat()),
    'metadata.annotations': 2 * textOf(Object.entries(metadata?.annotations ?? {}).flat()),
  };
}

function podSizes(run: ResolvedRun): Sizes {
  return {
    command: textOf(run.value(command)),
    args: textOf(run.value(args)),
    envs: run.derived(variablesOf).reduce((sum, { key, value }) => sum + textOf([key ?? '', value.value ?? '']), 0),
    initContainers: (run.value(initContainers) ?? []).reduce((sum, container) =>
      sum + textOf(container.command) + textOf(container.args), 0),
    podOverrides: run.podOverrides ? JSON.stringify(run.podOverrides).length : 0,
  };
}

/** The length of a text in pieces. */
function textOf(words: readonly string[] = []): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}
