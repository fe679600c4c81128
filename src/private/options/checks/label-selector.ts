import { k8s } from 'cdk8s-plus-28';
import { Code } from '../../diagnostics/catalogue';
import { DiagnosticCollector, inside, OptionLocation } from '../../diagnostics/diagnostic';
import { labelValue, qualifiedName } from '../../kubernetes/names';
import { joinWords, quote } from '../../util/string';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** Checks a label selector, as affinities and topology spread constraints have them. */
export function checkLabelSelector(
  code: Code, selector: k8s.LabelSelector | undefined, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  for (const [key, value] of Object.entries(selector?.matchLabels ?? {})) {
    checkLabelKey(code, key, inside(location, 'matchLabels'), diagnostics);
    checkLabelValue(code, value, inside(location, `matchLabels[${quote(key)}]`), diagnostics);
  }
  selector?.matchExpressions?.forEach((requirement, i) => {
    const at = inside(location, `matchExpressions[${i}]`);
    checkLabelKey(code, requirement.key, inside(at, 'key'), diagnostics);
    checkOperator(code, requirement.operator, requirement.values, OPERATORS, at, diagnostics);
    requirement.values?.forEach((value, j) => checkLabelValue(code, value, inside(at, `values[${j}]`), diagnostics));
  });
}

export function checkLabelKey(
  code: Code, key: string, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const expected = qualifiedName(key);
  if (expected) {
    diagnostics.add(code, location, `${quote(key)} cannot be the key of a label.`, `Use ${expected}.`);
  }
}

export function checkLabelValue(
  code: Code, value: string, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const expected = labelValue(value);
  if (expected) {
    diagnostics.add(code, location, `${quote(value)} cannot be the value of a label.`, `Use ${expected}.`);
  }
}

/** Checks an operator, and that it has as many values as it takes. */
export function checkOperator(
  code: Code, operator: string, values: readonly string[] | undefined, operators: readonly string[],
  location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const count = values?.length ?? 0;
  if (!operators.includes(operator)) {
    diagnostics.add(code, inside(location, 'operator'), `${quote(operator)} is not a valid operator.`,
      `Write ${joinWords(operators.map(quote), 'or')}.`);
  } else if ((operator === 'In' || operator === 'NotIn') && count === 0) {
    diagnostics.add(code, inside(location, 'values'), `The operator ${quote(operator)} needs values.`,
      'Add at least one value.');
  } else if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0) {
    diagnostics.add(code, inside(location, 'values'), `The operator ${quote(operator)} takes no values.`,
      'Leave them out, or use "In".');
  } else if ((operator === 'Gt' || operator === 'Lt') && count !== 1) {
    diagnostics.add(code, inside(location, 'values'),
      `The operator ${quote(operator)} takes one value, but has ${count}.`, 'Use one integer.');
  }
}
