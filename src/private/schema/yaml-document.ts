import {
  Document, isAlias, isMap, isScalar, isSeq, LineCounter, Node, Pair, parseAllDocuments, visit, YAMLMap,
} from 'yaml';
import { DocumentPath, SourceDocument } from './location';

/** Far more than any file has that somebody wrote; fewer than keep a computer busy. */
const MAX_ALIASES = 10000;

/** One document of a YAML text, or why it cannot be read. */
export type ParsedYaml =
  | { readonly document: SourceDocument; readonly value: unknown }
  | { readonly line: number; readonly message: string };

/** The documents of a text of YAML, or of JSON, which is YAML, too. */
export function parseYaml(text: string, file?: string): ParsedYaml[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, merge: true }) as Document.Parsed[];
  return documents.map((document) => {
    // One mistake leads to many others.
    const [error] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY' || !repeatsOnlyItself(document));
    if (error) {
      return { line: error.linePos?.[0].line ?? 1, message: firstLine(error).replace(/ at line .*$/, '') };
    }
    try {
      return {
        document: new YamlDocument(file, document, lines),
        value: document.toJS({ maxAliasCount: MAX_ALIASES }),
      };
    } catch (unresolved) {
      const offset = firstUnresolved(document);
      return { line: offset === undefined ? 1 : lines.linePos(offset).line, message: firstLine(unresolved as Error) };
    }
  });
}

/** Whether keys that a document has twice have one value, as PyYAML, which takes the last, would have it in any case. */
function repeatsOnlyItself(document: Document.Parsed): boolean {
  let isHarmless = true;
  visit(document, {
    Map: (_key, { items }) => {
      const values = new Map<string, string>();
      for (const { key, value } of items) {
        const [name, text] = [String(key), String(value)];
        isHarmless &&= (values.get(name) ?? text) === text;
        values.set(name, text);
      }
    },
  });
  return isHarmless;
}

function firstLine({ message }: Error): string {
  return message.split('\n')[0];
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

/** One document of a YAML text, which knows its lines. */
class YamlDocument implements SourceDocument {
  private readonly pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  public constructor(
    public readonly file: string | undefined,
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
  ) {
  }

  public lineOf(path: DocumentPath): number | undefined {
    const offset = this.find(path).offset;
    return offset === undefined ? undefined : this.lines.linePos(offset).line;
  }

  public textOf(path: DocumentPath): string | undefined {
    const { node, left } = this.find(path);
    return left === 0 && isScalar(node) ? node.source : undefined;
  }

  /** What is at a path: how many steps of it lead nowhere, and where the last is that leads somewhere. */
  private find(path: DocumentPath): { node: Node | null; offset?: number; left: number } {
    let node: Node | null = this.document.contents;
    let offset = node?.range?.[0];
    for (const [i, step] of path.entries()) {
      const whole = this.resolved(node);
      const pair = isMap(whole) ? this.pairsOf(whole).get(String(step)) : undefined;
      const item = isSeq(whole) ? whole.items[step as number] : undefined;
      const inner = pair ? pair.value : item;
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
        return (isSeq(whole) ? whole.items.map((item) => this.resolved(item)) : [whole]).filter((one) => isMap(one))
          .reverse();
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
