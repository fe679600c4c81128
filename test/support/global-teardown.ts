import { readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { dirname } from 'path';

/** Fails where the tests left something in the temporary folder of the run. */
export default function removeFolder(): void {
  const folder = tmpdir();
  const left = readdirSync(folder);
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) {
    process.env[variable] = dirname(folder);
  }
  rmSync(folder, { recursive: true });
  if (left.length > 0) {
    throw new Error(
      `the tests left ${left.length} files and folders in the temporary folder: ${left.slice(0, 10).join(
        ', ',
      )}; make them by test/support/temporary.ts`,
    );
  }
}
