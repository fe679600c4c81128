import { HANDLER, LAUNCHER, NUCLIO_FUNCTION } from './launcher';
import { FOLDER, SourceParts } from './parts';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { json, list, string, whole } from '../schema/schema';
import { sortKeys } from '../util/sort-keys';
import { escaped, quote } from '../util/string';

/** Where the launcher, and what it needs to know, lies beside the code. */
const OWN = '.digitalhub';

/** A Python function and what it is called with. */
export interface PythonFunction {
  readonly handler?: string;
  readonly requirements?: readonly string[];
  readonly parameters?: { readonly [name: string]: any };
  readonly initFunction?: string;
  readonly initParameters?: { readonly [name: string]: any };
}

/** The options of a Python source, but for the code itself. */
export const PYTHON_FIELDS = {
  handler: string,
  requirements: whole(list(string)),
  parameters: json,
  initFunction: string,
  initParameters: json,
};

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
const FUNCTION = new RegExp(`^${NAME}$`, 'u');
/** A folder or file, which Python imports by any name without a dot: `train-model`. */
const PART = '[^.:/\\\\\\p{C}\\p{Z}]+( +[^.:/\\\\\\p{C}\\p{Z}]+)*';
const HANDLED = new RegExp(`^((${PART}\\.)*${PART}:)?${NAME}$`, 'u');

/** What lies beside a Python function, so that it runs without DigitalHub Core. */
export function pythonParts(options: PythonFunction, diagnostics: DiagnosticCollector): SourceParts {
  const { handler = '', requirements = [], initFunction } = options;
  if (options.handler !== undefined && !HANDLED.test(handler)) {
    diagnostics.add('DH1924', 'handler', `${quote(handler)} names no function of a module.`,
      'Write "module:function", such as "src.train:main", or the function alone if it is in "main.py".');
  }
  if (initFunction !== undefined && !FUNCTION.test(initFunction)) {
    diagnostics.add('DH1924', 'initFunction', `${quote(initFunction)} cannot be the name of a function.`,
      'Name a function of the handler\'s module.');
  }
  requirements.forEach((line, i) => {
    if (line.trim() === '' || /[\r\n]/.test(line)) {
      diagnostics.add('DH1924', `requirements[${i}]`, `${quote(line)} is not one requirement.`,
        'Write one an item, such as "scikit-learn==1.5.2".');
    }
  });
  const file = (name: string, content: string) => ({ path: `${OWN}/${name}`, text: content, option: '' });
  return {
    references: [],
    files: [
      file('launch.py', LAUNCHER),
      file('function.json', functionOf(options)),
      ...requirements.length > 0 ? [file('requirements.txt', requirements.map((line) => `${line}\n`).join(''))] : [],
    ],
    servingFiles: [file('function.yaml', NUCLIO_FUNCTION), file('digitalhub_handler.py', HANDLER)],
    command: ['python3', `${FOLDER}/${OWN}/launch.py`],
  };
}

/** What to call, in DigitalHub's words. ASCII alone, of which YAML loses nothing. */
function functionOf({ handler, parameters = {}, initFunction, initParameters = {} }: PythonFunction): string {
  const all = { handler, parameters, init_function: initFunction, init_parameters: initParameters };
  return `${JSON.stringify(sortKeys(all), null, 2).replace(/[\u007f-\uffff]/g, escaped)}\n`;
}
