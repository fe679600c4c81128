import { parseArgs } from 'util';
import { budgetCommand } from './budget';
import { explainCommand } from './explain';
import { importCommand } from './import';

export const USAGE = `Usage: cdk8s-digitalhub explain [--app COMMAND] [--run PATH] [--json]
       cdk8s-digitalhub budget [--app COMMAND] [--json]
       cdk8s-digitalhub import PATH... [--language typescript|python] [--out FILE]

The first two synthesize the app that cdk8s.yaml names. The manifests go to a folder of their own, and are thrown away.
explain says for every field of every run who decided its value, and which values lost.
budget says what the runs ask of each namespace if all of them run, and what the platforms' quotas allow.
import writes a chart that declares the runs of DigitalHub's specs: files, or folders of files, in YAML or JSON. Runs that no manifest can
declare are left out, each with the reason; the exit code is 1 then.

  --app COMMAND  the app to run instead of the one that cdk8s.yaml names
  --run PATH     one run alone, by the path of its construct, such as churn/train
  --json         for programs
  --language L   the language of the chart: typescript, or python, which is the default where FILE ends in ".py"
  --out FILE     the file to write; it must not exist. Without it, the chart is printed
  --help         this text
`;

/** The commands, and the options that each has. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  explain: ['app', 'run', 'json'], budget: ['app', 'json'], import: ['language', 'out'],
};

/** The command line. Returns the exit code. */
export function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { app: { type: 'string' }, run: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, language: { type: 'string' }, out: { type: 'string' } },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const [command = '', ...paths] = positionals;
    const misplaced = Object.keys(values).find((option) => Object.hasOwn(COMMANDS, command) && !COMMANDS[command].includes(option));
    if (misplaced !== undefined) {
      throw new Error(`--${misplaced} is no option of ${command}; see --help`);
    }
    if (command === 'import') {
      return importCommand(paths, values);
    }
    if (paths.length === 0 && command === 'explain') {
      return explainCommand(values);
    }
    if (paths.length === 0 && command === 'budget') {
      return budgetCommand(values);
    }
    throw new Error(`${command === '' ? 'no command is given' : `unknown command: ${positionals.join(' ')}`}; see --help`);
  } catch (error) {
    process.stderr.write(`cdk8s-digitalhub: ${(error as Error).message}\n`);
    return 2;
  }
}
