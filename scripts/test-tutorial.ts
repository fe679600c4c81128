/**
 * Follows docs/tutorial.md step by step in an empty folder with the packed library, and compares the results with it.
 *
 * `--write` updates the page: whole manifests, names, and the output of commands whose block on the page is empty.
 */
import { spawnSync } from 'child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { holds, tidied } from './blocks';
import { change, insert, Step, stepsOf } from './tutorial';

const ROOT = join(__dirname, '..');
const PAGE = join(ROOT, 'docs/tutorial.md');
const PACKED = join(ROOT, 'dist/js');

/** Executes the steps of the page. Each command starts in the folder in which the previous one ended. */
class Reader {
  private folder: string;
  private printed: readonly string[] = [];

  public constructor(scratch: string, private readonly tarball: string) {
    this.folder = scratch;
  }

  public do({ what, file, before, text }: Step): void {
    switch (what) {
      case 'run': return this.run(text, true);
      case 'fails': return this.run(text, false);
      case 'file': return this.write(file, text);
      case 'insert': return this.write(file, insert(this.read(file), before, text));
      case 'change': return this.write(file, change(this.read(file), text));
      case 'prints':
        return expect(this.printed.some((output) => holds(output, text)), `the output differs:\n${this.output}`);
      case 'part': return expect(holds(this.read(file), text), `${file} does not contain it:\n${this.read(file)}`);
      case 'whole': return expect(this.read(file) === text, `${file} differs:\n${this.read(file)}`);
      case 'not run': return;
      default: throw new Error(`unknown step "${what as string}"`);
    }
  }

  /**
   * The actual content of a block that shows a whole file, a single line of a file, or, if it is empty, the output of a
   * command; undefined for other blocks.
   */
  public actual({ what, file, text }: Step): string | undefined {
    if (what === 'whole') {
      return this.read(file);
    }
    const key = what === 'part' && /^( *\w+: ).*\n$/.exec(text)?.[1];
    if (key) {
      return this.read(file).split(/^/m).find((line) => line.startsWith(key));
    }
    return what === 'prints' && text === '' ? `${tidied(this.printed[0])}\n` : undefined;
  }

  private run(commands: string, succeeds: boolean): void {
    const script = `set -e\n${commands.replace(/(npm install) cdk8s-digitalhub /, `$1 ${this.tarball} `)}\npwd >&3\n`;
    const env = {
      ...process.env,
      CDK8S_CHECK_UPGRADE: 'false',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
      npm_config_prefer_offline: 'true',
    };
    const { status, output } = spawnSync('bash', ['-c', script], {
      cwd: this.folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.printed = [output[1]!, output[2]!];
    expect((status === 0) === succeeds, `the command ${status === 0 ? 'succeeds' : 'fails'}:\n${this.output}`);
    this.folder = output[3]!.trim() || this.folder;
  }

  private get output(): string {
    return this.printed.join('');
  }

  private read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  private write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }
}

function expect(condition: boolean, message: string): void {
  if (!condition) {
    throw new Error(message);
  }
}

function main(writes: boolean): void {
  const tarball = readdirSync(PACKED).find((name) => name.endsWith('.tgz'));
  expect(tarball !== undefined, 'there is no package in dist/js: run "npx projen package:js"');
  const scratch = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-'));
  const page = readFileSync(PAGE, 'utf8');
  const lines = page.split('\n');
  const written: { step: Step; text: string }[] = [];
  try {
    const reader = new Reader(scratch, resolve(PACKED, tarball!));
    for (const step of stepsOf(page)) {
      const text = writes ? reader.actual(step) : undefined;
      if (text !== undefined) {
        written.push({ step, text });
        continue;
      }
      try {
        reader.do(step);
      } catch (error) {
        throw new Error(`docs/tutorial.md:${step.line} (${step.what}): ${(error as Error).message}`);
      }
      console.log(`ok: ${step.what}${step.file && ` ${step.file}`} (line ${step.line})`);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  for (const { step, text } of written.reverse()) {
    lines.splice(step.line, step.text.split('\n').length - 1, ...text.trimEnd().split('\n'));
  }
  if (writes) {
    writeFileSync(PAGE, lines.join('\n'));
  }
}

main(process.argv.includes('--write'));
