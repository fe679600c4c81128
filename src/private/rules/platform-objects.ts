import type { DigitalHubPlatform } from '../../platform';
import { PlatformLimitRange } from '../../platform-objects';
import { Findings } from '../finding';
import { chartOf } from '../platform-objects';
import { quantityProblem, referenceProblem } from '../problems';
import { Quantity } from '../quantity';
import { isContainerResource, isCounted, isQuotaResource, isWhole, QUOTA_RESOURCES } from '../resource-names';
import { nearest, quote } from '../text';

/** Higher values are the cluster's own. */
const MAX_PRIORITY = 1_000_000_000;
const MIN_PRIORITY = -2_147_483_648;

type Amounts = Readonly<Record<string, string>>;

/** The objects that a platform makes. */
export function checkPlatformObjects(platform: DigitalHubPlatform, findings: Findings): void {
  const { quota, limitRange, priorityClasses } = platform._props;
  const owned = (['quota', 'limitRange', 'priorityClasses'] as const).filter((option) => platform._props[option] !== undefined);
  if (owned.length > 0 && !chartOf(platform)) {
    findings.add('DH1608', owned[0], 'The platform is in no chart, to which the objects it makes could belong.', 'Declare it in a chart, or leave the option out.');
  }
  checkQuota(quota ?? {}, findings);
  checkLimitRange(limitRange ?? {}, findings);
  priorityClasses?.forEach(({ name, value }, i) => {
    const place = `priorityClasses[${i}]`;
    findings.addProblem(referenceProblem(name, 'PriorityClass'), `${place}.name`);
    if (name.startsWith('system-')) {
      findings.add('DH1002', `${place}.name`, `${quote(name)} begins with "system-", which belongs to the cluster itself.`, 'Choose another name.');
    }
    if (!(Number.isInteger(value) && value >= MIN_PRIORITY && value <= MAX_PRIORITY)) {
      findings.add('DH1004', `${place}.value`, `${value} is not an integer from ${MIN_PRIORITY} to ${MAX_PRIORITY}.`, 'Give 1000, say.');
    }
  });
}

function checkQuota(quota: Amounts, findings: Findings): void {
  checkAmounts('quota', quota, findings);
  for (const [name, amount] of Object.entries(quota)) {
    const place = `quota[${quote(name)}]`;
    if (!isQuotaResource(name)) {
      const near = nearest(name, QUOTA_RESOURCES);
      findings.add('DH1106', place, `${quote(name)} is not a resource that a quota can count.`, near ? `Did you mean ${quote(near)}?` : 'Name one such as "requests.cpu", "pods" or "requests.nvidia.com/gpu".');
    } else if (isCounted(name) && Quantity.parse(amount)?.isWhole === false) {
      findings.add('DH1104', place, `${quote(amount)} is not a whole number, and ${quote(name)} is counted.`, 'Give a whole number.');
    }
  }
}

/** Amounts of which none is more than those after it. */
const ASCENDING = ['defaultRequests', 'defaultLimits', 'max'] as const;

function checkLimitRange(limitRange: PlatformLimitRange, findings: Findings): void {
  for (const option of ASCENDING) {
    checkAmounts(`limitRange.${option}`, limitRange[option] ?? {}, findings);
    for (const name of Object.keys(limitRange[option] ?? {}).filter((one) => !isContainerResource(one))) {
      findings.add('DH1106', `limitRange.${option}[${quote(name)}]`, `${quote(name)} is not a resource that a container can ask for.`,
        'Name "cpu", "memory", "ephemeral-storage", or an extended resource as "domain/name".');
    }
  }
  ASCENDING.forEach((option, i) => ASCENDING.slice(i + 1).forEach((larger) => {
    for (const [name, amount] of Object.entries(limitRange[option] ?? {})) {
      const bound = limitRange[larger]?.[name];
      const [less, more] = [Quantity.parse(amount), Quantity.parse(bound ?? '')];
      const difference = less && more ? less.compare(more) : 0;
      const mustEqual = isWhole(name) && larger === 'defaultLimits';
      if (difference > 0 || (difference < 0 && mustEqual)) {
        findings.add('DH1103', `limitRange.${option}[${quote(name)}]`,
          `${quote(amount)} is ${difference > 0 ? 'more' : 'less'} than ${quote(bound)}, which limitRange.${larger} says.`, mustEqual ? 'Give the same.' : `Give at most ${quote(bound)}.`);
      }
    }
  }));
}

function checkAmounts(option: string, amounts: Amounts, findings: Findings): void {
  Object.entries(amounts).forEach(([name, amount]) =>
    findings.addProblem(quantityProblem(amount, 'something like "10" or "64Gi"', true), `${option}[${quote(name)}]`));
}
