/** Makes a disagreement small: whatever can be left out without ending it is left out. */
import { Comparison, judge, Oracles } from './judge';
import { AppPlan } from './plan';

export interface Found {
  readonly plan: AppPlan;
  readonly comparison: Comparison;
}

/** Enough to get rid of nearly everything, and no more than seconds. */
const TRIES = 600;

export async function shrink(plan: AppPlan, comparison: Comparison, oracles: Oracles): Promise<Found> {
  const kind = kindOf(comparison.disagreement!);
  let found: Found = { plan, comparison };
  let tries = 0;
  for (let smaller = true; smaller;) {
    smaller = false;
    for (const candidate of smallerThan(found.plan) as Iterable<AppPlan>) {
      const comparisons = tries++ < TRIES ? await judge(candidate, oracles) : [];
      const disagreeing = comparisons.find(
        (one) => one.disagreement !== undefined && kindOf(one.disagreement) === kind,
      );
      if (disagreeing) {
        found = { plan: candidate, comparison: disagreeing };
        smaller = true;
        break;
      }
    }
  }
  return found;
}

/** The same value without one of its fields or items, however deep. What is made by a maker keeps its form. */
function* smallerThan(value: unknown): Iterable<unknown> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      yield value.filter((_, j) => j !== i);
      yield* map(smallerThan(item), (smaller) => value.map((one, j) => j === i ? smaller : one));
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      if (!FORM.has(key)) {
        yield rest;
      }
      yield* map(smallerThan(inner), (smaller) => ({ ...value, [key]: smaller }));
    }
  }
}

/** What a plan, or something made, must have. */
const FORM = new Set([
  '$', 'of', 'version', 'platform', 'runs', 'kind', 'options', 'afterwards', 'name', 'mountPath', 'volume', 'path',
  'image', 'configMapName', 'secretName', 'reference',
]);

/** A disagreement without the values and places in it, by which two are told to be of one kind. */
export function kindOf(disagreement: string): string {
  return disagreement.split(';')[0].replace(
    /"(\\.|[^"])*"|\[.*?\]|resource\.Quantity.*|-?\d+(\.\d+)?|\w+\.(\w+\.)+/g,
    '',
  ).slice(0, 140);
}

function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Iterable<U> {
  for (const item of items) {
    yield change(item);
  }
}
