/** The public interface as compiled into `.jsii`: the parts of its format that the scripts read. */
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';

export interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
  readonly default?: string;
  readonly since?: string;
  readonly custom?: { readonly field?: string };
}

export interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: string; readonly elementtype: TypeReference };
}

export interface Member {
  readonly name: string;
  readonly docs?: Docs;
  readonly optional?: boolean;
  readonly type: TypeReference;
  readonly locationInModule?: { readonly filename: string; readonly line: number };
}

export interface Method {
  readonly name: string;
  readonly static?: boolean;
  readonly docs?: Docs;
  readonly parameters?: readonly Member[];
  readonly returns?: { readonly type: TypeReference };
  readonly locationInModule: { readonly line: number };
}

export interface AssemblyType {
  readonly fqn: string;
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly datatype?: boolean;
  readonly docs?: Docs;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly properties?: readonly Member[];
  readonly methods?: readonly Method[];
  readonly locationInModule: { readonly filename: string; readonly line: number };
}

/** The types of a package. */
export class Assembly {
  /** @param folder Folder of the package. */
  public static in(folder: string): Assembly {
    const path = join(folder, '.jsii');
    if (!existsSync(path)) {
      throw new Error('there is no .jsii: run "npx projen compile"');
    }
    const { name, types } = JSON.parse(readFileSync(path, 'utf8'));
    return new Assembly(name, types);
  }

  private constructor(private readonly name: string, private readonly types: Readonly<Record<string, AssemblyType>>) {
  }

  public get all(): AssemblyType[] {
    return Object.values(this.types);
  }

  /** The type with a name, with or without the package prefix; undefined for types of other packages. */
  public find(name: string): AssemblyType | undefined {
    return this.types[name] ?? this.types[`${this.name}.${name}`];
  }

  public get(name: string): AssemblyType {
    const type = this.find(name);
    if (!type) {
      throw new Error(`there is no type ${name}`);
    }
    return type;
  }

  /** The structs of this package that a struct extends, base structs first, and the struct itself. */
  public lineage(type: AssemblyType): AssemblyType[] {
    return [...(type.interfaces ?? []).flatMap((fqn) => this.lineage(this.get(fqn))), type];
  }
}

interface Located {
  readonly locationInModule?: { readonly line: number };
}

/** Members in the order of the source. */
export function inOrder<T extends Located>(members: readonly T[] = []): T[] {
  return [...members].sort((a, b) => (a.locationInModule?.line ?? 0) - (b.locationInModule?.line ?? 0));
}

/** The type of a value, or of the elements of a list or map. */
export function elementOf(type: TypeReference): TypeReference {
  return type.collection ? elementOf(type.collection.elementtype) : type;
}
