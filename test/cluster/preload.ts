/** Loaded first: examples use the sources of the library, not what was compiled of them, and a fault may be in them. */
import { readFileSync } from 'fs';
import { Module } from 'module';
import { join } from 'path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { FAULT_VARIABLE, FAULTS } from './faults';

/** How Node finds and loads modules, which its types do not show. */
const loader = Module as any;

const SOURCES = join(__dirname, '../../src');

const resolveName = loader._resolveFilename;
loader._resolveFilename = (request: string, ...rest: unknown[]) => (
  resolveName(request === 'cdk8s-digitalhub' ? SOURCES : request, ...rest));

const fault = FAULTS.find(({ name }) => name === process.env[FAULT_VARIABLE]);

if (fault) {
  const faulty = join(SOURCES, fault.file);
  const load = loader._extensions['.ts'];
  loader._extensions['.ts'] = (module: any, path: string) => {
    if (path !== faulty) {
      return load(module, path);
    }
    const parts = readFileSync(path, 'utf8').split(fault.right);
    if (parts.length !== 2) {
      throw new Error(`"${fault.right}" occurs ${parts.length - 1} times in ${fault.file}`);
    }
    const options = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
    return module._compile(transpileModule(parts.join(fault.wrong), { compilerOptions: options }).outputText, path);
  };
}
