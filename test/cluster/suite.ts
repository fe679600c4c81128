/** The state of the suite: its cluster, what it has counted, and what it found. */
import { isDeepStrictEqual } from 'util';
import { documentsOf, How, Kubectl } from './kubectl';
import { PodLevel } from './pod-level';
import { missingFor } from './prerequisites';
import { pause, until } from './until';
import { Manifest } from '../support/synth';

/** How many seconds something may take to become as it should be; less where a failure is expected. */
const PATIENCE = 60;
const LITTLE_PATIENCE = 20;

export interface Counts {
  objects: number;
  runs: number;
  changes: number;
  checks: number;
}

/** Ends a suite that is to stop at its first failure. */
export class FirstFailure extends Error {
}

export class Suite {
  public readonly counts: Counts = { objects: 0, runs: 0, changes: 0, checks: 0 };
  public readonly failures: string[] = [];

  public constructor(
    public readonly kubectl: Kubectl,
    /** The minor version of the cluster: `1.37`. */
    public readonly version: string,
    private readonly stopAtFirst: boolean,
  ) {
  }

  /** Compares what was seen with what should be. */
  public check(what: string, seen: unknown, expected: unknown): void {
    this.counts.checks++;
    if (!isDeepStrictEqual(seen, expected)) {
      this.fail(`${what}: ${JSON.stringify(seen)}, not ${JSON.stringify(expected)}`);
    }
  }

  public fail(message: string): void {
    this.failures.push(message);
    console.log(`  failed: ${message}`);
    if (this.stopAtFirst) {
      throw new FirstFailure();
    }
  }

  /** Waits until something is as it should be, and reports what it is if it never is. */
  public async eventually<T>(what: string, see: () => Promise<T>, expected: T): Promise<void> {
    const end = Date.now() + (this.stopAtFirst ? LITTLE_PATIENCE : PATIENCE) * 1000;
    let seen = await see();
    while (!isDeepStrictEqual(seen, expected) && Date.now() < end) {
      await pause();
      seen = await see();
    }
    this.check(what, seen, expected);
  }

  /** Makes a namespace in which pods of a level are admitted, and what is missing there for some manifests. */
  public async namespace(name: string, level: PodLevel, manifests: readonly Manifest[] = []): Promise<string> {
    const namespace = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels: { 'pod-security.kubernetes.io/enforce': level } },
    };
    const objects = [namespace, ...missingFor(manifests, name)];
    await this.kubectl.must(['apply', '--server-side', '--force-conflicts', '-f', '-'], documentsOf(objects));
    await until(`the namespace ${name} has a service account`, async () => (
      (await this.kubectl.run(['get', 'serviceaccount', 'default', '-n', name])).code === 0));
    return name;
  }

  /** Applies manifests that must all be accepted, and returns what the server made of them. */
  public async apply(
    what: string, manifests: readonly Manifest[], how: How, mayWarn = false,
  ): Promise<readonly Manifest[]> {
    if (manifests.length === 0) {
      return [];
    }
    const { objects, errors, warnings } = await this.kubectl.apply(manifests, how);
    this.counts.objects += objects.length;
    this.check(`${what}, ${how}: refusals`, errors, []);
    this.check(`${what}, ${how}: warnings`, mayWarn ? [] : warnings, []);
    return objects;
  }

  public async get(kind: string, name: string, namespace: string): Promise<Manifest> {
    return JSON.parse(await this.kubectl.must(['get', kind, name, '-n', namespace, '-o', 'json']));
  }
}
