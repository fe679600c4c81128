import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';

/**
 * Where the benchmark's own JavaScript lies. Children run that: ts-node and the compiler would be half of what is
 * measured.
 */
export const COMPILED = join(__dirname, '../dist/bench');

export async function compileBench(): Promise<void> {
  const { ModuleKind, ScriptTarget, transpileModule } = await import('typescript');
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
  rmSync(COMPILED, { recursive: true, force: true });
  mkdirSync(COMPILED, { recursive: true });
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.ts'))) {
    const { outputText } = transpileModule(readFileSync(join(__dirname, file), 'utf8'), { compilerOptions });
    writeFileSync(join(COMPILED, file.replace(/ts$/, 'js')), outputText);
  }
}
