import { mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

/**
 * Gives a run of the tests a folder of its own for temporary files, so that what it leaves behind can be told from what
 * others write.
 */
export default function giveFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-tests-'));
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) {
    process.env[variable] = folder;
  }
}
