import * as kplus from 'cdk8s-plus-28';
import { LayerKind } from '../../contract/run';
import { inside, OptionLocation } from '../../diagnostics/diagnostic';
import { MAIN } from '../../kubernetes/container-names';
import { completed, ContainerResources, InitContainerResources, Quantities } from '../../kubernetes/pod-resources';
import { Quantity } from '../../kubernetes/quantity';
import { quantitiesOf } from '../../options/fields/quantities';
import type { RunPod } from '../../render/pod';
import { builders, othersOf } from '../workload';

/** A container of a run, and what it asks for. */
export interface RunContainer extends InitContainerResources {
  readonly name: string;
  readonly isMain: boolean;
  /** Whether it fetches the source, with the resources of the main container. */
  readonly isBuilder: boolean;
  readonly isInit: boolean;
  /** Where its request or limit of a resource was set, or where it can be. */
  locationOf(part: keyof ContainerResources, resource: string): OptionLocation;
}

/** The containers of a run, with requests that follow limits. Those that cdk8s-plus cannot render are left out. */
export function containersOf({ run, workload }: RunPod): RunContainer[] {
  const resolved = run.derived(quantitiesOf);
  const [requests, limits] = [resolved.requests, resolved.limits].map((quantities) =>
    parsed([...quantities].map(([name, { value }]) => [name, value])));
  const main: RunContainer = {
    ...completed({ requests, limits }),
    name: MAIN,
    isMain: true,
    isBuilder: false,
    isInit: false,
    isSidecar: false,
    locationOf: (part, resource) => {
      const from = (resolved[part].get(resource) ?? resolved.limits.get(resource))?.from;
      return from && from.layer.kind !== LayerKind.LIBRARY ? from : run.location('resources');
    },
  };
  const ofLibrary = builders(run);
  const others = othersOf(run, workload).map(([container, location], i): RunContainer | undefined => {
    const isBuilder = i < ofLibrary;
    const resources = isBuilder ? main : resourcesOf(container);
    return resources && {
      ...resources,
      name: container.name,
      isMain: false,
      isBuilder,
      isInit: i < workload.initContainers.length,
      isSidecar: container.restartPolicy === kplus.ContainerRestartPolicy.ALWAYS,
      locationOf: isBuilder ? main.locationOf : () => inside(location, 'resources'),
    };
  });
  return [main, ...others.filter((container) => container !== undefined)];
}

function resourcesOf(container: kplus.Container): ContainerResources | undefined {
  try {
    const { requests = {}, limits = {} } = container._toKube().resources ?? {};
    const [asked, allowed] = [requests, limits].map((quantities) =>
      parsed(Object.entries(quantities).map(([name, { value }]) => [name, String(value)])));
    return completed({ requests: asked, limits: allowed });
  } catch {
    // It is reported by the rules of containers.
    return undefined;
  }
}

function parsed(quantities: readonly (readonly [name: string, value: string])[]): Quantities {
  return new Map(quantities.flatMap(([name, value]) => {
    const quantity = Quantity.parse(value);
    return quantity ? [[name, quantity]] : [];
  }));
}
