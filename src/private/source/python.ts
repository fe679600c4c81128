import { HANDLER, LAUNCHER, NUCLIO_FUNCTION } from './launcher';
import { FOLDER, SourceParts } from './parts';
import type { PythonSourceOptions } from '../../source';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { json } from '../schema/literal';
import { list, object, Shape, text, whole } from '../schema/shapes';
import { sortKeys } from '../util/sort-keys';
import { escaped, quote } from '../util/string';

/** Where the launcher, and what it needs to know, lies beside the code. */
const OWN = '.digitalhub';

const parameters: Shape = (value, option, diagnostics) => object(value, option, diagnostics) && json(value, option, diagnostics);

/** The options of a Python source, but for the code itself. */
export const PYTHON_SHAPES: Readonly<Record<string, Shape>> = {
  handler: text,
  requirements: whole(list(text)),
  parameters,
  initFunction: text,
  initParameters: parameters,
};

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
const FUNCTION = new RegExp(`^${NAME}$`, 'u');
/** A folder or file, which Python imports by any name without a dot: `train-model`. */
const PART = '[^.:/\\\\\\p{C}\\p{Z}]+( +[^.:/\\\\\\p{C}\\p{Z}]+)*';
const HANDLED = new RegExp(`^((${PART}\\.)*${PART}:)?${NAME}$`, 'u');

/** What lies beside a Python function, so that it runs without DigitalHub Core. */
export function pythonParts(options: PythonSourceOptions, diagnostics: DiagnosticCollector): SourceParts {
  const { handler = '', requirements = [], initFunction } = options;
  if (options.handler !== undefined && !HANDLED.test(handler)) {
    diagnostics.add('DH1924', 'handler', `${quote(handler)} names no function of a module.`, 'Write "module:function", such as "src.train:main", or the function alone if it is in "main.py".');
  }
  if (initFunction !== undefined && !FUNCTION.test(initFunction)) {
    diagnostics.add('DH1924', 'initFunction', `${quote(initFunction)} cannot be the name of a function.`, 'Name a function of the handler\'s module.');
  }
  requirements.forEach((line, i) => {
    if (line.trim() === '' || /[\r\n]/.test(line)) {
      diagnostics.add('DH1924', `requirements[${i}]`, `${quote(line)} is not one requirement.`, 'Write one an item, such as "scikit-learn==1.5.2".');
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
function functionOf({ handler, parameters: given = {}, initFunction, initParameters = {} }: PythonSourceOptions): string {
  const all = { handler, parameters: given, init_function: initFunction, init_parameters: initParameters };
  return `${JSON.stringify(sortKeys(all), null, 2).replace(/[\u007f-\uffff]/g, escaped)}\n`;
}
