import { readdirSync, readFileSync, statSync } from 'fs';
import { extname, join } from 'path';
import { Document, isAlias, isMap, isScalar, isSeq, LineCounter, Node, Pair, parseAllDocuments, visit, YAMLMap } from 'yaml';
import { Entity, entityOf } from './entity';
import { SpecDiagnosticCollector } from './findings';
import { DICTIONARY, SpecDocument, SpecPath, SpecLocation, within } from './place';
import { isLiteral } from '../schema/shapes';
import { quote } from '../util/string';

/** Far more than any file has that somebody wrote; fewer than keep a computer busy. */
const MOST_ALIASES = 10000;

const EXTENSIONS = ['.yaml', '.yml', '.json'];

/** The entities in a file, or in the files of a folder, in the order of their names. Files in folders of the folder are left alone. */
export function readEntities(path: string, diagnostics: SpecDiagnosticCollector): Entity[] {
  if (typeof path !== 'string') {
    diagnostics.add('DH1619', { document: DICTIONARY, path: [] }, `${quote(path)} is no path.`, 'Give the path of a file or folder.');
    return [];
  }
  const nowhere: SpecLocation = { document: { ...DICTIONARY, file: path }, path: [] };
  try {
    if (!statSync(path).isDirectory()) {
      return readFile(path, diagnostics);
    }
    const files = readdirSync(path).filter((name) => EXTENSIONS.includes(extname(name).toLowerCase())).sort().map((name) => join(path, name));
    const readable = files.filter((file) => !isFolder(file));
    if (readable.length === 0) {
      diagnostics.add('DH1619', nowhere, 'The folder holds no file whose name ends in ".yaml", ".yml" or ".json".', 'Give the folder that the specs are in.');
    }
    return readable.flatMap((file) => readEntities(file, diagnostics));
  } catch (error) {
    diagnostics.add('DH1619', nowhere, `It cannot be read: ${(error as Error).message}.`, 'Give the path of a file or folder.');
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readFile(file: string, diagnostics: SpecDiagnosticCollector): Entity[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(readFileSync(file, 'utf8'), { lineCounter: lines, merge: true }) as Document.Parsed[];
  return documents.flatMap((document) => {
    const location = { document: new FileDocument(file, document, lines), path: [] };
    const [error] = document.errors;
    const broken = (message: string, line = 1) => {
      diagnostics.add('DH1619', { ...location, document: { ...DICTIONARY, file, lineOf: () => line } }, `The file is not ${extname(file) === '.json' ? 'JSON' : 'YAML'}: ${message}.`, 'Mend it there.');
      return [];
    };
    if (error) {
      return broken(error.message.split('\n')[0].replace(/ at line .*$/, ''), error.linePos?.[0].line);
    }
    try {
      return entitiesIn(document.toJS({ maxAliasCount: MOST_ALIASES }), location, diagnostics);
    } catch (unresolved) {
      const offset = firstUnresolved(document);
      return broken((unresolved as Error).message.split('\n')[0], offset === undefined ? 1 : lines.linePos(offset).line);
    }
  });
}

/** Where an alias is that stands for nothing. */
function firstUnresolved(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      offset ??= alias.resolve(document) ? undefined : alias.range?.[0];
    },
  });
  return offset;
}

/** Lists of entities under the name of what they are, as DigitalHub's console writes them. */
const LISTS = ['functions', 'tasks', 'runs', 'triggers', 'workflows', 'artifacts', 'dataitems', 'models', 'secrets', 'projects'];

function entitiesIn(value: unknown, location: SpecLocation, diagnostics: SpecDiagnosticCollector): Entity[] {
  if (value === null || value === undefined) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((one, i) => entitiesIn(one, within(location, i), diagnostics));
  }
  if (!isLiteral(value)) {
    diagnostics.add('DH1619', location, `${quote(value)} is no spec.`, 'Write a map of options, or an entity as DigitalHub exports it.');
    return [];
  }
  const lists = Object.entries(value).filter(([key, list]) => LISTS.includes(key) && Array.isArray(list) && list.length > 0 && list.every(isEntity));
  if (lists.length > 0) {
    return lists.flatMap(([key, list]) => entitiesIn(list, within(location, key), diagnostics));
  }
  if ('apiVersion' in value) {
    diagnostics.add('DH2021', within(location, 'apiVersion'), 'It is a manifest of Kubernetes.', 'Include it in the chart as it is, or move it elsewhere.');
    return [];
  }
  return [entityOf(value, location), ...embeddedIn(value, location)];
}

function isEntity(value: unknown): boolean {
  return isLiteral(value) && 'kind' in value && 'spec' in value;
}

/** Functions that an exported project holds in full. */
function embeddedIn({ kind, spec }: { readonly kind?: unknown; readonly spec?: unknown }, location: SpecLocation): Entity[] {
  const functions = kind === 'project' ? (Object(spec) as Record<string, unknown>).functions : undefined;
  return Array.isArray(functions) ? functions.flatMap((one, i) => isEntity(one) ? [entityOf(one, within(location, 'spec', 'functions', i))] : []) : [];
}

/** One document of a file, which knows its lines. */
class FileDocument implements SpecDocument {
  private readonly pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  public constructor(public readonly file: string, private readonly document: Document.Parsed, private readonly lines: LineCounter) {
  }

  public lineOf(path: SpecPath): number | undefined {
    const offset = this.find(path).offset;
    return offset === undefined ? undefined : this.lines.linePos(offset).line;
  }

  public textOf(path: SpecPath): string | undefined {
    const { node, left } = this.find(path);
    return left === 0 && isScalar(node) ? node.source : undefined;
  }

  /** What is at a path: how many steps of it lead nowhere, and where the last is that leads somewhere. */
  private find(path: SpecPath): { node: Node | null; offset?: number; left: number } {
    let node: Node | null = this.document.contents;
    let offset = node?.range?.[0];
    for (const [i, step] of path.entries()) {
      const whole = this.resolved(node);
      const pair = isMap(whole) ? this.pairsOf(whole).get(String(step)) : undefined;
      const inner = pair ? pair.value : isSeq(whole) ? whole.items[step as number] : undefined;
      if (inner === undefined) {
        return { node, offset, left: path.length - i };
      }
      node = inner as Node | null;
      offset = ((pair?.key ?? inner) as Node | null)?.range?.[0] ?? offset;
    }
    return { node, offset, left: 0 };
  }

  private resolved(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.document) : node;
  }

  /** The pairs of a map by their keys, with those that it merges. */
  private pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    let pairs = this.pairs.get(map);
    if (!pairs) {
      const merged = map.items.filter(({ key }) => isScalar(key) && key.source === '<<').flatMap(({ value }) => {
        const whole = this.resolved(value);
        return (isSeq(whole) ? whole.items.map((item) => this.resolved(item)) : [whole]).filter((one) => isMap(one)).reverse();
      });
      pairs = new Map([
        ...merged.flatMap((one) => [...this.pairsOf(one)]),
        ...map.items.map((pair) => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair] as const),
      ]);
      this.pairs.set(map, pairs);
    }
    return pairs;
  }
}
