import { join } from 'path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** What the strict compiler says of files that exist nowhere else, by their names. */
export function compileErrors(code: ReadonlyMap<string, string>): string[] {
  const files = new Map([...code].map(([name, text]) => [join(ROOT, 'test', name), text]));
  const { config } = ts.readConfigFile(join(ROOT, 'test/tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(ROOT, 'test'));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.getSourceFile = (name, version, ...rest) => files.has(name)
    ? ts.createSourceFile(name, files.get(name)!, version) : getSourceFile.call(host, name, version, ...rest);
  const program = ts.createProgram([...files.keys()], { ...options, noUnusedLocals: false }, host);
  // What the files import is checked elsewhere.
  const diagnostics = [...files.keys()].map((name) => program.getSourceFile(name)!)
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...diagnostics].map(
    ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
}
