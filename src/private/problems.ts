import { Code } from './catalogue';
import { dnsSubdomain } from './kubernetes-names';
import { Quantity, suggestQuantities } from './quantity';
import { list, quote } from './text';

/** What is wrong with a value, wherever it stands. */
export interface Problem {
  readonly code: Code;
  readonly reason: string;
  readonly fix: string;
}

/**
 * What is wrong with an amount.
 *
 * @param example What to write, where nothing nearer is known: `something like "4Gi"`.
 */
export function quantityProblem(text: string, example: string, mayBeZero: boolean): Problem | undefined {
  const quantity = Quantity.parse(text);
  if (!quantity) {
    const suggestions = suggestQuantities(text).map(quote);
    return {
      code: 'DH1101',
      reason: `${quote(text)} is not a quantity that Kubernetes can read.`,
      fix: `Write ${suggestions.length > 0 ? list(suggestions, 'or') : example}.`,
    };
  }
  return quantity.isNegative || (quantity.isZero && !mayBeZero)
    ? {
      code: 'DH1102',
      reason: `${quote(text)} is ${quantity.isZero ? 'zero' : 'less than zero'}.`,
      fix: mayBeZero ? 'Give zero or more.' : 'Give more than zero.',
    }
    : undefined;
}

/** What is wrong with the name of an object that must exist in the cluster. */
export function referenceProblem(name: string, what: string): Problem | undefined {
  const must = dnsSubdomain(name);
  return must === undefined ? undefined : { code: 'DH1207', reason: `${quote(name)} cannot be the name of a ${what}.`, fix: `It must ${must}.` };
}
