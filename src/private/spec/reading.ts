import { isDeepStrictEqual } from 'util';
import { GivenOption, GivenOptions, SpecInput, SpecLayer, SpecReading } from './model';
import { KindName, SPEC_OPTIONS } from './options';
import { readRuntime, RUNTIME_KEYS } from './runtimes';
import { DocumentDialect } from '../schema/document';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { childOf, DocumentLocation, overlap } from '../schema/location';
import { readField, reportType } from '../schema/read';
import { string } from '../schema/schema';
import { Fields } from '../schema/term';
import { expectationOf } from '../schema/type-problem';
import { definedEntries, isEmpty } from '../util/object';
import { joinWords, nearest, quote, snakeCase } from '../util/string';

/** Keys that identify a run, or what it comes from. */
const IDENTITY = ['action', 'kind', 'name', 'function', 'function_id', 'task', 'workflow', 'template'];

/** Arguments that have an effect in DigitalHub Core and its SDK alone. */
export const CORE_ONLY_KEYS: readonly string[] = [
  'wait', 'log_info', 'local_execution', 'auto_build', 'inputs', 'parameters', 'outputs', 'init_parameters',
  'extensions', 'uuid', 'tag', 'instructions', 'build',
  // Of the runtimes that serve models.
  'path', 'url', 'model_name', 'adapters', 'features', 'engine', 'huggingface_task', 'backend', 'tokenizer_revision',
  'max_length', 'disable_lower_case',
  'disable_special_tokens', 'dtype', 'trust_remote_code', 'tensor_input_names', 'return_token_type_ids',
  'return_probabilities', 'disable_log_requests',
  'max_log_len', 'enable_telemetry', 'use_cpu_image', 'storage_space', 'files', 'processors', 'cache_profile',
  'scaling', 'processing_mode',
  // Of the others.
  'config', 'workers', 'job_ref', 'federation', 'superlink', 'root_certificates', 'node_config', 'private_key_secret',
  'public_key_secret', 'isolation',
  'auth_public_keys', 'insecure', 'fab_source',
];

/** What each action becomes. */
const ACTIONS: Readonly<Record<string, KindName>> = {
  job: 'DigitalHubRun', serve: 'ServiceRun', deploy: 'DeploymentRun',
};

/** The actions that a construct can be made for. */
const FITTING: Readonly<Record<KindName, string>> = {
  DigitalHubRun: 'job', ScheduledRun: 'job', PodRun: 'job', ServiceRun: 'serve', DeploymentRun: 'deploy',
};

/** Options that services alone have. */
const SERVICE_KEYS = SPEC_OPTIONS.filter(({ kinds }) => kinds.every((kind) => kind === 'ServiceRun'))
  .map(({ key }) => key);

/** The construct that suits a spec, by its action, or else by the options that one kind alone has. */
export function kindOf(input: SpecInput): KindName {
  const given = givenIn(input.layers, new LocatedDiagnostics());
  if (input.kind) {
    return input.kind;
  }
  const withoutService = given.has('replicas') ? 'deploy' : 'job';
  const fallback = SERVICE_KEYS.some((key) => given.has(key)) ? 'serve' : withoutService;
  const kind = new Map(Object.entries(ACTIONS)).get(actionOf(input, given) ?? fallback) ?? 'DigitalHubRun';
  return kind === 'DigitalHubRun' && given.has('schedule') ? 'ScheduledRun' : kind;
}

function actionOf({ action }: SpecInput, given: GivenOptions): string | undefined {
  const written = given.get('action')?.value;
  return action ?? (typeof written === 'string' ? written : undefined);
}

/** Reads a spec for a kind of construct. */
export function readSpec(input: SpecInput, kind: KindName): SpecReading {
  const diagnostics = new LocatedDiagnostics();
  diagnostics.all.push(...input.diagnostics);
  const given = givenIn(input.layers, diagnostics);
  checkFunction(input, given, diagnostics);
  const action = actionOf(input, given);
  const written = given.get('action');
  if (action !== undefined) {
    checkAction(action, kind, written?.at ?? childOf(input.whole, 'kind'), diagnostics);
  } else if (written) {
    reportType(expectationOf(string), written.value, written.at, new DocumentDialect(diagnostics));
  }
  const runtime = readRuntime(input, given, kind, diagnostics);
  const left = [...given].filter(([key]) => !IDENTITY.includes(key) && !runtime.used.includes(key));
  const [ignored, used] = [left.filter((one) => isIgnored(one)), left.filter((one) => !isIgnored(one))];
  const fields = Object.assign({}, ...used.map(([key, one]) => readOption(key, one, kind, diagnostics))) as Fields;
  checkIgnored([...runtime.unused, ...ignored.map(([, one]) => one)], diagnostics);
  const { project, function: functionName } = input.names;
  const explained = [
    ...runtime.explained,
    ...input.diagnostics.some(({ code }) => code === 'DH1619') ? ['image', 'schedule'] : [],
    ...input.diagnostics.some(({ code }) => code === 'DH1620') ? ['image'] : [],
  ];
  const named = { ...project && { project }, ...functionName && { functionName } };
  const all = inOrder(withDefaults({ ...named, ...fields }, runtime.fields));
  const isLacking = (prop: string) =>
    !(prop in all) && !explained.includes(prop) && !diagnostics.isReported(childOf(input.root, prop));
  SPEC_OPTIONS.filter(({ option, prop, kinds }) => option.needed && kinds.includes(kind) && isLacking(prop))
    .forEach(({ option, prop }) => diagnostics.addProblem(option.needed!, childOf(input.root, prop)));
  return { kind, root: input.root, diagnostics: diagnostics.all, explained, fields: all };
}

/** Reports options whose values in the function replace the run's own. */
function checkFunction(
  { layers, ofFunction = 0, own = 0 }: SpecInput, given: GivenOptions, diagnostics: LocatedDiagnostics,
): void {
  const [stronger, weaker] = [layers.slice(0, ofFunction), layers.slice(ofFunction, ofFunction + own)];
  const isOfFunction = ({ at }: GivenOption) => stronger.some((layer) => overlap(at, layer.at));
  const overridden = weaker.flatMap((layer) =>
    definedEntries(layer.options).map(([key, value]) => ({ key, value, at: layer.at })))
    .filter(({ key, value }) => !IDENTITY.includes(snakeCase(key)) && !isEmpty(value));
  for (const { key, value, at } of overridden) {
    const used = given.get(snakeCase(key));
    if (used && isOfFunction(used) && !isDeepStrictEqual(used.value, value)) {
      diagnostics.add('DH2023', childOf(at, key),
        `${quote(key)} is ${quote(used.value)} in the function, which counts.`,
        'Change the function, or leave the option out here.');
    }
  }
}

/** Props in the order of the documentation, in which code is read best. */
function inOrder(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => PROPS.indexOf(a) - PROPS.indexOf(b)));
}

const PROPS = [
  'project', 'functionName', 'image', 'imagePullPolicy', 'source', ...SPEC_OPTIONS.map(({ prop }) => prop),
];

/** Fields, and defaults for those that are not there; of an object, for its fields. */
function withDefaults(fields: Fields, defaults: Fields): Fields {
  const joined = Object.entries(defaults).map(([name, term]) => {
    const own = fields[name];
    return [name, own?.form === 'struct' && term.form === 'struct' ? {
      ...own, fields: { ...own.fields, ...term.fields, ...own.fields },
    } : own ?? term] as const;
  });
  return { ...fields, ...Object.fromEntries(joined) };
}

/** The options of the layers, by documented names; `null` is none. */
function givenIn(layers: readonly SpecLayer[], diagnostics: LocatedDiagnostics): GivenOptions {
  const given = new Map<string, GivenOption>();
  for (const { options, at } of layers) {
    const own = new Map<string, GivenOption>();
    for (const [key, value] of definedEntries(options).filter(([, one]) => !isEmpty(one))) {
      const name = snakeCase(key);
      const earlier = own.get(name);
      if (earlier) {
        new DocumentDialect(diagnostics).reportTwice(key, earlier.key, childOf(at, key));
      } else {
        own.set(name, { key, value, at: childOf(at, key) });
      }
    }
    own.forEach((one, name) => given.has(name) || given.set(name, one));
  }
  return given;
}

/** Whether an option has no effect in a manifest. */
function isIgnored([key, { value }]: readonly [string, GivenOption]): boolean {
  return CORE_ONLY_KEYS.includes(key)
    || SPEC_OPTIONS.find((one) => one.key === key)?.option.isIdleInSpecs?.(value) === true;
}

/** `false` asks for nothing that could be missed. */
function checkIgnored(all: readonly GivenOption[], diagnostics: LocatedDiagnostics): void {
  const ignored = all.filter(({ value }) => value !== false);
  if (ignored.length > 0) {
    const keys = joinWords(ignored.map(({ key }) => quote(key)));
    diagnostics.add('DH2020', ignored[0].at,
      `${keys} ${ignored.length === 1 ? 'has' : 'have'} no effect in a manifest.`,
      'Leave out what is for DigitalHub Core or its SDK alone, or acknowledge the warning.');
  }
}

function readOption(
  name: string, { key, value, at }: GivenOption, kind: KindName, diagnostics: LocatedDiagnostics,
): Fields {
  const option = SPEC_OPTIONS.find((one) => one.key === name);
  if (!option) {
    const near = nearest(name, [...SPEC_OPTIONS.map((one) => one.key), ...RUNTIME_KEYS, ...CORE_ONLY_KEYS]);
    diagnostics.add('DH1611', at, `${quote(key)} is not an option of a run.`,
      near ? `Did you mean ${quote(near)}?` : 'Leave it out; the README lists the options.');
    return {};
  }
  if (!option.kinds.includes(kind)) {
    const right = joinWords(option.kinds.map(withAction), 'or');
    diagnostics.add('DH1614', at, `${quote(key)} is not an option of a ${kind}.`, `Use ${right}, or leave it out.`);
    return {};
  }
  const problem = option.option.specProblem?.(value);
  if (problem) {
    diagnostics.addProblem(problem, at);
    return {};
  }
  const meant = option.option.fromSpec ? option.option.fromSpec(value) : value;
  return readField(option.prop, option.schema, meant, at, new DocumentDialect(diagnostics));
}

/** A construct, and the action that leads to it. */
function withAction(kind: KindName): string {
  return `${quote(kind)} (action ${quote(FITTING[kind])}${kind === 'ScheduledRun' ? ', with a schedule' : ''})`;
}

function checkAction(action: string, kind: KindName, at: DocumentLocation, diagnostics: LocatedDiagnostics): void {
  if (action === FITTING[kind]) {
    return;
  }
  if (Object.hasOwn(ACTIONS, action)) {
    diagnostics.add('DH1614', at, `The action ${quote(action)} is not what a ${kind} does.`,
      `Use ${quote(ACTIONS[action])}.`);
  } else {
    const near = nearest(action, Object.keys(ACTIONS));
    if (near !== undefined) {
      diagnostics.add('DH1614', at, `${quote(action)} is not an action.`, `Did you mean ${quote(near)}?`);
      return;
    }
    const actions = joinWords(Object.keys(ACTIONS).map(quote));
    diagnostics.add('DH1614', at, `The action ${quote(action)} is DigitalHub Core's own, and no manifest can do it.`,
      `The actions of manifests are ${actions}.`);
  }
}
