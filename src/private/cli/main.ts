import { parseArgs } from 'util';
import { budgetCommand } from './budget';
import { explainCommand } from './explain';

const USAGE = `Usage: cdk8s-digitalhub explain [--app COMMAND] [--run PATH] [--json]
       cdk8s-digitalhub budget [--app COMMAND] [--json]

Both synthesize the app that cdk8s.yaml names. The manifests go to a folder of their own, and are thrown away.
explain says for every field of every run who decided its value, and which values lost.
budget says what the runs ask of each namespace if all of them run, and what the platforms' quotas allow.

  --app COMMAND  the app to run instead of the one that cdk8s.yaml names
  --run PATH     one run alone, by the path of its construct, such as churn/train
  --json         for programs
  --help         this text
`;

/** The command line. Returns the exit code. */
export function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { app: { type: 'string' }, run: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const command = positionals.join(' ');
    if (command === 'explain') {
      return explainCommand(values);
    }
    if (command === 'budget' && values.run === undefined) {
      return budgetCommand(values);
    }
    throw new Error(`${problemOf(command)}; see --help`);
  } catch (error) {
    process.stderr.write(`cdk8s-digitalhub: ${(error as Error).message}\n`);
    return 2;
  }
}

function problemOf(command: string): string {
  if (command === '') {
    return 'no command is given';
  }
  return command === 'budget' ? '--run is for explain alone' : `unknown command: ${command}`;
}
