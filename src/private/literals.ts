import { Findings } from './finding';
import { canBeRendered, checkLoss, isLiteral, Shape } from './shapes';
import { member, quote } from './text';

/** Any literal, as deep as it goes. */
export const literal: Shape = (value, option, findings) => literalIn(value, option, findings, [], { leaf: checkLoss, key: canBeRendered });

/** Any literal that becomes JSON, in which neither YAML nor cdk8s loses anything. */
export const json: Shape = (value, option, findings) => literalIn(value, option, findings, [], { leaf: finite, key: () => true });

const finite: Shape = (value, option, findings) => {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    findings.add('DH1006', option, `${quote(value)} is nothing that JSON can hold.`, 'Give a number, or a text.');
  }
  return value;
};

/** Far deeper than any manifest, and shallow enough for all who walk through it. */
const DEEPEST = 100;

/** What must hold of the parts of a literal. */
interface PartChecks {
  readonly leaf: Shape;
  readonly key: (name: string, option: string, findings: Findings) => boolean;
}

/** @param around What holds the value, from outside to inside. */
function literalIn(value: unknown, option: string, findings: Findings, around: readonly unknown[], checks: PartChecks): unknown {
  if (around.length > DEEPEST || around.includes(value)) {
    findings.add('DH1006', `${option.slice(0, option.search(/[.[]|$/))}`,
      around.includes(value) ? 'It holds itself.' : `It is nested more than ${DEEPEST} levels deep.`, 'Give what a manifest can hold.');
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => literalIn(item, `${option}[${i}]`, findings, [...around, value], checks));
  }
  if (isLiteral(value)) {
    return Object.fromEntries(Object.entries(value).filter(([name]) => checks.key(name, option, findings))
      .map(([name, inner]) => [name, literalIn(inner, member(option, name), findings, [...around, value], checks)]));
  }
  if (value !== null && !PLAIN.includes(typeof value)) {
    findings.add('DH1006', option, `${quote(value)} is nothing that a manifest can hold.`, 'Write what would stand in YAML.');
    return undefined;
  }
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    findings.add('DH1006', option, `${quote(value)} is more than can be held without loss.`, 'Write it as a text.');
    return undefined;
  }
  return checks.leaf(value, option, findings);
}

const PLAIN = ['string', 'number', 'boolean', 'undefined'];
