/** Draws apps: which runs, with which options, and which mistake in which of them. */
import * as fc from 'fast-check';
import { PLATFORM } from './draw-platforms';
import { AFTERWARDS, OPTIONS } from './draw-runs';
import { OracleVersion, ORACLE_VERSIONS } from './oracle';
import { Drawn } from './values';
import { KIND_NAMES, KindName } from '../support/kinds';

/** Options as they are drawn: see `make`. */
export type DrawnOptions = Record<string, unknown>;

export interface RunPlan {
  readonly kind: KindName;
  readonly options: DrawnOptions;
  /** What is done to the workload when all is declared. */
  readonly afterwards: DrawnOptions;
}

export interface AppPlan {
  readonly version: OracleVersion;
  readonly platform: DrawnOptions;
  readonly runs: readonly RunPlan[];
}

/** How often each option, and each mistake in it, was drawn. */
export interface Counts {
  readonly options: Map<string, number>;
  readonly faults: Map<string, number>;
}

type Where = 'run' | 'afterwards' | 'platform';

interface Fault {
  readonly where: Where;
  readonly kinds: readonly KindName[];
  readonly option: string;
  readonly name: string;
}

/** So many values of each kind are drawn at a time, and then taken in turn. */
const POOL = 24;

export class Planner {
  public readonly counts: Counts = { options: new Map(), faults: new Map() };
  private readonly pools = new Map<fc.Arbitrary<unknown>, unknown[]>();
  /** All mistakes that can be made, each drawn in its turn. */
  private readonly faults: { readonly ofRuns: Turns; readonly ofPlatforms: Turns };
  private apps = 0;
  private state: number;

  public constructor(seed: number) {
    this.state = 1 + Math.abs(Math.trunc(seed)) % 2147483646;
    this.below(2);
    this.faults = {
      ofRuns: new Turns(this.shuffled([...faultsOfRuns(), ...faultsIn(AFTERWARDS, 'afterwards', KIND_NAMES)])),
      ofPlatforms: new Turns(this.shuffled(faultsIn(PLATFORM, 'platform', KIND_NAMES))),
    };
    [this.faults.ofRuns, this.faults.ofPlatforms].forEach(
      ({ all }) => all.forEach((fault) => this.counts.faults.set(nameOf(fault), 0)),
    );
  }

  public next(): AppPlan {
    // A mistake of a platform stands alone, so that it is known whose it is; those of runs do not meet.
    const ofPlatform = this.apps++ % 3 === 0 ? this.faults.ofPlatforms.next() : undefined;
    const platform = ofPlatform || this.chance(0.4) ? this.some(PLATFORM, 'platform', 0.15) : {};
    if (ofPlatform) {
      platform[ofPlatform.option] = this.mistake(ofPlatform, PLATFORM[ofPlatform.option]);
    }
    const named = platform.profiles !== undefined && this.chance(0.8) ? { profile: 'p' } : {};
    const runs = ofPlatform ? KIND_NAMES.map((kind) => this.run(kind, named, 0.05))
      : [...[1, 2, 3].map(() => this.faulty(this.faults.ofRuns.next(), named)), this.run(this.pick(KIND_NAMES), named)];
    return { version: this.pick(ORACLE_VERSIONS), platform, runs };
  }

  private faulty(fault: Fault, named: DrawnOptions): RunPlan {
    const plan = this.run(this.pick(fault.kinds), named);
    return fault.where === 'afterwards'
      ? { ...plan, afterwards: { ...plan.afterwards, [fault.option]: this.mistake(fault, AFTERWARDS[fault.option]) } }
      : {
        ...plan,
        options: { ...plan.options, [fault.option]: this.mistake(fault, OPTIONS[plan.kind][fault.option]) },
      };
  }

  private run(kind: KindName, named: DrawnOptions, density = this.pick([0.05, 0.2, 0.5])): RunPlan {
    const options = { ...named, ...this.some(OPTIONS[kind], kind, density) };
    // Names of others make little sense where nothing stands for them.
    if (options.serviceType !== 'ExternalName' && this.chance(0.9)) {
      delete options.externalName;
    }
    return { kind, options, afterwards: this.chance(0.1) ? this.some(AFTERWARDS, 'afterwards', 0.4) : {} };
  }

  private some(all: Record<string, Drawn>, owner: string, density: number): DrawnOptions {
    const chosen = Object.entries(all).filter(() => this.chance(density));
    chosen.forEach(([option]) => count(this.counts.options, `${owner} ${option}`));
    return Object.fromEntries(chosen.map(([option, drawn]) => [option, this.take(drawn.valid)]));
  }

  private mistake(fault: Fault, drawn: Drawn): unknown {
    count(this.counts.faults, nameOf(fault));
    return this.take(drawn.faults[fault.name]);
  }

  private take(arbitrary: fc.Arbitrary<unknown>): unknown {
    const rest = this.pools.get(arbitrary) ?? [];
    const pool = rest.length > 0 ? rest : this.shuffled(
      fc.sample(arbitrary, { numRuns: POOL, seed: this.below(2 ** 31) }),
    );
    this.pools.set(arbitrary, pool);
    return pool.pop();
  }

  private chance(share: number): boolean {
    return this.below(1000) < share * 1000;
  }

  private pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  private shuffled<T>(items: readonly T[]): T[] {
    return items.map((item) => ({ item, rank: this.below(1e9) })).sort((a, b) => a.rank - b.rank).map(
      ({ item }) => item,
    );
  }

  /** A random integer, by Park and Miller: the same for the same seed on every machine. */
  private below(end: number): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state % end;
  }
}

/** Items in turn, over and over. */
class Turns {
  private turn = 0;

  public constructor(public readonly all: readonly Fault[]) {
  }

  public next(): Fault {
    return this.all[this.turn++ % this.all.length];
  }
}

function faultsOfRuns(): Fault[] {
  const ofRuns = new Map<string, Fault>();
  for (const kind of KIND_NAMES) {
    for (const fault of faultsIn(OPTIONS[kind], 'run', [kind])) {
      const key = `${fault.option} ${fault.name}`;
      ofRuns.set(key, { ...fault, kinds: [...ofRuns.get(key)?.kinds ?? [], kind] });
    }
  }
  return [...ofRuns.values()];
}

function nameOf({ where, option, name }: Fault): string {
  return `${where === 'run' ? '' : `${where} `}${option}: ${name}`;
}

function faultsIn(options: Record<string, Drawn>, where: Where, kinds: readonly KindName[]): Fault[] {
  return Object.entries(options).flatMap(
    ([option, { faults }]) => Object.keys(faults).map((name) => ({ where, kinds, option, name })),
  );
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
