/** Apps of all shapes: charts in charts, objects in objects, and dependencies between anything and anything. */
import { ApiObject, App, AppProps, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct, DependencyGroup } from 'constructs';
import * as fc from 'fast-check';

type Kind = 'chart' | 'construct' | 'object';

interface Part {
  readonly kind: Kind;
  /** Of the parts so far. */
  readonly within: number;
  readonly id: string;
  readonly trait: 'none' | 'patch' | 'lazy' | 'invalid' | 'broken' | 'own toJson' | 'no hash' | 'twice' | 'namespace';
}

export interface ShapePlan {
  readonly props: AppProps;
  readonly parts: readonly Part[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly grouped: boolean }[];
}

const part = (kinds: readonly Kind[]): fc.Arbitrary<Part> => fc.record({
  kind: fc.constantFrom(...kinds),
  within: fc.nat(30),
  id: fc.constantFrom('1', '2', '10', '01', 'b', 'a', 'a.b', 'A_b', '4294967295', 'x-y', 'resource', 'Default'),
  trait: fc.oneof({ weight: 12, arbitrary: fc.constant('none' as const) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        'patch' as const,
        'lazy' as const,
        'own toJson' as const,
        'no hash' as const,
        'twice' as const,
        'namespace' as const,
      ),
    },
    { weight: 0, arbitrary: fc.constantFrom('invalid' as const, 'broken' as const) }),
});

const faulty = (
  kinds: readonly Kind[],
): fc.Arbitrary<Part> => fc.tuple(part(kinds), fc.constantFrom('invalid' as const, 'broken' as const)).map(
  ([drawn, trait]) => ({ ...drawn, trait }),
);

/** Dependencies on what was made before make no circle; others may. */
const links = (parts: number): fc.Arbitrary<ShapePlan['links']> => fc.oneof(
  {
    weight: 4,
    arbitrary: link(
      parts,
      parts,
    ).map((all) => all.map((one) => ({ ...one, from: Math.max(one.from, one.to), to: Math.min(one.from, one.to) }))
      .filter(({ from, to }) => from !== to && to > 0)),
  },
  { weight: 2, arbitrary: link(parts, 3) },
  {
    weight: 2,
    arbitrary: link(
      parts,
      parts,
    ).map((all) => all.map((one) => ({ ...one, from: Math.min(one.from, one.to), to: Math.max(one.from, one.to) }))
      .filter(({ from, to }) => from !== to && from > 0)),
  },
  { weight: 1, arbitrary: fc.constant([]) },
);

const link = (
  parts: number,
  maxLength: number,
) => fc.array(fc.record({ from: fc.nat(parts), to: fc.nat(parts), grouped: fc.boolean() }), { maxLength, size: 'max' });

const KINDS: readonly Kind[] = ['chart', 'construct', 'object', 'object', 'object'];

export const shapes: fc.Arbitrary<ShapePlan> = fc.record({
  props: fc.record({ outputFileExtension: fc.constantFrom(undefined, undefined, '.yaml', '') }),
  parts: fc.tuple(fc.array(part(KINDS), { minLength: 1, maxLength: 16 }), fc.array(faulty(KINDS), { maxLength: 8 }))
    .map(([fine, wrong]) => wrong.length === 8 ? [...fine, ...wrong.slice(6)] : fine),
}).chain((plan) => links(plan.parts.length).map((all) => ({ ...plan, links: all })));

/** Makes what is planned. The app itself is part 0. */
export function buildShape(app: App, plan: ShapePlan): void {
  const made: Construct[] = [app];
  for (const { kind, within, id, trait } of plan.parts) {
    const scope = made[within % made.length];
    const inChart = scope.node.scopes.some((outer) => Chart.isChart(outer));
    // Most of what is outside of charts can depend on nothing.
    made.push(
      makePart(
        !inChart && (kind === 'object' || trait === 'none') ? 'chart' : kind,
        scope,
        scope.node.tryFindChild(id) ? `${id}${made.length}` : id,
        trait,
      ),
    );
  }
  for (const { from, to, grouped } of plan.links) {
    const target = made[to % made.length];
    made[from % made.length].node.addDependency(grouped ? new DependencyGroup(target, target) : target);
  }
}

function makePart(kind: Kind, scope: Construct, id: string, trait: Part['trait']): Construct {
  const construct = makeConstruct(kind, scope, id, trait);
  if (trait === 'invalid') {
    construct.node.addValidation({ validate: () => ['it is wrong', `and ${id}, too`] });
  }
  if (construct instanceof ApiObject && trait === 'patch') {
    construct.addJsonPatch(JsonPatch.add('/data', { text: 'patched', list: [1, null, { a: 'yes' }] }));
  }
  if (trait === 'own toJson' && (construct instanceof ApiObject || construct instanceof Chart)) {
    const toJson = construct.toJson.bind(construct);
    construct.toJson = () => construct instanceof Chart ? [...toJson() as unknown as unknown[], { own: id }]
      : { ...toJson() as object, own: [id] } as any;
  }
  return construct;
}

function makeConstruct(kind: Kind, scope: Construct, id: string, trait: Part['trait']): Construct {
  switch (kind) {
    case 'chart': return new Chart(
      scope,
      id,
      {
        disableResourceNameHashes: trait === 'no hash',
        namespace: trait === 'namespace' ? 'ml' : undefined,
        labels: trait === 'lazy' ? { a: 'b' } : undefined,
      },
    );
    case 'construct': return new Construct(scope, id);
    case 'object': {
      const shared = { a: [id, '0o17', ' x'] };
      const data: Record<string, unknown> = { id, script: `set -e\necho ${id}\n` };
      if (trait === 'lazy') {
        data.later = Lazy.any({ produce: () => ({ at: 'synth' }) });
      }
      if (trait === 'twice') {
        Object.assign(data, { shared, again: shared });
      }
      if (trait === 'broken') {
        data.broken = Lazy.any({ produce: () => { throw new Error('it cannot be rendered'); } });
      }
      return new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', data } as never);
    }
  }
}
