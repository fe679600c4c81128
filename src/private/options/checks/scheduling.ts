import { k8s } from 'cdk8s-plus-28';
import { checkLabelKey, checkLabelSelector, checkLabelValue } from './label-selector';
import { MAX_INT32 } from './numbers';
import { DiagnosticCollector, inside, OptionLocation } from '../../diagnostics/diagnostic';
import { joinWords, quote } from '../../util/string';

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
const UNSATISFIABLE = ['DoNotSchedule', 'ScheduleAnyway'];

export function checkToleration(
  toleration: k8s.Toleration, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const { key = '', operator = '', value = '', effect = '', tolerationSeconds } = toleration;
  const add = (option: string, reason: string, fix: string) =>
    diagnostics.add('DH1402', inside(location, option), reason, fix);
  if (key !== '') {
    checkLabelKey('DH1402', key, inside(location, 'key'), diagnostics);
  } else if (operator !== 'Exists') {
    add('key', 'The key is missing, which only the operator "Exists" allows.',
      'Specify the key of the taint, or use the operator "Exists" to tolerate all taints.');
  }
  if (operator === 'Exists' && value !== '') {
    add('value', `The operator "Exists" takes no value; got ${quote(value)}.`,
      'Leave the value out, or use the operator "Equal".');
  } else if (operator === 'Equal' || operator === '') {
    checkLabelValue('DH1402', value, inside(location, 'value'), diagnostics);
  } else if (operator !== 'Exists') {
    add('operator', `${quote(operator)} is not an operator of tolerations.`, 'Write "Equal" or "Exists".');
  }
  if (effect !== '' && !EFFECTS.includes(effect)) {
    add('effect', `${quote(effect)} is not a taint effect.`,
      `Write ${joinWords(EFFECTS.map(quote), 'or')}, or leave it out for all effects.`);
  }
  if (tolerationSeconds !== undefined && !Number.isInteger(tolerationSeconds)) {
    add('tolerationSeconds', `${tolerationSeconds} is not a whole number of seconds.`,
      `Set it to ${Math.ceil(tolerationSeconds)}, for example.`);
  }
  if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
    add('tolerationSeconds', 'A time limit is set, which only the effect "NoExecute" allows.',
      'Use the effect "NoExecute", or leave "tolerationSeconds" out.');
  }
}

const POLICIES = ['Honor', 'Ignore'];

export function checkTopologySpread(
  constraints: readonly k8s.TopologySpreadConstraint[], location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const pairs = new Set<string>();
  constraints.forEach((constraint, i) => {
    const at = inside(location, `[${i}]`);
    const { maxSkew, minDomains, topologyKey, whenUnsatisfiable, labelSelector } = constraint;
    const add = (option: string, reason: string, fix: string) =>
      diagnostics.add('DH1404', inside(at, option), reason, fix);
    if (!isCount(maxSkew)) {
      add('maxSkew', `${maxSkew} is not an integer from 1 to ${MAX_INT32}.`, 'Set it to 1, for example.');
    }
    if (!UNSATISFIABLE.includes(whenUnsatisfiable)) {
      add('whenUnsatisfiable', `${quote(whenUnsatisfiable)} is not a valid value.`,
        `Write ${joinWords(UNSATISFIABLE.map(quote), 'or')}.`);
    }
    if (minDomains !== undefined && !isCount(minDomains)) {
      add('minDomains', `${minDomains} is not an integer from 1 to ${MAX_INT32}.`, 'Set it to 2, for example.');
    } else if (minDomains !== undefined && whenUnsatisfiable !== 'DoNotSchedule') {
      add('minDomains', 'A number of domains is set, which only "DoNotSchedule" allows.',
        'Leave it out, or use "DoNotSchedule".');
    }
    for (const option of ['nodeAffinityPolicy', 'nodeTaintsPolicy'] as const) {
      if (constraint[option] !== undefined && !POLICIES.includes(constraint[option])) {
        add(option, `${quote(constraint[option])} is not a valid value.`, `Write ${joinWords(POLICIES.map(quote), 'or')}.`);
      }
    }
    checkLabelKey('DH1404', topologyKey ?? '', inside(at, 'topologyKey'), diagnostics);
    checkLabelSelector('DH1404', labelSelector, inside(at, 'labelSelector'), diagnostics);
    checkMatchLabelKeys(constraint, inside(at, 'matchLabelKeys'), diagnostics);
    const pair = `${topologyKey} ${whenUnsatisfiable}`;
    if (pairs.has(pair)) {
      add('topologyKey', `Another constraint already has ${quote(topologyKey)} with ${quote(whenUnsatisfiable)}.`,
        'Keep one of the two.');
    }
    pairs.add(pair);
  });
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= MAX_INT32;
}

function checkMatchLabelKeys(
  { labelSelector, matchLabelKeys = [] }: k8s.TopologySpreadConstraint, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  const { matchLabels = {}, matchExpressions = [] } = labelSelector ?? {};
  const selected = new Set([...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)]);
  matchLabelKeys.forEach((key, i) => {
    checkLabelKey('DH1404', key, inside(location, `[${i}]`), diagnostics);
    if (selected.has(key)) {
      diagnostics.add('DH1404', inside(location, `[${i}]`), `${quote(key)} is already a key of the selector.`,
        'Leave one of the two out.');
    }
  });
}
