import * as kplus from 'cdk8s-plus-28';
import { objectsIn, templateOf } from './rendered-template';
import { builders, locationsOfContainers } from './workload';
import { LayerKind } from '../contract/run';
import type { Field, ResolvedRun } from '../contract/run';
import { DiagnosticCollector, inside, OptionLocation } from '../diagnostics/diagnostic';
import { isCode, readsDollars } from '../kubernetes/command-line';
import { MAIN } from '../kubernetes/container-names';
import { envName, isShellName } from '../kubernetes/names';
import { isServiceVariable, referencesIn } from '../kubernetes/references';
import { args } from '../options/args';
import { command } from '../options/command';
import { env } from '../options/fields/env';
import type { RunPod } from '../render/pod';
import { SOURCE } from '../render/source-builder';
import { nearest, quote } from '../util/string';

/** A container as it is written. */
interface Rendered {
  readonly name: string;
  readonly env: readonly { readonly name: string; readonly value?: unknown }[];
  readonly command: readonly unknown[];
  readonly args: readonly unknown[];
  /** Whether the kubelet may define a variable that the manifest does not name. */
  readonly mayHave: (name: string) => boolean;
}

/**
 * Checks what `$(NAME)` refers to: in a value, a variable that comes before it; in a command, any variable of the
 * container. The kubelet leaves every other reference as it is written.
 */
export function checkReferences(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const { containers, initContainers } = pod.workload;
  const mayRefer = run.podOverrides !== undefined || run.basePod !== undefined
    || [...containers, ...initContainers.slice(builders(run))].some(refers);
  const spec = mayRefer ? templateOf(pod)?.spec : undefined;
  if (!spec) {
    return;
  }
  const locations = locationsOfContainers(run, pod.workload);
  for (const container of [...objectsIn(spec.initContainers), ...objectsIn(spec.containers)]) {
    if (container.name !== SOURCE || builders(run) === 0) {
      const rendered = read(container, spec.enableServiceLinks !== false);
      const at = new Locations(run, rendered, locations.get(rendered.name));
      checkValues(rendered, at, diagnostics);
      checkWords(rendered, at, diagnostics);
    }
  }
}

/** Whether a container refers to anything: to look closer costs time. */
function refers({ command: words = [], args: more = [], env: { variables } }: kplus.Container): boolean {
  return [...words, ...more, ...Object.values(variables).map(({ value }) => value as unknown)].some(isReferring);
}

function isReferring(text: unknown): text is string {
  return typeof text === 'string' && text.includes('$(');
}

function read(container: any, hasServiceLinks: boolean): Rendered {
  const imported = objectsIn(container.envFrom).map(({ prefix }) => String(prefix ?? ''));
  return {
    name: container.name,
    env: objectsIn(container.env),
    command: Array.isArray(container.command) ? container.command : [],
    args: Array.isArray(container.args) ? container.args : [],
    mayHave: (name) => imported.some((prefix) => name.startsWith(prefix)) || isServiceVariable(name, hasServiceLinks),
  };
}

/** Where the parts of a container were given. */
class Locations {
  public constructor(
    private readonly run: ResolvedRun, private readonly container: Rendered, private readonly other?: OptionLocation,
  ) {
  }

  public get isMain(): boolean {
    return this.container.name === MAIN;
  }

  /** The run's own variable of a name, as far as it is what was rendered. */
  public variable({ name, value }: Rendered['env'][number]): OptionLocation {
    const own = this.isMain ? this.run.resolved.keyed(env).get(name) : undefined;
    const isOwn = own && (own.value.value ?? own.value.valueFrom?.value) === value;
    return isOwn ? own : this.elsewhere(`envVariables[${quote(name)}]`);
  }

  public word(list: 'command' | 'args', i: number): OptionLocation {
    const field: Field<string[], 'strongest'> = list === 'command' ? command : args;
    const own = this.isMain ? this.run.resolved.single(field) : undefined;
    return own?.value[i] === this.container[list][i] ? inside(own!, `[${i}]`) : this.elsewhere(`${list}[${i}]`);
  }

  /** Whether the author set a variable that a platform or profile refers to. */
  public isOfAuthor(name: string): boolean {
    return this.isMain && this.run.resolved.keyed(env).get(name)?.layer.kind === LayerKind.RUN;
  }

  private elsewhere(part: string): OptionLocation {
    if (this.other) {
      return inside(this.other, part);
    }
    const { podOverrides } = this.run;
    return this.run.location(podOverrides?.containers ?? podOverrides?.initContainers ? 'podOverrides'
      : `the container ${quote(this.container.name)}`);
  }
}

function checkValues(container: Rendered, at: Locations, diagnostics: DiagnosticCollector): void {
  const places = new Map(container.env.map(({ name }, i) => [name, i]));
  container.env.forEach((variable, i) => {
    const { name: own, value } = variable;
    if (!isReferring(value)) {
      return;
    }
    for (const name of new Set(referencesIn(value))) {
      const place = places.get(name);
      if ((place ?? i) < i || container.mayHave(name) || isText(name, value)) {
        continue;
      }
      const location = at.variable(variable);
      if (name === own) {
        diagnostics.add('DH2014', location,
          `${quote(value)} refers to the variable ${quote(name)} itself, so it is not expanded: the variables of the image `
            + 'are not visible to Kubernetes.',
          'Write the whole value, or let a shell extend it: "command: [\'sh\', \'-c\', \'export '
            + `${name}=${value.replaceAll(`$(${name})`, `$${name}`)}; exec …']".`);
      } else if (place !== undefined) {
        diagnostics.add('DH2014', location,
          `${quote(value)} refers to ${quote(name)}, which is defined later and therefore not expanded.`,
          `${definedFirst(name, location, at)}, or write "$$(${name})" for the literal text.`);
      } else {
        const near = suggestion(name, [...places.keys()].slice(0, i));
        const literally = `write "$$(${name})" for the literal text`;
        if (near === undefined && isProgram(name)) {
          diagnostics.add('DH2014', location,
            `${quote(value)} is not expanded: Kubernetes takes "$(${name})" for the variable ${quote(name)}, which the `
              + 'container does not have, and runs no commands in values.',
            `Run ${quote(name)} in the program or in a shell, or ${literally}.`);
        } else {
          diagnostics.add('DH2014', location, unknownName(value, name),
            near ?? `Define ${quote(name)} before it, or ${isShellName(name) ? `let a shell expand it as "$${name}"; ` : ''}`
              + `${literally}.`);
        }
      }
    }
  });
}

/** Variables of platforms and profiles come before those of the run. */
function definedFirst(name: string, location: OptionLocation, at: Locations): string {
  return location.layer.owner !== '' && at.isOfAuthor(name)
    ? `Define ${quote(name)} in the ${location.layer.owner}, before ${location.option}`
    : `Define ${quote(name)} first`;
}

/** Whether what looks like a reference is part of a script, which something else reads. */
function isText(name: string, value: string): boolean {
  return name === '' || (envName(false)(name) !== undefined && /\s/.test(value.replaceAll(`$(${name})`, '')));
}

function checkWords(container: Rendered, at: Locations, diagnostics: DiagnosticCollector): void {
  const words = [...container.command, ...container.args].map(String);
  const known = container.env.map(({ name }) => name);
  if (readsDollars(words)) {
    return;
  }
  words.forEach((word, i) => {
    const names = isReferring(word) && !isCode(words, i) ? new Set(referencesIn(word)) : [];
    for (const name of names) {
      if (name === '' || known.includes(name) || container.mayHave(name)) {
        continue;
      }
      const inCommand = i < container.command.length;
      const location = at.word(inCommand ? 'command' : 'args', inCommand ? i : i - container.command.length);
      const near = suggestion(name, known);
      if (near === undefined && isProgram(name)) {
        diagnostics.add('DH2033', location,
          `${quote(word)} is not run, since there is no shell: Kubernetes takes "$(${name})" for the variable ${quote(name)}, `
            + 'which the container does not have.',
          `Use a shell, such as "command: ['sh', '-c', '… ${word}']", or define the variable.`);
      } else {
        diagnostics.add('DH2014', location, unknownName(word, name),
          near ?? `Define the variable ${quote(name)}, or use a shell, such as "command: ['sh', '-c', '… $${name}']".`);
      }
    }
  });
}

/** Whether an author who writes `$(date)` means the program rather than a variable: these have capitals. */
function isProgram(name: string): boolean {
  return /^[a-z]|\s/.test(name);
}

function unknownName(text: string, name: string): string {
  return `${quote(text)} refers to ${quote(name)}, which is no variable of the container, so it is not expanded: the `
    + 'variables of the image are not visible to Kubernetes.';
}

function suggestion(name: string, known: readonly string[]): string | undefined {
  // Every short name is near every other.
  const near = name.length > 2 ? nearest(name, known) : undefined;
  return near === undefined ? undefined : `Did you mean "$(${near})"?`;
}
