/**
 * Makes the compiled files fast to load: joins them into `lib/bundle.js`, where each module is run on first use, so
 * that an app with one kind of run does not run the others. To find and open a file takes longer than to run it.
 *
 * Bundlers rename classes that refer to themselves; messages show the names of classes.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join, relative } from 'path';
import { ScriptTarget, transpileModule } from 'typescript';
import { lazify } from './lazify';

const LIB = join(__dirname, '../lib');
const INDEX = join(LIB, 'index.js');
const BUNDLE = join(LIB, 'bundle.js');

/** Where the modules come from: `load("private/options/table")`. */
const HEAD = `"use strict";
const loaded = new Map();
function load(path) {
  let exports = loaded.get(path);
  if (exports === undefined) {
    exports = {};
    loaded.set(path, exports);
    modules[path](exports);
  }
  return exports;
}
module.exports = load;
const modules = {
`;

const OPTIONS = { allowJs: true, removeComments: true, target: ScriptTarget.ES2022 };

/** A compiled file as a function that fills its exports, without comments. */
function moduleOf(path: string): string {
  const code = lazify(readFileSync(path, 'utf8')).replace(/\brequire\("(\.[^"]+)"\)/g, (_all, to) =>
    `load("${nameOf(require.resolve(join(dirname(path), to)))}")`);
  const { outputText } = transpileModule(code, { fileName: path, compilerOptions: OPTIONS });
  return `"${nameOf(path)}"(exports) {\n${outputText}},\n`;
}

function nameOf(path: string): string {
  return relative(LIB, path).replace(/\.js$/, '');
}

/** The index, which runs a module when one of its exports is first accessed. */
function lazyIndex(code: string): string {
  const files = [...code.matchAll(/^__exportStar\(require\("(\.\/[\w-]+)"\), exports\);$/gm)]
    .map(([, file]) => file);
  if (files.length === 0) {
    throw new Error('lib/index.js does not have the format of the compiler: run "npx projen compile"');
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- these are files of the package
  const namesOf = (path: string) => Object.keys(require(path));
  const exported = files.flatMap((file) => namesOf(join(LIB, file)).map((name) => ({ name, file })));
  const missing = namesOf(INDEX).filter((name) => !exported.some((entry) => entry.name === name));
  if (missing.length > 0) {
    throw new Error(`src/index.ts must export ${missing.join(', ')} with "export * from"`);
  }
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
// Listed for tools that read the names without running the file, such as imports from ECMAScript modules.
${exported.map(({ name }) => `exports.${name} = void 0;`).join('\n')}
const load = require('./bundle');
function lazy(name, module) {
  Object.defineProperty(exports, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = module()[name];
      Object.defineProperty(exports, name, { enumerable: true, writable: true, value });
      return value;
    },
  });
}
${exported.map(({ name, file }) => `lazy("${name}", () => load("${file.slice(2)}"));`).join('\n')}
`;
}

const paths = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')).sort()
  .map((file) => join(LIB, file)).filter((path) => path !== INDEX && path !== BUNDLE);
const index = lazyIndex(readFileSync(INDEX, 'utf8'));
writeFileSync(BUNDLE, `${HEAD}${paths.map(moduleOf).join('')}};\n`);
writeFileSync(INDEX, index);
paths.forEach((path) => rmSync(path));
