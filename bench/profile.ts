import { Profiler, Session } from 'inspector';
import { basename } from 'path';

/** Functions by the share of the time that is their own, the highest first. */
export type Shares = readonly (readonly [what: string, share: number])[];

export interface Profile {
  readonly functions: Shares;
  readonly packages: Shares;
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
  return { functions: shares(profile, nameOf).slice(0, 15), packages: shares(profile, packageOf).slice(0, 8) };
}

function shares({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, name: (frame: Profiler.ProfileNode['callFrame']) => string): Shares {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, name(callFrame)]));
  const times = new Map<string, number>();
  samples.forEach((id, i) => times.set(names.get(id)!, (times.get(names.get(id)!) ?? 0) + timeDeltas[i]));
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([what, time]) => [what, time / total] as const).sort((a, b) => b[1] - a[1]);
}

function nameOf(frame: Profiler.ProfileNode['callFrame']): string {
  return frame.url ? `${frame.functionName || '(anonymous)'} ${packageOf(frame)} ${basename(frame.url)}:${frame.lineNumber + 1}` : frame.functionName;
}

function packageOf({ url, functionName }: Profiler.ProfileNode['callFrame']): string {
  if (!url || url.startsWith('node:')) {
    return url ? 'node' : functionName.startsWith('(') ? functionName : 'node';
  }
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? (url.includes('/dist/bench/') ? 'bench' : 'cdk8s-digitalhub');
}
