import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { quote } from '../util/string';

/** A path of as many bytes has a key of 252 characters, of which a ConfigMap takes 253. */
export const MAX_PATH = 189;

/** Parts of a path that need no quotes in any shell. */
const PATH = /^(?!-)(?!\.{1,2}(\/|$))[\w.+@=-]+(\/(?!\.{1,2}(\/|$))[\w.+@=-]+)*$/;

export function checkPath(path: string, diagnostics: DiagnosticCollector): void {
  if (path.length > MAX_PATH || !PATH.test(path)) {
    diagnostics.add('DH1922', 'path', `${quote(path)} cannot be the path of an inline file.`,
      'It must be relative, its parts letters, digits and "._-+@=", none of them "." or "..", '
      + `at most ${MAX_PATH} characters, and not begin with "-".`);
  }
}
