import { Entity } from './entity';
import { SpecLayer } from './model';
import { layersOfTrigger } from './trigger';
import { DocumentDialect } from '../schema/document';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { childOf } from '../schema/location';
import { reportType } from '../schema/read';
import { json } from '../schema/schema';
import { expectationOf } from '../schema/type-problem';
import { isBlank, isDefined, isPlainObject } from '../util/object';

/** The options that an entity takes from another. */
export function layersOfOther(other: Entity | undefined, entity: Entity): SpecLayer[] {
  return other && other !== entity ? layersOf(other, new LocatedDiagnostics()) : [];
}

/** The options of an entity, the strongest first. A template has those of runs, which are stronger than a task's. */
export function layersOf(entity: Entity, diagnostics: LocatedDiagnostics): SpecLayer[] {
  const { type, options, at, template } = entity;
  if (type === 'trigger') {
    return layersOfTrigger(entity, diagnostics);
  }
  const there = childOf(at, 'template');
  if (isDefined(template) && !isBlank(template) && !isPlainObject(template)) {
    reportType(expectationOf(json), template, there, new DocumentDialect(diagnostics));
  }
  const own = { options, at };
  const ofRuns = isPlainObject(template) ? [{ options: template, at: there }] : [];
  return type === 'task' ? [...ofRuns, own] : [own, ...ofRuns];
}
