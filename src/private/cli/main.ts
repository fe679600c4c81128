import { parseArgs } from 'util';
import { explainCommand } from './explain';

const USAGE = `Usage: cdk8s-digitalhub explain [--app COMMAND] [--run PATH] [--json]

Synthesizes the app that cdk8s.yaml names, and says for every field of every run who decided its value, and which values lost.
The manifests go to a folder of their own, and are thrown away.

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
    if (positionals.length !== 1 || positionals[0] !== 'explain') {
      throw new Error(`${positionals.length === 0 ? 'no command is given' : `unknown command: ${positionals.join(' ')}`}; see --help`);
    }
    return explainCommand(values);
  } catch (error) {
    process.stderr.write(`cdk8s-digitalhub: ${(error as Error).message}\n`);
    return 2;
  }
}
