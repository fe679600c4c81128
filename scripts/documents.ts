import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { App, Chart, Testing, Yaml } from 'cdk8s';
import { examples } from '../examples/main';
import { CATALOGUE } from '../src/private/catalogue';

const ROOT = join(__dirname, '..');

/** A document of the repository, or a part of one, that is written by a program. */
export interface Generated {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Every generated document, as it should be. */
export function generatedDocuments(): Generated[] {
  return [diagnosticsPage(), ...exampleReadmes()];
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

Written by \`npm run docs\` from the catalogue in \`src/private/catalogue.ts\`.

Every mistake in a run or platform is reported when the app is synthesized, all at once, with the path of the construct, the option in the
words of whoever wrote it, its value, the reason and the fix. A code keeps its meaning from release to release.

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

const MANIFEST = /(<!-- manifest -->\n+```yaml\n)[^]*?(```\n)/;

function exampleReadmes(): Generated[] {
  return examples(new App({ outdir: Testing.app().outdir })).map((chart) => {
    const path = `examples/${chart.node.id}/README.md`;
    return { path, text: readDocument(path).replace(MANIFEST, (_all, before, after) => `${before}${yamlOf(chart)}${after}`) };
  });
}

/** All objects of a chart as cdk8s writes them. */
export function yamlOf(chart: Chart): string {
  return Yaml.stringify(...chart.toJson());
}
