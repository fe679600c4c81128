import { PlatformLimitRange } from '../../platform-objects';
import { AttachedPlatform, chartOf } from '../description/attached-platforms';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { referenceProblem } from '../diagnostics/problem';
import { quantityProblem, unitProblem } from '../diagnostics/quantity-problem';
import { Quantity } from '../kubernetes/quantity';
import { uncountedQuota } from '../kubernetes/quota-names';
import {
  isContainerResource, isCounted, isQuotaResource, isWhole, measureOf, QUOTA_RESOURCES,
} from '../kubernetes/resource-names';
import { nearest, quote } from '../util/string';

/** Higher values are the cluster's own. */
const MAX_PRIORITY = 1_000_000_000;
const MIN_PRIORITY = -2_147_483_648;

type Quantities = Readonly<Record<string, string>>;

/** The objects that a platform makes. */
export function checkPlatformObjects(platform: AttachedPlatform, diagnostics: DiagnosticCollector): void {
  const { quota, limitRange, priorityClasses } = platform._props;
  const owned = (['quota', 'limitRange', 'priorityClasses'] as const).filter((option) =>
    platform._props[option] !== undefined);
  if (owned.length > 0 && !chartOf(platform)) {
    diagnostics.add('DH1608', owned[0],
      'The platform is not in a chart, so the objects that it creates would belong to none.',
      'Declare it in a chart, or leave the option out.');
  }
  checkQuota(quota ?? {}, diagnostics);
  checkLimitRange(limitRange ?? {}, diagnostics);
  priorityClasses?.forEach(({ name, value }, i) => {
    const location = `priorityClasses[${i}]`;
    diagnostics.addProblem(referenceProblem(name, 'PriorityClass'), `${location}.name`);
    if (name.startsWith('system-')) {
      diagnostics.add('DH1002', `${location}.name`,
        `${quote(name)} starts with "system-", which is reserved for the cluster itself.`, 'Choose another name.');
    }
    if (!(Number.isInteger(value) && value >= MIN_PRIORITY && value <= MAX_PRIORITY)) {
      diagnostics.add('DH1004', `${location}.value`,
        `${value} is not an integer from ${MIN_PRIORITY} to ${MAX_PRIORITY}.`, 'Set it to 1000, for example.');
    }
  });
}

function checkQuota(quota: Quantities, diagnostics: DiagnosticCollector): void {
  checkQuantities('quota', quota, diagnostics);
  for (const [name, quantity] of Object.entries(quota)) {
    const location = `quota[${quote(name)}]`;
    if (!isQuotaResource(name)) {
      const near = nearest(name, QUOTA_RESOURCES);
      diagnostics.add(
        'DH1106', location, `${quote(name)} is not a resource that a quota can count.`,
        near
          ? `Did you mean ${quote(near)}?`
          : 'Use a resource such as "requests.cpu", "pods" or "requests.nvidia.com/gpu".',
      );
      continue;
    }
    checkCounted(name, location, diagnostics);
    if (isCounted(name) && Quantity.parse(quantity)?.isWhole === false) {
      diagnostics.add('DH1104', location,
        `${quote(quantity)} is not a whole number, but ${quote(name)} counts objects.`,
        'Use a whole number.');
    }
  }
}

/** Whether Kubernetes ever counts what the quota names. */
function checkCounted(name: string, location: string, diagnostics: DiagnosticCollector): void {
  const uncounted = uncountedQuota(name);
  if (!uncounted) {
    return;
  }
  const { reason, meant } = uncounted;
  const why = {
    extended: 'of extended resources, a quota counts the requests alone.',
    object: 'it is not the name of a resource of Kubernetes with its group.',
    class: 'of a storage class, a quota counts "requests.storage" and "persistentvolumeclaims" alone.',
    unknown: 'a quota does not count resources of this domain.',
  }[reason];
  diagnostics.add('DH1106', location, `Kubernetes accepts ${quote(name)} in a quota, but never counts it: ${why}`,
    meant ? `Write ${quote(meant)}.` : 'Leave it out, or name a resource that it counts.');
}

/** Quantities of which none is more than those after it. */
const ASCENDING = ['defaultRequests', 'defaultLimits', 'max'] as const;

function checkLimitRange(limitRange: PlatformLimitRange, diagnostics: DiagnosticCollector): void {
  for (const option of ASCENDING) {
    checkQuantities(`limitRange.${option}`, limitRange[option] ?? {}, diagnostics);
    for (const name of Object.keys(limitRange[option] ?? {}).filter((one) => !isContainerResource(one))) {
      diagnostics.add('DH1106', `limitRange.${option}[${quote(name)}]`,
        `${quote(name)} is not a resource that a container can request.`,
        'Use "cpu", "memory", "ephemeral-storage", or an extended resource as "domain/name".');
    }
  }
  ASCENDING.forEach((option, i) => ASCENDING.slice(i + 1).forEach((larger) => {
    for (const [name, quantity] of Object.entries(limitRange[option] ?? {})) {
      const bound = limitRange[larger]?.[name];
      const [less, more] = [Quantity.parse(quantity), Quantity.parse(bound ?? '')];
      const difference = less && more ? less.compare(more) : 0;
      const mustEqual = isWhole(name) && larger === 'defaultLimits';
      if (difference > 0 || (difference < 0 && mustEqual)) {
        diagnostics.add('DH1103', `limitRange.${option}[${quote(name)}]`,
          `${quote(quantity)} is ${difference > 0 ? 'more' : 'less'} than ${quote(bound)}, the value of `
            + `limitRange.${larger}.`,
          mustEqual ? 'Use the same value.' : `Use at most ${quote(bound)}.`);
      }
    }
  }));
}

function checkQuantities(
  option: 'quota' | `limitRange.${string}`, quantities: Quantities, diagnostics: DiagnosticCollector,
): void {
  const isQuota = option === 'quota';
  for (const [name, quantity] of Object.entries(quantities)) {
    const resource = isQuota ? name : undefined;
    const use = { example: 'a quantity such as "10" or "64Gi"', mayBeZero: true, resource };
    diagnostics.addProblem(
      quantityProblem(quantity, use) ?? unitProblem(quantity, measureOf(name), isQuota), `${option}[${quote(name)}]`,
    );
  }
}
