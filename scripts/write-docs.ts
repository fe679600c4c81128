import { mkdirSync, writeFileSync } from 'fs';
import { dirname } from 'path';
import { generatedDocuments } from './documents';
import { optionsPage } from './options-page';

for (const { path, text } of [...generatedDocuments(), optionsPage()]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
