import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { elementPattern } from './pattern';
import { mustMatch } from './report';
import type { Manifest } from './subject';
import type { IRun } from '../../run';
import { MAIN } from '../kubernetes/container-names';
import { podOf } from '../kubernetes/pod-of';
import { nearest, quote } from '../util/string';
import { truncateList } from '../util/truncate-list';

/** A run, rendered on first access. */
export class RenderedRun {
  public readonly path: string;
  private readonly name: string;
  private manifest?: Manifest;

  public constructor(private readonly run: IConstruct) {
    this.path = run.node.path;
    this.name = quote(this.path);
  }

  public get workload(): Manifest {
    return this.manifest ??= ApiObject.of(this.run).toJson() as Manifest;
  }

  public get podSpec(): Manifest {
    return podOf(this.workload).spec;
  }

  public get container(): Manifest {
    const containers: Manifest[] = this.podSpec.containers ?? [];
    const main = containers.find(({ name }) => name === MAIN);
    if (!main) {
      const names = truncateList(containers.map(({ name }) => quote(name)));
      throw new Error(`${this.name} has no container ${quote(MAIN)}; it has ${names || 'none'}`);
    }
    return main;
  }

  public hasWorkload(props: any): void {
    this.mustMatch(props, this.workload, `${this.workload.kind} of ${this.name}`);
  }

  public hasPodSpec(props: any): void {
    this.mustMatch(props, this.podSpec, `pod of ${this.name}`);
  }

  public hasContainer(props: any): void {
    this.mustMatch(props, this.container, `main container of ${this.name}`);
  }

  public hasVolume(mountPath: string, props: any): void {
    const mounts: Manifest[] = this.container.volumeMounts ?? [];
    const mount = mounts.find((candidate) => candidate.mountPath === mountPath);
    if (!mount) {
      const hint = hintFor(mountPath, mounts.map((other) => other.mountPath));
      throw new Error(`${this.name} mounts no volume at ${quote(mountPath)}; ${hint}`);
    }
    const volume = (this.podSpec.volumes ?? []).find(({ name }: Manifest) => name === mount.name);
    this.mustMatch(props, volume ?? {}, `volume that ${this.name} mounts at ${quote(mountPath)}`);
  }

  public hasExplanation(field: string, props: any): void {
    const { rows } = (this.run as IRun).explain();
    const row = rows.find((candidate) => candidate.field === field);
    if (!row) {
      const hint = hintFor(field, rows.map((other) => other.field));
      throw new Error(`the explanation of ${this.name} has no field ${quote(field)}; ${hint}`);
    }
    this.mustMatch(props, row, `explanation of ${quote(field)} of ${this.name}`);
  }

  private mustMatch(props: any, actual: unknown, what: string): void {
    mustMatch(elementPattern(props, false, 'props'), actual, '', `The ${what} is not as expected.`);
  }
}

/** Suggests the closest of the existing names, or lists them. */
function hintFor(name: string, known: readonly string[]): string {
  const near = typeof name === 'string' ? nearest(name, known) : undefined;
  return near !== undefined ? `did you mean ${quote(near)}?`
    : `it has ${truncateList(known.map((other) => quote(other)), 20) || 'none'}`;
}
