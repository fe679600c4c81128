import { joined } from '../diagnostics/diagnostic';

/** A source that the builder fetches. */
export interface SourceReference {
  /** The protocol, as the builder names it: `git+https`, `zip+s3`. */
  readonly protocol: string;
  /** The URL in DigitalHub's format: `git+https://github.com/acme/train.git#main`. */
  readonly address: string;
  /** The option that sets it, relative to `source`. */
  readonly option: string;
}

/** A file whose content is stored in the manifest. */
export interface SourceFile {
  /** Path relative to the folder that sources are fetched into. */
  readonly path: string;
  readonly text: string;
  readonly option: string;
}

/** The content of a source. */
export interface SourceParts {
  readonly references: readonly SourceReference[];
  readonly files: readonly SourceFile[];
  /** Files that only service and deployment runs have. */
  readonly servingFiles: readonly SourceFile[];
  /** The command of runs that set none. */
  readonly command?: readonly string[];
  /** The runtime of DigitalHub that executes it, if that is not the one of containers. */
  readonly runtime?: string;
}

export const NOTHING: SourceParts = { references: [], files: [], servingFiles: [] };

/** The folder that sources are fetched into. */
export const FOLDER = '/shared';

/** All files of a source in a run. */
export function filesOf(parts: SourceParts, keepsServing: boolean): readonly SourceFile[] {
  return keepsServing ? [...parts.files, ...parts.servingFiles] : parts.files;
}

/** The parts of a source that is the value of an option of another source. */
export function partsIn(option: string, parts: SourceParts): SourceParts {
  const moved = <T extends { readonly option: string }>(part: T): T => (
    { ...part, option: joined(option, part.option) });
  return {
    ...parts,
    references: parts.references.map(moved),
    files: parts.files.map(moved),
    servingFiles: parts.servingFiles.map(moved),
  };
}

/** The parts of all sources, with the first command. */
export function joinParts(all: readonly SourceParts[]): SourceParts {
  return {
    references: all.flatMap(({ references }) => references),
    files: all.flatMap(({ files }) => files),
    servingFiles: all.flatMap(({ servingFiles }) => servingFiles),
    command: all.find(({ command }) => command)?.command,
    runtime: all.find(({ runtime }) => runtime)?.runtime,
  };
}
