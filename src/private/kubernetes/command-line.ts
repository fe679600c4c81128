/** What is known of a command by its words alone: where a shell or another program reads one of them as code. */

const SHELLS = ['ash', 'bash', 'dash', 'ksh', 'sh', 'zsh'];

/** Programs that run another one, and what they take before it. */
const WRAPPERS = new Set([
  'catatonit', 'dumb-init', 'env', 'exec', 'nice', 'nohup', 'setsid', 'stdbuf', 'sudo', 'time', 'tini',
]);

/** Programs that give their arguments to a shell. */
const SHELL_CALLERS = new Set([
  'cmd', 'eval', 'flock', 'horovodrun', 'parallel', 'powershell', 'pwsh', 'ray', 'screen', 'script', 'ssh', 'su', 'tmux',
  'watch',
]);

/** Programs to whose arguments `|`, `;`, `<`, `>` and `&` may belong. */
const SIGN_READERS = new Set([
  '[', 'awk', 'column', 'cut', 'egrep', 'expr', 'fgrep', 'find', 'gawk', 'grep', 'jq', 'join', 'mawk', 'paste', 'perl',
  'printf', 'rg', 'sed', 'sort', 'split', 'test', 'tr', 'xargs', 'yq',
]);

/** Programs that read `$` themselves: their languages, patterns or settings have it. */
const DOLLAR_READERS = new Set([
  ...SIGN_READERS, 'caddy', 'envsubst', 'gmake', 'helm', 'java', 'kubectl', 'make', 'mongo', 'mongosh', 'nginx', 'nu',
  'php', 'psql', 'ruby', 'spark-submit', 'tclsh',
]);

/** Options of many programs whose value is code: `-c`, `-lc`, `-ne`, `--eval`. */
const CODE_OPTION = /^(-[a-zA-Z]*[ce]|--(code|command|eval|execute|expression|query|filter)|-Command)$/;

/** A call of a shell in a command. */
export interface ShellCall {
  /** The location of the shell in the command. */
  readonly shell: number;
  /** Whether it is given a script by `-c`. */
  readonly takesScript: boolean;
  /** The location of its first operand: the script, or the name of its file. */
  readonly operand: number;
}

/** The name of a program, without its folder. */
export function programName(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '');
}

/** Whether a word names a shell. */
export function isShell(word: string): boolean {
  return SHELLS.includes(programName(word));
}

/** The program that a command runs in the end: behind `tini --`, or `env A=1`. */
export function programOf(words: readonly string[]): string | undefined {
  const isPassed = (word: string) => WRAPPERS.has(programName(word)) || word.startsWith('-') || /^\w+=/.test(word);
  const program = words.find((word) => !isPassed(word));
  return program === undefined ? undefined : programName(program);
}

/** The first call of a shell, wherever it is in the command. */
export function shellCallIn(words: readonly string[]): ShellCall | undefined {
  const shell = words.findIndex(isShell);
  if (shell < 0) {
    return undefined;
  }
  let takesScript = false;
  let operand = shell + 1;
  for (; /^[-+]./.test(words[operand] ?? ''); operand++) {
    const option = words[operand];
    if (option === '--') {
      operand++;
      break;
    }
    takesScript ||= /^-[a-zA-Z]*c/.test(option);
    // `-o pipefail`, `-euo pipefail`.
    operand += /^[-+][a-zA-Z]*o$/.test(option) ? 1 : 0;
  }
  return { shell, takesScript, operand };
}

/** Whether a word of a command is code for a shell or another program. */
export function isCode(words: readonly string[], at: number): boolean {
  const call = shellCallIn(words);
  return (call?.takesScript && call.operand === at) || CODE_OPTION.test(words[at - 1] ?? '');
}

/** Whether the program of a command gives its arguments to a shell. */
export function callsShell(words: readonly string[]): boolean {
  return SHELL_CALLERS.has(programOf(words) ?? '');
}

/** Whether signs such as `|` can be what a command's program is to read. */
export function readsSigns(words: readonly string[]): boolean {
  return callsShell(words) || SIGN_READERS.has(programOf(words) ?? '');
}

/** Whether `$` can be what a command's program is to read. */
export function readsDollars(words: readonly string[]): boolean {
  return callsShell(words) || DOLLAR_READERS.has(programOf(words) ?? '');
}
