/** kubectl, whose own code runs in one process for all commands. */
import { ChildProcessWithoutNullStreams, spawn } from 'child_process';
import { createInterface } from 'readline';
import { Cleanup } from '../support/cleanup';
import { Manifest } from '../support/synth';

export interface Answer {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** How manifests are applied: by the server, as Flux does, or by merging in the client, as kubectl does by default. */
export type How = 'server-side' | 'client-side';

export const HOWS: readonly How[] = ['server-side', 'client-side'];

export interface Applied {
  /** What the server returned, one for each object that it accepted. */
  readonly objects: readonly Manifest[];
  /** What was refused, and what was warned of: in the words of the server or of kubectl. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

const HOW: Record<How, readonly string[]> = {
  'server-side': ['--server-side', '--field-manager=infra'],
  'client-side': [],
};

export class Kubectl {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];
  private readonly common: readonly string[];

  public constructor(program: string, config: string, cache: string, cleanup: Cleanup) {
    this.common = [`--kubeconfig=${config}`, `--cache-dir=${cache}`];
    this.process = spawn(program, ['kubectl'], { detached: true });
    this.process.stderr.pipe(process.stderr);
    const ended = new Promise<void>((resolve) => this.process.once('close', () => {
      this.waiting.forEach(({ reject }) => reject(new Error('kubectl ended without an answer')));
      resolve();
    }));
    cleanup.add(async () => {
      this.process.stdin.end();
      await ended;
    });
    createInterface({ input: this.process.stdout }).on('line', (line) => (
      this.waiting.shift()!.resolve(JSON.parse(line))));
  }

  public run(args: readonly string[], input = ''): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.process.stdin.write(`${JSON.stringify({ args: [...args, ...this.common], input })}\n`);
    });
  }

  /** The output of a command that must succeed. */
  public async must(args: readonly string[], input = ''): Promise<string> {
    const { code, output, errors } = await this.run(args, input);
    if (code !== 0) {
      throw new Error(`kubectl ${args.join(' ')}: ${errors}`);
    }
    return output;
  }

  public async apply(manifests: readonly Manifest[], how: How): Promise<Applied> {
    const { output, errors } = await this.run(
      ['apply', '-f', '-', '-o', 'json', '--validate=strict', ...HOW[how]],
      JSON.stringify(listOf(manifests)),
    );
    const lines = errors.split('\n').filter((line) => line !== '');
    return {
      objects: itemsOf(output),
      errors: lines.filter((line) => !line.startsWith('Warning: ')),
      warnings: lines.filter((line) => line.startsWith('Warning: ')),
    };
  }

  /** What kubectl says of each object when it applies them: `created`, `configured` or `unchanged`. */
  public async applyInWords(manifests: readonly Manifest[], how: How): Promise<string[]> {
    const words = await this.must(['apply', '-f', '-', ...HOW[how]], JSON.stringify(listOf(manifests)));
    return words.trim().split('\n');
  }

  /** All objects of some kinds: in a namespace, or in all of them. */
  public async list(kinds: string, namespace?: string): Promise<Manifest[]> {
    const where = namespace === undefined ? '--all-namespaces' : `--namespace=${namespace}`;
    return JSON.parse(await this.must(['get', kinds, where, '-o', 'json'])).items;
  }
}

/** The objects that kubectl prints as JSON: none, one, or a list. */
export function itemsOf(output: string): Manifest[] {
  const printed = output.trim() === '' ? { items: [] } : JSON.parse(output);
  return printed.items ?? [printed];
}

const listOf = (items: readonly Manifest[]) => ({ apiVersion: 'v1', kind: 'List', items });
