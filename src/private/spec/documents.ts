import { readdirSync, readFileSync, statSync } from 'fs';
import { basename, extname, join } from 'path';
import { Entity, entityOf } from './entity';
import { foreignReason } from './foreign';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { childOf, DICTIONARY, DocumentLocation } from '../schema/location';
import { ParsedYaml, parseYaml } from '../schema/yaml-document';
import { isDefined, isPlainObject } from '../util/object';
import { quote } from '../util/string';

const EXTENSIONS = ['.yaml', '.yml', '.json'];

/**
 * The entities in a file, or in the files of a folder, in the order of their names. Files in folders of the folder are
 * left alone.
 */
export function readEntities(path: string, diagnostics: LocatedDiagnostics): Entity[] {
  if (typeof path !== 'string') {
    diagnostics.add('DH1619', { document: DICTIONARY, path: [] }, `${quote(path)} is not a path.`,
      'Give the path of a file or folder.');
    return [];
  }
  return guarded(path, diagnostics, () => {
    if (!statSync(path).isDirectory()) {
      return readFile(path, diagnostics);
    }
    const files = readdirSync(path).filter((name) => EXTENSIONS.includes(extname(name).toLowerCase())).sort()
      .map((name) => join(path, name)).filter((file) => !isFolder(file));
    if (files.length === 0) {
      diagnostics.add('DH1619', locationOf(path), 'The folder holds no file whose name ends in ".yaml", ".yml" or ".json".',
        'Give the folder that the specs are in.');
    }
    return files.flatMap((file) => guarded(file, diagnostics, () => readMember(file, diagnostics)));
  });
}

/** Reads what may not be there, or not be readable. */
function guarded(path: string, diagnostics: LocatedDiagnostics, read: () => Entity[]): Entity[] {
  try {
    return read();
  } catch (error) {
    diagnostics.add('DH1619', locationOf(path), `It cannot be read: ${(error as Error).message}.`,
      'Give the path of a file or folder.');
    return [];
  }
}

function locationOf(file: string, line?: number): DocumentLocation {
  return { document: { ...DICTIONARY, file, lineOf: () => line }, path: [] };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A file of a folder, which may be of something else: of that, one word. */
function readMember(file: string, diagnostics: LocatedDiagnostics): Entity[] {
  const documents = parseYaml(readFileSync(file, 'utf8'), file).filter((parsed) =>
    !('document' in parsed) || isDefined(parsed.value));
  const reasons = documents.map((parsed) => foreignReasonOf(parsed, file));
  const isForeign = reasons.length > 0 && reasons.every((reason) => reason !== undefined);
  if (!isForeign && !basename(file).startsWith('.')) {
    return readFile(file, diagnostics);
  }
  diagnostics.add('DH2036', locationOf(file, 1),
    `${isForeign ? reasons[0] : 'Its name begins with a dot'}, so the file is passed over.`,
    'Move it to another folder, or acknowledge the warning.');
  return [];
}

function readFile(file: string, diagnostics: LocatedDiagnostics): Entity[] {
  return parseYaml(readFileSync(file, 'utf8'), file).flatMap((parsed) => {
    if ('document' in parsed) {
      return entitiesIn(parsed.value, { document: parsed.document, path: [] }, diagnostics);
    }
    const format = extname(file) === '.json' ? 'JSON' : 'YAML';
    diagnostics.add('DH1619', locationOf(file, parsed.line), `The file is not ${format}: ${parsed.message}.`, 'Fix it there.');
    return [];
  });
}

/** Why a document is of something else. Settings of tools are often JSON with comments, which specs are not. */
function foreignReasonOf(parsed: ParsedYaml, file: string): string | undefined {
  if ('document' in parsed) {
    const { value } = parsed;
    return isPlainObject(value) && listsIn(value).length > 0 ? undefined : foreignReason(value);
  }
  const comments = /("(?:[^"\\\n]|\\.)*")|\/\/.*|\/\*[^]*?\*\//g;
  const text = extname(file) === '.json' ? readFileSync(file, 'utf8').replace(comments, '$1') : '';
  const [plain] = parseYaml(text);
  return plain && 'document' in plain ? foreignReason(plain.value) : undefined;
}

/** Lists of entities under the name of what they are, as DigitalHub's console writes them. */
const LISTS = [
  'functions', 'tasks', 'runs', 'triggers', 'workflows', 'artifacts', 'dataitems', 'models', 'secrets', 'projects',
];

function entitiesIn(value: unknown, location: DocumentLocation, diagnostics: LocatedDiagnostics): Entity[] {
  if (value === null || value === undefined || (isPlainObject(value) && Object.keys(value).length === 0)) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((one, i) => entitiesIn(one, childOf(location, i), diagnostics));
  }
  if (!isPlainObject(value)) {
    diagnostics.add('DH1619', location, `${quote(value)} is not a spec.`,
      'Write a map of options, or an entity as DigitalHub exports it.');
    return [];
  }
  const lists = listsIn(value);
  if (lists.length > 0) {
    return lists.flatMap(([key, list]) => entitiesIn(list, childOf(location, key), diagnostics));
  }
  if ('apiVersion' in value) {
    diagnostics.add('DH2021', childOf(location, 'apiVersion'), 'It is a manifest of Kubernetes.',
      'Include it in the chart as it is, or move it elsewhere.');
    return [];
  }
  return [entityOf(value, location), ...embeddedIn(value, location)];
}

function listsIn(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([key, list]) => LISTS.includes(key) && Array.isArray(list) && list.length > 0 && list.every(isEntity));
}

function isEntity(value: unknown): boolean {
  return isPlainObject(value) && typeof value.kind === 'string' && isPlainObject(value.spec);
}

/** Entities that an exported project holds in full. */
function embeddedIn(
  { kind, spec }: { readonly kind?: unknown; readonly spec?: unknown }, location: DocumentLocation,
): Entity[] {
  const lists = kind === 'project' && isPlainObject(spec) ? Object.entries(spec) : [];
  return lists.filter(([key]) => LISTS.includes(key)).flatMap(([key, list]) => (Array.isArray(list) ? list : [])
    .flatMap((one, i) => isEntity(one) ? [entityOf(one, childOf(location, 'spec', key, i))] : []));
}
