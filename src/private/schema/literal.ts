import { canBeRendered, checkLoss, isLiteral, Shape } from './shapes';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { member, quote } from '../util/string';

/** Any literal, as deep as it goes. */
export const literal: Shape = (value, option, diagnostics) => literalIn(value, option, diagnostics, [], { leaf: checkLoss, key: canBeRendered });

/** Any literal that becomes JSON, in which neither YAML nor cdk8s loses anything. */
export const json: Shape = (value, option, diagnostics) => literalIn(value, option, diagnostics, [], { leaf: finite, key: () => true });

const finite: Shape = (value, option, diagnostics) => {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    diagnostics.add('DH1006', option, `${quote(value)} is nothing that JSON can hold.`, 'Give a number, or a text.');
  }
  return value;
};

/** Far deeper than any manifest, and shallow enough for all who walk through it. */
const MAX_DEPTH = 100;

/** What must hold of the parts of a literal. */
interface PartChecks {
  readonly leaf: Shape;
  readonly key: (name: string, option: string, diagnostics: DiagnosticCollector) => boolean;
}

/** @param around What holds the value, from outside to inside. */
function literalIn(value: unknown, option: string, diagnostics: DiagnosticCollector, around: readonly unknown[], checks: PartChecks): unknown {
  if (around.length > MAX_DEPTH || around.includes(value)) {
    diagnostics.add('DH1006', `${option.slice(0, option.search(/[.[]|$/))}`,
      around.includes(value) ? 'It holds itself.' : `It is nested more than ${MAX_DEPTH} levels deep.`, 'Give what a manifest can hold.');
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => literalIn(item, `${option}[${i}]`, diagnostics, [...around, value], checks));
  }
  if (isLiteral(value)) {
    return Object.fromEntries(Object.entries(value).filter(([name]) => checks.key(name, option, diagnostics))
      .map(([name, inner]) => [name, literalIn(inner, member(option, name), diagnostics, [...around, value], checks)]));
  }
  if (value !== null && !PLAIN.includes(typeof value)) {
    diagnostics.add('DH1006', option, `${quote(value)} is nothing that a manifest can hold.`, 'Write what would stand in YAML.');
    return undefined;
  }
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    diagnostics.add('DH1006', option, `${quote(value)} is more than can be held without loss.`, 'Write it as a text.');
    return undefined;
  }
  return checks.leaf(value, option, diagnostics);
}

const PLAIN = ['string', 'number', 'boolean', 'undefined'];
