/** Compares what our diagnostics say of an app with what Kubernetes says of its manifests. */
import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct, IConstruct } from 'constructs';
import { Exception, exceptionFor } from './exceptions';
import { make } from './make';
import { Judgement, Oracle, OracleVersion } from './oracle';
import { AppPlan, RunPlan } from './plan';
import { Diagnostic, Diagnostics, DigitalHubPlatform, IRun, Severity } from '../../src';
import type { ResolvedRun } from '../../src/private/contract/run';
import { security } from '../../src/private/options/security';
import { KINDS } from '../support/kinds';

export type Oracles = ReadonlyMap<OracleVersion, Oracle>;

/** What both say of one run, or of the objects of a platform. */
export interface Comparison {
  readonly path: string;
  readonly errors: readonly Diagnostic[];
  readonly refusals: readonly string[];
  /** Kubernetes' own words of each manifest; none where cdk8s-plus throws. */
  readonly judgements?: ReadonlyMap<OracleVersion, readonly Judgement[]>;
  /** Why we are stricter. */
  readonly exceptions?: readonly Exception[];
  /** What they disagree in; undefined where they agree. */
  readonly disagreement?: string;
}

interface Owner {
  readonly construct: IConstruct;
  readonly manifests: readonly unknown[];
  /** What cdk8s-plus throws when it renders; then there are no manifests. */
  readonly thrown?: string;
}

export async function judge(plan: AppPlan, oracles: Oracles): Promise<Comparison[]> {
  try {
    return await Promise.all(ownersOf(build(plan)).map((owner) => compare(owner, plan, oracles)));
  } catch (error) {
    const stack = (error as Error).stack!.split('\n').slice(0, 5).join('\n');
    return [{ path: '', errors: [], refusals: [], disagreement: `It throws: ${stack}` }];
  }
}

export function build(plan: AppPlan, app = new App({ outdir: '.' })): Chart {
  const chart = new Chart(app, 'churn', { namespace: 'ml' });
  new DigitalHubPlatform(
    chart,
    'platform',
    { kubernetesVersion: plan.version, ...make(plan.platform, new Construct(chart, 'made')) },
  );
  plan.runs.forEach((run, i) => addRun(chart, `run${i}`, run));
  return chart;
}

function addRun(chart: Chart, id: string, { kind, options, afterwards }: RunPlan): void {
  const scope = new Construct(chart, `made-${id}`);
  const { least } = KINDS[kind];
  const run = KINDS[kind].make(chart, id, { image: 'ghcr.io/acme/train:1.4.0', ...least, ...make(options, scope) });
  const workload = KINDS[kind].workload(run) as kplus.Deployment;
  const later = make(afterwards, scope);
  try {
    change(workload, later);
  } catch (error) {
    // cdk8s-plus throws at once for a port that a container has already.
    if (!/already exists/.test((error as Error).message)) {
      throw error;
    }
  }
}

function change(workload: kplus.Deployment, later: Record<string, any>): void {
  if (later.addContainer) {
    workload.addContainer({ ...later.addContainer, name: `added-${later.addContainer.name}` });
  }
  if (later.addInitContainer) {
    workload.addInitContainer(later.addInitContainer);
  }
  if (later.tolerate) {
    workload.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists(later.tolerate.key)));
  }
  if (later.addVariable) {
    workload.containers[0].env.addVariable(later.addVariable.name, kplus.EnvValue.fromValue(later.addVariable.value));
  }
  if (later.addObject) {
    const name = workload.name;
    new ApiObject(Chart.of(workload), `object-of-${workload.node.addr}`, { ...later.addObject, metadata: { name } });
  }
  if (later.addPort) {
    workload.containers[0].addPort(later.addPort);
  }
}

function ownersOf(chart: Chart): Owner[] {
  const owners = chart.node.children.filter((child) => isRun(child) || child instanceof DigitalHubPlatform);
  return owners.map((construct) => {
    try {
      return {
        construct,
        manifests: construct.node.findAll().filter(ApiObject.isApiObject).map(
          (object) => (object as ApiObject).toJson(),
        ),
      };
    } catch (error) {
      return { construct, manifests: [], thrown: (error as Error).message };
    }
  });
}

function isRun(construct: IConstruct): construct is IRun {
  return 'runName' in construct;
}

function errorsOf(construct: IConstruct): Diagnostic[] {
  return Diagnostics.of(construct).all.filter(
    ({ severity, constructPath }) => severity === Severity.ERROR && constructPath === construct.node.path,
  );
}

function platformErrors(construct: IConstruct): Diagnostic[] {
  return construct.node.scope!.node.children.filter((sibling) => sibling instanceof DigitalHubPlatform).flatMap(
    errorsOf,
  );
}

/** Pods are as secure as the run says, or a warning says that they are not. */
function securityDisagreement(
  run: IRun,
  judgements: ReadonlyMap<OracleVersion, readonly Judgement[]>,
  target: OracleVersion,
): string | undefined {
  const { level } = (run as unknown as { readonly _run: ResolvedRun })._run.value(security)!;
  const later = [...judgements].filter(([version]) => version >= target).flatMap(([, all]) => all);
  const violations = later.map((judgement) => judgement[level as 'restricted' | 'baseline']).filter(
    (violation) => violation,
  ).join('; ');
  const isWarned = Diagnostics.of(run).all.some(({ code }) => code === 'DH2009');
  if (level === 'privileged' || isWarned === (violations !== '')) {
    return undefined;
  }
  return isWarned ? 'We warn of Pod Security without need.' : `We do not warn that Pod Security refuses: ${violations}`;
}

async function compare({ construct, manifests, thrown }: Owner, plan: AppPlan, oracles: Oracles): Promise<Comparison> {
  const { path } = construct.node;
  const errors = errorsOf(construct);
  const judgements = new Map<OracleVersion, Judgement[]>();
  for (const [version, oracle] of oracles) {
    judgements.set(version, await Promise.all(manifests.map((manifest) => oracle.ask(manifest))));
  }
  const refusalsOn = (version: OracleVersion) => judgements.get(version)!.flatMap(({ reasons = [] }) => reasons);
  const refusals = [...refusalsOn(plan.version), ...thrown === undefined ? [] : [`It cannot be rendered: ${thrown}`]];
  // What a platform promises of an old version is to hold on newer ones, too.
  const later = [...oracles.keys()].filter((version) => version > plan.version).flatMap(
    (version) => refusalsOn(version).map((reason) => `${version}: ${reason}`),
  );
  const common = { path, errors, refusals: [...refusals, ...later], judgements };
  // What a platform's own errors are about is often seen in the runs alone.
  if (errors.length === 0 && platformErrors(construct).length > 0) {
    return common;
  }
  if (errors.length === 0 && common.refusals.length > 0) {
    return { ...common, disagreement: `We accept what Kubernetes refuses: ${common.refusals.join('; ')}` };
  }
  if (errors.length === 0) {
    return {
      ...common,
      disagreement: isRun(construct) ? securityDisagreement(construct, judgements, plan.version) : undefined,
    };
  }
  if (common.refusals.length > 0) {
    return common;
  }
  const exceptions = errors.map(exceptionFor);
  const unexplained = errors.filter((_, i) => exceptions[i] === undefined);
  return unexplained.length > 0
    ? {
      ...common,
      disagreement: `We refuse what Kubernetes accepts: ${unexplained.map(({ message }) => message).join('; ')}`,
    }
    : { ...common, exceptions: exceptions as Exception[] };
}
