import { manifestOf } from './rendered-template';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
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

/** A part of an object that can be large. */
interface Part {
  readonly location: OptionLocation;
  readonly size: number;
  readonly fix: string;
}

const VALUES = 'put large values into files of a ConfigMap or the image';
const FILES = 'fetch large files from a repository, a bucket or a URL';

/** Objects that client-side apply cannot keep a copy of, though the API server accepts them. */
export function checkAppliedSize(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const annotations = annotationParts(run);
  if (annotationsSize({ ...run.annotations, ...run.metadata?.annotations }) > MAX_ANNOTATIONS) {
    return;
  }
  const { builder } = pod;
  const data = builder ? sizeOf(builder.data) : 0;
  const found = [
    largestIn([...annotations, ...podParts(run)], run.kind.kind, () => manifestOf(pod.workload)),
    builder && data <= MAX_DATA ? largestIn(
      [...annotations, { location: run.resolved.single(source)!, size: data, fix: FILES }],
      'ConfigMap', () => manifestOf(builder.configMap),
    ) : undefined,
  ].filter((one) => one !== undefined);
  found.filter((one, i) => found.findIndex(({ part }) => part.location.option === one.part.location.option) === i)
    .forEach(({ part, kind, size }) => diagnostics.add('DH2034', part.location,
      `"kubectl apply" keeps a copy of the ${kind} in an annotation, with which its annotations have ${size} bytes; the `
        + `limit is ${MAX_ANNOTATIONS}.`,
      'Apply it on the server, by "kubectl apply --server-side" or the option "ServerSideApply=true" of Argo CD, or '
        + `${part.fix}.`));
}

/** The largest part of an object, if the object is too large. */
function largestIn(
  parts: readonly Part[], kind: string, manifest: () => object | undefined,
): { readonly part: Part; readonly kind: string; readonly size: number } | undefined {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const object = total > SUSPECT ? manifest() : undefined;
  const size = object ? appliedAnnotationsSize(object) : 0;
  return size > MAX_ANNOTATIONS
    ? { part: parts.reduce((largest, part) => part.size > largest.size ? part : largest), kind, size }
    : undefined;
}

/** Annotations are in the object, in the copy of it and in the copy's pod. */
function annotationParts(run: ResolvedRun): Part[] {
  return [
    { location: run.location('annotations'), size: 3 * annotationsSize(run.annotations), fix: VALUES },
    {
      location: run.location('metadata.annotations'),
      size: 2 * annotationsSize(run.metadata?.annotations ?? {}),
      fix: VALUES,
    },
  ];
}

function podParts(run: ResolvedRun): Part[] {
  const textOf = (words: readonly string[] = []) => words.reduce((sum, word) => sum + word.length, 0);
  const sizes = {
    command: textOf(run.value(command)),
    args: textOf(run.value(args)),
    envs: run.derived(variablesOf).reduce((sum, { key, value }) => sum + textOf([key ?? '', value.value ?? '']), 0),
    initContainers: (run.value(initContainers) ?? []).reduce((sum, container) =>
      sum + textOf(container.command) + textOf(container.args), 0),
    podOverrides: run.podOverrides ? JSON.stringify(run.podOverrides).length : 0,
  };
  return Object.entries(sizes).map(([option, size]) => ({ location: run.location(option), size, fix: VALUES }));
}
