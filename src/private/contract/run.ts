import type { ApiObjectMetadata } from 'cdk8s';
import type { Kinds, RunKind } from './kind';
import type { Targets, WorkloadDraft } from './targets';
import type { Diagnostic, DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
import type { ManifestObject } from '../kubernetes/strategic-merge';
import type { KubernetesVersion } from '../kubernetes/version';

/**
 * Fields, the values that layers assign to them, and what a run is when all layers are merged. They refer to each
 * other, and share this file.
 */

/** The sources of values, weakest first. A profile of suggestions (`overridable`) ranks between platform and run. */
export enum LayerKind {
  LIBRARY = 'library',
  PLATFORM = 'platform',
  SUGGESTION = 'suggestion',
  RUN = 'run',
  PROFILE = 'profile',
}

/** Whose values a layer holds. */
export interface LayerSource {
  readonly kind: LayerKind;
  /** For messages: `profile "1xa100" of "team/platform"`; empty for the run itself and the library. */
  readonly owner: string;
}

/** A value that a layer assigns to a field. */
export interface Assignment<T = unknown> {
  readonly field: Field;
  /** The key, in a field that is a map. */
  readonly key?: string;
  readonly value: T;
  /** The option it was written in: `volumes[1]`. */
  readonly option: string;
  readonly layer: LayerSource;
  /** What it won against when layers were merged, strongest first. */
  readonly lost: readonly Assignment<T>[];
}

/** An assignment that won. */
export type ResolvedValue<T = unknown> = Assignment<T>;

/**
 * How the values of several layers are merged: the strongest one's counts; the strongest one's for each key; or all of
 * them.
 */
export type Merging = 'strongest' | 'byKey' | 'joined';

/** The value of a field when all layers are merged. */
export interface Merged<V> {
  readonly strongest: V;
  readonly byKey: ReadonlyMap<string, Assignment<V>>;
  readonly joined: readonly V[];
}

/** A function as methods are compared, so that a field of anything holds every field. */
type Writer<T, V> = { write(target: T, value: V, run: ResolvedRun): void }['write'];

/** One value of a run, and all that is known of it. It is its own key: `run.value(image)`. */
export interface Field<V = any, M extends Merging = Merging> {
  /** Anchors the type of the values for the compiler; never set. */
  readonly _value?: V;
  /** The name in explanations. */
  readonly name: string;
  readonly merge: M;
  /** The kinds of run that have it. */
  readonly kinds: Pick<Kinds, 'names'>;
  /** Writes to what cdk8s-plus rendered, when the app is synthesized. Writers of one target commute. */
  readonly render?: { readonly [T in keyof Targets]?: Writer<Targets[T], Merged<V>[M]> };
  /** In fields by key: whether an entry also replaces another layer's entry of another key. */
  rivals?(value: V, other: V): boolean;
  /** The library's value where no layer sets one, if it depends on the rest of the run; and why, if it is unusual. */
  defaultOf?(run: ResolvedRun): { readonly value: V; readonly option?: string };
  /** In fields by key: whether an entry of the library stays, whatever other layers set. */
  isReserved?(key: string): boolean;
  /** A value for people; by default, strings are as they are and the rest is JSON. */
  show?(value: V): string;
  /** Further rows of the explanation, by their names after the field's. */
  explainMore?(value: V, run: ResolvedRun): Readonly<Record<string, string>>;
  /** Checks the resolved value: each entry, in fields that have several. */
  check?(value: V, location: Assignment<V>, diagnostics: DiagnosticCollector, run: ResolvedRun): void;
  /** Checks what no value alone can tell: whether there is one, and whether entries go together. */
  checkAll?(run: ResolvedRun, diagnostics: DiagnosticCollector): void;
  /** Sets the props of cdk8s-plus that exist for it, when the run is constructed. */
  declare?(workload: WorkloadDraft, value: Merged<V>[M], run: ResolvedRun): void;
}

/** What remains when all layers are merged. */
export interface ResolvedValues {
  /** Entries of which a layer assigned the key a second time: the first one counts. */
  readonly repeated: readonly Assignment[];
  single<V>(field: Field<V, 'strongest'>): ResolvedValue<V> | undefined;
  value<V>(field: Field<V, 'strongest'>): V | undefined;
  /** The entries of a map, by key: those of weaker layers first, each layer's in its own order. */
  keyed<V>(field: Field<V, 'byKey'>): ReadonlyMap<string, ResolvedValue<V>>;
  /** The entries of a map, followed by those whose key is taken. */
  entries<V>(field: Field<V, 'byKey'>): Assignment<V>[];
  /** Entries of a map whose key is taken. */
  repeatedOf<V>(field: Field<V, 'byKey'>): Assignment<V>[];
  joined<V>(field: Field<V, 'joined'>): readonly ResolvedValue<V>[];
  /** The resolved values of a field of any merging: none, one or several. */
  of(field: Field): Iterable<ResolvedValue>;
  /** The merged value of a field as it is rendered; undefined where no layer sets it. */
  merged(field: Field): unknown;
  all(): ResolvedValue[];
}

/** Translates diagnostics and option paths of a run into those of the spec that it was read from. */
export interface Origin {
  translate(diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
  optionOf(option: string): string;
}

/** What surrounds a run. */
export interface RunContext {
  readonly namespace?: string;
  readonly project?: string;
  readonly gpuResource: string;
  /** The oldest Kubernetes version that manifests must suit. */
  readonly target: KubernetesVersion;
  /** Namespace of DigitalHub Core and of the projects' Secrets; undefined where no platform and no chart names it. */
  readonly coreNamespace?: string;
  /** The names of the profiles that the run can name. */
  readonly profileNames: readonly string[];
  /** The profile that applies. */
  readonly profileName?: string;
}

/** A run with all layers merged: what rules check, explanations show and manifests are rendered from. */
export interface ResolvedRun {
  readonly kind: RunKind;
  /** The construct's path, such as `churn/train`. */
  readonly path: string;
  readonly context: RunContext;
  readonly resolved: ResolvedValues;
  /** The base name, to which the naming may append a suffix. */
  readonly runName: string;
  readonly metadata?: ApiObjectMetadata;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Name of the additional Service. */
  readonly serviceName?: string;
  /** Name of the Service of the function's latest version, if the platform asks for it. */
  readonly latestServiceName?: string;
  /** The pod spec of a template's base object, without containers, in manifest spelling: weaker than all layers. */
  readonly basePod?: ManifestObject;
  readonly podOverrides?: ManifestObject;
  /** Values of invalid types, which were left out. */
  readonly invalid: readonly Diagnostic[];
  /** The spec that the props were read from. */
  readonly origin?: Origin;
  value<V>(field: Field<V, 'strongest'>): V | undefined;
  /** A value derived from the run, computed once. */
  derived<T>(from: (run: ResolvedRun) => T): T;
  /** The location of one of the run's own options, set or not. */
  location(option: string): OptionLocation;
}
