/** The apps that the cluster is given: the examples, those of the documentation, and drawn ones. */
import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { PodLevel } from './pod-level';
import { examples } from '../../examples/main';
import { Diagnostics, IRun, Severity } from '../../src';
import type { ResolvedRun } from '../../src/private/contract/run';
import { security } from '../../src/private/options/security';
import { build } from '../kubernetes/judge';
import { AppPlan, Planner } from '../kubernetes/plan';
import { programsOfPages, runCode, SNIPPETS } from '../support/pages';
import { Manifest, printedBy } from '../support/synth';
import { makeApp } from '../support/temporary';

export interface ClusterApp {
  readonly name: string;
  readonly manifests: readonly Manifest[];
  /** What its namespace must admit for all of its pods. */
  readonly level: PodLevel;
  /**
   * Whether its values are drawn: they may name nodes that do not exist, or be such that the server warns of them.
   */
  readonly drawn: boolean;
}

/** What a drawn platform makes that keeps runs from being admitted, by values that know nothing of each other. */
const RESTRICTING = new Set(['ResourceQuota', 'LimitRange', 'PriorityClass']);

const MAX_REPLICAS = 3;

/** An app is applied to one namespace: what is drawn into another one could have the same name there. */
const isApplied = ({ kind, metadata }: Manifest) => !RESTRICTING.has(kind) && metadata.namespace === 'ml';

/** Owners that are drawn do not exist, and the cluster deletes what they own. Millions of pods are too many for it. */
function harmless({ metadata: { ownerReferences, ...metadata }, spec, ...manifest }: Manifest): Manifest {
  const few = spec?.replicas > MAX_REPLICAS ? { replicas: MAX_REPLICAS } : {};
  return { ...manifest, metadata, ...spec && { spec: { ...spec, ...few } } };
}

export function exampleApps(): ClusterApp[] {
  return examples(makeApp()).map((chart) => appOf(`example-${chart.node.id}`, [chart], false));
}

/** Those of the documentation that have no error, as some show mistakes on purpose. */
export function pageApps(): ClusterApp[] {
  return [...programsOfPages(), ...SNIPPETS.map(([at, { code }]): [string, string] => [at, code.text])].flatMap(
    ([at, code], i) => {
      let charts: Chart[] = [];
      printedBy(() => charts = runCode(code));
      const isRight = charts.every((chart) => !hasErrors(chart)) && charts.some((chart) => chart.toJson().length > 0);
      return isRight ? [appOf(`page-${i}-${at.replace(/\W+/g, '-').toLowerCase()}`, charts, false)] : [];
    },
  );
}

/** Drawn apps, without the runs in which a mistake was drawn. */
export function drawnApps(count: number, seed: number, version: string): ClusterApp[] {
  const planner = new Planner(seed);
  const apps: ClusterApp[] = [];
  while (apps.length < count) {
    const plan = planner.next();
    const chart = isFor(version, plan) && buildWithoutMistakes(plan);
    if (chart && runsIn(chart).length > 0) {
      apps.push(appOf(`drawn-${apps.length}`, [chart], true));
    }
  }
  return apps;
}

/** What is written for a version holds on it and on newer ones. */
const isFor = (version: string, plan: AppPlan) => Number(plan.version) <= Number(version);

function buildWithoutMistakes(plan: AppPlan): Chart | undefined {
  const first = build(plan, makeApp());
  const isRight = (id: string) => !hasErrors(first.node.findChild(id)) && !sharesName(first.node.findChild(id));
  if (!isRight('platform')) {
    return undefined;
  }
  const runs = plan.runs.filter((_, i) => isRight(`run${i}`));
  const chart = build({ ...plan, runs }, makeApp());
  return hasErrors(chart) ? undefined : chart;
}

function hasErrors(scope: IConstruct): boolean {
  return Diagnostics.of(scope).all.some(({ severity }) => severity === Severity.ERROR);
}

/** Whether another run makes an object of the same name: one of the two would replace the other. */
function sharesName(scope: IConstruct): boolean {
  return Diagnostics.of(scope).all.some(({ code }) => code === 'DH2015');
}

const runsIn = (scope: IConstruct) => scope.node.findAll().filter((one): one is IRun => 'runName' in one);

function appOf(name: string, charts: readonly Chart[], drawn: boolean): ClusterApp {
  const all = charts.flatMap(runsIn);
  const levels = all.map((run): PodLevel => Diagnostics.of(run).all.some(({ code }) => code === 'DH2009')
    ? 'privileged'
    : levelOf(run));
  let manifests: Manifest[] = [];
  printedBy(() => manifests = charts.flatMap((chart) => chart.toJson()));
  return {
    name,
    manifests: drawn ? manifests.filter(isApplied).map(harmless) : manifests,
    level: (['privileged', 'baseline'] as const).find((level) => levels.includes(level)) ?? 'restricted',
    drawn,
  };
}

function levelOf(run: IRun): PodLevel {
  return (run as unknown as { readonly _run: ResolvedRun })._run.value(security)!.level;
}

