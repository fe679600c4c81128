import { writeFileSync } from 'fs';
import { isWarning, messageOf } from '../diagnostics/reporting';
import { reported, LocatedDiagnostics } from '../schema/located-diagnostics';
import { errorsOf, Language, LANGUAGES, writeChart } from '../spec/code/write';
import { readRuns } from '../spec/reader';
import { list, nearest, quote } from '../util/string';

export interface ImportOptions {
  readonly language?: string;
  readonly out?: string;
}

/** Writes a chart that declares the runs of specs. */
export function importCommand(paths: readonly string[], { language, out }: ImportOptions): number {
  if (paths.length === 0) {
    throw new Error('import needs the path of a file or folder; see --help');
  }
  const chosen = languageOf(language ?? (out?.endsWith('.py') ? 'python' : 'typescript'));
  const diagnostics = new LocatedDiagnostics();
  const runs = readRuns(paths, diagnostics);
  const all = [...diagnostics.all, ...runs.flatMap(({ reading }) => reading.diagnostics)].map(reported);
  const lines = all.map((diagnostic) => `${isWarning(diagnostic.code) ? 'warning ' : ''}${messageOf(diagnostic)}\n`);
  process.stderr.write([...new Set(lines)].join(''));
  if (runs.every((run) => errorsOf(run).length > 0)) {
    process.stderr.write('cdk8s-digitalhub: there is no run that could be declared\n');
    return 1;
  }
  const chart = writeChart(runs, chosen);
  if (out === undefined) {
    process.stdout.write(chart);
  } else {
    write(out, chart);
    const left = runs.filter((run) => errorsOf(run).length > 0).length;
    process.stderr.write(`${count(runs.length - left)} written to ${out}${left === 0 ? '' : `, ${left} left out`}\n`);
  }
  return all.every(({ code }) => isWarning(code)) ? 0 : 1;
}

function count(runs: number): string {
  return `${runs} ${runs === 1 ? 'run' : 'runs'}`;
}

/** Writes a file that must not be there. */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`${file} exists already; give another file, or delete it`) : error;
  }
}

function languageOf(text: string): Language {
  const language = LANGUAGES.find((one) => one === text);
  if (!language) {
    const near = nearest(text, LANGUAGES);
    throw new Error(`${quote(text)} is no language that can be written; ${near ? `did you mean ${quote(near)}?` : `the languages are ${list(LANGUAGES)}`}`);
  }
  return language;
}
