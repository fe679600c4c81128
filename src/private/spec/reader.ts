import { Construct } from 'constructs';
import { readEntities } from './documents';
import { Entity, entityOf } from './entity';
import { EntityIndex } from './index-of-entities';
import { DeclaredRun, inputOf, link } from './link';
import { SpecInput, SpecReading } from './model';
import { KindName } from './options';
import { SpecOrigin } from './origin';
import { kindOf, readSpec } from './reading';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { childOf, DICTIONARY, DocumentLocation } from '../schema/location';
import { isPlainObject } from '../util/object';
import { quote } from '../util/string';

/** A run that a spec declares, as it was read. */
export interface ReadRun {
  readonly id: string;
  readonly reading: SpecReading;
  /** Where its spec is. */
  readonly whole: DocumentLocation;
}

/** What the files of a project declare. */
export interface ReadProject {
  readonly runs: readonly ReadRun[];
  /** Artifacts, models and the like, which nothing runs. */
  readonly data: readonly Entity[];
}

/** The props of a run that a dictionary or an entity declares: for `fromSpec`. */
export function propsFromSpec(scope: Construct, spec: unknown, kind: KindName): any {
  return SpecOrigin.props(readSpec(inputFrom(spec), kind), scope);
}

/** The run that a dictionary or an entity declares. */
export function readRun(spec: unknown): ReadRun {
  const input = inputFrom(spec);
  return { id: idOf(spec), reading: readSpec(input, kindOf(input)), whole: input.whole };
}

/** The runs that the files at paths declare together. */
export function readRuns(paths: readonly string[], diagnostics: LocatedDiagnostics): readonly ReadRun[] {
  return readProject(paths, diagnostics).runs;
}

/** The runs that the files at paths declare together, and what else is in them. What is left out is reported. */
export function readProject(paths: readonly string[], diagnostics: LocatedDiagnostics): ReadProject {
  const entities = paths.flatMap((path) => readEntities(path, diagnostics));
  const runs = link(entities, diagnostics).map(({ id, input }: DeclaredRun): ReadRun => ({
    id, reading: { ...readSpec(input, kindOf(input)), named: childOf(input.whole, 'name') }, whole: input.whole,
  }));
  return { runs, data: entities.filter(({ type, kind }) => type === 'data' && kind !== 'project') };
}

function inputFrom(spec: unknown): SpecInput {
  const whole = { document: DICTIONARY, path: [] };
  if (isPlainObject(spec)) {
    const entity = entityOf(spec, whole);
    return inputOf(entity, new EntityIndex([entity]));
  }
  const diagnostics = new LocatedDiagnostics();
  diagnostics.add('DH1619', whole, `${quote(spec)} is not a spec.`,
    'Give a map of options, or an entity as DigitalHub exports it; "RunSpec.load" reads files.');
  return { layers: [], whole, root: whole, names: {}, diagnostics: diagnostics.all };
}

function idOf(spec: unknown): string {
  const [declared] = isPlainObject(spec)
    ? link([entityOf(spec, { document: DICTIONARY, path: [] })], new LocatedDiagnostics())
    : [];
  return declared?.id ?? 'run';
}
