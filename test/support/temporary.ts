/** Folders of a test file: they are removed after its last test. */
import { randomUUID } from 'crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as cdk8s from 'cdk8s';

const ROOT = join(tmpdir(), `cdk8s-digitalhub-${randomUUID()}`);

/** A new, empty folder. */
export function makeFolder(): string {
  mkdirSync(ROOT, { recursive: true });
  return mkdtempSync(join(ROOT, 'folder-'));
}

/** An app that writes to the folder of all apps of the file: one of its own would take longer to make than most apps. */
export function makeApp(props?: cdk8s.AppProps): cdk8s.App {
  return new cdk8s.App({ outdir: join(ROOT, 'apps'), ...props });
}

/** What a snippet imports of cdk8s: the apps of its tests leave nothing behind, either. */
export const CDK8S = { ...cdk8s, Testing: { app: makeApp, synth: cdk8s.Testing.synth } };

export function removeFolders(): void {
  rmSync(ROOT, { recursive: true, force: true });
}
