import { writeFileSync } from 'fs';
import { messageOf } from '../diagnostics/diagnostic';
import { isWarning } from '../diagnostics/reporting';
import { reported, LocatedDiagnostics } from '../schema/located-diagnostics';
import { errorsOf, Language, LANGUAGES, writeChart } from '../spec/code/write';
import { readRuns } from '../spec/reader';
import { joinWords, nearest, quote } from '../util/string';

export interface ImportOptions {
  readonly language?: string;
  readonly out?: string;
}

/** Generates a chart that declares the runs of the given specs. */
export function importCommand(paths: readonly string[], { language, out }: ImportOptions): number {
  if (paths.length === 0) {
    throw new Error('import requires the path of a file or folder; see --help');
  }
  const chosen = languageOf(language ?? (out?.endsWith('.py') ? 'python' : 'typescript'));
  const diagnostics = new LocatedDiagnostics();
  const runs = readRuns(paths, diagnostics);
  const all = [...diagnostics.all, ...runs.flatMap(({ reading }) => reading.diagnostics)].map(reported);
  const lines = all.map((diagnostic) => `${isWarning(diagnostic.code) ? 'warning ' : ''}${messageOf(diagnostic)}\n`);
  process.stderr.write([...new Set(lines)].join(''));
  if (runs.every((run) => errorsOf(run).length > 0)) {
    process.stderr.write('cdk8s-digitalhub: none of the specs can be declared as a run\n');
    return 1;
  }
  const chart = writeChart(runs, chosen);
  if (out === undefined) {
    process.stdout.write(chart);
  } else {
    writeNew(out, chart);
    const skipped = runs.filter((run) => errorsOf(run).length > 0).length;
    const suffix = skipped === 0 ? '' : `, ${skipped} skipped`;
    process.stderr.write(`${count(runs.length - skipped)} written to ${out}${suffix}\n`);
  }
  return all.every(({ code }) => isWarning(code)) ? 0 : 1;
}

function count(runs: number): string {
  return `${runs} ${runs === 1 ? 'run' : 'runs'}`;
}

/** Writes a file that must not exist. */
function writeNew(file: string, content: string): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw exists ? new Error(`${file} already exists; choose another file, or delete it`) : error;
  }
}

function languageOf(name: string): Language {
  const language = LANGUAGES.find((supported) => supported === name);
  if (!language) {
    const near = nearest(name, LANGUAGES);
    const hint = near ? `did you mean ${quote(near)}?` : `use ${joinWords(LANGUAGES, 'or')}`;
    throw new Error(`${quote(name)} is not a supported language; ${hint}`);
  }
  return language;
}
