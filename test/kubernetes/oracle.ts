/** Kubernetes' own validation, as a program that is asked of manifests one by one. */
import { ChildProcessWithoutNullStreams, spawn } from 'child_process';
import { join } from 'path';
import { createInterface } from 'readline';
import { Cleanup } from '../support/cleanup';
import { goProgram } from '../support/go-programs';

/** What Kubernetes says of a manifest. */
export interface Judgement {
  readonly accepted: boolean;
  readonly reasons?: readonly string[];
  /** For objects that hold pods: why a namespace that enforces the level would not admit them; empty where it would. */
  readonly restricted?: string;
  readonly baseline?: string;
}

/** What Kubernetes' clients read in a YAML document. */
export interface ReadYaml {
  readonly json?: unknown;
  readonly error?: string;
}

/** What the API server gives back of an object that was written. */
export interface StoredObject {
  readonly object?: any;
  readonly error?: string;
}

const SOURCES = join(__dirname, 'oracle');

export type OracleVersion = '1.28' | '1.36';

export const ORACLE_VERSIONS: readonly OracleVersion[] = ['1.28', '1.36'];

/** How the program is built from each version of Kubernetes. */
const BUILDS: Record<OracleVersion, readonly string[]> = {
  1.28: ['-modfile=kubernetes-1.28.mod', '-tags=kubernetes_1_28'],
  1.36: [],
};

export class Oracle {
  /** Builds the program, unless that was done before from the same sources, and starts it. */
  public static async start(version: OracleVersion, cleanup: Cleanup): Promise<Oracle> {
    return new Oracle(spawn(await goProgram({
      title: `Kubernetes ${version}'s validation`,
      name: `oracle-${version}`,
      sources: SOURCES,
      command: ['build', ...BUILDS[version], '-o', '%s/program', '.'],
      written: 'program',
    }, cleanup)));
  }

  private readonly waiting: ((answer: any) => void)[] = [];

  private constructor(private readonly program: ChildProcessWithoutNullStreams) {
    program.stderr.pipe(process.stderr);
    program.on('exit', (code) => {
      if (this.waiting.length > 0) {
        throw new Error(
          `the oracle ended with code ${code} and left ${this.waiting.length} questions without an answer`,
        );
      }
    });
    createInterface({ input: program.stdout }).on('line', (line) => this.waiting.shift()!(JSON.parse(line)));
  }

  public ask(manifest: unknown): Promise<Judgement> {
    return this.send(manifest);
  }

  public read(yaml: string): Promise<ReadYaml> {
    return this.send(yaml);
  }

  /** Whether the kubelet can read the name of an image. */
  public readImage(image: string): Promise<{ readonly error?: string }> {
    return this.send({ image });
  }

  public store(manifest: unknown): Promise<StoredObject> {
    return this.send({ stored: manifest });
  }

  public end(): void {
    this.program.stdin.end();
  }

  private send<T>(question: unknown): Promise<T> {
    return new Promise((answer) => {
      this.waiting.push(answer);
      this.program.stdin.write(`${JSON.stringify(question)}\n`);
    });
  }
}
