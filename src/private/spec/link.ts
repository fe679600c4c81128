import { Entity, ENTITY_KINDS, RUNTIMES, WORKFLOWS } from './entity';
import { EntityIndex } from './index-of-entities';
import { layersOf, layersOfOther } from './layers';
import { SpecInput } from './model';
import { kindOf } from './reading';
import { checkReferences } from './references';
import { idOf } from './run-id';
import { lackOfRuntime } from './runtimes';
import { derivedName } from '../kubernetes/core-names';
import { labelValue } from '../kubernetes/names';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { DocumentLocation, childOf } from '../schema/location';
import { Literal } from '../schema/term';
import { nearest, quote } from '../util/string';

/** A run that specs declare, and the id of its construct. */
export interface DeclaredRun {
  readonly id: string;
  readonly input: SpecInput;
}

/**
 * The runs that entities declare together: runs and triggers take the options of the functions and tasks that they
 * name.
 */
export function link(entities: readonly Entity[], diagnostics: LocatedDiagnostics): DeclaredRun[] {
  const index = new EntityIndex(entities);
  const ids = new Map<string, Entity>();
  return entities.flatMap((entity) => {
    const input = inputOf(entity, index);
    if (!declaresRun(entity, input, index, diagnostics)) {
      return [];
    }
    const id = idOf(entity, index, kindOf(input));
    const earlier = ids.get(id);
    if (earlier) {
      diagnostics.add('DH1618', entity.whole,
        `It makes a run ${quote(id)}, as ${earlier.whole.document.file ?? 'another spec'} does.`,
        'Give one of them another "name".');
      return [];
    }
    ids.set(id, entity);
    return [{ id, input }];
  });
}

/**
 * What is known of the run of an entity, with the options that it takes from others. As DigitalHub Core joins them, a
 * function is stronger than a run, and a task is weaker.
 */
export function inputOf(entity: Entity, index: EntityIndex): SpecInput {
  const own = new LocatedDiagnostics();
  const [func, task, ref] = [index.functionOf(entity), index.taskOf(entity), index.referenceOf(entity)];
  const ofEntity = layersOf(entity, own);
  const layers = [...layersOfOther(func, entity), ...ofEntity, ...layersOfOther(task, entity)];
  const literal = (value: string | undefined, at: DocumentLocation): Literal | undefined =>
    value === undefined ? undefined : { form: 'literal', value, at };
  if (entity.task !== undefined && !task && ofEntity.every(({ options }) => !('image' in options))) {
    own.add('DH2021', childOf(entity.at, 'task'), 'The task is not among the specs, so its options are not known.',
      'Load its file together with this one, if it holds options.');
  }
  checkKind(entity, own);
  checkReferences(entity, own);
  return {
    layers,
    ofFunction: func !== undefined && func !== entity ? layersOfOther(func, entity).length : 0,
    own: ofEntity.length,
    runtime: entity.runtime ?? func?.runtime ?? task?.runtime,
    action: entity.action ?? task?.action,
    whole: entity.whole,
    root: entity.at,
    names: {
      project: (entity.type === 'options' ? undefined : literal(entity.project, childOf(entity.whole, 'project')))
        ?? (func && literal(func.project, childOf(func.whole, 'project'))),
      function: literal(labelOf(func?.name ?? ref?.name), func ? childOf(func.whole, 'name') : childOf(entity.at, 'function')),
    },
    missing: func || !ref || ref.isStrange ? undefined : {
      text: ref.text,
      others: index.sameName(ref)
        .map(({ id, whole: { document } }) => [id, document.file].filter(Boolean).join(' in ')),
    },
    kind: entity.type === 'trigger' ? 'ScheduledRun' : undefined,
    diagnostics: own.all,
  };
}

/** A function's name as a label can hold it: as it is, or else as DigitalHub Core derives names. */
function labelOf(name: string | undefined): string | undefined {
  return name === undefined || labelValue(name) === undefined ? name : derivedName(name);
}

function checkKind({ type, kind, runtime, whole, isBare }: Entity, diagnostics: LocatedDiagnostics): void {
  const at = childOf(whole, 'kind');
  const near = runtime !== undefined && !RUNTIMES.includes(runtime) ? nearest(runtime, RUNTIMES) : undefined;
  if (isBare) {
    diagnostics.add('DH1619', whole, 'The entity has no "spec".',
      'Export it once more, or write its options without what else an entity has.');
  } else if (['data', 'workflow'].includes(type)) {
    diagnostics.add('DH1614', kind === undefined ? childOf(whole, 'workflow') : at,
      `${kind === undefined ? 'A workflow' : quote(kind)} cannot be run by a manifest.`,
      'Give a run, a task, a function or a trigger.');
  } else if (near !== undefined) {
    diagnostics.add('DH1614', at, `${quote(runtime)} is not a known runtime.`, `Did you mean ${quote(near)}?`);
  }
}

/** Tasks and functions are runs of their own where nothing else uses them. */
function declaresRun(
  entity: Entity, input: SpecInput, index: EntityIndex, diagnostics: LocatedDiagnostics,
): boolean {
  const skip = (reason: string, fix: string): false => {
    const key = entity.type === 'workflow' ? 'workflow' : 'action';
    diagnostics.add('DH2021', childOf(entity.whole, entity.kind === undefined ? key : 'kind'), reason, fix);
    return false;
  };
  switch (entity.type) {
    case 'data': return false;
    case 'workflow':
      return skip(WORKFLOWS.includes(entity.runtime ?? '')
        ? `Workflows of the kind ${quote(entity.kind)} are run by DigitalHub Core.`
        : 'It starts a workflow, and workflows are run by DigitalHub Core.',
      'Declare its steps as runs, or leave it to DigitalHub Core.');
    case 'trigger':
      if (entity.kind !== 'scheduler') {
        return skip('Nothing in a cluster knows when an entity of DigitalHub changes.',
          'Leave this trigger to DigitalHub Core.');
      }
      break;
    case 'function':
      return declaresNothing(entity, index, skip);
  }
  if (entity.type === 'task' && index.isUsed(entity)) {
    return false;
  }
  if (entity.action === 'build') {
    return skip('Images are built by DigitalHub Core.', 'Build them in your pipeline, and give "image".');
  }
  const lack = lackOfRuntime(input);
  return lack === undefined || skip(lack.reason, `${lack.remedy} or leave it to DigitalHub Core.`);
}

function declaresNothing(entity: Entity, index: EntityIndex, skip: (reason: string, fix: string) => false): boolean {
  if (!ENTITY_KINDS.includes(entity.runtime ?? '')) {
    const near = nearest(entity.kind ?? '', ENTITY_KINDS);
    return skip(`${quote(entity.kind)} is not a known kind.`,
      near ? `Did you mean ${quote(near)}?` : 'Move it elsewhere, if it is for DigitalHub alone.');
  }
  return !index.isUsed(entity)
    && skip(`No run, task or trigger uses the function ${quote(entity.name)}.`, 'Load one of them as well.');
}
