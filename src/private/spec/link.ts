import { basename, extname } from 'path';
import { Entity, ENTITY_KINDS } from './entity';
import { SpecFindings } from './findings';
import { SpecPlace, within } from './place';
import { convertQuartz } from './quartz';
import { SpecInput, SpecLayer } from './reading';
import { Literal } from './term';
import { isLiteral } from '../shapes';
import { nearest, quote } from '../text';

/** A run that specs declare, and the id of its construct. */
export interface DeclaredRun {
  readonly id: string;
  readonly input: SpecInput;
}

/** The runs that entities declare together: functions and tasks lend their options to the runs and triggers that name them. */
export function link(entities: readonly Entity[], findings: SpecFindings): DeclaredRun[] {
  const ids = new Map<string, Entity>();
  return entities.flatMap((entity) => {
    if (!declaresRun(entity, entities, findings)) {
      return [];
    }
    const id = idOf(entity, entities);
    const earlier = ids.get(id);
    if (earlier) {
      findings.add('DH1618', entity.whole, `It makes a run ${quote(id)}, as ${earlier.whole.document.file ?? 'another spec'} does.`,
        'Give one of them another "name".');
      return [];
    }
    ids.set(id, entity);
    return [{ id, input: inputOf(entity, entities) }];
  });
}

/** What is known of the run of an entity, with what others lend it: as DigitalHub Core joins them, a function is stronger than a run, and a task is weaker. */
export function inputOf(entity: Entity, others: readonly Entity[]): SpecInput {
  const own = new SpecFindings();
  const func = entity.type === 'function' ? entity : functionOf(entity, others);
  const task = entity.type === 'task' ? entity : taskOf(entity, others);
  const ref = entity.function ?? task?.function;
  const layers: SpecLayer[] = [...func && func !== entity ? [func] : [], ...layersOf(entity, own), ...task && task !== entity ? [task] : []];
  const literal = (value: string | undefined, at: SpecPlace): Literal | undefined => value === undefined ? undefined : { form: 'literal', value, at };
  const isPlain = entity.type === 'options';
  if (entity.task !== undefined && !task && layersOf(entity, new SpecFindings()).every(({ options }) => !('image' in options))) {
    own.add('DH2021', within(entity.at, 'task'), 'The task is not among the specs, and what it says is not known.', 'Load its file together with this one, if it holds options.');
  }
  if (['data', 'workflow'].includes(entity.type)) {
    own.add('DH1614', within(entity.whole, 'kind'), `${quote(entity.kind)} is nothing that a manifest can run.`, 'Give a run, a task, a function or a trigger.');
  }
  return {
    layers,
    runtime: entity.runtime ?? func?.runtime ?? task?.runtime,
    action: entity.action ?? task?.action,
    whole: entity.whole,
    root: entity.at,
    names: {
      project: isPlain ? undefined : literal(entity.project, within(entity.whole, 'project')),
      function: literal(func?.name ?? ref?.name, func ? within(func.whole, 'name') : within(entity.at, 'function')),
    },
    missing: func ? undefined : ref?.text,
    kind: entity.type === 'trigger' ? 'ScheduledRun' : undefined,
    findings: own.all,
  };
}

/** The options of an entity itself; those of a trigger are in its template, and its schedule is Quartz'. */
function layersOf(entity: Entity, findings: SpecFindings): SpecLayer[] {
  if (entity.type !== 'trigger') {
    return [{ options: entity.options, at: entity.at }];
  }
  const { template, schedule } = entity.options as Record<string, unknown>;
  const at = within(entity.at, 'template');
  if (template !== undefined && !isLiteral(template)) {
    findings.add('DH1006', at, `${quote(template)} is not a map of keys and values.`, 'Write it in braces.');
  }
  checkMustaches(template, at, findings);
  return [
    ...isLiteral(template) ? [{ options: template, at }] : [],
    { options: { schedule: scheduleOf(schedule, within(entity.at, 'schedule'), findings) }, at: entity.at },
  ];
}

function scheduleOf(schedule: unknown, at: SpecPlace, findings: SpecFindings): unknown {
  const converted = typeof schedule === 'string' ? convertQuartz(schedule) : { schedule };
  if ('reason' in converted) {
    findings.add('DH1901', at, `${quote(schedule)} cannot be a schedule of Kubernetes. ${converted.reason}`, 'Write another, such as "0 3 * * *".');
    return undefined;
  }
  return converted.schedule;
}

/** Nothing that is read is nested deeper. */
const DEEPEST = 100;

/** What DigitalHub Core fills in when a trigger fires. */
function checkMustaches(value: unknown, at: SpecPlace, findings: SpecFindings, seen = new Set<unknown>()): void {
  if (at.path.length > DEEPEST) {
    return;
  }
  if (typeof value === 'string' && value.includes('{{')) {
    findings.add('DH1617', at, `${quote(value)} is filled in by DigitalHub Core when the trigger fires.`, 'Write a value.');
  } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    Object.entries(value).forEach(([key, one]) => checkMustaches(one, within(at, Array.isArray(value) ? Number(key) : key), findings, seen));
  }
}

function functionOf(entity: Entity, others: readonly Entity[]): Entity | undefined {
  const ref = entity.function ?? taskOf(entity, others)?.function;
  // What has no id was written by hand. Another id is another version.
  const isMeant = ({ id, name }: Entity) => id === undefined || ref?.id === undefined ? name === ref?.name : id === ref.id;
  return others.find((other) => other.type === 'function' && isMeant(other));
}

function taskOf({ task }: Entity, others: readonly Entity[]): Entity | undefined {
  return task === undefined ? undefined : others.find((other) => other.type === 'task' && other.id === task);
}

/** Tasks and functions are runs of their own where nothing else uses them. */
function declaresRun(entity: Entity, others: readonly Entity[], findings: SpecFindings): boolean {
  const skip = (reason: string, fix: string) => {
    findings.add('DH2021', within(entity.whole, entity.kind === undefined ? 'action' : 'kind'), reason, fix);
    return false;
  };
  const runs = others.filter(({ type }) => ['run', 'trigger', 'task'].includes(type));
  switch (entity.type) {
    case 'options':
    case 'run': return entity.action !== 'build' || skip('Images are built by DigitalHub Core.', 'Build them in your pipeline, and give "image".');
    case 'data': return false;
    case 'workflow':
      return skip(`Workflows of the kind ${quote(entity.kind)} are run by DigitalHub Core.`,
        'Declare its steps as runs, or leave it to DigitalHub Core.');
    case 'trigger': return entity.kind === 'scheduler'
      || skip('Nothing in a cluster knows when an entity of DigitalHub changes.', 'Leave this trigger to DigitalHub Core.');
    case 'task': return runs.every((other) => taskOf(other, [entity]) === undefined)
      && (entity.action !== 'build' || skip('Images are built by DigitalHub Core.', 'Build them in your pipeline, and give "image".'));
    case 'function':
      if (!ENTITY_KINDS.includes(entity.runtime ?? '')) {
        const near = nearest(entity.kind ?? '', ENTITY_KINDS);
        return skip(`${quote(entity.kind)} is no kind that is known.`, near ? `Did you mean ${quote(near)}?` : 'Move it elsewhere, if it is for DigitalHub alone.');
      }
      return runs.every((other) => functionOf(other, [entity, ...runs]) !== entity)
      && skip(`Nothing says what the function ${quote(entity.name)} is to do.`, 'Load a task, a run or a trigger of it as well.');
  }
}

/** A name that stays as it is whatever other specs there are. */
function idOf(entity: Entity, others: readonly Entity[]): string {
  const func = functionOf(entity, others)?.name ?? entity.function?.name ?? taskOf(entity, others)?.function?.name;
  const given = entity.name !== undefined && entity.name !== entity.id ? entity.name : undefined;
  const { file = '' } = entity.whole.document;
  const stem = basename(file, extname(file)) || 'run';
  const parts = entity.type === 'options' || entity.type === 'trigger' || given !== undefined ? [given ?? stem]
    : entity.type === 'task' ? [func ?? stem, entity.action]
      : [func ?? stem, entity.action, entity.id?.slice(0, 8)];
  return parts.filter((part) => part !== undefined).join('-').replace(/\//g, '-');
}
