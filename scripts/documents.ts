import { existsSync, mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as cdk8s from 'cdk8s';
import { ModuleKind, transpileModule } from 'typescript';
import { examples } from '../examples/main';
import * as library from '../src';
import { pictures } from './pictures';
import { specSchema } from './schema';
import { USAGE } from '../src/private/cli/main';
import { CATALOGUE } from '../src/private/diagnostics/catalogue';
import { EXCEPTIONS } from '../test/kubernetes/exceptions';

const { App, Yaml } = cdk8s;
const ROOT = join(__dirname, '..');

/** A document of the repository, or a part of one, that is written by a program. */
export interface Generated {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Every generated document, as it should be. */
export function generatedDocuments(): Generated[] {
  return [diagnosticsPage(), stricterPage(), commandLinePage(), readme(), { path: 'schema/run-spec.schema.json', text: specSchema() }, ...exampleReadmes(), ...pictures()];
}

/** What a document is at present; empty where there is none. */
export function readDocument(path: string): string {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : '';
}

function diagnosticsPage(): Generated {
  const rows = (prefix: string) => Object.entries(CATALOGUE).filter(([code]) => code.startsWith(prefix))
    .map(([code, meaning]) => `| \`${code}\` | ${meaning} |\n`).join('');
  return {
    path: 'docs/diagnostics.md',
    text: `# Diagnostics

Written by \`npm run docs\` from the catalogue in \`src/private/diagnostics/catalogue.ts\`.

Every mistake in a run or platform is reported when the app is synthesized, all at once, with the path of the construct, the option in the
words of whoever wrote it, its value, the reason and the fix. A code keeps its meaning from release to release.

In messages, \`kplus\` is cdk8s-plus: \`import * as kplus from 'cdk8s-plus-28'\`, or \`import cdk8s_plus_28 as kplus\` in Python.

## Errors

The app does not synthesize.

| code | meaning |
|---|---|
${rows('DH1')}
## Warnings

They are printed to standard error, each once an app, and can be silenced for a scope:

\`\`\`ts
Diagnostics.of(chart).acknowledge('DH2003', 'the image runs as user 1000');
\`\`\`

| code | meaning |
|---|---|
${rows('DH2')}`,
  };
}

/** The exceptions that the comparison with Kubernetes' own validation knows. */
function stricterPage(): Generated {
  const path = 'docs/decisions/stricter-than-the-server.md';
  const rows = EXCEPTIONS.map(({ code, what, why }) => `| \`${code}\` | ${what} | ${why} |\n`).join('');
  return {
    path,
    text: readDocument(path).replace(/(<!-- exceptions -->\n\n)[^]*?(\n<!-- end -->)/, (_all, before, after) =>
      `${before}| code | what we refuse | why |\n|---|---|---|\n${rows}${after}`),
  };
}

/** What `cdk8s-digitalhub --help` says. */
function commandLinePage(): Generated {
  const path = 'docs/reference/command-line.md';
  return { path, text: readDocument(path).replace(/(<!-- usage -->\n\n```text\n)[^]*?(```\n)/, (_all, before, after) => `${before}${USAGE}${after}`) };
}

const MANIFEST = /(<!-- manifest -->\n+```yaml\n)[^]*?(```\n)/;

/** The README's quick start. */
export function quickStartSource(language: 'typescript' | 'python' = 'typescript'): string {
  const begin = language === 'python' ? /<!-- quick start in Python -->\n+```python\n([^]*?)```/ : /<!-- quick start -->\n+```ts\n([^]*?)```/;
  return begin.exec(readDocument('README.md'))![1];
}

/** What the README's quick start writes when it is run as its reader would. */
export function quickStart(): string {
  const { outputText } = transpileModule(quickStartSource(), { compilerOptions: { module: ModuleKind.CommonJS } });
  const outdir = mkdtempSync(join(tmpdir(), 'quick-start-'));
  class AppInOutdir extends App {
    public constructor() {
      super({ outdir });
    }
  }
  const modules: Record<string, unknown> = { 'cdk8s': { ...cdk8s, App: AppInOutdir }, 'cdk8s-digitalhub': library };
  try {
    new Function('require', 'exports', outputText)((name: string) => modules[name], {});
    return readFileSync(join(outdir, 'churn.k8s.yaml'), 'utf8');
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function readme(): Generated {
  return { path: 'README.md', text: withManifest(readDocument('README.md'), quickStart()) };
}

function withManifest(text: string, manifest: string): string {
  return text.replace(MANIFEST, (_all, before, after) => `${before}${manifest}${after}`);
}

function exampleReadmes(): Generated[] {
  return examples(new App()).map((chart) => {
    const path = `examples/${chart.node.id}/README.md`;
    return { path, text: withManifest(readDocument(path), yamlOf(chart)) };
  });
}

/** All objects of a chart as cdk8s writes them. */
export function yamlOf(chart: cdk8s.Chart): string {
  return Yaml.stringify(...chart.toJson());
}
