import { ApiObject } from 'cdk8s';
import type { DeclaredApp } from './app/declared-app';
import type { ResolvedRun } from '../contract/run';
import { knownOptionsOf } from '../description/kinds';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { isCdk8sPlusName, lostIn, Pointer, pointerOf, textOf, valueAt } from '../kubernetes/json-pointers';
import { RENAMED } from '../render/manifest';
import type { RunPod } from '../render/pod';
import { nearest, quote } from '../util/string';

/** A JSON patch of cdk8s. */
interface Patch {
  readonly op: string;
  readonly path: string;
}

/** An object of the manifest, at the stages of its rendering. */
interface Stages {
  /** In the names of cdk8s-plus, before the patches. */
  readonly before: unknown;
  /** The same after the patches. */
  readonly patched: unknown;
  /** What cdk8s-plus' types let through. */
  readonly written: unknown;
}

/** Warns of patches that cdk8s-plus drops: it patches its own objects, and writes what their types have. */
export function checkJsonPatches(
  run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod, app: DeclaredApp,
): void {
  for (const object of app.objectsOf(pod)) {
    const { patches } = object as unknown as { readonly patches: readonly { _toJson(): Patch }[] };
    const stages = patches.length > 0 ? stagesOf(object) : undefined;
    if (stages) {
      const all = patches.map((patch) => patch._toJson());
      all.forEach((patch, i) => check(patch, all.slice(0, i), stages, object, run, diagnostics));
    }
  }
}

function stagesOf(object: ApiObject): Stages | undefined {
  const unpatched = Object.create(object, { patches: { value: [] } });
  try {
    return {
      before: ApiObject.prototype.toJson.call(unpatched),
      patched: ApiObject.prototype.toJson.call(object),
      written: Object.getPrototypeOf(object).toJson.call(object),
    };
  } catch {
    // cdk8s reports the patch that fails.
    return undefined;
  }
}

function check(
  { op, path }: Patch, earlier: readonly Patch[], stages: Stages, object: ApiObject, run: ResolvedRun,
  diagnostics: DiagnosticCollector,
): void {
  const { before, patched, written } = stages;
  const isWorkload = object.kind === run.kind.kind;
  const location = run.location(`the JSON patch of ${quote(path)}${isWorkload ? '' : ` in the ${object.kind}`}`);
  if (op === 'remove') {
    const isAdded = earlier.some((other) => path.startsWith(other.path) || other.path.startsWith(path));
    if (!isAdded && valueAt(before, pointerOf(path, before)) === undefined) {
      diagnostics.add('DH2026', location, 'It removes nothing, since cdk8s-plus sets no such field.',
        spelling(pointerOf(path, before)) ?? 'Leave it out, or correct the path.');
    }
    return;
  }
  const pointer = pointerOf(path, patched);
  const value = valueAt(patched, pointer);
  const lost = op === 'test' || value === undefined ? undefined : lostIn(value, valueAt(written, pointer));
  if (lost) {
    const whole = [...pointer, ...lost];
    diagnostics.add('DH2026', location,
      `${lost.length > 0 ? quote(textOf(whole)) : 'It'} does not reach the manifest, since cdk8s-plus writes only what its types `
        + 'have, which are those of Kubernetes 1.28.',
      waysToSet(whole, valueAt(patched, whole), valueAt(patched, whole.slice(0, -1)), isWorkload, run));
  }
}

const POD_PATHS: Record<string, string> = {
  Job: '/spec/template/spec', CronJob: '/spec/jobTemplate/spec/template/spec', Deployment: '/spec/template/spec', Pod: '/spec',
};

/** Fields that are an object in the types of cdk8s-plus, and a number or text in manifests. */
const QUANTITIES = /\/(limits|requests|hard)\/[^/]+$|\/(\w*[pP]ort|maxSurge|maxUnavailable|sizeLimit|divisor)$/;

/** How to set what was lost. */
function waysToSet(
  pointer: Pointer, value: unknown, parent: unknown, isWorkload: boolean, run: ResolvedRun,
): string {
  const path = textOf(pointer);
  const name = pointer[pointer.length - 1];
  const podPath = POD_PATHS[run.kind.kind];
  const inPod = isWorkload && path.startsWith(`${podPath}/`) ? pointer.slice(podPath.split('/').length - 1) : undefined;
  const { own: options } = knownOptionsOf(run.kind);
  if (inPod?.includes('resources') && inPod[0] === 'containers' && inPod[1] === '0') {
    return 'Use the option "resources".';
  }
  const option = isWorkload ? [inPod?.[0] ?? '', name].find((one) => options.has(one)) : undefined;
  if (option !== undefined) {
    return `Use the option ${quote(option)}.`;
  }
  const spelled = spelling(pointer);
  if (inPod) {
    return `Use "podOverrides", which takes every field of a pod as in YAML${spelled ? `, or ${lowerFirst(spelled)}` : '.'}`;
  }
  if (spelled) {
    return spelled;
  }
  if (typeof value !== 'object' && QUANTITIES.test(path)) {
    return `Write the value as an object: ${quote({ value })}.`;
  }
  const near = nearest(name, Object.keys(parent as object).filter((one) => one !== name));
  return near === undefined
    ? 'Leave it out, or set it in a step after the synthesis, such as a patch of Kustomize.'
    : `Did you mean ${quote(textOf([...pointer.slice(0, -1), near]))}?`;
}

/** The path in the names of cdk8s-plus, where they are others than those of manifests. */
function spelling(pointer: Pointer): string | undefined {
  const spelled = pointer.map((part) => [...RENAMED].find((known) => isCdk8sPlusName(known, part)) ?? part);
  return textOf(spelled) === textOf(pointer) ? undefined
    : `Write ${quote(textOf(spelled))}, as cdk8s-plus calls it.`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
