/** Whether the suite notices faults of the library: each is put in, and the suite runs until something fails. */
import { spawn } from 'child_process';
import { join } from 'path';
import { FAULT_VARIABLE, FAULTS } from './faults';
import { CLUSTER_VERSIONS, programs } from './programs';
import { Cleanup } from '../support/cleanup';

export async function noticesFaults(cleanup: Cleanup): Promise<boolean> {
  // Built first, so that no run of the suite has to.
  await programs(CLUSTER_VERSIONS[0], cleanup);
  let noticed = 0;
  for (const { name, noticedBy } of FAULTS) {
    const output = await runWith(name, cleanup);
    const failures = [...output.matchAll(/^ {2}failed: (.*)$/gm)].map(([, failure]) => failure);
    const failure = failures.find((one) => noticedBy.test(one));
    console.log(`${name}: ${failure ? `noticed: ${failure.slice(0, 200)}` : `not noticed:\n${output}`}`);
    noticed += failure ? 1 : 0;
  }
  console.log(`Faults noticed: ${noticed} of ${FAULTS.length}`);
  return noticed === FAULTS.length;
}

async function runWith(fault: string, cleanup: Cleanup): Promise<string> {
  const suite = spawn(process.execPath, [...process.execArgv, join(__dirname, 'main.ts'), '--first'], {
    detached: true,
    env: { ...process.env, [FAULT_VARIABLE]: fault },
  });
  let output = '';
  suite.stdout.on('data', (data) => { output += data; });
  suite.stderr.on('data', (data) => { output += data; });
  const ended = new Promise<void>((resolve) => suite.once('close', () => resolve()));
  const stop = cleanup.add(async () => {
    suite.kill('SIGTERM');
    await ended;
  });
  await ended;
  await stop();
  return output;
}
