/** Runs that are declared together, in a namespace of their own, and what became of them. */
import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { How } from './kubectl';
import { inNamespace } from './manifests';
import { PodLevel } from './pod-level';
import { stateOf } from './states';
import { Suite } from './suite';
import { until } from './until';
import { IRun } from '../../src';
import { Manifest, manifestOf, printedBy } from '../support/synth';
import { makeApp } from '../support/temporary';

export interface ScenarioProps<T> {
  readonly name: string;
  readonly build: (chart: Chart) => T;
  readonly level?: PodLevel;
  readonly how?: How;
  /** Objects that the runs expect in their namespace. */
  readonly given?: readonly Manifest[];
}

export class Scenario<T> {
  /** Declares the runs and applies them. */
  public static async start<T>(suite: Suite, props: ScenarioProps<T>): Promise<Scenario<T>> {
    const scenario = new Scenario(suite, props);
    const { level = 'restricted', name, given = [] } = props;
    await suite.namespace(name, level);
    await suite.apply(`${name}: what is given`, inNamespace(name, given), 'server-side');
    await scenario.applyQuotas(props.how);
    await scenario.apply(props.how);
    return scenario;
  }

  public readonly name: string;
  public readonly runs: T;
  public readonly chart: Chart;
  public readonly manifests: readonly Manifest[];

  public constructor(public readonly suite: Suite, { name, build }: ScenarioProps<T>) {
    this.name = name;
    // The short name keeps those of the runs readable.
    this.chart = new Chart(makeApp(), 'c', { namespace: name });
    this.runs = build(this.chart);
    let manifests: Manifest[] = [];
    printedBy(() => manifests = this.chart.toJson());
    this.manifests = manifests;
  }

  public async apply(how: How = 'server-side'): Promise<void> {
    await this.suite.apply(this.name, this.manifests, how);
  }

  /** Quotas come first: until the cluster has counted what there is, it refuses pods. */
  public async applyQuotas(how?: How): Promise<void> {
    const quotas = this.manifests.filter(({ kind }) => kind === 'ResourceQuota');
    await this.suite.apply(this.name, quotas, how ?? 'server-side');
    for (const { metadata } of quotas) {
      await until('the quota is counted', async () => (
        (await this.suite.get('resourcequota', metadata.name, this.name)).status?.used !== undefined));
    }
  }

  /** The workload of a run, or another object that it declares, as it is in the cluster. */
  public async read(construct: IConstruct): Promise<Manifest> {
    const { kind, metadata } = manifestOf(construct);
    return this.suite.get(kind, metadata.name, this.name);
  }

  public async stateOf(run: IRun): Promise<string> {
    return stateOf(await this.read(run));
  }

  /** Checks that a run comes to a state, and counts it as executed. */
  public async comesTo(run: IRun, state: string): Promise<void> {
    await this.suite.eventually(`${this.name}: the state of ${run.node.id}`, () => this.stateOf(run), state);
    this.suite.counts.runs++;
  }

  /** The pods of a run, by the labels that all of them have. */
  public async podsOf(run: IRun): Promise<Manifest[]> {
    return this.select(`app.kubernetes.io/instance=${run.runName}`);
  }

  public async select(selector: string, kind = 'pods'): Promise<Manifest[]> {
    return JSON.parse(
      await this.suite.kubectl.must(['get', kind, '-n', this.name, '-l', selector, '-o', 'json']),
    ).items;
  }

  /** Messages of events with a reason, in the namespace. */
  public async messages(reason: string): Promise<string[]> {
    const events = await this.suite.kubectl.list('events', this.name);
    return events.filter((event) => event.reason === reason).map(({ message }) => message);
  }

  public check(what: string, seen: unknown, expected: unknown): void {
    this.suite.check(`${this.name}: ${what}`, seen, expected);
  }

  public eventually<V>(what: string, see: () => Promise<V>, expected: V): Promise<void> {
    return this.suite.eventually(`${this.name}: ${what}`, see, expected);
  }
}
