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
   * The branch to check out, or the tag: git clones of either, and of no commit.
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
   * The function to run, as `module:function`; dots in the module are folders. The name alone is a function of `main`.
   */
  readonly handler: string;

  /**
   * Where the modules come from: a repository, an archive, inline files.
   *
   * @default - they are in the image, or mounted at `/shared`
   */
  readonly code?: RunSource;

  /**
   * What is installed before the function is loaded, each as a line of a requirements file, such as
   * `scikit-learn==1.5.2`.
   *
   * @default - nothing
   */
  readonly requirements?: string[];

  /**
   * The function's parameters by name, as JSON. A run that keeps serving calls the function with its requests instead.
   * On the way from languages other than TypeScript, `null` is lost, as if the parameter were not given.
   *
   * @default - none
   */
  readonly parameters?: { readonly [name: string]: any };

  /**
   * A function of the same module that is called once, before the first call of the function.
   *
   * @default - none
   */
  readonly initFunction?: string;

  /**
   * Parameters of the init function by name, as JSON.
   *
   * @default - none
   */
  readonly initParameters?: { readonly [name: string]: any };
}

const GIT = titled('a source', struct<GitSourceOptions>('GitSourceOptions', { branch: string }));
const PYTHON = titled('a source',
  struct<PythonSourceOptions>('PythonSourceOptions', { ...PYTHON_FIELDS, code: runSource<RunSource>() }, 'handler'));

/**
 * Code or data that is fetched into `/shared` before a run begins: DigitalHub's `source`.
 *
 * A source is a value; one may be given to several runs. Mistakes in it are reported by the runs that use it. What is
 * private is fetched with the run's own variables: `GIT_TOKEN`, or `GIT_USERNAME` and `GIT_PASSWORD`;
 * `AWS_ACCESS_KEY_ID` and the like, and `AWS_ENDPOINT_URL`.
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
   * A git repository. DigitalHub: `git+https://…`.
   *
   * @param url Its address, `https://…`. DigitalHub's spelling `git+https://…#main` will do, too.
   */
  public static git(url: string, options: GitSourceOptions = {}): RunSource {
    return RunSource.make((diagnostics) => {
      const { branch } = checkStruct(GIT, options, diagnostics).options;
      return RunSource.fetched('git', url, branch, diagnostics);
    });
  }

  /**
   * A file from the web. It is named as the last part of its address. DigitalHub: `https://…`.
   *
   * @param url Its address, `https://…` or `http://…`.
   */
  public static http(url: string): RunSource {
    return RunSource.make((diagnostics) => RunSource.fetched('http', url, undefined, diagnostics));
  }

  /**
   * A file of a bucket, or all files of a folder. DigitalHub: `s3://…`.
   *
   * @param url `s3://bucket/key`; a folder ends with a slash.
   */
  public static s3(url: string): RunSource {
    return RunSource.make((diagnostics) => RunSource.fetched('s3', url, undefined, diagnostics));
  }

  /**
   * An archive, which is unpacked. DigitalHub: `zip+https://…`, `zip+s3://…`.
   *
   * @param url Its address, `https://…`, `http://…` or `s3://…`. DigitalHub's spelling will do, too.
   */
  public static zip(url: string): RunSource {
    return RunSource.make((diagnostics) => RunSource.fetched('zip', url, undefined, diagnostics));
  }

  /**
   * A file whose text stands in the manifest. DigitalHub: `base64`.
   *
   * @param path Where it lies below `/shared`, such as `src/train.py`.
   * @param content Its text.
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
   * All of these.
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
   * A function of DigitalHub's Python runtime, which needs no DigitalHub Core: it is called with its parameters once,
   * or, in a `ServiceRun` or `DeploymentRun`, for every request at port 8080. The run needs no `command`, and an image
   * such as `DigitalHubPlatform.pythonImage` names. DigitalHub: `handler`.
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
   * What is wrong with what was given.
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

  /** The source in words, as `explain()` shows it. */
  public toString(): string {
    return this.words;
  }
}

/** What a source is made of. */
interface Made {
  readonly parts: SourceParts;
  readonly words: string;
}
