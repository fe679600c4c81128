import { isDeepStrictEqual } from 'util';
import { SpecDiagnostic, SpecDiagnosticCollector } from './findings';
import { KindName, SPEC_OPTIONS } from './options';
import { overlap, SpecLocation, within } from './place';
import { given, readField, reportTwice } from './read';
import { readRuntime, RUNTIME_KEYS } from './runtimes';
import { Fields, Literal } from './term';
import { isLiteral, text } from '../schema/shapes';
import { list, nearest, quote, snakeCase } from '../util/string';

/** What is known of a run before it is read: the options of its entities, and what they say beside. */
export interface SpecInput {
  /** The options, the strongest first: an option of one is not looked for in the next. */
  readonly layers: readonly SpecLayer[];
  readonly runtime?: string;
  readonly action?: string;
  /** Where the entity is, and where its options are. */
  readonly whole: SpecLocation;
  readonly root: SpecLocation;
  /** What the entities are called, where the options do not say it. */
  readonly names: { readonly project?: Literal; readonly function?: Literal };
  /** Whether the first layer is the function's. */
  readonly isOfFunction?: boolean;
  /** The function of the run, where its entity was not found, and versions of it that were. */
  readonly missing?: { readonly text: string; readonly others: readonly string[] };
  /** The construct that it is in any case. */
  readonly kind?: KindName;
  /** What is wrong with the entities. */
  readonly diagnostics: readonly SpecDiagnostic[];
}

export interface SpecLayer {
  readonly options: object;
  readonly at: SpecLocation;
}

/** A value of an option. */
export interface GivenOption {
  /** As it is spelled. */
  readonly key: string;
  readonly value: unknown;
  readonly at: SpecLocation;
}

/** By their documented names. */
export type GivenOptions = ReadonlyMap<string, GivenOption>;

/** A spec as it was understood. */
export interface SpecReading {
  readonly kind: KindName;
  readonly fields: Fields;
  /** Where the options are. */
  readonly root: SpecLocation;
  readonly diagnostics: readonly SpecDiagnostic[];
  /** Props that are not there for a reason that was found. */
  readonly explained: readonly string[];
  /** What names the run, where the spec does. */
  readonly named?: SpecLocation;
}

/** Keys that say what a run is, or where it comes from. */
const IDENTITY = ['action', 'kind', 'name', 'function', 'task', 'workflow', 'template'];

/** Arguments that mean something to DigitalHub Core and its SDK alone. */
export const MEANINGLESS: readonly string[] = [
  'wait', 'log_info', 'local_execution', 'auto_build', 'inputs', 'parameters', 'outputs', 'init_parameters', 'extensions', 'uuid', 'tag', 'instructions', 'build',
  // Of the runtimes that serve models.
  'path', 'url', 'model_name', 'adapters', 'features', 'engine', 'huggingface_task', 'backend', 'tokenizer_revision', 'max_length', 'disable_lower_case',
  'disable_special_tokens', 'dtype', 'trust_remote_code', 'tensor_input_names', 'return_token_type_ids', 'return_probabilities', 'disable_log_requests',
  'max_log_len', 'enable_telemetry', 'use_cpu_image', 'storage_space', 'files', 'processors', 'cache_profile', 'scaling', 'processing_mode',
  // Of the others.
  'config', 'workers', 'job_ref', 'federation', 'superlink', 'root_certificates', 'node_config', 'private_key_secret', 'public_key_secret', 'isolation',
  'auth_public_keys', 'insecure', 'fab_source',
];

/** What each action becomes. */
const ACTIONS: Readonly<Record<string, KindName>> = { job: 'DigitalHubRun', serve: 'ServiceRun', deploy: 'DeploymentRun' };

/** The actions that a construct can be made for. */
const FITTING: Readonly<Record<KindName, string>> = {
  DigitalHubRun: 'job', ScheduledRun: 'job', PodRun: 'job', ServiceRun: 'serve', DeploymentRun: 'deploy',
};

/** Options that services alone have. */
const SERVICE_KEYS = SPEC_OPTIONS.filter(({ kinds }) => kinds.every((kind) => kind === 'ServiceRun')).map(({ key }) => key);

/** The construct that suits a spec: its action tells, else the options that one kind alone has. */
export function kindOf(input: SpecInput): KindName {
  const said = givenIn(input.layers, new SpecDiagnosticCollector());
  if (input.kind) {
    return input.kind;
  }
  const fallback = SERVICE_KEYS.some((key) => said.has(key)) ? 'serve' : said.has('replicas') ? 'deploy' : 'job';
  const kind = new Map(Object.entries(ACTIONS)).get(actionOf(input, said) ?? fallback) ?? 'DigitalHubRun';
  return kind === 'DigitalHubRun' && said.has('schedule') ? 'ScheduledRun' : kind;
}

function actionOf({ action }: SpecInput, said: GivenOptions): string | undefined {
  const written = said.get('action')?.value;
  return action ?? (typeof written === 'string' ? written : undefined);
}

/** Reads a spec for a kind of construct. */
export function readSpec(input: SpecInput, kind: KindName): SpecReading {
  const diagnostics = new SpecDiagnosticCollector();
  diagnostics.all.push(...input.diagnostics);
  const said = givenIn(input.layers, diagnostics);
  if (input.isOfFunction) {
    checkFunction(input.layers, said, diagnostics);
  }
  const action = actionOf(input, said);
  const saidAction = said.get('action');
  if (action !== undefined) {
    checkAction(action, kind, saidAction?.at ?? within(input.whole, 'kind'), diagnostics);
  } else if (saidAction) {
    diagnostics.shape(text, saidAction.value, saidAction.at);
  }
  const runtime = readRuntime(input, said, kind, diagnostics);
  const left = [...said].filter(([key]) => !IDENTITY.includes(key) && !runtime.used.includes(key));
  const idle = left.filter(([key]) => isMeaningless(key, said)).map(([, one]) => one);
  const meaningless = [...runtime.unused, ...idle].filter(({ value }) => value !== false);
  const fields = Object.assign({}, ...left.map(([key, one]) => isMeaningless(key, said) ? {} : readOption(key, one, kind, diagnostics))) as Fields;
  if (meaningless.length > 0) {
    diagnostics.add('DH2020', meaningless[0].at, `${list(meaningless.map(({ key }) => quote(key)))} ${meaningless.length === 1 ? 'means' : 'mean'} nothing in a manifest.`,
      'Leave out what is for DigitalHub Core or its SDK alone, or acknowledge the warning.');
  }
  const { project, function: functionName } = input.names;
  const explained = [...runtime.explained, ...input.diagnostics.some(({ code }) => code === 'DH1619') ? ['image', 'schedule'] : []];
  const named = { ...project && { project }, ...functionName && { functionName } };
  const all = inOrder(withDefaults({ ...named, ...fields }, runtime.fields));
  const isLacking = (prop: string) => !(prop in all) && !explained.includes(prop) && !diagnostics.isReported(within(input.root, prop));
  SPEC_OPTIONS.filter(({ option, prop, kinds }) => option.needed && kinds.includes(kind) && isLacking(prop))
    .forEach(({ option, prop }) => diagnostics.addProblem(option.needed!, within(input.root, prop)));
  return { kind, root: input.root, diagnostics: diagnostics.all, explained, fields: all };
}

/** Reports what a run says in vain: its function is stronger. */
function checkFunction(layers: readonly SpecLayer[], said: GivenOptions, diagnostics: SpecDiagnosticCollector): void {
  const [own] = layers.slice(1);
  for (const [key, value] of own ? given(own.options).filter(([name]) => !IDENTITY.includes(snakeCase(name))) : []) {
    const stronger = said.get(snakeCase(key));
    if (stronger && !overlap(stronger.at, within(own.at, key)) && !isDeepStrictEqual(stronger.value, value)) {
      diagnostics.add('DH2023', within(own.at, key), `${quote(key)} is ${quote(stronger.value)} in the function, which counts.`,
        'Change the function, or leave the option out here.');
    }
  }
}

/** Props in the order of the documentation, in which code is read best. */
function inOrder(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => PROPS.indexOf(a) - PROPS.indexOf(b)));
}

const PROPS = ['project', 'functionName', 'image', 'imagePullPolicy', 'source', ...SPEC_OPTIONS.map(({ prop }) => prop)];

/** Fields, and defaults for those that are not there; of an object, for its fields. */
function withDefaults(fields: Fields, defaults: Fields): Fields {
  const joined = Object.entries(defaults).map(([name, term]) => {
    const own = fields[name];
    return [name, own?.form === 'struct' && term.form === 'struct' ? { ...own, fields: { ...own.fields, ...term.fields, ...own.fields } } : own ?? term] as const;
  });
  return { ...fields, ...Object.fromEntries(joined) };
}

/** What the layers say, by documented names; `null` says nothing. */
function givenIn(layers: readonly SpecLayer[], diagnostics: SpecDiagnosticCollector): GivenOptions {
  const said = new Map<string, GivenOption>();
  for (const { options, at } of layers) {
    const own = new Map<string, GivenOption>();
    for (const [key, value] of given(options).filter(([, one]) => !isEmpty(one))) {
      const name = snakeCase(key);
      const earlier = own.get(name);
      if (earlier) {
        reportTwice(key, earlier.key, within(at, key), diagnostics);
      } else {
        own.set(name, { key, value, at: within(at, key) });
      }
    }
    own.forEach((one, name) => said.has(name) || said.set(name, one));
  }
  return said;
}

function isMeaningless(key: string, said: GivenOptions): boolean {
  return MEANINGLESS.includes(key) || SPEC_OPTIONS.find((one) => one.key === key)?.option.isIdleInSpecs?.(said.get(key)?.value) === true;
}

/** Whether a value says nothing: entities are exported with what nobody set. */
function isEmpty(value: unknown): boolean {
  return (Array.isArray(value) || isLiteral(value)) && Object.keys(value).length === 0;
}

function readOption(name: string, { key, value, at }: GivenOption, kind: KindName, diagnostics: SpecDiagnosticCollector): Fields {
  const option = SPEC_OPTIONS.find((one) => one.key === name);
  if (!option) {
    const near = nearest(name, [...SPEC_OPTIONS.map((one) => one.key), ...RUNTIME_KEYS, ...MEANINGLESS]);
    diagnostics.add('DH1611', at, `${quote(key)} is not an option of a run.`, near ? `Did you mean ${quote(near)}?` : 'Leave it out; the README lists the options.');
    return {};
  }
  if (!option.kinds.includes(kind)) {
    const right = list(option.kinds.map(withAction), 'or');
    diagnostics.add('DH1614', at, `${quote(key)} is no option of a ${kind}.`, `Use ${right}, or leave it out.`);
    return {};
  }
  const problem = option.option.specProblem?.(value);
  if (problem) {
    diagnostics.addProblem(problem, at);
    return {};
  }
  return readField(option, value, at, diagnostics);
}

/** A construct, and the action that leads to it. */
function withAction(kind: KindName): string {
  return `${quote(kind)} (action ${quote(FITTING[kind])}${kind === 'ScheduledRun' ? ', with a schedule' : ''})`;
}

function checkAction(action: string, kind: KindName, at: SpecLocation, diagnostics: SpecDiagnosticCollector): void {
  if (action === FITTING[kind]) {
    return;
  }
  if (Object.hasOwn(ACTIONS, action)) {
    diagnostics.add('DH1614', at, `The action ${quote(action)} is not what a ${kind} does.`, `Use ${quote(ACTIONS[action])}.`);
  } else {
    const near = nearest(action, Object.keys(ACTIONS));
    diagnostics.add('DH1614', at, near ? `${quote(action)} is no action.` : `The action ${quote(action)} is DigitalHub Core's own, and no manifest can do it.`,
      near ? `Did you mean ${quote(near)}?` : `The actions of manifests are ${list(Object.keys(ACTIONS).map(quote))}.`);
  }
}
