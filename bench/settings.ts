/** What the command line asks for. */
export interface Settings {
  readonly rounds: number;
  readonly quick: boolean;
  readonly full: boolean;
  readonly profile: boolean;
  readonly record: boolean;
  readonly guard: boolean;
  /** The one table that is wanted. */
  readonly only?: string;
}

const FLAGS = ['quick', 'full', 'profile', 'record', 'guard'] as const;

/**
 * Certificates are read by every process at its start where this is set: 0.07 s that nobody asked for. npm needs them.
 */
const CERTIFICATES = 'NODE_EXTRA_CA_CERTS';
const KEPT = 'CDK8S_DIGITALHUB_BENCH_CA_CERTS';

export function readSettings(args: readonly string[]): Settings {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const isKnown = (
    arg: string,
    i: number,
  ) => FLAGS.some((flag) => arg === `--${flag}`) || arg === '--only' || args[i - 1] === '--only';
  const unknown = args.find((arg, i) => !isKnown(arg, i));
  if (unknown || (args.includes('--only') && !/^[a-h]$/.test(only ?? ''))) {
    throw new Error(
      `unknown: ${unknown ?? `--only ${only ?? ''}`}. Known: ${FLAGS.map((flag) => `--${flag}`).join(
        ', ',
      )}, --only <a to h>`,
    );
  }
  const [quick, full, profile, record, guard] = FLAGS.map((flag) => args.includes(`--${flag}`));
  return { quick, full, profile, record, guard, only, rounds: quick ? 3 : 7 };
}

/** The environment for this process, if the present one is not fit to measure in. */
export function cleanEnvironment(): NodeJS.ProcessEnv | undefined {
  const { [CERTIFICATES]: certificates, ...env } = process.env;
  return certificates ? { ...env, [KEPT]: certificates } : undefined;
}

/** The environment to install packages in, which nobody measures. */
export function installing(): NodeJS.ProcessEnv {
  const { [KEPT]: certificates, ...env } = process.env;
  return certificates ? { ...env, [CERTIFICATES]: certificates } : env;
}
