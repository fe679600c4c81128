import { DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
import { lossInYaml } from '../kubernetes/yaml-text';
import { memoize } from '../util/memoize';
import { camelCase, isInstance, list as words, nearest, quote } from '../util/string';

/**
 * What is left of a value when everything is taken out that its type does not allow: all that follows can rely on the type. Undefined where
 * nothing is left. What is taken out is reported.
 *
 * `null` in plain JavaScript means "not given".
 */
export type Shape = (value: unknown, option: string, diagnostics: DiagnosticCollector) => unknown;

const isOf = (type: string, what: string, example: string): Shape => (value, option, diagnostics) => {
  if (typeof value === type) {
    return value;
  }
  diagnostics.add('DH1006', option, value === undefined || value === null ? 'It is missing.' : `${quote(value)} is not ${what}.`, `Give ${example}.`);
  return undefined;
};

const string = isOf('string', 'a text', 'a text');

export const text: Shape = (value, option, diagnostics) => {
  checkLoss(value, option, diagnostics);
  return string(value, option, diagnostics);
};
export const number = isOf('number', 'a number', 'a number');
export const boolean = isOf('boolean', 'true or false', 'true or false, without quotes');

/** A text, or a number, which Kubernetes takes for a quantity, too. */
export const amount: Shape = (value, option, diagnostics) => {
  if (typeof value === 'number') {
    return String(value);
  }
  if (isObject(value)) {
    diagnostics.add('DH1006', option, `${quote(value)} is not an amount.`, 'Give a text such as "500m" or "4Gi"; requests and limits have options of their own.');
    return undefined;
  }
  return text(value, option, diagnostics);
};

export const object: Shape = (value, option, diagnostics) => {
  if (isLiteral(value)) {
    return value;
  }
  diagnostics.add('DH1006', option, `${quote(value)} is not a plain object.`, 'Write it in braces.');
  return undefined;
};

/** A list. Items that are taken out leave a hole, so that the others keep their places. */
export const list = (item: Shape): Shape => (value, option, diagnostics) => {
  if (!Array.isArray(value)) {
    const parts = typeof value === 'string' ? value.split(' ', 20).filter((part) => part !== '') : [];
    diagnostics.add('DH1006', option, `${quote(value)} is not a list.`, parts.length > 0 ? `Write ${quote(parts)}, say.` : 'Write it in brackets, item by item.');
    return undefined;
  }
  const kept: unknown[] = new Array(value.length);
  value.forEach((one, i) => {
    const left = item(one, `${option}[${i}]`, diagnostics);
    if (left !== undefined) {
      kept[i] = left;
    }
  });
  return kept;
};

/** What makes sense as a whole alone, and is left out where any part of it is. */
export const whole = (shape: Shape): Shape => (value, option, diagnostics) => {
  const before = diagnostics.all.length;
  const left = shape(value, option, diagnostics);
  return diagnostics.all.length > before ? undefined : left;
};

export const map = (item: Shape): Shape => (value, option, diagnostics) => {
  if (object(value, option, diagnostics) === undefined) {
    return undefined;
  }
  const left: Record<string, unknown> = {};
  for (const name of keysOf(value as object, option, diagnostics)) {
    const inner = item((value as Record<string, unknown>)[name], option + inBrackets(name), diagnostics);
    if (inner !== undefined) {
      left[name] = inner;
    }
  }
  return left;
};

/** An object with these fields, of which those that end in "?" can be left out. It is nothing without the others. Other fields are not looked at. */
export const fields = (shapes: Record<string, Shape>): Shape => {
  let parts: { readonly optional: ReadonlyMap<string, Shape>; readonly required: [string, Shape][] } | undefined;
  return (value, option, diagnostics) => {
    if (object(value, option, diagnostics) === undefined) {
      return undefined;
    }
    // Told apart when they are first needed: of most shapes, no run has anything.
    const { optional, required } = parts ??= {
      optional: new Map(Object.entries(shapes).filter(([name]) => name.endsWith('?')).map(([name, shape]) => [name.slice(0, -1), shape])),
      required: Object.entries(shapes).filter(([name]) => !name.endsWith('?')),
    };
    const all = value as Record<string, unknown>;
    const names = keysOf(all, option, diagnostics);
    const needed: Record<string, unknown> = {};
    let isWhole = true;
    for (const [name, shape] of required) {
      needed[name] = shape(names.includes(name) ? all[name] : undefined, `${option}.${name}`, diagnostics);
      isWhole &&= needed[name] !== undefined;
    }
    const left: Record<string, unknown> = {};
    for (const name of isWhole ? names : []) {
      const isRequired = Object.hasOwn(needed, name);
      const one = isRequired ? needed[name] : all[name];
      const inner = isRequired || !isGiven(one) ? one : (optional.get(name) ?? asItIs)(one, `${option}.${name}`, diagnostics);
      if (isGiven(inner)) {
        left[name] = inner;
      }
    }
    return isWhole ? left : undefined;
  };
};

/** An object with these fields and no others. */
export const exact = (shapes: Record<string, Shape>): Shape => {
  const inner = fields(shapes);
  let known: ReadonlySet<string> | undefined;
  return (value, option, diagnostics) => {
    const names = known ??= new Set(Object.keys(shapes).map((name) => name.replace('?', '')));
    const unknown = isLiteral(value) ? Object.keys(value).filter((name) => !names.has(name)) : [];
    for (const name of unknown) {
      const near = nearest(name, [...names]);
      diagnostics.add('DH1006', option, `${quote(name)} is not a field of it.`,
        near ? `Did you mean ${quote(near)}?` : `The fields are ${words([...names].map(quote))}.`);
    }
    const left = unknown.length === 0 ? value : Object.fromEntries(Object.entries(value as object).filter(([name]) => names.has(name)));
    return inner(left, option, diagnostics);
  };
};

/** A name that becomes the key of a map. */
export const key: Shape = (value, option, diagnostics) => {
  const name = text(value, option, diagnostics);
  return name === undefined || canBeRendered(name as string, option, diagnostics) ? name : undefined;
};

/** An object of a class, told by one of its members. */
export const made = (part: string, what: string, example: string): Shape => (value, option, diagnostics) => {
  if (isObject(value) && part in value) {
    return value;
  }
  diagnostics.add('DH1006', option, `${quote(value)} is not ${what}.`, `Give ${example}.`);
  return undefined;
};

/** A construct that stands for an object of the cluster, told by its name and kind. */
export const named = (kind: string, what: string, example: string): Shape => (value, option, diagnostics) => {
  const { name, kind: itsKind = kind } = isObject(value) ? value as { name?: unknown; kind?: unknown } : {};
  if (typeof name === 'string' && itsKind === kind) {
    return value;
  }
  diagnostics.add('DH1006', option, `${quote(value)} is not ${what}.`, `Give ${example}.`);
  return undefined;
};

export const duration: Shape = (value, option, diagnostics) =>
  made('toSeconds', 'a Duration', typeof value === 'number' ? `"Duration.seconds(${value})"` : '"Duration.minutes(5)", say')(value, option, diagnostics);

/** What is left of options by their shapes. Options without a shape stay as they are. */
export function clean<T extends object>(shapes: Readonly<Record<string, Shape>>, options: T, diagnostics: DiagnosticCollector): T {
  if (isGiven(options) && !isLiteral(options)) {
    diagnostics.add('DH1006', 'the options', `${quote(options)} is not a plain object.`, 'Write them in braces.');
    return {} as T;
  }
  const names = Object.keys(options ?? {});
  for (const option of names) {
    if (!Object.hasOwn(shapes, option) && Object.hasOwn(shapes, camelCase(option))) {
      diagnostics.add('DH1006', option, `${quote(option)} is not an option.`, `Write ${quote(camelCase(option))}.`);
    }
  }
  const left: Record<string, unknown> = {};
  for (const option of names) {
    const value = (options as Record<string, unknown>)[option];
    const kept = !isGiven(value) ? undefined : Object.hasOwn(shapes, option) ? shapes[option](value, option, diagnostics) : value;
    if (kept !== undefined) {
      // "__proto__" can be a name like others.
      Object.hasOwn(Object.prototype, option) ? Object.defineProperty(left, option, { value: kept, enumerable: true }) : left[option] = kept;
    }
  }
  return left as T;
}

/**
 * What is left of the options of something that has these and no others. Those that it cannot do without are reported where they are missing.
 *
 * @param owner What they are options of: `the volume`.
 */
export function cleanAll<T extends object>(
  shapes: Readonly<Record<string, Shape>>, required: readonly string[], options: T, owner: string, diagnostics: DiagnosticCollector,
): T {
  const left = clean(shapes, options, diagnostics);
  for (const option of Object.keys(left).filter((one) => !Object.hasOwn(shapes, one))) {
    const known = Object.keys(shapes);
    const near = nearest(option, known) ?? known.find((one) => one.startsWith(option));
    if (!diagnostics.all.some((diagnostic) => diagnostic.option === option)) {
      diagnostics.add('DH1006', option, `${quote(option)} is not an option of ${owner}.`, near ? `Did you mean ${quote(near)}?` : `The options are ${words(known.map(quote))}.`);
    }
  }
  const missing = required.filter((option) => !(option in left) && !diagnostics.all.some((diagnostic) => diagnostic.option === option));
  missing.forEach((option) => shapes[option](undefined, option, diagnostics));
  return left;
}

/** The options that are given: in plain JavaScript, `null` is none. */
export function given<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => isGiven(value))) as T;
}

const asItIs: Shape = (value) => value;

/** The keys of an object. */
function keysOf(value: object, option: string, diagnostics: DiagnosticCollector): string[] {
  return Object.keys(value).filter((name) => canBeRendered(name, option, diagnostics));
}

/** A key in the path of an option. */
const inBrackets = memoize((name) => `[${quote(name)}]`);

/** Reports a text that does not come through YAML as it is, and returns the value. */
export function checkLoss(value: unknown, option: OptionLocation | string, diagnostics: DiagnosticCollector): unknown {
  const loss = typeof value === 'string' ? lossInYaml(value) : undefined;
  if (loss !== undefined) {
    diagnostics.add('DH1009', option, `${quote(value)} does not come through YAML: ${loss}.`, 'Write it otherwise, or mount it as a file of a Secret or ConfigMap.');
  }
  return value;
}

/** In JavaScript, these are no keys like others. */
const RESERVED = ['__proto__', 'constructor'];

export function canBeRendered(name: string, option: string, diagnostics: DiagnosticCollector): boolean {
  if (RESERVED.includes(name)) {
    diagnostics.add('DH1007', option, `cdk8s cannot render the key ${quote(name)}.`, 'Choose another name.');
    return false;
  }
  return true;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a literal, and no object of some class: a Map, a Promise and a construct are none. */
export function isLiteral(value: unknown): value is object {
  return isObject(value) && !isInstance(value);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
