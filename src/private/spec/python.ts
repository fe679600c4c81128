import { GivenOption, GivenOptions } from './model';
import { KindName } from './options';
import { findFunction } from './python-code';
import { checkSdkCalls } from './sdk-calls';
import { fetchedCode, inlineCode, inlineTerm, SourceParts, sourceParts, SOURCE_KEYS } from './source';
import { DigitalHubPlatform } from '../../platform';
import { RunSource } from '../../source';
import { DocumentDialect, readString } from '../schema/document';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { DocumentLocation, childOf } from '../schema/location';
import { readField } from '../schema/read';
import { json, oneOrMany, Schema, string } from '../schema/schema';
import { Call, Fields, Literal, Struct, Term } from '../schema/term';
import { isBlank, isPlainObject } from '../util/object';
import { quote } from '../util/string';

/** What a runtime makes of its own options. */
export interface RuntimeReading {
  /** Props that hold unless an option of all runs sets them. */
  readonly fields: Fields;
  /** Options that were read, by their documented names. */
  readonly used: readonly string[];
  /** Options that mean nothing in a manifest. */
  readonly unused: readonly GivenOption[];
  /** Props that are not there for a reason that was reported. */
  readonly explained: readonly string[];
}

export const PYTHON_KEYS = ['python_version', 'requirements', 'parameters', 'init_parameters', 'inputs'];

/** As DigitalHub Core runs Python functions: user and group, and space for what is installed. */
const CORE = { user: 8877, group: 999, maxLength: '1Gi', port: 8080 };

/**
 * A function of the runtime `python`: fetched, and started by a launcher in place of Core's, which asks Core for the
 * run.
 */
export function readPython(
  given: GivenOptions, kind: KindName, whole: DocumentLocation, diagnostics: LocatedDiagnostics,
): RuntimeReading {
  const parts = sourceParts(given, diagnostics);
  const serves = kind === 'ServiceRun' || kind === 'DeploymentRun';
  const at = given.get('source')?.at ?? parts.source?.at ?? parts.handler?.at ?? whole;
  const literal = (value: unknown): Literal => ({ form: 'literal', value, at });
  const inline = inlineCode(parts, 'main.py', diagnostics);
  const handler = handlerOf(parts, inline && String(inline.path.value), diagnostics);
  checkSdkCalls(inline, given, diagnostics);
  checkNeeds(given, inline && String(inline.text.value), handler, serves, diagnostics);
  const codes = [fetchedCode(parts, diagnostics), inline && inlineTerm(inline)].filter((code) => code !== undefined);
  if (!handler) {
    const around = parts.source && !parts.source.key.includes('.') ? whole : at;
    readString(undefined, childOf(around, 'handler'), diagnostics);
  }
  const options: Fields = {
    ...handler && { handler },
    ...codes.length > 0 && { code: joined(codes) },
    ...withoutBlanks(readOptional('requirements', 'requirements', oneOrMany(string), given, diagnostics)),
    ...readOptional('parameters', 'parameters', json, given, diagnostics),
    ...parts.init_function && optional('initFunction',
      readString(parts.init_function.value, parts.init_function.at, diagnostics)),
    ...readOptional('init_parameters', 'initParameters', json, given, diagnostics),
  };
  const source: Call = {
    form: 'call', of: 'RunSource', method: 'python', make: RunSource.python, args: [], names: [], options, at,
  };
  const ids: Fields = { runAsUser: literal(CORE.user), runAsGroup: literal(CORE.group), fsGroup: literal(CORE.group) };
  const maxLength: Struct = { form: 'struct', type: 'RunResources', fields: { disk: literal(CORE.maxLength) }, at };
  const port: Struct = { form: 'struct', type: 'RunServicePort', fields: { port: literal(CORE.port) }, at };
  const image = imageOf(given, serves, whole, diagnostics);
  return {
    fields: {
      ...image,
      source,
      ...ids,
      ...mountsShared(given) ? {} : { resources: maxLength },
      ...kind === 'ServiceRun' ? { servicePorts: { form: 'list', items: [port], at } } : {},
    },
    used: [...SOURCE_KEYS, ...PYTHON_KEYS, 'base_image'],
    unused: [],
    explained: 'image' in image || given.has('image') ? [] : ['image'],
  };
}

function joined(codes: readonly Term[]): Term {
  return codes.length === 1 ? codes[0]
    : {
      form: 'call',
      of: 'RunSource',
      method: 'several',
      make: RunSource.several,
      args: [{
        form: 'list', items: codes, at: codes[0].at,
      }],
      names: [''],
      at: codes[0].at,
    };
}

function optional(prop: string, term: Term | undefined): Fields {
  return term ? { [prop]: term } : {};
}

function readOptional(
  key: string, prop: string, schema: Schema, given: GivenOptions, diagnostics: LocatedDiagnostics,
): Fields {
  const one = given.get(key);
  return one ? readField(prop, schema, one.value, one.at, new DocumentDialect(diagnostics)) : {};
}

/** Lists of literals without the lines in which there is nothing. */
function withoutBlanks(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([prop, term]) => [prop, term.form === 'list'
    ? { ...term, items: term.items.filter((item) => item.form !== 'literal' || !isBlank(item.value)) }
    : term]));
}

/** `train` of `src/model.py` as `src.model:train`. */
function handlerOf(
  { handler }: SourceParts, path: string | undefined, diagnostics: LocatedDiagnostics,
): Literal | undefined {
  const written = handler && readString(handler.value, handler.at, diagnostics);
  if (!written || String(written.value).includes(':') || path === undefined) {
    return written;
  }
  return { ...written, value: `${path.replace(/\.py$/, '').split('/').join('.')}:${String(written.value)}` };
}

/** The image, where none is given: what the platform offers for the version, as Core's settings do. */
function imageOf(
  given: GivenOptions, serves: boolean, whole: DocumentLocation, diagnostics: LocatedDiagnostics,
): Fields {
  const [base, version] = [given.get('base_image'), given.get('python_version')];
  if (given.has('image')) {
    return {};
  }
  if (base && !serves) {
    return optional('image', readString(base.value, base.at, diagnostics));
  }
  if (version && !base) {
    const written = readString(version.value, version.at, diagnostics);
    return optional('image', written && {
      form: 'call',
      of: 'DigitalHubPlatform',
      method: 'pythonImage',
      make: DigitalHubPlatform.pythonImage,
      args: [
        { form: 'scope', at: version.at }, written,
      ],
      names: ['', ''],
      at: version.at,
    });
  }
  if (base) {
    diagnostics.add('DH1617', base.at, 'DigitalHub Core adds what serves to the image, and a manifest cannot.',
      'Give an "image" that holds "/opt/nuclio/processor", as those of DigitalHub\'s serverless platform do.');
  } else {
    diagnostics.add('DH1617', whole, 'Neither an image is given, nor a version of Python.',
      'Give "image", or "python_version" and the platform\'s "pythonImages".');
  }
  return {};
}

/** What only DigitalHub Core can give to a function; and its server, for every request. */
const OF_CORE = ['project', 'run'];
const OF_REQUESTS = ['event'];

/** Reports what a function needs of DigitalHub Core, as far as it can be seen. */
function checkNeeds(
  given: GivenOptions, code: string | undefined, handler: Literal | undefined, serves: boolean,
  diagnostics: LocatedDiagnostics,
): void {
  const advice = 'Change the function so that it takes parameters alone, and fetches what it needs itself.';
  const inputs = given.get('inputs');
  if (inputs && !(isPlainObject(inputs.value) && Object.keys(inputs.value).length === 0)) {
    diagnostics.add('DH1617', inputs.at,
      'The inputs of a run are entities of DigitalHub, which are fetched from DigitalHub Core.', advice);
  }
  const seen = handler && code !== undefined ? findFunction(code, String(handler.value).split(':').pop()!) : undefined;
  if (handler && code !== undefined && !seen && !code.includes(String(handler.value).split(':').pop()!)) {
    diagnostics.add('DH1616', handler.at, `The code holds no ${quote(String(handler.value).split(':').pop())}.`,
      'Name a function of it.');
  }
  if (!handler || !seen) {
    return;
  }
  const parameters = Object.keys(Object(given.get('parameters')?.value));
  const lacking = seen.needed.find((one) =>
    (serves ? OF_CORE : [...OF_CORE, ...OF_REQUESTS]).includes(one) && !parameters.includes(one));
  if (lacking !== undefined) {
    diagnostics.add('DH1617', handler.at, `The function takes ${quote(lacking)}, which DigitalHub Core alone gives.`,
      advice);
  } else if (seen.isDecorated) {
    diagnostics.add('DH2022', handler.at,
      'What the function returns is printed: '
      + 'only DigitalHub Core keeps the results of a function that is decorated with "@handler".',
      'Let the function store its results itself, or acknowledge the warning.');
  }
}

function mountsShared(given: GivenOptions): boolean {
  const volumes = given.get('volumes')?.value;
  return Array.isArray(volumes) && volumes.some((volume) =>
    (volume?.mount_path ?? volume?.mountPath)?.toString().replace(/\/+$/, '') === '/shared');
}

