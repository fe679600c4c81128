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
  const needed = parametersAt(code, found.index + found[0].length).filter((parameter) => !parameter.includes('='))
    .map((parameter) => parameter.split(':')[0].trim());
  return { needed, isDecorated: isDecorated(code.slice(0, found.index)) };
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
