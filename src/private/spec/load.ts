import { Construct } from 'constructs';
import { errorsOf, Language, writeChart } from './code/write';
import { KindName } from './options';
import { SpecOrigin } from './origin';
import { ReadRun, readRun, readRuns } from './reader';
import type { IRun } from '../../run';
import { messageOf } from '../diagnostics/diagnostic';
import { reportTo } from '../diagnostics/reporting';
import { reported, LocatedDiagnostics } from '../schema/located-diagnostics';

/** What makes the constructs. */
export type Makers = Readonly<Record<KindName, (scope: Construct, id: string, props: any) => IRun>>;

/**
 * Declares the runs of a file or folder. What is wrong with the files themselves is reported by a construct of its own.
 */
export function loadRuns(scope: Construct, path: string, makers: Makers): IRun[] {
  const diagnostics = new LocatedDiagnostics();
  const runs = readRuns([path], diagnostics);
  if (diagnostics.all.length > 0) {
    reportTo(new Construct(scope, freeId(scope, path, runs)), () => diagnostics.all.map(reported));
  }
  return runs.map(({ id, reading }) => makers[reading.kind](scope, id, SpecOrigin.props(reading, scope)));
}

/** A spec as code. Throws where the reader sees mistakes. */
export function codeFor(spec: unknown, language: Language): string {
  const run = readRun(spec);
  const errors = errorsOf(run);
  if (errors.length > 0) {
    const messages = errors.map((error) => `  ${messageOf(error)}`);
    throw new Error(`the spec cannot be written as code:\n${messages.join('\n')}`);
  }
  return writeChart([run], language);
}

function freeId(scope: Construct, path: unknown, runs: readonly ReadRun[]): string {
  const name = typeof path === 'string' && path !== '' ? path.replace(/\//g, '-') : 'specs';
  const reserved = new Set([...scope.node.children.map((child) => child.node.id), ...runs.map((run) => run.id)]);
  let id = name;
  for (let i = 2; reserved.has(id); i++) {
    id = `${name}-${i}`;
  }
  return id;
}
