/** Specs as people have them are read alike in a file and as a dictionary, by every way to read one. */
import { readFileSync } from 'fs';
import { Chart } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { DigitalHubPlatform, DigitalHubRun, RunSpec, ScheduledRun } from '../../src';
import { FROM_SPEC, messagesOf } from '../support/from-spec';
import { SPEC_CASES } from '../support/spec-cases';
import { FOLDER } from '../support/spec-declared';
import { mainOf, makeChart, synth } from '../support/synth';

/** Fixtures whose documents need no other document. */
const ALONE = ['empty-texts.yaml', 'all-empty.json', 'shared-volume.yaml', 'service-name.yaml', 'python.yaml'];

const documentsOf = (name: string) =>
  parseAllDocuments(readFileSync(`${FOLDER}/found/${name}`, 'utf8')).map((one) => one.toJS());

function chartOf(): Chart {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', {});
  return chart;
}

test.each(ALONE)('%s is read alike as a dictionary', (name) => {
  const [loaded, read] = [chartOf(), chartOf()];
  RunSpec.load(loaded, `${FOLDER}/found/${name}`);
  SPEC_CASES[`found/${name}`].runs.forEach(([kind, id], i) => FROM_SPEC[kind](read, id, documentsOf(name)[i]));
  expect(messagesOf(read)).toEqual([]);
  expect(synth(read)).toEqual(synth(loaded));
});

test.each(ALONE.flatMap((name) => documentsOf(name).map((spec) => [name, spec])))('%s is written as code', (_name, spec) => {
  expect(RunSpec.toTypeScript(spec)).toMatch(/new \w+Run\(this, '[\w-]+', \{/);
  expect(RunSpec.toPython(spec)).toMatch(/\w+Run\(\n +self,\n +"[\w-]+",/);
});

test('the template of a task is read', () => {
  const chart = makeChart();
  const run = DigitalHubRun.fromSpec(chart, 'train', {
    kind: 'container+job',
    spec: { image: 'a:1', run_as_user: 1000, args: ['task'], template: { args: ['template'], command: 'python' } },
  });
  expect(messagesOf(chart)).toEqual([]);
  expect(mainOf(run)).toMatchObject({ command: ['python'], args: ['template'] });
});

test.each<[string, object, string]>([
  [
    'the key of a task',
    { kind: 'scheduler', spec: { task: 'store://demo/task/python+job/t1', schedule: '0 0 2 * * ?' } },
    'DH1620 spec.task: "store://demo/task/python+job/t1" is the key of a task, but a run or trigger refers to it by its '
      + 'kind and project. Write "python+job://demo/t1".',
  ],
  [
    'what is no reference to a function',
    { image: 'a:1', run_as_user: 1000, schedule: '@daily', function: 'demo/hello' },
    'DH1620 function: "demo/hello" is not a reference to a function. Write the name of the function, or '
      + '"container://project/name", for example.',
  ],
  [
    'a step that starts a workflow',
    { workflow: 'other', template: { action: 'job' }, schedule: '@daily' },
    'DH1614 workflow: A workflow cannot be run by a manifest. Give a run, a task, a function or a trigger.',
  ],
  [
    'arguments that only DigitalHub Core knows',
    { kind: 'huggingfaceserve+serve', spec: { image: 'a:1', run_as_user: 1000, schedule: '@daily' } },
    'DH1617 the spec: DigitalHub Core itself chooses the arguments of the runtime "huggingfaceserve", whatever its '
      + 'image is. Give "args" as well, to run it without DigitalHub Core.',
  ],
])('%s is told', (_what, spec, message) => {
  const chart = makeChart();
  ScheduledRun.fromSpec(chart, 'nightly', spec);
  expect(messagesOf(chart).map(([, one]) => one)).toContain(message);
});

test('the name of a Service of which nothing would be left is reported as it is written', () => {
  const chart = makeChart();
  FROM_SPEC.ServiceRun(chart, 'predict', {
    image: 'a:1', run_as_user: 1000, service_ports: [{ port: 80 }], service_name: '__',
  });
  expect(messagesOf(chart)).toEqual([[
    'churn/predict',
    'DH1915 service_name: "predict-__" cannot be the name of a Service. Use lower-case letters, digits and "-", '
      + 'starting with a letter and ending with a letter or digit, at most 63 characters.',
  ]]);
});
