/** What of a Python function can be seen in its code. */
export interface SeenFunction {
  /** Parameters that have no default. */
  readonly needed: readonly string[];
  readonly isDecorated: boolean;
}

/** Looks for a function of a module; undefined where it is not found. */
export function findFunction(code: string, name: string): SeenFunction | undefined {
  const found = new RegExp(`^(?:async\\s+)?def\\s+${name.replace(/[^\p{L}\p{N}_]/gu, '')}\\s*\\(`, 'm').exec(code);
  if (!found) {
    return undefined;
  }
  const parameters = parametersAt(withoutComments(code.slice(found.index)), found[0].length);
  const needed = parameters.filter((parameter) => !parameter.includes('='))
    .map((parameter) => parameter.split(':')[0].trim());
  return { needed, isDecorated: isDecorated(code.slice(0, found.index)) };
}

/** The first call of DigitalHub's SDK in a module, as it is written there: `dh.get_or_create_project`. */
export function findSdkCall(code: string): string | undefined {
  const plain = withoutComments(code);
  const whole = [...plain.matchAll(/^[ \t]*import[ \t]+digitalhub(?:[ \t]+as[ \t]+(\w+))?[ \t]*$/gm)]
    .map(([, alias = 'digitalhub']) => `${alias}\\.\\w+`);
  const names = [...plain.matchAll(/^[ \t]*from[ \t]+digitalhub[ \t]+import[ \t]+(\([^)]*\)|.+)$/gm)]
    .flatMap(([, list]) => list.replace(/[()]/g, '').split(',')).map((one) => one.trim().split(/\s+as\s+/).pop()!)
    .filter((name) => /^\w+$/.test(name));
  const callees = [...whole, ...names];
  const found = callees.length > 0 ? new RegExp(`(?<![\\w.])(${callees.join('|')})\\s*\\(`).exec(plain) : null;
  return found?.[1];
}

/** Code without comments; one with a quotation mark behind code may be none. */
function withoutComments(code: string): string {
  return code.replace(/\r\n/g, '\n').replace(/^[ \t]*#.*$|#[^\n"']*$/gm, '');
}

/** Parameters from behind the opening parenthesis on; commas inside brackets part nothing. */
function parametersAt(code: string, start: number): string[] {
  const parameters = [''];
  let depth = 0;
  for (const character of code.slice(start)) {
    depth += Number('([{'.includes(character)) - Number(')]}'.includes(character));
    if (depth < 0) {
      break;
    }
    if (character === ',' && depth === 0) {
      parameters.push('');
    } else {
      parameters[parameters.length - 1] += character;
    }
  }
  return parameters;
}

/** Whether the lines right before a function are DigitalHub's decorator, perhaps among others. */
function isDecorated(before: string): boolean {
  const lines = before.split('\n').slice(0, -1).reverse();
  const end = lines.findIndex((line) => !/^[@\s)]/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).some((line) => /^@handler\b/.test(line));
}
