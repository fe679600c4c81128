/** FastApp writes what App writes, to the byte, and walks an app once. */
import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, Chart, Include, IResolver, Lazy, ResolutionContext, Testing, YamlOutputType } from 'cdk8s';
import { Construct, IConstruct, Node } from 'constructs';
import * as fc from 'fast-check';
import { build } from './kubernetes/judge';
import { Planner } from './kubernetes/plan';
import { Build, contentsOf, Outcome, outcomes, synthOf } from './support/both-apps';
import { buildShape, shapes } from './support/draw-apps';
import { KINDS } from './support/kinds';
import { SPEC_CASES } from './support/spec-cases';
import { FOLDER } from './support/spec-declared';
import { printedBy, synthError } from './support/synth';
import { makeFolder } from './support/temporary';
import { examples } from '../examples/main';
import { DigitalHubPlatform, FastApp, RunSpec } from '../src';

/** What comes of an app, once it is known to be the same of both. */
function same(...[construct, props, types]: Parameters<typeof outcomes>): Outcome[] {
  let pairs: ReturnType<typeof outcomes> = [];
  printedBy(() => pairs = outcomes(construct, props, types));
  pairs.forEach(([stock, fast]) => expect(fast).toEqual(stock));
  return pairs.map(([, fast]) => fast);
}

const configMap = (
  scope: Construct,
  id: string,
  data: object = {},
) => new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', data } as never);

/** An object that costs nothing to render. */
class Light extends ApiObject {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id } });
  }

  public override toJson(): any {
    return { id: this.node.id };
  }
}

function appOf(construct: Build): FastApp {
  const app = new FastApp({ outdir: makeFolder() });
  construct(app);
  return app;
}

/** The ids of a chart's objects, in the order in which they are written. */
function idsOf(construct: (chart: Chart) => void): string[] {
  const app = appOf((root) => construct(new Chart(root, 'c')));
  app.synth();
  return readFileSync(join(app.outdir, 'c.k8s.yaml'), 'utf8').split('---\n').map(
    (text) => text.slice('id: '.length, -1),
  );
}

describe('the same files', () => {
  test('of all examples', () => {
    const found = same((app) => examples(app));
    expect(Object.keys(found[1].files).length).toBeGreaterThan(10);
  });

  test.each(Object.entries(SPEC_CASES))('of the spec %s', (path, { platform }) => {
    same((app) => {
      const chart = new Chart(app, 'churn', { namespace: 'ml' });
      if (platform) {
        new DigitalHubPlatform(chart, 'platform', platform);
      }
      RunSpec.load(chart, `${FOLDER}/${path}`);
    });
  });

  test('of generated runs, or the same diagnostics', () => {
    const planner = new Planner(Number(process.env.FC_SEED ?? 28));
    for (let i = 0; i < 60; i++) {
      const plan = planner.next();
      same((app) => build(plan, app), {}, [YamlOutputType.FILE_PER_CHART]);
    }
  });

  test('of apps of all shapes, or the same error', () => {
    fc.assert(fc.property(shapes, (plan) => void same((app) => buildShape(app, plan), plan.props)), { numRuns: 300 });
  });

  test('of manifests that are included', () => {
    const path = join(makeFolder(), 'all.yaml');
    writeFileSync(
      path,
      'kind: ConfigMap\napiVersion: v1\nmetadata: { name: a }\ndata:\n  b: "0644"\n  a: |2+\n     x\n\n---\nkind: '
        + 'Secret\napiVersion: v1\nmetadata: { name: "yes" }\n',
    );
    same((app) => new Include(new Chart(app, 'c'), 'included', { url: path }));
  });

  test('of no charts, of empty charts, and of a chart outside of which nothing is', () => {
    expect(same(() => undefined).map(({ files }) => Object.keys(files).length)).toEqual([0, 0, 0, 0, 1]);
    same((app) => new Chart(app, 'empty'));
    same((app) => configMap(new Chart(new Construct(app, 'team'), 'c'), 'a'));
  });

  test('of numbers as ids, which come first', () => {
    const [, {
      files,
    }] = same(
      (
        app,
      ) => ['b', '2', 'a', '1', '01'].forEach(
        (
          id,
        ) => ['z', '3'].forEach((object) => configMap(new Chart(app, `${id}${object === 'z' ? '' : object}`), object)),
      ),
    );
    expect(Object.keys(files)).toHaveLength(10);
  });

  test('with resolvers, and with what resolvers and lazy values make', () => {
    const resolver: IResolver = {
      resolve: (context: ResolutionContext) => context.value === 'old' ? context.replaceValue('new') : undefined,
    };
    const [{
      files,
    }] = same(
      (app) => configMap(new Chart(app, 'c'), 'a', { a: 'old', b: Lazy.any({ produce: () => 'old' }) }),
      { resolvers: [resolver] },
    );
    expect(files['app.k8s.yaml']).toContain('a: new\n  b: new');
  });

  test('where rendering or validating makes constructs', () => {
    same((app) => {
      const [first, second] = ['a', 'b'].map((id) => new Chart(app, id));
      configMap(
        first,
        'x',
        { a: Lazy.any({ produce: () => (second.node.tryFindChild('late') ?? configMap(second, 'late'), 1) }) },
      );
    });
    same((app) => {
      const chart = new Chart(app, 'c');
      chart.node.addValidation({ validate: () => (chart.node.tryFindChild('late') ?? configMap(chart, 'late'), []) });
    });
  });

  test('with charts and apps that have a way of their own', () => {
    class OwnChart extends Chart {
      public override toJson(): any[] {
        return [undefined, ...super.toJson(), { kind: 'Own', metadata: { name: 'own' } }];
      }
    }
    same((app) => configMap(new OwnChart(app, 'c'), 'a'));

    class Reversed extends FastApp {
      public override get charts(): Chart[] {
        return super.charts.reverse();
      }
    }
    const twoCharts: Build = (app) => ['a', 'b'].forEach((id) => configMap(new Chart(app, id), 'x'));
    expect(
      synthOf(Reversed, twoCharts, { yamlOutputType: YamlOutputType.FILE_PER_APP }).files['app.k8s.yaml'],
    ).toMatch(/name: b-x.*name: a-x/s);
  });

  test('with construct metadata', () => {
    const [first] = same((app) => configMap(new Chart(app, 'c'), 'a'), { recordConstructMetadata: true });
    expect(Object.keys(first.files)).toContain('construct-metadata.json');
  });

  test('when it is synthesized again', () => {
    const files = (Kind: typeof App) => synthOf(Kind, (app) => {
      const [a, b] = ['a', 'b'].map((id) => new Chart(app, id));
      configMap(a, 'x').addDependency(configMap(b, 'y'));
      app.synth();
      configMap(a, 'z');
      Testing.synth(a);
    });
    expect(files(FastApp)).toEqual(files(App));
  });
});

test('a file that cannot be rendered stays as it was, however big it is', () => {
  const [small, big] = [3, 60_000].map((count) => appOf((app) => {
    const chart = new Chart(app, 'c');
    Array.from({ length: count }, (_, i) => new Light(chart, `an-object-of-a-long-name-${i}`));
    configMap(chart, 'broken', { a: Lazy.any({ produce: () => { throw new Error('no'); } }) });
  }));
  [small, big].forEach((app) => {
    writeFileSync(join(app.outdir, 'c.k8s.yaml'), 'old');
    expect(() => app.synth()).toThrow('Failed serializing construct at path \'c/broken\'');
    expect(contentsOf(app.outdir)).toEqual({ 'c.k8s.yaml': 'old' });
  });
});


describe('dependencies', () => {
  test('are linear: 3000 charts that depend on each other are walked once', () => {
    const counts = { validations: 0, rendered: 0, dependencies: 0, children: 0 };
    const app = appOf((root) => {
      let before: Chart | undefined;
      for (let i = 0; i < 3000; i++) {
        const chart = new Chart(root, `c${i}`);
        chart.node.addValidation({ validate: () => (counts.validations++, []) });
        const object = new Light(chart, 'a');
        object.toJson = () => (counts.rendered++, { a: i });
        if (before) {
          object.node.addDependency(before);
        }
        before = i % 10 === 9 ? chart : before;
      }
    });
    const constructs = app.node.findAll().length;
    for (const property of ['dependencies', 'children'] as const) {
      const get = Object.getOwnPropertyDescriptor(Node.prototype, property)!.get!;
      jest.spyOn(Node.prototype, property, 'get').mockImplementation(function (this: Node) {
        counts[property]++;
        return get.call(this);
      });
    }
    app.synth();
    jest.restoreAllMocks();
    expect(counts.validations).toBe(3000);
    expect(counts.rendered).toBe(3000);
    expect(counts.dependencies).toBeLessThanOrEqual(2 * constructs);
    expect(counts.children).toBeLessThanOrEqual(4 * constructs);
  });

  const stages = (chart: Chart, count: number, width: number) => {
    const made = Array.from(
      { length: count },
      (_, i) => Array.from({ length: width }, (__, j) => new Light(chart, `s${count - i}-${j}`)),
    );
    made.forEach((stage, i) => stage.forEach((object) => i > 0 && object.addDependency(...made[i - 1])));
    return made;
  };

  test('of 30 stages, which App would sort for hours', () => {
    expect(idsOf((chart) => void stages(chart, 30, 10).reverse())).toHaveLength(300);
  });

  test('in a chain of 20,000, and between two groups of 5,000', () => {
    const chain = idsOf((chart) => {
      const objects = Array.from({ length: 20_000 }, (_, i) => new Light(chart, `o${i}`));
      objects.forEach((object, i) => i > 0 && objects[i - 1].addDependency(object));
    });
    expect(chain).toEqual(Array.from({ length: 20_000 }, (_, i) => `o${19_999 - i}`));
    const groups = idsOf((chart) => {
      const [first, second] = ['first', 'second'].map((id) => new Construct(chart, id));
      first.node.addDependency(second);
      [first, second].forEach(
        (group) => Array.from({ length: 5000 }, (_, i) => new Light(group, `${group.node.id}-${i}`)),
      );
    });
    expect(groups).toEqual(['second', 'first'].flatMap((id) => Array.from({ length: 5000 }, (_, i) => `${id}-${i}`)));
  });

  test('in a circle are found in an app of any size', () => {
    const message = synthError(appOf((app) => {
      const made = stages(new Chart(app, 'c'), 30, 10);
      made[0][0].addDependency(made[29][9]);
    }));
    expect(message).toContain('c/s30-0 => c/s1-9 => ');
    const circle = message.replace('Dependency cycle detected: ', '').split(' => ');
    expect(new Set(circle).size).toBe(30);
    expect(circle[30]).toBe(circle[0]);
    const whole = (scope: IConstruct) => Array.from({ length: 2000 }, (_, i) => new Light(scope as Construct, `o${i}`));
    expect(synthError(appOf((app) => {
      const group = new Construct(new Chart(app, 'c'), 'group');
      whole(group);
      group.node.addDependency(group.node.scope!);
    }))).toBe('Dependency cycle detected: c/group/o0 => c/group/o1 => c/group/o0');
  });
});

test('150,000 objects fit into one file', () => {
  const ids = idsOf((chart) => Array.from({ length: 150_000 }, (_, i) => new Light(chart, `o${i}`)));
  expect(ids).toHaveLength(150_000);
  expect(ids[149_999]).toBe('o149999');
});

test('every kind of run is written the same', () => {
  same(
    (
      app,
    ) => Object.entries(KINDS).forEach(
      (
        [kind, { make, least }],
      ) => make(
        new Chart(app, kind.toLowerCase()),
        'run',
        { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000, ...least },
      ),
    ),
  );
});
