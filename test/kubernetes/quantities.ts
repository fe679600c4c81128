/** Whether what a platform with `canonicalQuantities` writes is what the API server gives back. */
import { ApiObject } from 'cdk8s';
import * as fc from 'fast-check';
import { build, Oracles } from './judge';
import { Planner } from './plan';
import { Diagnostics, Severity } from '../../src';
import { withCanonicalQuantities } from '../../src/private/kubernetes/canonical-quantities';
import { Quantity } from '../../src/private/kubernetes/quantity';
import { quantities } from '../support/draw-quantities';

export interface Spellings {
  readonly asked: number;
  readonly differences: readonly string[];
}

/** A pod with a quantity that the server rounds to thousandths, and with one that it does not round. */
const podWith = (quantity: string, spec = specWith(quantity)) => (
  { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec });
const specWith = (quantity: string) => ({
  containers: [{ name: 'main', image: 'a:1', resources: { requests: { memory: quantity } } }],
  volumes: [{ name: 'a', emptyDir: { sizeLimit: quantity } }],
});
const quantitiesIn = ({ spec }: any): string[] => [
  spec.containers[0].resources.requests.memory, spec.volumes[0].emptyDir.sizeLimit,
];

/** Asks of quantities of all spellings: their canonical forms stay, and mean the same. */
export async function askOfQuantities(oracles: Oracles, count: number, seed: number): Promise<Spellings> {
  const all = fc.sample(quantities.filter((text) => Quantity.parse(text)!.toCanonical() !== undefined), {
    numRuns: count, seed,
  });
  const differences: string[] = [];
  for (const [version, oracle] of oracles) {
    await Promise.all(all.map(async (quantity) => {
      const written = podWith(quantity, withCanonicalQuantities(specWith(quantity)) as any);
      const [given, canonical] = await Promise.all([oracle.store(podWith(quantity)), oracle.store(written)]);
      const [before, own, after] = [given.object, written, canonical.object].map(quantitiesIn);
      own.forEach((text, i) => {
        // The server leaves some as they are: +1, 007 and 1.850.
        const isSame = before[i] === text || before[i] === quantity;
        if (after[i] !== text || !isSame || !Quantity.parse(before[i])!.equals(Quantity.parse(text)!)) {
          differences.push(
            `Kubernetes ${version} writes "${quantity}" as "${before[i]}", and "${text}" as "${after[i]}".`,
          );
        }
      });
    }));
  }
  return { asked: all.length, differences };
}

/** Asks of apps whose platform wants canonical quantities: nothing in their manifests changes in the cluster. */
export async function askOfDrift(oracles: Oracles, apps: number, seed: number): Promise<Spellings> {
  const planner = new Planner(seed);
  const differences = new Set<string>();
  let asked = 0;
  for (let i = 0; i < apps; i++) {
    const plan = planner.next();
    for (const manifest of manifestsOf({ ...plan, platform: { ...plan.platform, canonicalQuantities: true } })) {
      for (const [version, oracle] of oracles) {
        if ((await oracle.ask(manifest)).accepted) {
          asked++;
          const { object } = await oracle.store(manifest);
          changes(manifest, object).forEach((change) => differences.add(`Kubernetes ${version} changes ${change}`));
        }
      }
    }
  }
  return { asked, differences: [...differences] };
}

/** The manifests of all runs and platforms without an error: others may hold anything, such as a limit below zero. */
function manifestsOf(plan: Parameters<typeof build>[0]): unknown[] {
  const chart = build(plan);
  const mistaken = new Set(
    Diagnostics.of(chart).all.filter(({ severity }) => severity === Severity.ERROR).map(
      ({ constructPath }) => constructPath,
    ),
  );
  const objects = chart.node.findAll().filter(ApiObject.isApiObject);
  return objects.filter(({ node }) => !node.scopes.some((scope) => mistaken.has(scope.node.path))).flatMap((object) => {
    try {
      return [(object as ApiObject).toJson()];
    } catch {
      // Reported, or thrown at synthesis by cdk8s-plus itself.
      return [];
    }
  });
}

/**
 * The values of which the server writes another one. It may add some, leave out those that it does not know, and have
 * defaults for empty ones.
 */
function changes(own: any, stored: any, path = ''): string[] {
  if (stored === undefined || stored === null || own === null || own === '' || own === 0) {
    return [];
  }
  if (typeof own !== 'object') {
    const what = path.replace(/\.\d+/g, '[]');
    return own === stored ? [] : [`${what}: ${JSON.stringify(own)} to ${JSON.stringify(stored)}`];
  }
  return Object.entries(own).flatMap(([key, value]) => changes(value, stored[key], `${path}.${key}`));
}
