/** Synthesizes the same app with cdk8s' App and with ours. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, AppProps, YamlOutputType } from 'cdk8s';
import { FastApp } from '../../src';

export type Build = (app: App) => void;

/** What comes of an app: its files, with what is in them, and the message of what is thrown. */
export interface Outcome {
  readonly files: Record<string, string>;
  readonly thrown?: string;
}

export const OUTPUT_TYPES = [
  YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

/** What comes of an app in each way of output, and of `synthYaml()`: first by cdk8s, then by ours. */
export function outcomes(
  build: Build,
  props: AppProps = {},
  types: readonly YamlOutputType[] = OUTPUT_TYPES,
): [stock: Outcome, fast: Outcome][] {
  return [
    ...types.map((yamlOutputType): [Outcome, Outcome] => [
      synthOf(App, build, { ...props, yamlOutputType }), synthOf(FastApp, build, { ...props, yamlOutputType }),
    ]),
    [yamlOf(App, build, props), yamlOf(FastApp, build, props)],
  ];
}

export function synthOf(Kind: typeof App, build: Build, props: AppProps = {}): Outcome {
  const outdir = mkdtempSync(join(tmpdir(), 'both-'));
  const thrown = messageOf(() => {
    const app = new Kind({ outdir: join(outdir, 'dist'), ...props });
    build(app);
    app.synth();
  });
  const files = contentsOf(join(outdir, 'dist'));
  rmSync(outdir, { recursive: true });
  return { files, thrown: thrown?.replaceAll(outdir, '') };
}

function yamlOf(Kind: typeof App, build: Build, props: AppProps): Outcome {
  let text = '';
  const thrown = messageOf(() => {
    const app = new Kind({ outdir: tmpdir(), ...props });
    build(app);
    text = app.synthYaml();
  });
  return { files: { text }, thrown };
}

function messageOf(action: () => void): string | undefined {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

/** The files of a folder and the folders in it, by their paths. */
export function contentsOf(folder: string): Record<string, string> {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
}
