import { DocumentLocation, childOf } from '../schema/location';
import { isPlainObject } from '../util/object';

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
  /** Whether it has what entities have, but no `spec`. */
  readonly isBare: boolean;
  readonly options: object;
  /** Where the options are. */
  readonly at: DocumentLocation;
  /** Where the entity is. */
  readonly whole: DocumentLocation;
}

/** `data` is what does not run: artifacts, models, secrets, projects. */
export type EntityType = 'options' | 'function' | 'task' | 'run' | 'trigger' | 'workflow' | 'data';

/** A reference to a function: `container://project/name:id`. */
export interface Reference {
  readonly text: string;
  readonly runtime?: string;
  readonly project?: string;
  readonly name?: string;
  readonly id?: string;
}

const DATA = [
  'project', 'secret', 'log', 'artifact', 'dataitem', 'table', 'croissant', 'model', 'mlflow', 'sklearn', 'huggingface',
  'tvm-ir', 'tvm-so', 'container-image',
];
const WORKFLOWS = ['kfp', 'hera'];
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
  const isBare = !isEntity && typeof kind === 'string' && ['metadata', 'status', 'key'].some((one) => one in value);
  const at = isEntity ? childOf(whole, 'spec') : whole;
  const { template } = options as Record<string, unknown>;
  const { function: ref, workflow, task, action } = {
    ...isPlainObject(template) ? template : {}, ...options,
  } as Record<string, unknown>;
  const text = (one: unknown) => typeof one === 'string' || typeof one === 'number' ? String(one) || undefined : undefined;
  const about = Object(metadata) as Record<string, unknown>;
  const taskRef = /^([^:/]+):\/\/[^/]+\/([^:]+)/.exec(text(task) ?? '');
  return {
    ...partsOf(text(kind) ?? '', taskRef?.[1], typeof workflow === 'string'),
    ...isEntity ? {} : { type: 'options', ...typeof kind !== 'string' && typeof action === 'string' ? { action } : {} },
    kind: text(kind),
    id: text(id),
    name: text(name) ?? text(about.name),
    project: text(project) ?? text(about.project),
    function: text(ref) === undefined ? undefined : referenceOf(ref as string),
    task: taskRef?.[2],
    isBare,
    options: isBare ? {} : options,
    at,
    whole,
  };
}

/**
 * `container+job:run` is a run of the action `job` in the runtime `container`; `container+run` is one of an older
 * kind, whose task has the action.
 */
function partsOf(
  kind: string, taskKind: string | undefined, isOfWorkflow: boolean,
): Pick<Entity, 'type' | 'runtime' | 'action'> {
  const [task, suffix] = kind.split(':');
  const isRun = suffix === 'run' || /\+run$/.test(task);
  const own = /\+run$/.test(task) && taskKind ? taskKind : task;
  const [runtime, action] = own.split('+') as [string, string | undefined];
  if (isOfWorkflow || WORKFLOWS.includes(runtime)) {
    return { type: 'workflow', runtime, action };
  }
  if (TRIGGERS.includes(kind)) {
    const [runtimeOfTask, actionOfTask] = (taskKind ?? '').split('+') as [string, string | undefined];
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

function referenceOf(text: string): Reference {
  const [, runtime, project, name, id] = /^([^:/]+):\/\/([^/]+)\/([^:]+)(?::(.+))?$/.exec(text) ?? [];
  return { text, runtime, project, name, id };
}
