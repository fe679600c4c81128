import { DocumentLocation, childOf } from '../schema/location';
import { isBlank, isDefined, isPlainObject } from '../util/object';

/** What a document of a spec is: an entity of DigitalHub, or the options of `function.run(...)` as they are. */
export interface Entity {
  readonly type: EntityType;
  /** The runtime: `container`, `python`. */
  readonly runtime?: string;
  /** What is done: `job`, `serve`, `deploy`, `build`. */
  readonly action?: string;
  /** The whole `kind`, for people. */
  readonly kind?: string;
  readonly id?: string;
  readonly name?: string;
  readonly project?: string;
  /** The function that it is of. */
  readonly function?: Reference;
  /** Id of the task that it is of. */
  readonly task?: string;
  /** What `task` says where it names no task. */
  readonly strangeTask?: string;
  /** Whether it has what entities have, but no `spec`. */
  readonly isBare: boolean;
  readonly options: object;
  /** The options of its runs, which a task of DigitalHub's catalogue, a trigger or a pipeline's step has apart. */
  readonly template: unknown;
  /** Where the options are. */
  readonly at: DocumentLocation;
  /** Where the entity is. */
  readonly whole: DocumentLocation;
}

/** `data` is what does not run: artifacts, models, secrets, projects. */
export type EntityType = 'options' | 'function' | 'task' | 'run' | 'trigger' | 'workflow' | 'data';

/** A reference to a function: `container://project/name:id`, or its name alone. */
export interface Reference {
  readonly text: string;
  /** Whether it is neither. */
  readonly isStrange: boolean;
  readonly runtime?: string;
  readonly project?: string;
  readonly name?: string;
  readonly id?: string;
}

const DATA = [
  'project', 'secret', 'log', 'artifact', 'dataitem', 'table', 'croissant', 'model', 'mlflow', 'sklearn', 'huggingface',
  'tvm-ir', 'tvm-so', 'container-image',
];
export const WORKFLOWS: readonly string[] = ['kfp', 'hera'];
/** Kinds of which no manifest runs anything, with or without a `spec`. */
export const IDLE_KINDS: readonly string[] = [...DATA, ...WORKFLOWS];
const TRIGGERS = ['scheduler', 'lifecycle'];
const ACTIONS = ['job', 'serve', 'deploy', 'build'];
/** Runtimes that are known. */
export const RUNTIMES: readonly string[] = [
  'container', 'python', 'openinference', 'guardrail', 'hydra', 'dbt', 'sklearnserve', 'mlflowserve',
  'huggingfaceserve', 'kubeai-text', 'kubeai-speech',
  'vllmserve-text', 'vllmserve-pooling', 'vllmserve-speech', 'servicegraph', 'flower-app', 'flower-server',
  'flower-client',
];

/** Kinds of entities that are known. */
export const ENTITY_KINDS: readonly string[] = [...RUNTIMES, ...WORKFLOWS, ...TRIGGERS, ...DATA];

/** What a document is. Its `kind` decides; one without a `spec` is a dictionary of options. */
export function entityOf(value: object, whole: DocumentLocation): Entity {
  const { kind, spec, name, id, project, metadata } = value as Record<string, unknown>;
  const isEntity = typeof kind === 'string' && isPlainObject(spec);
  const options = isEntity ? spec : value;
  const references = referencesOf(options);
  const { function: ref, function_id: version, task, action, workflow } = references;
  const { template, image } = options as Record<string, unknown>;
  const isOfWorkflow = kind === undefined && textOf(workflow) !== undefined && textOf(ref ?? image) === undefined;
  const isIdle = isOfWorkflow || IDLE_KINDS.includes(textOf(kind) ?? '');
  const isBare = !isEntity && !isIdle && typeof kind === 'string'
    && ['metadata', 'status', 'key'].some((one) => one in value);
  const about = Object(metadata) as Record<string, unknown>;
  const taskRef = TASK.exec(textOf(task) ?? '');
  return {
    ...partsOf(textOf(kind) ?? '', references),
    ...isEntity || isIdle
      ? {} : { type: 'options', ...typeof kind !== 'string' && typeof action === 'string' ? { action } : {} },
    kind: textOf(kind),
    id: textOf(id),
    name: textOf(name) ?? textOf(about.name),
    project: textOf(project) ?? textOf(about.project),
    function: textOf(ref) === undefined ? undefined : referenceOf(textOf(ref)!, textOf(version)),
    task: taskRef?.[2],
    strangeTask: taskRef ? undefined : textOf(task),
    isBare,
    options: isBare ? {} : options,
    template,
    at: isEntity ? childOf(whole, 'spec') : whole,
    whole,
  };
}

/** `container+job://project/id`. */
const TASK = /^(?!store:)([^:/]+):\/\/[^/]+\/([^:/]+)(?::.+)?$/;

/** `container://project/name:id`. */
const FUNCTION = /^(?!store:)([^:/]+):\/\/([^/]+)\/([^:/]+)(?::(.+))?$/;

/** A text, or a number that stands for one. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'number' || (typeof value === 'string' && !isBlank(value)) ? String(value) : undefined;
}

/** What an entity says of others, itself or in its template. */
function referencesOf(options: object): Record<string, unknown> {
  const { template } = options as Record<string, unknown>;
  const own = Object.entries(options).filter(([, value]) => isDefined(value) && !isBlank(value));
  return { ...isPlainObject(template) ? template : {}, ...Object.fromEntries(own) };
}

/**
 * `container+job:run` is a run of the action `job` in the runtime `container`; `container+run` is one of an older
 * kind, whose task has the action.
 */
function partsOf(
  kind: string, { task: ofTask, workflow }: Record<string, unknown>,
): Pick<Entity, 'type' | 'runtime' | 'action'> {
  const taskKind = TASK.exec(textOf(ofTask) ?? '')?.[1];
  const [task, suffix] = kind.split(':');
  const isRun = suffix === 'run' || /\+run$/.test(task);
  const own = /\+run$/.test(task) && taskKind ? taskKind : task;
  const [runtime, action] = own.split('+') as [string, string | undefined];
  const [runtimeOfTask, actionOfTask] = (taskKind ?? '').split('+') as [string, string | undefined];
  const isOfWorkflow = textOf(workflow) !== undefined || (TRIGGERS.includes(kind) && WORKFLOWS.includes(runtimeOfTask));
  if (isOfWorkflow || WORKFLOWS.includes(runtime)) {
    return { type: 'workflow', runtime: runtime || undefined, action };
  }
  if (TRIGGERS.includes(kind)) {
    return { type: 'trigger', runtime: runtimeOfTask || undefined, action: actionOfTask };
  }
  if (DATA.includes(kind)) {
    return { type: 'data' };
  }
  if (ACTIONS.includes(kind)) {
    return { type: 'options', action: kind };
  }
  const type = action === undefined ? 'function' : 'task';
  return { type: isRun ? 'run' : type, runtime: runtime || undefined, action };
}

function referenceOf(text: string, version: string | undefined): Reference {
  const [, runtime, project, name, id] = FUNCTION.exec(text) ?? [];
  const [, plain, ofPlain] = name === undefined ? /^([^:/]+)(?::([^:/]+))?$/.exec(text) ?? [] : [];
  return {
    text,
    runtime,
    project,
    name: name ?? plain,
    id: id ?? ofPlain ?? version,
    isStrange: name === undefined && plain === undefined,
  };
}
