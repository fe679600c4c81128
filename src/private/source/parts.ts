import { joined } from '../diagnostics/diagnostic';

/** Something to fetch. */
export interface SourceReference {
  /** As the builder tells protocols apart: `git+https`, `zip+s3`. */
  readonly protocol: string;
  /** The address as DigitalHub spells it: `git+https://github.com/acme/train.git#main`. */
  readonly address: string;
  /** The option that names it, below `source`. */
  readonly option: string;
}

/** A file whose text the manifest holds. */
export interface SourceFile {
  /** Below the folder that sources are fetched into. */
  readonly path: string;
  readonly text: string;
  readonly option: string;
}

/** What a source consists of. */
export interface SourceParts {
  readonly references: readonly SourceReference[];
  readonly files: readonly SourceFile[];
  /** Files of runs that keep serving alone. */
  readonly servingFiles: readonly SourceFile[];
  /** What runs where the author gives no command. */
  readonly command?: readonly string[];
}

export const NOTHING: SourceParts = { references: [], files: [], servingFiles: [] };

/** The folder that sources are fetched into. */
export const FOLDER = '/shared';

/** All files of a source in a run. */
export function filesOf(parts: SourceParts, keepsServing: boolean): readonly SourceFile[] {
  return keepsServing ? [...parts.files, ...parts.servingFiles] : parts.files;
}

/** The same parts, as those of a source that is given in an option of another. */
export function partsIn(option: string, parts: SourceParts): SourceParts {
  const moved = <T extends { readonly option: string }>(part: T): T =>
    ({ ...part, option: joined(option, part.option) });
  return {
    ...parts,
    references: parts.references.map(moved),
    files: parts.files.map(moved),
    servingFiles: parts.servingFiles.map(moved),
  };
}

/** All parts together; the first command counts. */
export function joinParts(all: readonly SourceParts[]): SourceParts {
  return {
    references: all.flatMap(({ references }) => references),
    files: all.flatMap(({ files }) => files),
    servingFiles: all.flatMap(({ servingFiles }) => servingFiles),
    command: all.find(({ command }) => command)?.command,
  };
}
