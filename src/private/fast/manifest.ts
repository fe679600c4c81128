import { closeSync, copyFileSync, openSync, rmSync, writeFileSync, writeSync } from 'fs';
import { yamlOf } from './yaml';

/** So much is kept in memory, in characters. */
const CHUNK = 4_000_000;

/**
 * A file of documents, which is written when all of them are there, as cdk8s does: where one cannot be rendered, an older file stays as it was.
 */
export class Manifest {
  private texts: string[] = [];
  private length = 0;
  private isEmpty = true;
  private part: { readonly path: string; readonly descriptor: number } | undefined;

  /** Writes the documents that are rendered. */
  public static write(path: string, render: (add: (document: unknown) => void) => void): void {
    const manifest = new Manifest(path);
    try {
      render((document) => manifest.add(document));
      manifest.save();
    } finally {
      manifest.discard();
    }
  }

  private constructor(private readonly path: string) {
  }

  private add(document: unknown): void {
    const text = `${this.isEmpty ? '' : '---\n'}${yamlOf(document)}`;
    this.isEmpty = false;
    this.texts.push(text);
    this.length += text.length;
    if (this.length > CHUNK) {
      this.flush();
    }
  }

  private flush(): void {
    const path = `${this.path}.${process.pid}.part`;
    this.part ??= { path, descriptor: openSync(path, 'w') };
    writeSync(this.part.descriptor, this.take());
  }

  private take(): string {
    const text = this.texts.join('');
    this.texts = [];
    this.length = 0;
    return text;
  }

  private save(): void {
    if (!this.part) {
      return writeFileSync(this.path, this.take());
    }
    this.flush();
    copyFileSync(this.part.path, this.path);
  }

  private discard(): void {
    if (this.part) {
      closeSync(this.part.descriptor);
      rmSync(this.part.path, { force: true });
    }
  }
}
