import { HANDLER, LAUNCHER, NUCLIO_FUNCTION } from './launcher';
import { FOLDER, SourceParts } from './parts';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { json, list, string, whole } from '../schema/schema';
import { sortKeys } from '../util/sort-keys';
import { escaped, quote } from '../util/string';

/** The folder of the launcher and its settings, next to the code. */
const LAUNCHER_FOLDER = '.digitalhub';

/** A Python function and what it is called with. */
export interface PythonFunction {
  readonly handler?: string;
  readonly requirements?: readonly string[];
  readonly parameters?: { readonly [name: string]: any };
  readonly initFunction?: string;
  readonly initParameters?: { readonly [name: string]: any };
}

/** The options of a Python source, except `code`. */
export const PYTHON_FIELDS = {
  handler: string,
  requirements: whole(list(string)),
  parameters: json,
  initFunction: string,
  initParameters: json,
};

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
const FUNCTION = new RegExp(`^${NAME}$`, 'u');
/** Name of a folder or file, which can be any name without a dot: `train-model`. */
const SEGMENT = '[^.:/\\\\\\p{C}\\p{Z}]+( +[^.:/\\\\\\p{C}\\p{Z}]+)*';
const HANDLER_NAME = new RegExp(`^((${SEGMENT}\\.)*${SEGMENT}:)?${NAME}$`, 'u');

/** The files and the command that run a Python function without DigitalHub Core. */
export function pythonParts(options: PythonFunction, diagnostics: DiagnosticCollector): SourceParts {
  const { handler = '', requirements = [], initFunction } = options;
  if (options.handler !== undefined && !HANDLER_NAME.test(handler)) {
    diagnostics.add('DH1924', 'handler', `${quote(handler)} is not a valid handler.`,
      'Use "module:function", such as "src.train:main", or only the name of a function in "main.py".');
  }
  if (initFunction !== undefined && !FUNCTION.test(initFunction)) {
    diagnostics.add('DH1924', 'initFunction', `${quote(initFunction)} is not a valid function name.`,
      'Use the name of a function in the module of the handler.');
  }
  requirements.forEach((line, i) => {
    if (line.trim() === '' || /[\r\n]/.test(line)) {
      diagnostics.add('DH1924', `requirements[${i}]`, `${quote(line)} is not a single requirement.`,
        'Use one requirement per item, such as "scikit-learn==1.5.2".');
    }
  });
  const file = (name: string, content: string) => ({ path: `${LAUNCHER_FOLDER}/${name}`, text: content, option: '' });
  return {
    references: [],
    files: [
      file('launch.py', LAUNCHER),
      file('function.json', functionOf(options)),
      ...requirements.length > 0 ? [file('requirements.txt', requirements.map((line) => `${line}\n`).join(''))] : [],
    ],
    servingFiles: [file('function.yaml', NUCLIO_FUNCTION), file('digitalhub_handler.py', HANDLER)],
    command: ['python3', `${FOLDER}/${LAUNCHER_FOLDER}/launch.py`],
    runtime: 'python',
  };
}

/** The function and its parameters, with DigitalHub's names. Escaped to ASCII, which YAML preserves exactly. */
function functionOf({ handler, parameters = {}, initFunction, initParameters = {} }: PythonFunction): string {
  const all = { handler, parameters, init_function: initFunction, init_parameters: initParameters };
  return `${JSON.stringify(sortKeys(all), null, 2).replace(/[\u007f-\uffff]/g, escaped)}\n`;
}
