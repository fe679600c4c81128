import type * as kplus from 'cdk8s-plus-28';
import type { Kinds } from './kinds';
import type { Declared } from '../contract/declared';
import type { ResolvedRun } from '../description/describe';
import type { DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
import type { Assignment } from '../layers/layer';

/** How the words of several layers become one value: the strongest one's; the strongest one's for each key; all of them. */
export type Merging = 'strongest' | 'byKey' | 'joined';

/** What a field is when all layers are merged. */
export interface Merged<V> {
  readonly strongest: V;
  readonly byKey: ReadonlyMap<string, Assignment<V>>;
  readonly joined: readonly V[];
}

/** An object that is being written. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** The parts of a manifest that a field can write to, each as cdk8s-plus rendered it, in cdk8s-plus' own types. */
export interface Targets {
  readonly pod: Draft<kplus.k8s.PodSpec>;
  readonly main: Draft<kplus.k8s.Container>;
  readonly job: Draft<kplus.k8s.JobSpec>;
  readonly cronJob: Draft<kplus.k8s.CronJobSpec>;
  readonly deployment: Draft<kplus.k8s.DeploymentSpec>;
  readonly service: Draft<kplus.k8s.ServiceSpec>;
}

/** What checks are about, in the order in which they report. */
export type Topic = 'metadata' | 'container' | 'resources' | 'volumes' | 'environment' | 'security' | 'nodes' | 'scheduling' | 'references' | 'job' | 'schedule' | 'deployment' | 'service' | 'ports' | 'probes';

/** One value of a run, and all that is known of it. It is its own key: `run.value(image)`. */
export interface Field<V = any, M extends Merging = Merging> {
  /** By which the compiler tells the type of the values. */
  readonly _value?: V;
  /** As explanations call it. */
  readonly name: string;
  readonly merge: M;
  /** What its checks are about. */
  readonly topic?: Topic;
  /** The kinds of run that it concerns. */
  readonly kinds: Pick<Kinds, 'names'>;
  /** Writes to what cdk8s-plus rendered, when the app is synthesized. */
  readonly render?: { readonly [T in keyof Targets]?: Writer<Targets[T], Merged<V>[M]> };
  /** Of fields by key: whether an entry replaces another layer's of another key, too. */
  rivals?(value: V, other: V): boolean;
  /** A value as people read it; without it, texts are as they are and the rest is JSON. */
  show?(value: V): string;
  /** What explanations say beside the value itself: rows called after the field and their own names. */
  explainMore?(value: V, run: ResolvedRun): Readonly<Record<string, string>>;
  /** Checks what was decided: each entry, of fields that have several. */
  check?(value: V, location: Assignment<V>, diagnostics: DiagnosticCollector, run: ResolvedRun): void;
  /** Checks what no value alone can tell: whether there is one, and whether entries go together. */
  checkAll?(run: ResolvedRun, diagnostics: DiagnosticCollector): void;
  /** Gives to cdk8s-plus what it has a place for, when the run is made. */
  declare?(workload: Declared, value: Merged<V>[M], run: ResolvedRun): void;
}

/** A function as methods are compared, so that a field of anything holds every field. */
type Writer<T, V> = { write(target: T, value: V, run: ResolvedRun): void }['write'];

/** Where something is said, of an option that may not be given. */
export type { OptionLocation };

/** A field that several options say something of, or that no option of runs is called after. */
export function field<V>() {
  return <M extends Merging>(own: Omit<Field<V, M>, 'kinds'> & Partial<Pick<Field<V, M>, 'kinds'>>): Field<V, M> => ({ kinds: EVERY, ...own });
}

const EVERY: Pick<Kinds, 'names'> = { names: ['DigitalHubRun', 'ScheduledRun', 'ServiceRun', 'DeploymentRun', 'PodRun'] };
