import { parseArgs } from 'util';
import { budgetCommand } from './budget';
import { explainCommand } from './explain';
import { importCommand } from './import';

export const USAGE = `Usage: cdk8s-digitalhub explain [--app COMMAND] [--run PATH] [--json]
       cdk8s-digitalhub budget [--app COMMAND] [--json]
       cdk8s-digitalhub import PATH... [--language typescript|python] [--out FILE] [--json]

explain  prints where the value of each field of each run comes from, and which
         values it overrides
budget   prints the resources that the runs request in each namespace if all of
         them run at once, and the quotas of the platforms
import   generates a chart that declares the runs of DigitalHub specs: YAML or
         JSON files, or folders of them. What is left out is listed with its
         file, line and reason. The exit code is 0 if the chart synthesizes and
         no run was left out for an error

explain and budget synthesize the app that is configured in cdk8s.yaml, with a
temporary output folder.

  --app COMMAND  run this command instead of the app in cdk8s.yaml
  --run PATH     explain only this run, by its construct path, such as churn/train
  --json         print JSON; of import, what is written and what is left out
  --language L   language of the chart: typescript or python
                 (default: python if FILE ends in ".py", otherwise typescript)
  --out FILE     write the chart to this file, which must not exist
                 (default: print it, unless JSON is printed)
  --help, -h     print this help
`;

/** The commands with their options. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  explain: ['app', 'run', 'json'],
  budget: ['app', 'json'],
  import: ['language', 'out', 'json'],
};

/** Runs a command. Returns the exit code. */
export function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        app: { type: 'string' },
        run: { type: 'string' },
        json: { type: 'boolean' },
        language: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const [command = '', ...paths] = positionals;
    const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    const unknown = known && Object.keys(values).find((option) => !known.includes(option));
    if (unknown !== undefined) {
      throw new Error(`--${unknown} is not an option of ${command}; see --help`);
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
    const reason = command === '' ? 'no command is specified' : `unknown command: ${positionals.join(' ')}`;
    throw new Error(`${reason}; see --help`);
  } catch (error) {
    process.stderr.write(`cdk8s-digitalhub: ${(error as Error).message}\n`);
    return 2;
  }
}
