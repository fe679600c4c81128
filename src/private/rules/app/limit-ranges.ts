import type { Chart } from 'cdk8s';
import { containersOf, RunContainer } from './containers';
import type { DeclaredApp } from './declared-app';
import { grouped } from './namespaces';
import type { ResolvedRun } from '../../contract/run';
import { AttachedPlatform, chartOf } from '../../description/attached-platforms';
import { DiagnosticCollector } from '../../diagnostics/diagnostic';
import { completedLimits, ContainerLimits, withDefaults } from '../../kubernetes/limit-range';
import { ContainerResources, Quantities } from '../../kubernetes/pod-resources';
import { Quantity } from '../../kubernetes/quantity';
import { isWhole } from '../../kubernetes/resource-names';
import type { RunPod } from '../../render/pod';
import { memoizeByObject } from '../../util/memoize';
import { isObject } from '../../util/object';
import { quote } from '../../util/string';

/** What the limit ranges of a namespace say together, and the path of the platform that says it. */
export interface NamespaceLimits extends ContainerLimits {
  ownerOf(part: keyof ContainerLimits, resource: string): string | undefined;
  /** Whether a default limit is stated, and not the maximum. */
  isStated(resource: string): boolean;
}

const limitsIn = memoizeByObject((app: DeclaredApp) => new Map(
  [...grouped(app.platforms.filter(({ _props }) => _props.limitRange), (platform) => keyOf(chartOf(platform)))]
    .map(([key, platforms]) => [key, limitsOfPlatforms(platforms)]),
));

/** The limits of a run's namespace, by whatever platforms. */
export function limitsOf({ run, construct }: RunPod, app: DeclaredApp): NamespaceLimits | undefined {
  const limits = limitsIn(app);
  return limits.size === 0 ? undefined : limits.get(keyOf(chartOf(construct), run.context.namespace));
}

/** Charts without a namespace may be applied to different ones. */
function keyOf(chart: Chart | undefined, namespace = chart?.namespace): string {
  return namespace === undefined ? `chart ${chart?.node.path}` : `namespace ${namespace}`;
}

/** The defaults of the first platform that has them, and the smallest maxima. */
function limitsOfPlatforms(platforms: readonly AttachedPlatform[]): NamespaceLimits {
  const all = {
    defaultRequests: new Map<string, Quantity>(),
    defaultLimits: new Map<string, Quantity>(),
    max: new Map<string, Quantity>(),
  };
  const owners = new Map<string, string>();
  const stated = new Set<string>();
  for (const { node, _props: { limitRange } } of platforms) {
    const { defaultRequests, defaultLimits, max } = limitRange!;
    const own = { defaultRequests: parsed(defaultRequests), defaultLimits: parsed(defaultLimits), max: parsed(max) };
    const complete = completedLimits(own);
    for (const part of ['defaultRequests', 'defaultLimits', 'max'] as const) {
      for (const [resource, quantity] of complete[part]) {
        const known = all[part].get(resource);
        if (!known || (part === 'max' && quantity.compare(known) < 0)) {
          all[part].set(resource, quantity);
          owners.set(`${part} ${resource}`, node.path);
          if (part === 'defaultLimits' && own.defaultLimits.has(resource)) {
            stated.add(resource);
          }
        }
      }
    }
  }
  return {
    ...all,
    ownerOf: (part, resource) => owners.get(`${part} ${resource}`),
    isStated: (resource) => stated.has(resource),
  };
}

/** Whether the limit ranges of the namespace admit the run's containers. */
export function checkLimitRanges(
  run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod, app: DeclaredApp,
): void {
  const limits = limitsOf(pod, app);
  if (!limits || overridesResources(run)) {
    return;
  }
  for (const container of containersOf(pod).filter(({ isBuilder }) => !isBuilder)) {
    const admitted = withDefaults(container, limits);
    checkMax(container, admitted, limits, diagnostics);
    checkDefaults(container, admitted, limits, diagnostics);
  }
}

/** Requests and limits above the maximum. */
function checkMax(
  container: RunContainer, admitted: ContainerResources, range: NamespaceLimits, diagnostics: DiagnosticCollector,
): void {
  for (const [name, most] of range.max) {
    const part = PARTS.find((one) => container[one].has(name) && exceeds(admitted[one].get(name), most));
    if (part) {
      diagnostics.add('DH1609', container.locationOf(part, name),
        `${about(container, part, name)} is ${quote(String(admitted[part].get(name)))}, but limitRange.max of platform `
          + `${quote(range.ownerOf('max', name))} allows at most ${quote(String(most))}: the cluster rejects the pods.`,
        `Use at most ${quote(String(most))}.`);
    }
  }
}

/** Requests that defaults for the namespace contradict. */
function checkDefaults(
  container: RunContainer, admitted: ContainerResources, range: NamespaceLimits, diagnostics: DiagnosticCollector,
): void {
  for (const [name, request] of admitted.requests) {
    const limit = admitted.limits.get(name);
    const hasRequestAlone = container.requests.has(name) && !container.limits.has(name);
    if (hasRequestAlone && range.isStated(name) && exceeds(request, limit)) {
      diagnostics.add('DH1609', container.locationOf('requests', name),
        `${about(container, 'requests', name)} is ${quote(String(request))}, but limitRange.defaultLimits of platform `
          + `${quote(range.ownerOf('defaultLimits', name))} sets the limit of containers without one to `
          + `${quote(String(limit))}: the cluster rejects the pods.`,
        `Request at most ${quote(String(limit))}, or set a limit of at least ${quote(String(request))}.`);
    } else if (!limit && isWhole(name)) {
      diagnostics.add('DH1609', container.locationOf('requests', name),
        `limitRange.defaultRequests of platform ${quote(range.ownerOf('defaultRequests', name))} sets the request for `
          + `${quote(name)} to ${quote(String(request))}, but nothing sets the limit, which must be equal: `
          + 'the cluster rejects the pods.',
        'Use "limitRange.defaultLimits" of the platform instead.');
    }
  }
}

const PARTS = ['limits', 'requests'] as const;

/** `The limit of cpu`, and whose it is where it is not the main container's. */
function about({ name, isMain }: RunContainer, part: keyof ContainerResources, resource: string): string {
  return `The ${part.slice(0, -1)} of ${resource}${isMain ? '' : ` of the container ${quote(name)}`}`;
}

function exceeds(quantity: Quantity | undefined, allowed: Quantity | undefined): boolean {
  return quantity !== undefined && allowed !== undefined && quantity.compare(allowed) > 0;
}

/** What the author writes into the manifest counts, and is not looked at here. */
function overridesResources({ podOverrides = {} }: ResolvedRun): boolean {
  return [podOverrides.containers, podOverrides.initContainers].flat()
    .some((container) => isObject(container) && 'resources' in container);
}

function parsed(quantities: Readonly<Record<string, string>> | undefined): Quantities {
  return new Map(Object.entries(quantities ?? {}).flatMap(([name, value]) => {
    const quantity = Quantity.parse(String(value));
    return quantity ? [[name, quantity]] : [];
  }));
}
