/** The code of the README, the guides and the tutorial, and how it is run. */
import { readdirSync } from 'fs';
import { join } from 'path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { CDK8S, makeApp } from './temporary';
import { Block, blocksOf } from '../../scripts/blocks';
import { quickStartSource, readDocument } from '../../scripts/documents';
import { change, insert, stepsOf } from '../../scripts/tutorial';
import * as library from '../../src';

export interface Snippet {
  readonly page: string;
  readonly code: Block;
  /** What the page shows of the outcome. */
  readonly shown: Block[];
}

const FOLDER = 'docs/how-to';

export const GUIDES = readdirSync(join(__dirname, '../..', FOLDER)).map((name) => `${FOLDER}/${name}`);

/** By page and line. Of the README what a comment above a block does not call something else. */
export const SNIPPETS = [
  ...GUIDES,
  'README.md',
].flatMap((page) => blocksOf(readDocument(page)).reduce((all: Snippet[], block) => {
  if (block.language === 'ts' && block.note === '') {
    return [...all, { page, code: block, shown: [] }];
  }
  all.at(-1)?.shown.push(block);
  return all;
}, []).map((snippet): [string, Snippet] => [`${page}:${snippet.code.line}`, snippet]));

/** The complete programs of the documentation: the quick start, and the last state of the tutorial's. */
export function programsOfPages(): [string, string][] {
  const tutorial = stepsOf(readDocument('docs/tutorial.md')).filter(({ file }) => file === 'main.ts').reduce(
    (code, { what, before, text }) => {
      switch (what) {
        case 'file': return text;
        case 'insert': return insert(code, before, text);
        case 'change': return change(code, text);
        default: return code;
      }
    },
    '',
  );
  return [['README.md', quickStartSource()], ['docs/tutorial.md', tutorial]];
}

/** Runs the code of a snippet in a chart, or a program with an app of its own, and returns its charts. */
export function runCode(code: string, snippetApp: cdk8s.App = makeApp()): cdk8s.Chart[] {
  const apps = [snippetApp];
  class App extends cdk8s.App {
    public constructor(props: cdk8s.AppProps = {}) {
      super({ outdir: snippetApp.outdir, ...props });
      apps.push(this);
    }
  }
  const modules: Record<string, unknown> = {
    'cdk8s': { ...CDK8S, App },
    'cdk8s-plus-28': kplus,
    'cdk8s-digitalhub': library,
  };
  const known: Record<string, unknown> = {
    ...CDK8S,
    ...library,
    kplus,
    chart: new cdk8s.Chart(snippetApp, 'churn', { namespace: 'ml' }),
    exports: {},
    require: (name: string) => modules[name],
  };
  const {
    outputText,
  } = transpileModule(code, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 } });
  // A program declares its own.
  const names = Object.keys(known).filter((name) => !new RegExp(`^const ${name}\\b`, 'm').test(code));
  new Function(...names, outputText)(...names.map((name) => known[name]));
  return apps.flatMap((app) => app.charts);
}
