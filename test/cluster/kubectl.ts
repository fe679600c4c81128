/** kubectl, whose own code runs many commands in one process. */
import { ChildProcessWithoutNullStreams, spawn } from 'child_process';
import { createInterface } from 'readline';
import { Cleanup } from '../support/cleanup';
import { Manifest } from '../support/synth';

interface Answer {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** How manifests are applied: by the server, as Flux does, or by merging in the client, as kubectl does by default. */
export type How = 'server-side' | 'client-side';

export const HOWS: readonly How[] = ['server-side', 'client-side'];

interface Applied {
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

/** kubectl keeps what each command has loaded: after so many, another process goes on. */
const COMMANDS = 200;

/** A process that runs commands, one after the other. */
class Process {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];
  private readonly ended: Promise<void>;
  private asked = 0;

  public constructor(program: string) {
    this.process = spawn(program, ['kubectl'], { detached: true });
    this.process.stderr.pipe(process.stderr);
    this.ended = new Promise((resolve) => this.process.once('close', () => {
      this.waiting.forEach(({ reject }) => reject(new Error('kubectl ended without an answer')));
      this.asked = Infinity;
      resolve();
    }));
    createInterface({ input: this.process.stdout }).on('line', (line) => (
      this.waiting.shift()!.resolve(JSON.parse(line))));
  }

  public get isFull(): boolean {
    return this.asked >= COMMANDS;
  }

  public ask(args: readonly string[], input: string): Promise<Answer> {
    this.asked++;
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.process.stdin.write(`${JSON.stringify({ args, input })}\n`);
    });
  }

  /** Ends when all answers are given. */
  public async end(): Promise<void> {
    this.process.stdin.end();
    await this.ended;
  }
}

export class Kubectl {
  private current?: { readonly process: Process; readonly end: () => Promise<void> };
  private readonly common: readonly string[];

  public constructor(
    private readonly program: string, config: string, cache: string, private readonly cleanup: Cleanup,
  ) {
    this.common = [`--kubeconfig=${config}`, `--cache-dir=${cache}`];
  }

  public run(args: readonly string[], input = ''): Promise<Answer> {
    if (this.current?.process.isFull) {
      void this.current.end();
      this.current = undefined;
    }
    this.current ??= this.start();
    return this.current.process.ask([...args, ...this.common], input);
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
      documentsOf(manifests),
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
    const words = await this.must(['apply', '-f', '-', ...HOW[how]], documentsOf(manifests));
    return words.trim().split('\n');
  }

  /** All objects of some kinds: in a namespace, or in all of them. */
  public async list(kinds: string, namespace?: string): Promise<Manifest[]> {
    const where = namespace === undefined ? '--all-namespaces' : `--namespace=${namespace}`;
    return JSON.parse(await this.must(['get', kinds, where, '-o', 'json'])).items;
  }

  private start() {
    const process = new Process(this.program);
    return { process, end: this.cleanup.add(() => process.end()) };
  }
}

/** The objects that kubectl prints as JSON: none, one, or a list. */
export function itemsOf(output: string): Manifest[] {
  const printed = output.trim() === '' ? { items: [] } : JSON.parse(output);
  return printed.items ?? [printed];
}

/** One object after the other: of a List, kubectl itself would validate the items, by a schema of megabytes. */
export const documentsOf = (manifests: readonly Manifest[]) => (
  manifests.map((manifest) => JSON.stringify(manifest)).join('\n'));
