import type { ApiObjectMetadata } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { ConstructContext } from './context';
import { fieldsOf, knownOptionsOf } from './kinds';
import { layersOf } from './layers';
import { generateName, maxNameLength } from './names';
import { ORIGINS } from './origins';
import type { RunProps } from '../../run-props';
import type { RunKind } from '../contract/kind';
import type { Field, LayerSource, Origin, ResolvedRun, ResolvedValue } from '../contract/run';
import { LayerKind } from '../contract/run';
import { Diagnostic, DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
import { sanitize } from '../kubernetes/core-names';
import type { ManifestObject } from '../kubernetes/strategic-merge';
import { merge, MergedValues } from '../layers/merge';
import { annotations } from '../options/annotations';
import { latestService } from '../options/fields/platform';
import { labels } from '../options/labels';
import { naming } from '../options/naming';
import { DEFAULT } from '../options/option';
import { RUN_SCHEMAS } from '../options/schemas';
import { serviceName } from '../options/service-name';
import { serviceType } from '../options/service-type';
import { checkKnown } from '../schema/known-options';
import { checkOptions } from '../schema/props';
import { memoizeByObject } from '../util/memoize';

/** Merges what the library, platforms, the run and its profile set. Nothing is rendered yet. */
export function resolveRun(construct: Construct, kind: RunKind, given: RunProps): ResolvedRun {
  const invalid = new DiagnosticCollector();
  const props = checkOptions(RUN_SCHEMAS, given, invalid);
  checkKnown(given, knownOptionsOf(kind), invalid);
  return new MergedRun(construct, kind, props, invalid.all, ORIGINS.get(given));
}

const LIBRARY: LayerSource = { kind: LayerKind.LIBRARY, owner: '' };

/** The fields of a kind of run whose defaults depend on other fields. */
const dependentDefaults = memoizeByObject((kind: RunKind): readonly Field<any, 'strongest'>[] =>
  [...fieldsOf(kind)].filter(({ defaultOf }) => defaultOf) as Field<any, 'strongest'>[]);

class MergedRun implements ResolvedRun {
  public readonly path: string;
  public readonly context: ConstructContext;
  public readonly resolved: MergedValues;
  public readonly runName: string;
  public readonly metadata?: ApiObjectMetadata;
  public readonly labels: Readonly<Record<string, string>>;
  public readonly annotations: Readonly<Record<string, string>>;
  public readonly serviceName?: string;
  public readonly latestServiceName?: string;
  public readonly basePod?: ManifestObject;
  public readonly podOverrides?: ManifestObject;
  private readonly source: LayerSource;
  private readonly computed = new Map<(run: ResolvedRun) => unknown, unknown>();

  public constructor(
    construct: Construct, public readonly kind: RunKind, props: RunProps,
    public readonly invalid: readonly Diagnostic[], public readonly origin: Origin | undefined,
  ) {
    this.path = construct.node.path;
    this.context = new ConstructContext(construct, props);
    const { own, all } = layersOf(construct, kind, props, this.context);
    this.source = own.source;
    this.resolved = merge(all, fieldsOf(kind));
    this.metadata = props.metadata;
    const maxLength = maxNameLength(this.value(naming), kind.maxName);
    this.runName = props.metadata?.name ?? generateName(construct, kind.apiVersion, kind.kind, maxLength);
    this.labels = values(this.resolved.keyed(labels), { 'app.kubernetes.io/instance': this.runName });
    this.annotations = values(this.resolved.keyed(annotations), {});
    const ownService = this.value(serviceName);
    const owner = [this.context.project ?? '', props.functionName ?? construct.node.id].map(sanitize).filter(Boolean);
    this.serviceName = ownService === undefined ? undefined : [...owner, ownService].join('-');
    const latest = this.hasLatestService ? [...owner, 'latest'].join('-') : undefined;
    this.latestServiceName = latest === this.serviceName ? undefined : latest;
    this.basePod = this.context.profile?.profile._template?.basePods.get(kind.kind);
    this.podOverrides = props.podOverrides && structuredClone(props.podOverrides);
    this.setDefaults();
  }

  /** Sets the defaults that depend on what the layers set. */
  private setDefaults(): void {
    for (const field of dependentDefaults(this.kind)) {
      if (this.resolved.single(field) === undefined) {
        const { value, option = DEFAULT } = field.defaultOf!(this);
        this.resolved.setDefault({ field, value, option, layer: LIBRARY, lost: [] });
      }
    }
  }

  /** An alias of an external name needs no ports, which another Service would need. */
  private get hasLatestService(): boolean {
    return this.value(latestService) === true && this.value(serviceType) !== kplus.ServiceType.EXTERNAL_NAME;
  }

  public value<V>(field: Field<V, 'strongest'>): V | undefined {
    return this.resolved.value(field);
  }

  public derived<T>(from: (run: ResolvedRun) => T): T {
    if (!this.computed.has(from)) {
      this.computed.set(from, from(this));
    }
    return this.computed.get(from) as T;
  }

  public location(option: string): OptionLocation {
    return { option, layer: this.source };
  }
}

function values(
  entries: ReadonlyMap<string, ResolvedValue<string>>, map: Record<string, string>,
): Record<string, string> {
  for (const [key, { value }] of entries) {
    map[key] = value;
  }
  return map;
}
