import { k8s } from 'cdk8s-plus-28';
import { Code } from '../catalogue';
import { Findings, inside, Place } from '../finding';
import { labelValue, qualifiedName } from '../kubernetes-names';
import { list, quote } from '../text';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** Checks a label selector, as affinities and topology spread constraints have them. */
export function checkLabelSelector(code: Code, selector: k8s.LabelSelector | undefined, place: Place, findings: Findings): void {
  for (const [key, value] of Object.entries(selector?.matchLabels ?? {})) {
    checkLabelKey(code, key, inside(place, 'matchLabels'), findings);
    checkLabelValue(code, value, inside(place, `matchLabels[${quote(key)}]`), findings);
  }
  selector?.matchExpressions?.forEach((requirement, i) => {
    const at = inside(place, `matchExpressions[${i}]`);
    checkLabelKey(code, requirement.key, inside(at, 'key'), findings);
    checkOperator(code, requirement.operator, requirement.values, OPERATORS, at, findings);
    requirement.values?.forEach((value, j) => checkLabelValue(code, value, inside(at, `values[${j}]`), findings));
  });
}

export function checkLabelKey(code: Code, key: string, place: Place, findings: Findings): void {
  const must = qualifiedName(key);
  if (must) {
    findings.add(code, place, `${quote(key)} cannot be the key of a label.`, `It must ${must}.`);
  }
}

export function checkLabelValue(code: Code, value: string, place: Place, findings: Findings): void {
  const must = labelValue(value);
  if (must) {
    findings.add(code, place, `${quote(value)} cannot be the value of a label.`, `It must ${must}.`);
  }
}

/** Checks an operator, and that it has as many values as it takes. */
export function checkOperator(code: Code, operator: string, values: readonly string[] | undefined, operators: readonly string[],
  place: Place, findings: Findings): void {
  const count = values?.length ?? 0;
  if (!operators.includes(operator)) {
    findings.add(code, inside(place, 'operator'), `${quote(operator)} is not an operator here.`, `Write ${list(operators.map(quote), 'or')}.`);
  } else if ((operator === 'In' || operator === 'NotIn') && count === 0) {
    findings.add(code, inside(place, 'values'), `${quote(operator)} has no values to compare with.`, 'Give at least one.');
  } else if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0) {
    findings.add(code, inside(place, 'values'), `${quote(operator)} asks for a key alone, but has values.`, 'Leave them out, or use "In".');
  } else if ((operator === 'Gt' || operator === 'Lt') && count !== 1) {
    findings.add(code, inside(place, 'values'), `${quote(operator)} compares with one value, but has ${count}.`, 'Give one integer.');
  }
}
