import { Problem } from './problem';
import { MAX_INT64, Quantity, suggestQuantities } from '../kubernetes/quantity';
import { isCounted, Measure } from '../kubernetes/resource-names';
import { unusualQuantity } from '../kubernetes/unusual-quantity';
import { joinWords, quote } from '../util/string';

/** What is known of a quantity beside its text. */
export interface QuantityUse {
  /** What to write, where nothing nearer is known: `a quantity such as "4Gi"`. */
  readonly example: string;
  readonly mayBeZero: boolean;
  /** The resource of a container or a quota. */
  readonly resource?: string;
}

/** What the API server, or arithmetic, does not accept of a quantity. */
export function quantityProblem(value: string, { example, mayBeZero, resource }: QuantityUse): Problem | undefined {
  const quantity = Quantity.parse(value);
  if (!quantity) {
    const suggestions = suggestQuantities(value).map(quote);
    return {
      code: 'DH1101',
      reason: `${quote(value)} is not a valid Kubernetes quantity.`,
      fix: `Write ${suggestions.length > 0 ? joinWords(suggestions, 'or') : example}.`,
    };
  }
  if (quantity.isNegative || (quantity.isZero && !mayBeZero)) {
    return {
      code: 'DH1102',
      reason: `${quote(value)} is ${quantity.isZero ? 'zero' : 'negative'}.`,
      fix: mayBeZero ? 'Use zero or more.' : 'Use a quantity greater than zero.',
    };
  }
  return resource !== undefined && isCounted(resource) && quantity.isWhole && !quantity.isWholeIn64Bits
    ? {
      code: 'DH1108',
      reason: `${quote(value)} is more than ${MAX_INT64 / 1000n}, the most of ${quote(resource)} that Kubernetes can `
        + 'count.',
      fix: `Write ${example}.`,
    }
    : undefined;
}

/** What is hardly meant by a valid quantity: of a volume, or of a resource. */
export function unitProblem(
  value: string, measure: Measure | undefined, isOfNamespace = false,
): Problem | undefined {
  const unusual = unusualQuantity(value, measure, isOfNamespace);
  return unusual && { code: 'DH2027', ...unusual };
}

/** What is wrong with the size of a volume. */
export function sizeProblem(value: string, example: string, mayBeZero: boolean): Problem | undefined {
  return quantityProblem(value, { example, mayBeZero }) ?? unitProblem(value, 'bytes');
}
