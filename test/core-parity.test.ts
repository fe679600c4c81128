/** The library on a platform with Core's defaults, and what DigitalHub Core's own builder made of the same input. */
import { spawnSync } from 'child_process';
import { writeFileSync } from 'fs';
import { join } from 'path';
import { ParityCase, readCases, RECORDED } from './parity/case';
import { ROWS } from './parity/differences';
import { closingLine, lineOf, parityOf } from './parity/parity';
import { Manifest } from './support/synth';
import { makeFolder } from './support/temporary';
import { readDocument } from '../scripts/documents';
import { parityBlock } from '../scripts/parity-table';

const CASES = readCases(RECORDED);
const ALL = parityOf(CASES);

describe('the recorded cases', () => {
  test('are compared in full, and every difference is intended', () => {
    process.stdout.write(`${closingLine(ALL)}\n`);
    expect(ALL.unexplained.map(lineOf)).toEqual([]);
    expect(ALL.cases).toBe(120);
    expect(ALL.equal).toBeGreaterThan(3900);
  });

  test.each(ROWS.map((row, i): [string, number] => [`${row.method}: ${row.there}`, i]))('show that %s', (_what, i) => {
    expect(ALL.idle).not.toContain(ROWS[i]);
  });

  test('are counted on the page of differences, with all rows of the table', () => {
    expect(readDocument('docs/core-parity.md')).toContain(parityBlock());
    expect(parityBlock()).toContain(`**${ALL.equal}** are equal`);
  });
});

/** A case in which Core had made something else. */
function changed(id: string, change: (objects: any[], input: any) => void): ParityCase {
  const one = structuredClone(CASES.find((other) => other.id === id)!);
  change(one.objects as Manifest[], one.input);
  return one;
}

const podOf = ([workload]: any[]) => workload.spec.template.spec;
const mainOf = (objects: any[]) => podOf(objects).containers[0];
const endpointOf = (objects: any[]) => mainOf(objects).env.find(({ name }: any) => name === 'DHCORE_ENDPOINT');

describe('a difference that is not intended', () => {
  test.each<[string, string, (objects: any[], input: any) => void, string]>([
    ['another value', 'minimal-job', (objects) => { podOf(objects).restartPolicy = 'OnFailure'; },
      'Job <run> spec.template.spec.restartPolicy: there "OnFailure", here "Never"'],
    ['a field of Core alone', 'minimal-job', (objects) => { podOf(objects).hostIPC = true; },
      'Job <run> spec.template.spec.hostIPC: there true, here nothing'],
    ['a field of the library alone', 'minimal-deploy', (objects) => { delete podOf(objects).restartPolicy; },
      'Deployment <run> spec.template.spec.restartPolicy: there nothing, here "Always"'],
    ['a memory limit of another factor', 'res-mem', (objects) => { mainOf(objects).resources.limits.memory = '5Gi'; },
      'Job <run> spec.template.spec.containers[<main>].resources.limits.memory: there "5368709120", here "4724464026"'],
    ['a smaller quantity', 'minimal-job', (objects) => { mainOf(objects).resources.requests.cpu = '0.05'; },
      'Job <run> spec.template.spec.containers[<main>].resources.requests.cpu: there "50m", here "100m"'],
    ['another label', 'minimal-job', ([job]) => { job.metadata.labels['dhcore/project'] = 'other'; },
      'Job <run> metadata.labels.dhcore/project: there "other", here "churn"'],
    ['another variable', 'envs', (objects) => { endpointOf(objects).value = 'x'; },
      'Job <run> spec.template.spec.containers[<main>].env[DHCORE_ENDPOINT].value: there "x", here "http://core:8080"'],
    ['another argument', 'combo-train', (objects) => { mainOf(objects).args.push('-v'); },
      'Job <run> spec.template.spec.containers[<main>].args[1]: there "-v", here nothing'],
    ['a kind that is unknown', 'minimal-job', (_objects, input) => { input.kind = 'spark'; },
      'comparison: there "", here "Error: "spark" is not one of the kinds job, serve, deploy"'],
  ])('is %s', (_what, id, change, line) => {
    const { unexplained } = parityOf([changed(id, change)]);
    expect(unexplained.map(lineOf)).toEqual([`${id}: ${line.replace(/"(Error: .*)"$/, (_all, text) => JSON.stringify(text))}`]);
  });

  test('is what Core refuses, and the library renders', () => {
    const refused: ParityCase = { ...changed('minimal-job', () => undefined), objects: undefined, error: 'NullPointerException' };
    expect(parityOf([refused]).unexplained.map(lineOf)).toEqual([
      'minimal-job: error: there "NullPointerException", here nothing',
    ]);
  });

  test('is not the spelling of a quantity, an empty value, or the order of a map', () => {
    const same = changed('prof-requests', (objects) => {
      mainOf(objects).resources.requests = { 'cpu': '2000m', 'ephemeral-storage': '2048Mi', 'memory': '65536Mi' };
      podOf(objects).hostAliases = [{ ip: '' }];
      podOf(objects).nodeSelector = {};
    });
    expect(closingLine(parityOf([same]))).toBe(closingLine(parityOf([changed('prof-requests', () => undefined)])));
  });
});

describe('npm run parity', () => {
  const run = (...args: string[]) => {
    const script = ['-r', 'ts-node/register/transpile-only', 'test/parity/main.ts'];
    const { status, stdout } = spawnSync(process.execPath, [...script, ...args], {
      cwd: join(__dirname, '..'),
      encoding: 'utf8',
      // ts-node keeps what it compiles in the temporary folder.
      env: { ...process.env, INIT_CWD: undefined, DISABLE_V8_COMPILE_CACHE: '1' },
    });
    return { status, lines: stdout.trimEnd().split('\n') };
  };

  test('ends with one line, and with 1 if a difference is not explained', () => {
    const file = join(makeFolder(), 'cases.json');
    const write = (...cases: ParityCase[]) => writeFileSync(file, JSON.stringify(cases));
    write(CASES[0]);
    const expected = parityOf([CASES[0]]);
    expect(run(file)).toEqual({ status: 0, lines: [closingLine(expected)] });
    write(CASES[0], changed('minimal-job', (objects) => { podOf(objects).restartPolicy = 'OnFailure'; }));
    expect(run(file)).toEqual({
      status: 1,
      lines: [
        'minimal-job: Job <run> spec.template.spec.restartPolicy: there "OnFailure", here "Never"',
        `equal ${2 * expected.equal - 1}, explained ${2 * expected.explained}, unexplained 1`,
      ],
    });
  });
});
