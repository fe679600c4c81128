import { objectsIn, templateOf } from './rendered-template';
import { LayerKind } from '../contract/run';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { MAIN } from '../kubernetes/container-names';
import { command } from '../options/command';
import { security } from '../options/security';
import { source } from '../options/source';
import type { RunPod } from '../render/pod';
import { FOLDER } from '../source/parts';

const TEMPORARY = '/tmp';

/** Volumes that no container can write to. */
const READ_ONLY = ['configMap', 'secret', 'downwardAPI', 'projected', 'image'];

/** Whether the main container can write temporary files although its root filesystem is read-only. */
export function checkReadOnlyRoot(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const level = run.resolved.single(security)!;
  if (!level.value.readOnlyRootFilesystem) {
    return;
  }
  const spec = templateOf(pod)?.spec;
  const main = named(spec?.containers, MAIN);
  if (main?.securityContext?.readOnlyRootFilesystem !== true) {
    return;
  }
  const folders = writableFolders(spec, main);
  const isLaunched = isLauncherOf(run);
  // Nuclio's processor has its socket at a fixed path.
  const isServer = isLaunched && run.kind.kind === 'Deployment';
  const others = isServer ? [] : [...isLaunched ? [FOLDER] : [], ...temporaryFolders(main)];
  if (folders.includes(TEMPORARY) || others.some((path) => isUnknown(path) || isInside(path, folders))) {
    return;
  }
  diagnostics.add('DH2035', level,
    'The root filesystem is read-only, and no volume that can be written to is mounted at "/tmp", where '
      + `${isServer ? 'the server of Python functions creates its socket' : 'most programs write temporary files'}.`,
    isServer ? 'Mount an "emptyDir" volume at "/tmp".'
      : 'Mount an "emptyDir" volume at "/tmp", set the variable "TMPDIR" to a folder of another volume, or acknowledge '
        + 'this warning if the program writes none.');
}

/** Whether the main container runs the launcher of Python functions, which looks for another folder by itself. */
function isLauncherOf({ resolved }: ResolvedRun): boolean {
  return resolved.single(source)?.value._parts.command !== undefined
    && resolved.single(command)?.layer.kind === LayerKind.LIBRARY;
}

function writableFolders(spec: any, main: any): string[] {
  return objectsIn(main.volumeMounts)
    .filter(({ name, readOnly }) => readOnly !== true
      && !READ_ONLY.some((kind) => named(spec.volumes, name)?.[kind] !== undefined))
    .map(({ mountPath }) => String(mountPath).replace(/(?<=.)\/+$/, ''));
}

/** The value of the variable `TMPDIR`, if it is set. */
function temporaryFolders({ env }: any): unknown[] {
  const variable = named(env, 'TMPDIR');
  return variable ? [variable.value] : [];
}

/** Whether only the cluster knows a variable's value. */
function isUnknown(value: unknown): boolean {
  return typeof value !== 'string' || value.includes('$(');
}

function isInside(path: unknown, folders: readonly string[]): boolean {
  return folders.some((folder) => `${String(path)}/`.startsWith(`${folder}/`));
}

function named(list: unknown, name: unknown): any {
  return objectsIn(list).find((object) => object.name === name);
}
