/** Folders of a test file: they are removed after its last test. */
import { randomUUID } from 'crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as cdk8s from 'cdk8s';

const ROOT = join(tmpdir(), `cdk8s-digitalhub-${randomUUID()}`);

let outdirs = 0;

/** A new, empty folder. */
export function makeFolder(): string {
  mkdirSync(ROOT, { recursive: true });
  return mkdtempSync(join(ROOT, 'folder-'));
}

/** The path of a folder of its own for an app, which is made when something is written. */
export function makeOutdir(): string {
  outdirs++;
  return join(ROOT, `app-${outdirs}`);
}

export function makeApp(props?: cdk8s.AppProps): cdk8s.App {
  return new cdk8s.App({ outdir: makeOutdir(), ...props });
}

/** What a snippet imports of cdk8s: the apps of its tests leave nothing behind, either. */
export const CDK8S = { ...cdk8s, Testing: { app: makeApp, synth: cdk8s.Testing.synth } };

export function removeFolders(): void {
  rmSync(ROOT, { recursive: true, force: true });
}
