import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { milliseconds } from './measure';
import { profiled } from './profile';
import { make } from './ways';

const [mode, way, count] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-bench-'));
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit());
process.on('disconnect', () => process.exit());

const makeRuns = make(JSON.parse(way), outdir);
if (mode === 'serve') {
  process.on('message', ({ count: runs, repeat }: { count: number; repeat: number }) => {
    global.gc!();
    try {
      process.send!({ ms: milliseconds(() => Array.from({ length: repeat }, () => makeRuns(runs))) });
    } catch (error) {
      process.send!({ error: `${error}` });
    }
  });
} else if (mode === 'profile') {
  makeRuns(Number(count) / 10);
  void profiled(() => makeRuns(Number(count))).then((profile) => console.log(JSON.stringify(profile)));
} else {
  const ms = milliseconds(() => makeRuns(Number(count)));
  console.log(JSON.stringify({ ms, maxRSS: process.resourceUsage().maxRSS }));
}
