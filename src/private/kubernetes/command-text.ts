import { callsShell, isCode, isShell, programName, readsDollars, readsSigns, shellCallIn } from './command-line';
import { quote } from '../util/string';

/** A word of a command that does not do what its author most likely expects. */
export interface CommandProblem {
  /** Where the word is, in the command and its arguments together. */
  readonly at: number;
  /** A sentence. */
  readonly reason: string;
  /** A sentence. */
  readonly fix: string;
}

/** A command of a container. */
interface Command {
  /** The program and its arguments; without `command`, the arguments of the image's own program. */
  readonly words: readonly string[];
  readonly hasProgram: boolean;
  /** Whether the container has a variable. */
  readonly has: (name: string) => boolean;
}

/**
 * What is most likely a mistake in a command: words that only a shell would split or interpret, where there is none.
 * At most one problem of each kind.
 */
export function commandProblems(
  command: readonly string[], args: readonly string[], has: (name: string) => boolean,
): CommandProblem[] {
  const words = [...command, ...args];
  if (words.every(isPlain)) {
    return [];
  }
  const given: Command = { words, hasProgram: command.length > 0, has };
  return [unsplitProgram, scriptProblem, unsplitOption, loneSign, unexpandedVariable]
    .map((find) => find(given)).filter((problem) => problem !== undefined);
}

const SPECIAL = /[\s$&|;<>]/;

/** Whether a word means the same with and without a shell. */
function isPlain(word: string): boolean {
  return !SPECIAL.test(word) && !isShell(word);
}

const SIMPLE = /^[\w./:=@%+,-]+$/;
const SIGN = /^(&&?|\|[|&]?|;|\d?>>?(&\d)?|&>>?|<)$/;

/** A command for a shell; with dots where the words would have to be quoted, or are not known. */
function shellCommand(words: readonly string[], dots: string): string {
  const isSimple = words.every((word) => SIMPLE.test(word) || SIGN.test(word));
  return quote(['sh', '-c', isSimple ? words.join(' ') : dots]);
}

/** `['python train.py']`. */
function unsplitProgram({ words: [word = ''], hasProgram }: Command): CommandProblem | undefined {
  const [first, second] = word.trim().split(/\s+/);
  // A folder may have spaces in its name, such as "/opt/my app/run".
  const isPath = /[/\\]/.test(first) && !second?.startsWith('-');
  if (!hasProgram || first === '' || !/\s/.test(word) || isPath) {
    return undefined;
  }
  const parts = word.trim().split(/\s+/);
  const isSimple = parts.every((part) => SIMPLE.test(part));
  return {
    at: 0,
    reason: `${quote(word)} is taken for the name of one program, including its spaces.`,
    fix: isSimple ? `Write each word as an item of its own: ${quote(parts)}.`
      : `Let a shell read it: ${quote(['sh', '-c', word.trim()])}.`,
  };
}

/** What makes a script use the words after it: `$1`, `$@`, `shift`, a file that it includes. */
const USES_PARAMETERS = /\$\{?[!#]?[0-9@*#]|\b(shift|getopts)\b|\bfor\s+\w+\s*(;|\n|do\b)|(^|[\s;&|])(\.|source|eval)\s/;

/** `['sh', '-c', 'echo', 'a']`. */
function scriptProblem({ words }: Command): CommandProblem | undefined {
  const call = shellCallIn(words);
  if (!call) {
    return undefined;
  }
  const { shell, operand, takesScript } = call;
  const [script, ...others] = words.slice(operand);
  if (!takesScript) {
    return shell === 0 ? scriptFile(words, operand) : undefined;
  }
  if (script === undefined) {
    return {
      at: words.length - 1,
      reason: `${quote(words[shell])} has no script after ${quote(words[words.length - 1])}.`,
      fix: 'Add the script as one item.',
    };
  }
  const isName = ['--', '-', '_'].includes(others[0]) || isShell(others[0] ?? '');
  const lost = isName ? others.slice(1) : others;
  return lost.length === 0 || USES_PARAMETERS.test(script) ? undefined : {
    at: words.length - lost.length,
    reason: `${quote(lost[0])} is not part of the script ${quote(script)}: a shell takes what follows the script for its `
      + 'parameters "$0", "$1" and so on, which this one does not use.',
    fix: `Write the script as one item: ${quote([...words.slice(0, operand), ''])
      .replace(/""\]$/, `${SIMPLE.test(lost.join('')) ? quote([script, ...lost].join(' ')) : '"…"'}]`)}.`,
  };
}

/** `['bash', 'python train.py']`. */
function scriptFile(words: readonly string[], operand: number): CommandProblem | undefined {
  const file = words[operand] ?? '';
  const isScript = /^[^\s/]+\s+\S/.test(file) && !words.slice(1, operand).some((option) => /^-[a-zA-Z]*s/.test(option));
  return !isScript ? undefined : {
    at: operand,
    reason: `${quote(file)} is taken for the name of a file with a script.`,
    fix: `Write ${quote([...words.slice(0, operand), '-c', file])}.`,
  };
}

/** The words that no shell and no program reads as code, and where they are. */
function plainWords({ words }: Command): (readonly [word: string, at: number])[] {
  const call = shellCallIn(words);
  const end = call?.takesScript ? call.operand : words.length;
  return words.slice(0, end).map((word, at) => [word, at] as const).filter(([, at]) => !isCode(words, at));
}

function isOption(word = ''): boolean {
  return word.startsWith('-') && !/[\s=]/.test(word);
}

/** `['python', 'train.py', '--epochs 3']`. */
function unsplitOption(command: Command): CommandProblem | undefined {
  const { words, hasProgram } = command;
  if (!hasProgram || callsShell(words)) {
    return undefined;
  }
  const found = plainWords(command).find(([word, at]) =>
    at > 0 && /^--[A-Za-z][\w.-]*\s+[\w./:,@%+-]+$/.test(word) && !isOption(words[at - 1]));
  if (!found) {
    return undefined;
  }
  const [word, at] = found;
  const parts = word.split(/\s+/);
  return {
    at,
    reason: `${quote(word)} is given to the program as one argument, which is not the option ${quote(parts[0])} with a value.`,
    fix: `Write two items: ${parts.map(quote).join(', ')}.`,
  };
}

const CERTAIN_SIGN = /^(&&|\|\||\|&|\d?>>|&>>?|\d>|\d?>&\d|[\d&]?>>?\/\S+)$/;
const FOLLOWERS = new Set([
  'awk', 'bash', 'cat', 'cut', 'echo', 'grep', 'head', 'jq', 'less', 'more', 'python', 'python3', 'sed', 'sh', 'sort', 'tail',
  'tee', 'tr', 'uniq', 'wc', 'xargs',
]);

/** `['a', '&&', 'b']`. */
function loneSign(command: Command): CommandProblem | undefined {
  const { words } = command;
  if (callsShell(words)) {
    return undefined;
  }
  const found = plainWords(command).find(([word, at]) => CERTAIN_SIGN.test(word)
    || (SIGN.test(word) && !readsSigns(words) && isBetween(word, words[at - 1], words[at + 1])));
  return found && {
    at: found[1],
    reason: `${quote(found[0])} is given to the program as an argument, since there is no shell that reads it.`,
    fix: `Use a shell: ${shellCommand(command.hasProgram ? words : ['…'], `… ${found[0]} …`)}.`,
  };
}

/** Whether a sign such as `|` is between two commands, and not the value of an option such as `--separator`. */
function isBetween(sign: string, before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || (after === undefined && !/[;&]/.test(sign))) {
    return false;
  }
  const isFollower = after !== undefined && (/[<>]/.test(sign) ? /[./]/.test(after) : FOLLOWERS.has(programName(after)));
  return !isOption(before) || isFollower;
}

const WHOLE_VARIABLE = /^(?:--?[\w-]+=)?\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))$/;
const VARIABLE = /(?:^|[\s=:,;/"'@([])\$(?:\{([A-Z_][A-Z0-9_]+)\}|([A-Z_][A-Z0-9_]+))/;
const OF_SHELLS = ['HOME', 'HOSTNAME', 'PATH', 'PWD', 'USER'];

/** `['echo', '$HOME']`. */
function unexpandedVariable(command: Command): CommandProblem | undefined {
  const { words, has } = command;
  if (readsDollars(words)) {
    return undefined;
  }
  for (const [word, at] of plainWords(command)) {
    const [all, braced, name = braced] = WHOLE_VARIABLE.exec(word) ?? VARIABLE.exec(word) ?? [];
    // In a text, `$USD` may be money; `$name` may be for the program.
    const isKnown = all !== undefined && (has(name) || OF_SHELLS.includes(name));
    if (all === undefined || (!isKnown && (/[a-z]/.test(name) || /\s/.test(word)))) {
      continue;
    }
    const written = braced === undefined ? `$${name}` : `\${${name}}`;
    return {
      at,
      reason: `${quote(word)} is given to the program as it is written, since there is no shell that expands ${quote(written)}.`,
      fix: has(name) ? `Write ${quote(word.replaceAll(written, `$(${name})`))}, which Kubernetes expands.`
        : `Use a shell, such as ${quote(['sh', '-c', `… ${word}`])}, or define the variable and write "$(${name})".`,
    };
  }
  return undefined;
}
