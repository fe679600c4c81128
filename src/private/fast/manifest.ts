import { closeSync, copyFileSync, openSync, rmSync, writeFileSync, writeSync } from 'fs';
import { yamlOf } from './yaml';

/** Size of the buffer in bytes. */
const SIZE = 4 * 2 ** 20;

/** Maximum number of bytes that UTF-8 takes for a UTF-16 code unit. */
const MAX_WIDTH = 3;

/** The buffer of the previous file, which the next file reuses. */
let spare: Buffer | undefined;

/**
 * Writes a file of documents. As in cdk8s, the file is not changed before all documents are rendered. What does not fit
 * into the buffer is written to a temporary file in the same folder.
 */
export class Manifest {
  /** Writes the documents that `render` adds. */
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
    if (text.length * MAX_WIDTH > SIZE - this.used) {
      this.flush();
    }
    if (text.length * MAX_WIDTH > SIZE) {
      writeFileSync(this.open(), text);
    } else {
      // Copying each document immediately is faster than keeping the strings, which consist of many pieces.
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
