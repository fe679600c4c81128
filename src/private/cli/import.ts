import { writeFileSync } from 'fs';
import { reportOf, textOf } from './import-report';
import { printJson } from './recorded';
import { RunSpec } from '../../run-spec';
import { isWarning } from '../diagnostics/reporting';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { errorsOf, Language, LANGUAGES, writeChart } from '../spec/code/write';
import { readProject } from '../spec/reader';
import { tryRuns } from '../spec/trial';
import { joinWords, nearest, quote } from '../util/string';

export interface ImportOptions {
  readonly language?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * Generates a chart that declares the runs of the given specs. The exit code is 0 if it synthesizes, and no run is left
 * out for an error.
 */
export function importCommand(paths: readonly string[], { language, out, json }: ImportOptions): number {
  if (paths.length === 0) {
    throw new Error('import requires the path of a file or folder; see --help');
  }
  const chosen = languageOf(language ?? (out?.endsWith('.py') ? 'python' : 'typescript'));
  const diagnostics = new LocatedDiagnostics();
  const project = readProject(paths, diagnostics);
  const valid = project.runs.filter((run) => errorsOf(run).length === 0);
  const errors = tryRuns(valid, RunSpec._makers);
  const report = reportOf(project, diagnostics.all, errors);
  const chart = valid.length === 0 ? undefined : writeChart(project.runs, chosen, errors);
  if (chart !== undefined && out !== undefined) {
    writeNew(out, chart);
  }
  if (json) {
    printJson(report);
  } else {
    process.stdout.write(out === undefined ? chart ?? '' : '');
    process.stderr.write(textOf(report, out));
  }
  if (chart === undefined) {
    process.stderr.write('cdk8s-digitalhub: none of the specs can be declared as a run\n');
    return 1;
  }
  const isWhole = report.written.every((run) => run.errors.length === 0)
    && report.leftOut.every(({ code }) => code === undefined || isWarning(code));
  return isWhole ? 0 : 1;
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
