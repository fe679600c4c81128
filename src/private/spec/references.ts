import { Entity } from './entity';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { childOf } from '../schema/location';
import { quote } from '../util/string';

/** What entities refer to, and what a reference looks like. */
const EXAMPLES = {
  task: '"container+job://project/id"',
  function: 'the name of the function, or "container://project/name"',
};

/** Reports what refers to nothing, as DigitalHub writes references in entities. */
export function checkReferences({ at, type, function: ref, strangeTask }: Entity, diagnostics: LocatedDiagnostics): void {
  const report = (what: 'task' | 'function', text: string) => {
    const [, project, whose, kind, name] = /^store:\/\/([^/]+)\/(\w+)\/([^/]+)\/(.+)$/.exec(text) ?? [];
    if (whose === what) {
      diagnostics.add('DH1620', childOf(at, what),
        `${quote(text)} is the key of a ${what}, but a run or trigger refers to it by its kind and project.`,
        `Write ${quote(`${kind}://${project}/${name}`)}.`);
    } else {
      diagnostics.add('DH1620', childOf(at, what), `${quote(text)} is not a reference to a ${what}.`,
        `Write ${EXAMPLES[what]}, for example.`);
    }
  };
  // What a dictionary says of its task is not needed.
  if (strangeTask !== undefined && (type !== 'options' || strangeTask.startsWith('store:'))) {
    report('task', strangeTask);
  }
  if (ref?.isStrange) {
    report('function', ref.text);
  }
}
