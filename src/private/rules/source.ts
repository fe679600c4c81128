import { posix } from 'path';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector, inside, optionOf, OptionLocation } from '../diagnostics/diagnostic';
import { variablesOf } from '../options/fields/env';
import { volumes as volumesField } from '../options/fields/volumes';
import { source as sourceOption } from '../options/source';
import { RunPod } from '../render/pod';
import { INIT_VOLUME } from '../render/source-builder';
import { MAX_DATA, sizeOf } from '../source/data';
import { SHARED_VOLUME } from '../source/defaults';
import { MAX_PATH } from '../source/files';
import { filesOf, FOLDER, SourceFile, SourceReference } from '../source/parts';
import { quote } from '../util/string';

export function checkSource(run: ResolvedRun, diagnostics: DiagnosticCollector, { builder }: RunPod): void {
  const source = run.resolved.single(sourceOption);
  if (!source || !builder) {
    return;
  }
  const { references } = source.value._parts;
  const files = filesOf(source.value._parts, builder.keepsServing);
  if (references.length + files.length === 0) {
    diagnostics.add('DH1921', source, 'The source has nothing to fetch.',
      'Add a repository, an archive or a file, or leave the source out.');
  }
  checkFiles([...fetchedFiles(references), ...files], source, diagnostics);
  checkHidden(run, files, source, diagnostics);
  checkReferences(references, hasOneAtATime(run), source, diagnostics);
  const size = sizeOf(builder.data);
  if (size > MAX_DATA) {
    diagnostics.add('DH1923', source,
      `The files have ${size} bytes, but the limit of a ConfigMap is ${MAX_DATA} bytes.`,
      'Fetch large files from a repository, a bucket or a URL.');
  }
  checkVolumes(run, diagnostics);
}

/** A file that lies somewhere, and the option that names it. */
type Pathed = Pick<SourceFile, 'path' | 'option'>;

/** Each path stands for one file, and no file is a folder of others. */
function checkFiles(files: readonly Pathed[], source: OptionLocation, diagnostics: DiagnosticCollector): void {
  const short = files.filter(({ path }) => path.length <= MAX_PATH);
  const reserved = new Set(short.flatMap(({ path }) => foldersOf(path)));
  for (const { path, option } of short) {
    if (reserved.has(path)) {
      diagnostics.add('DH1922', inside(source, option),
        `${quote(path)} is already the path of another file or its folder.`, 'Give each file its own path.');
    }
    reserved.add(path);
  }
}

function foldersOf(path: string): string[] {
  return path.split('/').slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join('/'));
}

/** Where the main container has a volume of its own, it does not see what the builder puts there. */
function checkHidden(
  run: ResolvedRun, files: readonly Pathed[], source: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  for (const volume of run.resolved.entries(volumesField)) {
    const folder = posix.join(volume.value.mountPath, '/');
    const hidden = folder.startsWith(`${FOLDER}/`) && folder !== `${FOLDER}/`
      && files.find(({ path }) => `${FOLDER}/${path}/`.startsWith(folder));
    if (hidden) {
      diagnostics.add('DH1922', inside(source, hidden.option),
        `${quote(hidden.path)} is hidden by ${optionOf(volume)}, which is mounted over it.`,
        `Choose another path, or mount ${quote(volume.value.name)} elsewhere.`);
    }
  }
}

/** Files that are named by their address; equal names are checked elsewhere. */
function fetchedFiles(references: readonly SourceReference[]): Pathed[] {
  const slots = new Map(references.map((reference) => [slotOf(reference), reference.option]));
  return [...slots].filter(([slot]) =>
    slot.startsWith('file ')).map(([slot, option]) => ({ path: slot.slice('file '.length), option }));
}

/** The builder takes several references at a time, and tells some of them apart by less than their addresses. */
function checkReferences(
  references: readonly SourceReference[], oneAtATime: boolean, source: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const reserved = new Map<string, SourceReference>();
  for (const reference of references) {
    const slot = slotOf(reference);
    const earlier = reserved.get(slot);
    const location = inside(source, reference.option);
    const other = earlier && inside(source, earlier.option).option;
    if (other && slot.startsWith('file ')) {
      diagnostics.add('DH1921', location, `It is fetched into the same file as ${other}.`,
        'Use different file names, or fetch them as archives.');
    } else if (other && !oneAtATime) {
      diagnostics.add('DH1921', location,
        `The builder fetches it through the same temporary path as ${other}, at the same time.`,
        'Set the variable "PARALLELISM" of the run to "1", so that the builder fetches one after the other.');
    }
    reserved.set(slot, reference);
  }
}

/** How much of a repository's address the builder's name of the folder holds into which it clones. */
const CLONE_NAME = 24;

/** Where the builder puts what it fetches, at first or for good. */
function slotOf({ protocol, address }: SourceReference): string {
  const plain = address.replace(/^(git|zip)\+/, '');
  const name = plain.split('/').filter((part) => part !== '').pop();
  switch (protocol.split('+')[0]) {
    case 'git': return `git ${plain.slice(0, CLONE_NAME)}`;
    case 'zip': return `zip ${name}`;
    default: return plain.endsWith('/') ? address : `file ${name}`;
  }
}

function hasOneAtATime(run: ResolvedRun): boolean {
  return run.derived(variablesOf).some(({ key, value }) => key === 'PARALLELISM' && value.value === '1');
}

/** Kinds of volumes that nothing can be fetched into. */
const READ_ONLY = ['config_map', 'secret', 'image'];

function checkVolumes(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const volumes = run.resolved.entries(volumesField);
  for (const assignment of volumes.filter(({ value }) => value.name === INIT_VOLUME)) {
    diagnostics.add('DH1202', inside(assignment, 'name'),
      `${quote(INIT_VOLUME)} is already the name of a volume of source.`, 'Give each volume of a run its own name.');
  }
  const shared = volumes.find(({ value }) => value.mountPath === FOLDER);
  const named = volumes.find(({ value }) => value.name === SHARED_VOLUME.name);
  if (shared && READ_ONLY.includes(shared.value._kind.type)) {
    diagnostics.add('DH1921', 'source',
      `The source is fetched into ${quote(FOLDER)}, where the read-only volume ${quote(shared.value.name)} is mounted.`,
      'Mount it elsewhere.');
  } else if (!shared && named) {
    diagnostics.add('DH1202', inside(named, 'name'),
      `${quote(SHARED_VOLUME.name)} is the name of the volume of source at ${quote(FOLDER)}.`,
      `Choose another name, or mount it at ${quote(FOLDER)}.`);
  }
}
