import { readFileSync } from 'fs';
import { Profiler, Session } from 'inspector';
import { basename } from 'path';
import { fileURLToPath } from 'url';

type Frame = Profiler.ProfileNode['callFrame'];

const LIBRARY = 'cdk8s-digitalhub';
/** A file that holds modules of the library, and the first line of a module in it. */
const BUNDLE = /\/lib\/bundle-\d+\.js$/;
const MODULE = /^"(?:private\/)?([\w/-]+)": \(function \(exports\) \{$/;
const BUNDLES = new Map<string, readonly string[]>();

/** Functions by the share of the time that is their own, the highest first. */
export type Shares = readonly (readonly [what: string, share: number])[];

export interface Profile {
  readonly functions: Shares;
  readonly locations: Shares;
}

export async function profiled(work: () => void): Promise<Profile> {
  const session = new Session();
  session.connect();
  const post = async (method: string): Promise<unknown> =>
    new Promise((resolve, reject) => session.post(method, (error, result) => error ? reject(error) : resolve(result)));
  await post('Profiler.enable');
  await post('Profiler.start');
  work();
  const { profile } = await post('Profiler.stop') as Profiler.StopReturnType;
  return { functions: shares(profile, nameOf).slice(0, 15), locations: shares(profile, locationOf).slice(0, 15) };
}

function shares({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, name: (frame: Frame) => string): Shares {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, name(callFrame)]));
  const times = new Map<string, number>();
  samples.forEach((id, i) => times.set(names.get(id)!, (times.get(names.get(id)!) ?? 0) + timeDeltas[i]));
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([what, time]) => [what, time / total] as const).sort((a, b) => b[1] - a[1]);
}

function nameOf(frame: Frame): string {
  const { url, functionName, lineNumber } = frame;
  return url ? `${functionName || '(anonymous)'} ${packageOf(url)} ${basename(url)}:${lineNumber + 1}` : functionName;
}

/** The package; of the library, which can be changed here, the file. */
function locationOf({ url, functionName, lineNumber }: Frame): string {
  if (!url) {
    return functionName.startsWith('(') ? functionName : 'node';
  }
  return packageOf(url) === LIBRARY && BUNDLE.test(url)
    ? `${LIBRARY} ${moduleAt(fileURLToPath(url), lineNumber)}`
    : packageOf(url);
}

/** The module that a line of a bundle is in. */
function moduleAt(path: string, line: number): string {
  const lines = BUNDLES.get(path) ?? readFileSync(path, 'utf8').split('\n');
  BUNDLES.set(path, lines);
  return lines.slice(0, line + 1).reverse().find((one) => MODULE.test(one))?.replace(MODULE, '$1') ?? 'bundle';
}

function packageOf(url: string): string {
  return url.startsWith('node:') ? 'node'
    : /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? (url.includes('/dist/bench/') ? 'bench' : LIBRARY);
}
