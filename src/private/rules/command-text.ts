import * as kplus from 'cdk8s-plus-28';
import { builders, locationsOfContainers } from './workload';
import { LayerKind } from '../contract/run';
import type { Field, ResolvedRun } from '../contract/run';
import { DiagnosticCollector, inside, OptionLocation } from '../diagnostics/diagnostic';
import { commandProblems } from '../kubernetes/command-text';
import { args as argsOption } from '../options/args';
import { command as commandOption } from '../options/command';
import type { RunPod } from '../render/pod';

/** Warns of commands that only a shell would split or interpret as they are written. */
export function checkCommandText(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const { containers: [main, ...added], initContainers } = pod.workload;
  check(main, (list, i) => ofMain(run, list, i), diagnostics);
  const others = [...initContainers.slice(builders(run)), ...added];
  const locations = others.length > 0 ? locationsOfContainers(run, pod.workload) : undefined;
  for (const container of others) {
    check(container, (list, i) => inside(locations!.get(container.name)!, `${list}[${i}]`), diagnostics);
  }
}

type Locate = (list: 'command' | 'args', i: number) => OptionLocation | undefined;

function ofMain(run: ResolvedRun, list: 'command' | 'args', i: number): OptionLocation | undefined {
  const field: Field<string[], 'strongest'> = list === 'command' ? commandOption : argsOption;
  const own = run.resolved.single(field);
  return own && own.layer.kind !== LayerKind.LIBRARY ? inside(own, `[${i}]`) : undefined;
}

function check(
  { command = [], args = [], env: { variables } }: kplus.Container, locate: Locate, diagnostics: DiagnosticCollector,
): void {
  if (![...command, ...args].every((word: unknown) => typeof word === 'string')) {
    return;
  }
  for (const { at, reason, fix } of commandProblems(command, args, (name) => Object.hasOwn(variables, name))) {
    const location = at < command.length ? locate('command', at) : locate('args', at - command.length);
    if (location) {
      diagnostics.add('DH2033', location, reason, fix);
    }
  }
}
