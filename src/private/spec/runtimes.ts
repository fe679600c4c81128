import { RUNTIMES } from './entity';
import { GivenOptions, SpecInput } from './model';
import { KindName } from './options';
import { PYTHON_KEYS, readPython, RuntimeReading } from './python';
import { checkSdkCalls } from './sdk-calls';
import { fetchedCode, inlineCode, inlineTerm, isNameless, SOURCE_KEYS, sourceParts } from './source';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { isEmpty } from '../util/object';
import { joinWords, quote } from '../util/string';

/** Keys of functions that options of runs are not. */
export const RUNTIME_KEYS: readonly string[] = [...SOURCE_KEYS, ...PYTHON_KEYS, 'base_image'];

/** What keeps the run of a runtime from being declared: what DigitalHub Core alone chooses. */
export interface RuntimeLack {
  readonly reason: string;
  /** The beginning of a sentence. */
  readonly remedy: string;
}

const OWN_RUNTIMES = ['container', 'python'];

/** What is lacking of a run whose image, or whose arguments, DigitalHub Core chooses. */
export function lackOfRuntime({ runtime, layers }: SpecInput): RuntimeLack | undefined {
  const has = (key: string) => layers.some(({ options }) => !isEmpty((options as Record<string, unknown>)[key] ?? ''));
  if (runtime === undefined || OWN_RUNTIMES.includes(runtime)) {
    return undefined;
  }
  if (!has('image')) {
    return {
      reason: `DigitalHub Core itself chooses the image and the arguments of the runtime ${quote(runtime)}.`,
      remedy: 'Give "image", and "args" if it needs any,',
    };
  }
  return !RUNTIMES.includes(runtime) || has('args') || has('command') ? undefined : {
    reason: `DigitalHub Core itself chooses the arguments of the runtime ${quote(runtime)}, whatever its image is.`,
    remedy: 'Give "args" as well,',
  };
}

/** Reads what is the runtime's own: code and image. */
export function readRuntime(
  input: SpecInput, given: GivenOptions, kind: KindName, diagnostics: LocatedDiagnostics,
): RuntimeReading {
  const { runtime = given.has('python_version') ? 'python' : 'container', whole, missing } = input;
  const lack = lackOfRuntime(input);
  if (!given.has('image') && missing !== undefined) {
    diagnostics.add('DH1615', given.get('function')?.at ?? whole,
      `The function ${quote(missing.text)}, which names the image, is not among the specs.`,
      missing.others.length > 0
        ? `There is ${joinWords(missing.others)}: name that version, load this one as well, or give "image".`
        : 'Load its file together with this one, or give "image".');
  } else if (runtime === 'python') {
    return readPython(given, kind, whole, diagnostics);
  } else if (lack) {
    diagnostics.add('DH1617', whole, lack.reason, `${lack.remedy} to run it without DigitalHub Core.`);
  }
  return {
    ...readContainer(given, diagnostics),
    explained: !given.has('image') && (lack !== undefined || missing !== undefined) ? ['image'] : [],
  };
}

function readContainer(given: GivenOptions, diagnostics: LocatedDiagnostics): Omit<RuntimeReading, 'explained'> {
  const parts = sourceParts(given, diagnostics);
  const unused = ['python_version', 'requirements', 'base_image'].flatMap((key) => given.get(key) ?? []);
  const used = [...SOURCE_KEYS, 'python_version', 'requirements', 'base_image'];
  if (isNameless(parts)) {
    diagnostics.add('DH1616', (parts.code ?? parts.base64)!.at, 'The code has no file name.',
      'Name the file by "source", such as "main.py".');
  }
  const inline = inlineCode(parts, undefined, diagnostics);
  checkSdkCalls(inline, given, diagnostics);
  const fetched = fetchedCode(parts, diagnostics);
  const source = fetched ?? (inline && inlineTerm(inline));
  const ignored = fetched ? [parts.code, parts.base64].filter((part) => part !== undefined) : [];
  return { fields: source ? { source } : {}, used, unused: [...unused, ...ignored] };
}
