import { isStronger } from './merge';
import { QuantityValue, FOLLOW, isQuantity } from './quantity-value';
import { LayerKind } from '../contract/run';
import type { ResolvedValue } from '../contract/run';
import { optionOf } from '../diagnostics/diagnostic';
import { Quantity } from '../kubernetes/quantity';
import { isWhole } from '../kubernetes/resource-names';

/** A quantity that a layer set, or that follows from another one. */
export interface ResolvedQuantity {
  readonly value: string;
  /** The value that it comes from, directly or not. */
  readonly from: ResolvedValue<QuantityValue>;
  /** What it was derived from, where it differs from that value: `the request of cpu`. */
  readonly derived?: string;
}

/** A limit that the run sets and a profile's larger request raised. */
export interface RaisedLimit {
  readonly resource: string;
  readonly request: ResolvedValue<QuantityValue>;
  readonly limit: ResolvedValue<QuantityValue>;
}

type ValuesByName = ReadonlyMap<string, ResolvedValue<QuantityValue>>;

export interface ResolvedResources {
  readonly requests: ReadonlyMap<string, ResolvedQuantity>;
  readonly limits: ReadonlyMap<string, ResolvedQuantity>;
  readonly raised: readonly RaisedLimit[];
}

/** What the platform sets of derived limits. */
interface Derivation {
  readonly factor?: ResolvedValue<number>;
  /** Whether products have the form in which the API server writes them back, instead of all their digits. */
  readonly isCanonical?: boolean;
}

/** Resolves requests and limits. Limits that no layer sets are derived last, from the merged requests. */
export function resolveResources(
  requestsByName: ValuesByName, limitsByName: ValuesByName, memoryLimitFactor: ResolvedValue<number> | undefined,
  isCanonical?: boolean,
): ResolvedResources {
  const requests = new Map<string, ResolvedQuantity>();
  const limits = new Map<string, ResolvedQuantity>();
  const raised: RaisedLimit[] = [];
  const names = new Set([...requestsByName.keys(), ...limitsByName.keys()]);
  for (const name of names) {
    const request = requestsByName.get(name);
    const limit = limitsByName.get(name);
    const factor = name === 'memory' ? memoryLimitFactor : undefined;
    const quantity = resolve(name, request, limit, { factor, isCanonical });
    if (quantity.request) {
      requests.set(name, quantity.request);
    }
    if (quantity.limit) {
      limits.set(name, quantity.limit);
    }
    if (quantity.raised && limit!.layer.kind === LayerKind.RUN) {
      raised.push({ resource: name, request: request!, limit: limit! });
    }
  }
  return { requests, limits, raised };
}

interface Resolved {
  readonly request?: ResolvedQuantity;
  readonly limit?: ResolvedQuantity;
  readonly raised?: boolean;
}

function resolve(
  name: string, request: ResolvedValue<QuantityValue> | undefined, limit: ResolvedValue<QuantityValue> | undefined,
  derivation: Derivation,
): Resolved {
  const statedRequest = stated(request);
  const statedLimit = stated(limit);
  if (statedRequest && statedLimit) {
    return isWhole(name)
      ? resolveWhole(name, statedRequest, statedLimit)
      : resolvePair(name, statedRequest, statedLimit);
  }
  if (statedRequest) {
    const hasLimit = isWhole(name) || derivation.factor !== undefined;
    const follows = limit?.value === FOLLOW || (limit === undefined && hasLimit);
    return { request: statedRequest, limit: follows ? following(name, statedRequest, derivation) : undefined };
  }
  return { request: request && statedLimit && derived(statedLimit, `the limit of ${name}`), limit: statedLimit };
}

function resolvePair(name: string, request: ResolvedQuantity, limit: ResolvedQuantity): Resolved {
  if (!exceeds(request, limit)) {
    return { request, limit };
  }
  // A default is weaker than a limit that another layer sets.
  if (request.from.layer.kind !== LayerKind.RUN && isStronger(limit.from.layer, request.from.layer)) {
    return { request: derived(limit, `the limit of ${name}`), limit };
  }
  return isStronger(request.from.layer, limit.from.layer)
    ? { request, limit: derived(request, `the request of ${name}`), raised: true }
    : { request, limit };
}

/** Request and limit of indivisible resources must be equal: the stronger layer sets both. */
function resolveWhole(name: string, request: ResolvedQuantity, limit: ResolvedQuantity): Resolved {
  if (isStronger(request.from.layer, limit.from.layer)) {
    return { request, limit: derived(request, `the request of ${name}`), raised: exceeds(request, limit) };
  }
  return isStronger(limit.from.layer, request.from.layer)
    ? { request: derived(limit, `the limit of ${name}`), limit }
    : { request, limit };
}

function stated(resolvedValue: ResolvedValue<QuantityValue> | undefined): ResolvedQuantity | undefined {
  return resolvedValue && isQuantity(resolvedValue.value)
    ? { value: resolvedValue.value, from: resolvedValue }
    : undefined;
}

/** The limit that follows a request: the same, or multiplied by the factor of the platform. */
function following(
  name: string, request: ResolvedQuantity, { factor, isCanonical }: Derivation,
): ResolvedQuantity {
  const product = factor && Quantity.parse(request.value)?.times(factor.value);
  if (!product) {
    return derived(request, `the request of ${name}`);
  }
  const value = (isCanonical ? product.toCanonical() : undefined) ?? product.toDigits();
  return { ...derived(request, `${factor.value} times the request of ${name}, by ${optionOf(factor)}`), value };
}

function derived(from: ResolvedQuantity, why: string): ResolvedQuantity {
  return { value: from.value, from: from.from, derived: why };
}

function exceeds(request: ResolvedQuantity, limit: ResolvedQuantity): boolean {
  const [asked, allowed] = [Quantity.parse(request.value), Quantity.parse(limit.value)];
  return asked !== undefined && allowed !== undefined && asked.compare(allowed) > 0;
}
