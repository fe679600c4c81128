import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { check, checkStruct } from './private/schema/props';
import { list, string, struct, titled } from './private/schema/schema';
import { checkPath } from './private/source/files';
import { joinParts, NOTHING, partsIn, SourceParts } from './private/source/parts';
import { PYTHON_FIELDS, pythonParts } from './private/source/python';
import { makeReference } from './private/source/references';
import { runSource } from './private/source/schema';

/**
 * Options of `RunSource.git`.
 */
export interface GitSourceOptions {
  /**
   * The branch or tag to check out. Commits are not supported, because the builder clones by branch or tag.
   *
   * @default - the repository's default branch, unless the url ends in `#<branch>`
   */
  readonly branch?: string;
}

/**
 * Options of `RunSource.python`.
 */
export interface PythonSourceOptions {
  /**
   * The function to run, as `module:function`. Dots in the module separate folders. A function name alone refers to the
   * module `main`.
   */
  readonly handler: string;

  /**
   * Source of the modules: a repository, an archive, or inline files.
   *
   * @default - the modules are in the image, or in a volume at `/shared`
   */
  readonly code?: RunSource;

  /**
   * Python packages to install before the function is loaded, one line of a requirements file per item, such as
   * `scikit-learn==1.5.2`.
   *
   * @default - those of the file `requirements.txt` in the code, if there is one
   */
  readonly requirements?: string[];

  /**
   * Parameters of the function by name, as JSON values. A service or deployment run does not use them: it calls the
   * function with each request. In languages other than TypeScript, `null` values are lost, as if the parameter were
   * not set.
   *
   * @default - no parameters
   */
  readonly parameters?: { readonly [name: string]: any };

  /**
   * A function of the same module that is called once, before the first call of the function.
   *
   * @default - no init function
   */
  readonly initFunction?: string;

  /**
   * Parameters of the init function by name, as JSON values.
   *
   * @default - no parameters
   */
  readonly initParameters?: { readonly [name: string]: any };
}

const GIT = titled('a source', struct<GitSourceOptions>('GitSourceOptions', { branch: string }));
const PYTHON = titled('a source',
  struct<PythonSourceOptions>('PythonSourceOptions', { ...PYTHON_FIELDS, code: runSource<RunSource>() }, 'handler'));

/**
 * Code or data that is fetched into `/shared` before the main container starts: DigitalHub's `source`.
 *
 * A source is a value, not a construct, and can be used by several runs. Errors in it are reported by the runs that use
 * it. Private sources are fetched with credentials from the run's environment variables: `GIT_TOKEN`, or `GIT_USERNAME`
 * and `GIT_PASSWORD`; `AWS_ACCESS_KEY_ID` and related variables, and `AWS_ENDPOINT_URL`.
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { DigitalHubRun, RunSource } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new DigitalHubRun(chart, 'train', {
 *   image: 'python:3.12-slim',
 *   source: RunSource.git('https://github.com/acme/churn.git', { branch: 'v1.4.0' }),
 *   command: ['python', '/shared/train.py'],
 *   runAsUser: 1000,
 * });
 */
export class RunSource {
  /**
   * A Git repository. DigitalHub: `git+https://…`.
   *
   * @param url URL of the repository, `https://…`. DigitalHub's format `git+https://…#main` is also accepted.
   */
  public static git(url: string, options: GitSourceOptions = {}): RunSource {
    return RunSource.make((diagnostics) => {
      const { branch } = checkStruct(GIT, options, diagnostics).options;
      return RunSource.fetched('git', url, branch, diagnostics);
    });
  }

  /**
   * A file from the web, stored under the last segment of its URL. DigitalHub: `https://…`.
   *
   * @param url URL of the file, `https://…` or `http://…`.
   */
  public static http(url: string): RunSource {
    return RunSource.make((diagnostics) => RunSource.fetched('http', url, undefined, diagnostics));
  }

  /**
   * A file in an S3 bucket, or all files of a folder. DigitalHub: `s3://…`.
   *
   * @param url `s3://bucket/key`, with a trailing slash for a folder.
   */
  public static s3(url: string): RunSource {
    return RunSource.make((diagnostics) => RunSource.fetched('s3', url, undefined, diagnostics));
  }

  /**
   * An archive, which is unpacked. DigitalHub: `zip+https://…`, `zip+s3://…`.
   *
   * @param url URL of the archive, `https://…`, `http://…` or `s3://…`. DigitalHub's format is also accepted.
   */
  public static zip(url: string): RunSource {
    return RunSource.make((diagnostics) => RunSource.fetched('zip', url, undefined, diagnostics));
  }

  /**
   * A file whose content is stored in the manifest. DigitalHub: `base64`. Together, the files of a run take at most
   * 1 MiB; beyond about 250 KiB, manifests have to be applied on the server, by `kubectl apply --server-side`.
   *
   * @param path Path of the file relative to `/shared`, such as `src/train.py`.
   * @param content Content of the file.
   */
  public static inline(path: string, content: string): RunSource {
    return RunSource.make((diagnostics) => {
      const file = {
        path: check(string, path, 'path', diagnostics), text: check(string, content, 'content', diagnostics),
      };
      if (file.path === undefined || file.text === undefined) {
        return { parts: NOTHING, words: 'an inline file' };
      }
      checkPath(file.path, diagnostics);
      return {
        parts: {
          ...NOTHING, files: [{ path: file.path, text: file.text, option: 'path' }],
        },
        words: `inline ${file.path}`,
      };
    });
  }

  /**
   * Combines several sources.
   */
  public static several(sources: RunSource[]): RunSource {
    return RunSource.make((diagnostics) => {
      const valid = Object.entries(check(list(runSource<RunSource>()), sources, '', diagnostics) ?? []);
      return {
        parts: joinParts(valid.map(([i, one]) => partsIn(`[${i}]`, one._parts))),
        words: valid.map(([, one]) => one).join(', '),
      };
    });
  }

  /**
   * A function of DigitalHub's Python runtime, executed without DigitalHub Core. It is called once with its parameters,
   * or, in a `ServiceRun` or `DeploymentRun`, for each request on port 8080. The run needs no `command`, and an image
   * such as the one returned by `DigitalHubPlatform.pythonImage`. DigitalHub: `handler`.
   */
  public static python(options: PythonSourceOptions): RunSource {
    return RunSource.make((diagnostics) => {
      const { code, ...python } = checkStruct(PYTHON, options, diagnostics).options;
      return {
        parts: joinParts([pythonParts(python, diagnostics), code ? partsIn('code', code._parts) : NOTHING]),
        words: ['python', python.handler, code && `from ${code}`].filter(Boolean).join(' '),
      };
    });
  }

  private static fetched(
    kind: 'git' | 'http' | 's3' | 'zip', url: string, branch: string | undefined, diagnostics: DiagnosticCollector,
  ): Made {
    const address = check(string, url, 'url', diagnostics);
    if (address === undefined) {
      return { parts: NOTHING, words: kind };
    }
    const reference = makeReference(kind, address, branch, diagnostics);
    return { parts: { ...NOTHING, references: [reference] }, words: reference.address };
  }

  private static make(making: (diagnostics: DiagnosticCollector) => Made): RunSource {
    const invalid = new DiagnosticCollector();
    return new RunSource(making(invalid), invalid.all);
  }

  /** @internal */
  public readonly _parts: SourceParts;

  /**
   * Diagnostics of the options.
   *
   * @internal
   */
  public readonly _invalid: readonly Diagnostic[];

  private readonly words: string;

  private constructor({ parts, words }: Made, invalid: readonly Diagnostic[]) {
    this._parts = parts;
    this._invalid = invalid;
    this.words = words;
  }

  /** Description of the source, as shown by `explain()`. */
  public toString(): string {
    return this.words;
  }
}

/** The content of a source, and its description. */
interface Made {
  readonly parts: SourceParts;
  readonly words: string;
}
