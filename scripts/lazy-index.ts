import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';

/**
 * Makes the compiled index load a file when something of it is first used: an app of one kind of run need not wait for all others, nor a program
 * that only looks at the package. The compiler writes an index that loads everything.
 */
const LIB = join(__dirname, '../lib');
const INDEX = join(LIB, 'index.js');
const STAR = /^__exportStar\(require\("(\.\/[\w-]+)"\), exports\);$/gm;

const files = [...readFileSync(INDEX, 'utf8').matchAll(STAR)].map(([, file]) => file);
if (files.length === 0) {
  throw new Error('lib/index.js is not what the compiler writes: compile first');
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- these are files of the package
const exported = files.flatMap((file) => Object.keys(require(join(LIB, file))).map((name) => ({ name, file })));
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the same
const lost = Object.keys(require(INDEX)).filter((name) => !exported.some((one) => one.name === name));
if (lost.length > 0) {
  throw new Error(`the index exports ${lost.join(', ')} otherwise than by "export * from"`);
}

writeFileSync(INDEX, `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
// Named for those who read the names without running this: import { … } of ECMAScript modules.
${exported.map(({ name }) => `exports.${name} = void 0;`).join('\n')}
function late(name, load) {
  Object.defineProperty(exports, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = load()[name];
      Object.defineProperty(exports, name, { enumerable: true, writable: true, value });
      return value;
    },
  });
}
${exported.map(({ name, file }) => `late("${name}", () => require("${file}"));`).join('\n')}
`);
