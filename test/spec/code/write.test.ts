/** Specs written as code: it compiles strictly, and renders what the specs render. */
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as constructs from 'constructs';
import * as ts from 'typescript';
import { yamlOf } from '../../../scripts/documents';
import * as library from '../../../src';
import { LocatedDiagnostics } from '../../../src/private/schema/located-diagnostics';
import { writeChart } from '../../../src/private/spec/code/write';
import { readRun, readRuns } from '../../../src/private/spec/reader';
import { compileErrors } from '../../support/compile';
import { SPEC_CASES } from '../../support/spec-cases';
import { FOLDER } from '../../support/spec-declared';
import { printedBy } from '../../support/synth';
import { makeApp } from '../../support/temporary';

/** Texts that are hard to write in code. */
const HARD = [
  'plain',
  'it\'s',
  '"""',
  'ends with "',
  '`${not}`',
  'two\nlines',
  'tab\tand\r\nreturn',
  'back\\slash\\n',
  '\\',
  '\u0007',
  'é ☃ 😀',
  '${A}\n`b`\\',
  '"\n"',
  '',
];

const HARD_SPEC = {
  image: 'a:1',
  args: HARD,
  labels: { 'a.b/c': 'x', 'class': 'y' },
  pod_overrides: {
    hostAliases: [{ ip: '1.2.3.4', hostnames: ['a'] }],
    schedulerName: null,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: 5,
  },
};

/** What surrounds the runs. */
function makeChart(
  make: (app: cdk8s.App) => cdk8s.Chart = (app) => new cdk8s.Chart(app, 'churn', { namespace: 'ml' }),
): cdk8s.Chart {
  const app = makeApp();
  library.DigitalHubPlatform.core(
    app,
    'platform',
    { project: 'demo', profiles: [new library.Profile({ name: '1xa100', runtimeClass: 'nvidia' })] },
  );
  return make(app);
}

/** A chart with the runs of a fixture; undefined where it has mistakes. */
function load(name: string): cdk8s.Chart | undefined {
  const chart = makeChart();
  library.RunSpec.load(chart, `${FOLDER}/${name}`);
  const isValid = library.Diagnostics.of(chart).all.every(({ severity }) => severity === library.Severity.WARNING);
  return isValid && chart.node.findAll().some(cdk8s.ApiObject.isApiObject) ? chart : undefined;
}

function loadHard(): cdk8s.Chart {
  const chart = makeChart();
  library.DigitalHubRun.fromSpec(chart, 'hard', HARD_SPEC);
  return chart;
}

/** Every valid fixture, with its code, and a spec of nothing but hard texts. */
const valid = [
  ['hard texts', loadHard(), writeChart([{ ...readRun(HARD_SPEC), id: 'hard' }], 'typescript')] as const,
  ...Object.keys(SPEC_CASES).flatMap((name) => {
    const chart = load(name);
    return chart ? [
      [name, chart, writeChart(readRuns([`${FOLDER}/${name}`], new LocatedDiagnostics()), 'typescript')] as const,
    ] : [];
  }),
];

function evaluated(
  code: string,
): Record<string, new (scope: constructs.Construct, id: string, props: cdk8s.ChartProps) => cdk8s.Chart> {
  const {
    outputText,
  } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const exported = {};
  const modules: Record<string, unknown> = { cdk8s, constructs, 'cdk8s-plus-28': kplus, 'cdk8s-digitalhub': library };
  new Function('require', 'exports', outputText)((name: string) => modules[name], exported);
  return exported;
}

test.each(valid)('%s renders the same from code', (_name, chart, code) => {
  const [Generated] = Object.values(evaluated(code));
  const generated = makeChart((app) => new Generated(app, 'churn', { namespace: 'ml' }));
  printedBy(() => expect(yamlOf(generated)).toBe(yamlOf(chart)));
});

test('the code compiles strictly', () => {
  const files = new Map(valid.map(([, , code], i) => [`generated-${i}.ts`, code]));
  expect(compileErrors(files)).toEqual([]);
  expect(files.size).toBeGreaterThan(30);
});

describe('one spec', () => {
  const SPEC = {
    action: 'serve',
    image: 'a:1',
    project: 'churn',
    service_type: 'NodePort',
    service_ports: [{ port: 80 }],
    envs: [{ name: 'A', value: 'it\'s' }],
    run_as_user: 1000,
    max_length: 3,
    tolerations: [{ key: 'gpu', operator: 'Exists' }],
  };

  test('in TypeScript', () => {
    expect(library.RunSpec.toTypeScript(SPEC)).toBe(`import { Chart, ChartProps } from 'cdk8s';
import { ServiceRun } from 'cdk8s-digitalhub';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

export class ChurnRuns extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    // "max_length" has no effect in a manifest.
    new ServiceRun(this, 'run', {
      project: 'churn',
      image: 'a:1',
      envs: [{ name: 'A', value: 'it\\'s' }],
      runAsUser: 1000,
      tolerations: [{ key: 'gpu', operator: 'Exists' }],
      servicePorts: [{ port: 80 }],
      serviceType: kplus.ServiceType.NODE_PORT,
    });
  }
}
`);
  });

  test('in Python', () => {
    expect(library.RunSpec.toPython(SPEC)).toBe(`import cdk8s_plus_28 as kplus
from cdk8s import Chart
from cdk8s_digitalhub import RunEnv, RunServicePort, ServiceRun
from cdk8s_plus_28 import k8s
from constructs import Construct


class ChurnRuns(Chart):
    def __init__(self, scope: Construct, id: str, **props) -> None:
        super().__init__(scope, id, **props)

        # "max_length" has no effect in a manifest.
        ServiceRun(
            self,
            "run",
            project="churn",
            image="a:1",
            envs=[RunEnv(name="A", value="it's")],
            run_as_user=1000,
            tolerations=[k8s.Toleration(key="gpu", operator="Exists")],
            service_ports=[RunServicePort(port=80)],
            service_type=kplus.ServiceType.NODE_PORT,
        )
`);
  });

  test('with mistakes is told so', () => {
    expect(
      () => library.RunSpec.toTypeScript({ image: 'a:1', replicas: 2, shedule: 'x', volumes: 5 }),
    ).toThrow(`the spec cannot be written as code:
  DH1611 shedule: "shedule" is not an option of a run. Did you mean "schedule"?
  DH1006 volumes: Expected a list, but got 5 (a number). Write a list, in brackets.`);
    expect(() => library.RunSpec.toPython(null as never)).toThrow('DH1619 the spec: null is not a spec.');
  });
});
