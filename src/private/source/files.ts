import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { quote } from '../util/string';

/** The key of a path of this length has 252 characters. A ConfigMap allows 253. */
export const MAX_PATH = 189;

/** Relative paths that need no quotes in any shell. */
const PATH = /^(?!-)(?!\.{1,2}(\/|$))[\w.+@=-]+(\/(?!\.{1,2}(\/|$))[\w.+@=-]+)*$/;

export function checkPath(path: string, diagnostics: DiagnosticCollector): void {
  if (path.length > MAX_PATH || !PATH.test(path)) {
    diagnostics.add('DH1922', 'path', `${quote(path)} is not a valid path of an inline file.`,
      `Use a relative path of at most ${MAX_PATH} characters that does not begin with "-", whose segments consist of `
      + 'letters, digits and "._-+@=" and are not "." or "..".');
  }
}
