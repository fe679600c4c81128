import { Amount, FOLLOW, isQuantityText } from './amount';
import { isStronger } from './merge';
import { LayerKind } from '../contract/run';
import type { ResolvedValue } from '../contract/run';
import { optionOf } from '../diagnostics/diagnostic';
import { Quantity } from '../kubernetes/quantity';
import { isWhole } from '../kubernetes/resource-names';

/** An amount that was stated, or that follows from another one. */
export interface ResolvedAmount {
  readonly text: string;
  /** The decision that it comes from, directly or not. */
  readonly from: ResolvedValue<Amount>;
  /** Why it is not what that decision says: a sentence's end, such as `the request of "cpu"`. */
  readonly derived?: string;
}

/** A limit that an author stated and a profile's larger request raised. */
export interface RaisedLimit {
  readonly resource: string;
  readonly request: ResolvedValue<Amount>;
  readonly limit: ResolvedValue<Amount>;
}

type AmountsByName = ReadonlyMap<string, ResolvedValue<Amount>>;

export interface ResolvedResources {
  readonly requests: ReadonlyMap<string, ResolvedAmount>;
  readonly limits: ReadonlyMap<string, ResolvedAmount>;
  readonly raised: readonly RaisedLimit[];
}

/** Turns what the layers say of requests and limits into amounts. Limits that nobody states come last, from the merged requests. */
export function resolveResources(
  requestsByName: AmountsByName, limitsByName: AmountsByName, memoryLimitFactor: ResolvedValue<number> | undefined,
): ResolvedResources {
  const requests = new Map<string, ResolvedAmount>();
  const limits = new Map<string, ResolvedAmount>();
  const raised: RaisedLimit[] = [];
  const names = new Set([...requestsByName.keys(), ...limitsByName.keys()]);
  for (const name of names) {
    const request = requestsByName.get(name);
    const limit = limitsByName.get(name);
    const amount = resolve(name, request, limit, name === 'memory' ? memoryLimitFactor : undefined);
    if (amount.request) {
      requests.set(name, amount.request);
    }
    if (amount.limit) {
      limits.set(name, amount.limit);
    }
    if (amount.raised && limit!.layer.kind === LayerKind.RUN) {
      raised.push({ resource: name, request: request!, limit: limit! });
    }
  }
  return { requests, limits, raised };
}

interface Resolved {
  readonly request?: ResolvedAmount;
  readonly limit?: ResolvedAmount;
  readonly raised?: boolean;
}

function resolve(name: string, request?: ResolvedValue<Amount>, limit?: ResolvedValue<Amount>, factor?: ResolvedValue<number>): Resolved {
  const statedRequest = stated(request);
  const statedLimit = stated(limit);
  if (statedRequest && statedLimit) {
    return isWhole(name) ? resolveWhole(name, statedRequest, statedLimit) : resolvePair(name, statedRequest, statedLimit);
  }
  if (statedRequest) {
    const follows = limit?.value === FOLLOW || (limit === undefined && (isWhole(name) || factor !== undefined));
    return { request: statedRequest, limit: follows ? following(name, statedRequest, factor) : undefined };
  }
  return { request: request && statedLimit && derived(statedLimit, `the limit of ${name}`), limit: statedLimit };
}

function resolvePair(name: string, request: ResolvedAmount, limit: ResolvedAmount): Resolved {
  if (!exceeds(request, limit)) {
    return { request, limit };
  }
  // Nobody asked for a default: it yields to a limit that somebody sets.
  if (request.from.layer.kind !== LayerKind.RUN && isStronger(limit.from.layer, request.from.layer)) {
    return { request: derived(limit, `the limit of ${name}`), limit };
  }
  return isStronger(request.from.layer, limit.from.layer)
    ? { request, limit: derived(request, `the request of ${name}`), raised: true }
    : { request, limit };
}

/** Request and limit of whole things must be equal: the stronger layer's word counts for both. */
function resolveWhole(name: string, request: ResolvedAmount, limit: ResolvedAmount): Resolved {
  if (isStronger(request.from.layer, limit.from.layer)) {
    return { request, limit: derived(request, `the request of ${name}`), raised: exceeds(request, limit) };
  }
  return isStronger(limit.from.layer, request.from.layer) ? { request: derived(limit, `the limit of ${name}`), limit } : { request, limit };
}

function stated(resolvedValue: ResolvedValue<Amount> | undefined): ResolvedAmount | undefined {
  return resolvedValue && isQuantityText(resolvedValue.value) ? { text: resolvedValue.value, from: resolvedValue } : undefined;
}

/** The limit that follows a request: the same, or as many times as much as the platform says. */
function following(name: string, request: ResolvedAmount, factor: ResolvedValue<number> | undefined): ResolvedAmount {
  const text = factor && Quantity.parse(request.text)?.times(factor.value);
  return text === undefined
    ? derived(request, `the request of ${name}`)
    : { ...derived(request, `${factor!.value} times the request of ${name}, by ${optionOf(factor!)}`), text };
}

function derived(from: ResolvedAmount, why: string): ResolvedAmount {
  return { text: from.text, from: from.from, derived: why };
}

function exceeds(request: ResolvedAmount, limit: ResolvedAmount): boolean {
  const [asked, allowed] = [Quantity.parse(request.text), Quantity.parse(limit.text)];
  return asked !== undefined && allowed !== undefined && asked.compare(allowed) > 0;
}
