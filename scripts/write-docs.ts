import { mkdirSync, writeFileSync } from 'fs';
import { dirname } from 'path';
import { generatedDocuments } from './documents';

for (const { path, text } of generatedDocuments()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
