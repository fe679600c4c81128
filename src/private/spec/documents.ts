import { readdirSync, readFileSync, statSync } from 'fs';
import { extname, join } from 'path';
import { Entity, entityOf } from './entity';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { childOf, DICTIONARY, DocumentLocation } from '../schema/location';
import { parseYaml } from '../schema/yaml-document';
import { isPlainObject } from '../util/object';
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
  const nowhere: DocumentLocation = { document: { ...DICTIONARY, file: path }, path: [] };
  try {
    if (!statSync(path).isDirectory()) {
      return readFile(path, diagnostics);
    }
    const files = readdirSync(path).filter((name) => EXTENSIONS.includes(extname(name).toLowerCase())).sort()
      .map((name) => join(path, name));
    const readable = files.filter((file) => !isFolder(file));
    if (readable.length === 0) {
      diagnostics.add('DH1619', nowhere, 'The folder holds no file whose name ends in ".yaml", ".yml" or ".json".',
        'Give the folder that the specs are in.');
    }
    return readable.flatMap((file) => readEntities(file, diagnostics));
  } catch (error) {
    diagnostics.add('DH1619', nowhere, `It cannot be read: ${(error as Error).message}.`,
      'Give the path of a file or folder.');
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readFile(file: string, diagnostics: LocatedDiagnostics): Entity[] {
  return parseYaml(readFileSync(file, 'utf8'), file).flatMap((parsed) => {
    if ('document' in parsed) {
      return entitiesIn(parsed.value, { document: parsed.document, path: [] }, diagnostics);
    }
    const location = { document: { ...DICTIONARY, file, lineOf: () => parsed.line }, path: [] };
    const format = extname(file) === '.json' ? 'JSON' : 'YAML';
    diagnostics.add('DH1619', location, `The file is not ${format}: ${parsed.message}.`, 'Fix it there.');
    return [];
  });
}

/** Lists of entities under the name of what they are, as DigitalHub's console writes them. */
const LISTS = [
  'functions', 'tasks', 'runs', 'triggers', 'workflows', 'artifacts', 'dataitems', 'models', 'secrets', 'projects',
];

function entitiesIn(value: unknown, location: DocumentLocation, diagnostics: LocatedDiagnostics): Entity[] {
  if (value === null || value === undefined) {
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
  const lists = Object.entries(value)
    .filter(([key, list]) => LISTS.includes(key) && Array.isArray(list) && list.length > 0 && list.every(isEntity));
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
