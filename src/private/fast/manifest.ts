import { closeSync, copyFileSync, openSync, rmSync, writeFileSync, writeSync } from 'fs';
import { yamlOf } from './yaml';

/** So much is kept in memory, in bytes. */
const SIZE = 4 * 2 ** 20;

/** A character takes no more bytes. */
const WIDEST = 3;

/** The memory for one file at a time: that of the last one is used again. */
let spare: Buffer | undefined;

/**
 * A file of documents. As with cdk8s, a file is not touched before all its documents are rendered: what does not fit into memory is kept beside it.
 */
export class Manifest {
  /** Writes the documents that are rendered. */
  public static write(path: string, render: (add: (document: unknown) => void) => void): void {
    const manifest = new Manifest(path);
    try {
      render((document) => manifest.add(document));
      manifest.save();
    } finally {
      manifest.close();
    }
  }

  private readonly buffer: Buffer;
  private used = 0;
  private isEmpty = true;
  private part: { readonly path: string; readonly descriptor: number } | undefined;

  private constructor(private readonly path: string) {
    this.buffer = spare ?? Buffer.allocUnsafe(SIZE);
    spare = undefined;
  }

  private add(document: unknown): void {
    const text = this.isEmpty ? yamlOf(document) : `---\n${yamlOf(document)}`;
    this.isEmpty = false;
    if (text.length * WIDEST > SIZE - this.used) {
      this.flush();
    }
    if (text.length * WIDEST > SIZE) {
      writeFileSync(this.open(), text);
    } else {
      // Text is made of many pieces: it is cheaper to copy each document at once than to keep them.
      this.used += this.buffer.write(text, this.used);
    }
  }

  private open(): number {
    const path = `${this.path}.${process.pid}.part`;
    this.part ??= { path, descriptor: openSync(path, 'w') };
    return this.part.descriptor;
  }

  private flush(): void {
    const descriptor = this.open();
    for (let start = 0; start < this.used;) {
      start += writeSync(descriptor, this.buffer, start, this.used - start);
    }
    this.used = 0;
  }

  private save(): void {
    if (this.part) {
      this.flush();
      copyFileSync(this.part.path, this.path);
    } else {
      writeFileSync(this.path, this.buffer.subarray(0, this.used));
    }
  }

  private close(): void {
    spare = this.buffer;
    if (this.part) {
      closeSync(this.part.descriptor);
      rmSync(this.part.path);
    }
  }
}
