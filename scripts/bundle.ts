/**
 * Makes the compiled files fast to load: joins them into few, where each module is run on first use, so that an app
 * with one kind of run does not run the others. To find and open a file takes longer than to run it, and to read what
 * is not needed takes time, too: what most apps need is in files of its own.
 *
 * Bundlers rename classes that refer to themselves; messages show the names of classes.
 */
import { execFileSync } from 'child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join, relative } from 'path';
import { ScriptTarget, transpileModule } from 'typescript';
import { lazify } from './lazify';

const LIB = join(__dirname, '../lib');
const INDEX = join(LIB, 'index.js');
const LOADER = join(LIB, 'load.js');

/**
 * What apps do, step by step, and write to the folder that they are given. What each step needs, and none before it, is
 * in a file of its own; all the rest in one.
 */
const STEPS = [
  'const { DigitalHubPlatform, DigitalHubRun, RunVolume, FastApp } = require("cdk8s-digitalhub");',
  `const { App, Chart } = require("cdk8s");
   const { ImagePullPolicy } = require("cdk8s-plus-28");
   const synthesize = (Type) => {
     const chart = new Chart(new Type({ outdir: process.argv[1] }), "chart");
     DigitalHubPlatform.core(chart, "platform");
     new DigitalHubRun(chart, "run", {
       image: "train:1", imagePullPolicy: ImagePullPolicy.ALWAYS, command: ["python"], args: ["train.py"],
       resources: { cpu: "1", mem: "1Gi", gpu: "1", disk: "1Gi" }, envs: [{ name: "LEVEL", value: "info" }],
       runAsUser: 1000, fsGroup: 1000, nodeSelector: [{ key: "pool", value: "a" }],
       volumes: [
         RunVolume.persistentVolumeClaim({ name: "a", mountPath: "/a", size: "1Gi" }),
         RunVolume.emptyDir({ name: "b", mountPath: "/b" }),
         RunVolume.configMap({ name: "c", mountPath: "/c", configMapName: "c" }),
       ],
     });
     chart.node.root.synth();
   };
   synthesize(App);`,
  'synthesize(FastApp);',
];

/**
 * A compiled file as a function that fills its exports, without comments. What stands in parentheses is compiled with
 * its file, and not read a second time when it is called: most of it is.
 */
function moduleOf(path: string): string {
  const code = lazify(readFileSync(path, 'utf8')).replace(/\brequire\("(\.[^"]+)"\)/g, (_all, to) =>
    `load("${nameOf(require.resolve(join(dirname(path), to)))}")`);
  const compilerOptions = { allowJs: true, removeComments: true, target: ScriptTarget.ES2022 };
  const { outputText } = transpileModule(code, { fileName: path, compilerOptions });
  return `"${nameOf(path)}": (function (exports) {\n${outputText}}),\n`;
}

function nameOf(path: string): string {
  return relative(LIB, path).replace(/\.js$/, '');
}

/** Writes the files that hold the modules, and the function that loads a module: `load("private/options/table")`. */
function writeBundles(modules: ReadonlyMap<string, string>, steps: readonly (readonly string[])[]): void {
  const isNeeded = (name: string) => steps.some((step) => step.includes(name));
  const bundles = [...steps, [...modules.keys()].filter((name) => !isNeeded(name))];
  bundles.forEach((names, i) => {
    const code = names.map((name) => modules.get(name)).join('');
    writeFileSync(join(LIB, `bundle-${i}.js`), `"use strict";\nconst load = require("./load");\nmodule.exports = {\n${code}};\n`);
  });
  writeFileSync(LOADER, `"use strict";
const loaded = new Map();
const bundles = [];
function load(name) {
  let exports = loaded.get(name);
  if (exports === undefined) {
    exports = {};
    loaded.set(name, exports);
    find(name)(exports);
  }
  return exports;
}
function find(name) {
  for (let i = 0; i < ${bundles.length}; i++) {
    const modules = bundles[i] ??= require(\`./bundle-\${i}\`);
    if (name in modules) {
      return modules[name];
    }
  }
}
module.exports = load;
load.loaded = loaded;
`);
}

/** The modules that each step needs, and none before it. */
function modulesOfSteps(): string[][] {
  const script = `
    const { loaded } = require("./lib/load.js");
    const steps = [];
    const end = () => steps.push([...loaded.keys()].filter((name) => !steps.flat().includes(name)).sort());
    ${STEPS.join('\nend();\n')}
    end();
    console.log(JSON.stringify(steps));`;
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-bundle-'));
  try {
    return JSON.parse(execFileSync(process.execPath, ['-e', script, outdir], { cwd: dirname(LIB), encoding: 'utf8' }));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The index, which runs a module when one of its exports is first accessed. */
function lazyIndex(code: string): string {
  const files = [...code.matchAll(/^__exportStar\(require\("\.\/([\w-]+)"\), exports\);$/gm)].map(([, file]) => file);
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
const load = require("./load");
function lazy(name, module) {
  Object.defineProperty(exports, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = load(module)[name];
      Object.defineProperty(exports, name, { enumerable: true, writable: true, value });
      return value;
    },
  });
}
${exported.map(({ name, file }) => `lazy("${name}", "${file}");`).join('\n')}
`;
}

const OWN = /^(?:index|load|bundle-\d+)\.js$/;
const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')).sort();
const paths = files.filter((file) => !OWN.test(file)).map((file) => join(LIB, file));
const index = lazyIndex(readFileSync(INDEX, 'utf8'));
const modules = new Map(paths.map((path) => [nameOf(path), moduleOf(path)]));
writeFileSync(INDEX, index);
writeBundles(modules, []);
writeBundles(modules, modulesOfSteps());
paths.forEach((path) => rmSync(path));
