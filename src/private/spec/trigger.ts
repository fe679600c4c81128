import { Entity } from './entity';
import { SpecLayer } from './model';
import { convertQuartz } from '../kubernetes/quartz';
import { DocumentDialect } from '../schema/document';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { DocumentLocation, childOf } from '../schema/location';
import { reportType } from '../schema/read';
import { json } from '../schema/schema';
import { expectationOf } from '../schema/type-problem';
import { definedEntries, isPlainObject } from '../util/object';
import { quote, snakeCase } from '../util/string';

/** What a trigger has beside the options of its runs. */
const KEYS = ['task', 'function', 'workflow', 'schedule', 'template'];

/** The options of a trigger are in its template, and its schedule is Quartz'. */
export function layersOfTrigger({ options, at }: Entity, diagnostics: LocatedDiagnostics): SpecLayer[] {
  const { template, schedule } = options as Record<string, unknown>;
  const there = childOf(at, 'template');
  const dialect = new DocumentDialect(diagnostics);
  definedEntries(options).filter(([key]) => !KEYS.includes(snakeCase(key)))
    .forEach(([key]) => dialect.reportUnknownKey(key, at, 'a trigger', KEYS));
  if (template !== undefined && !isPlainObject(template)) {
    reportType(expectationOf(json), template, there, dialect);
  }
  checkMustaches(template, there, diagnostics);
  return [
    ...isPlainObject(template) ? [{ options: template, at: there }] : [],
    { options: { schedule: scheduleOf(schedule, childOf(at, 'schedule'), diagnostics) }, at },
  ];
}

function scheduleOf(schedule: unknown, at: DocumentLocation, diagnostics: LocatedDiagnostics): unknown {
  const converted = typeof schedule === 'string' ? convertQuartz(schedule) : { schedule };
  if ('reason' in converted) {
    diagnostics.add('DH1901', at, `${quote(schedule)} cannot be a schedule of Kubernetes. ${converted.reason}`,
      'Write another, such as "0 3 * * *".');
    return undefined;
  }
  return converted.schedule;
}

/** Nothing that is read is nested deeper. */
const MAX_DEPTH = 100;

/** What DigitalHub Core fills in when a trigger fires. */
function checkMustaches(
  value: unknown, at: DocumentLocation, diagnostics: LocatedDiagnostics, seen = new Set<unknown>(),
): void {
  if (at.path.length > MAX_DEPTH) {
    return;
  }
  if (typeof value === 'string' && value.includes('{{')) {
    diagnostics.add('DH1617', at, `${quote(value)} is filled in by DigitalHub Core when the trigger fires.`,
      'Write a value.');
  } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    Object.entries(value).forEach(([key, one]) =>
      checkMustaches(one, childOf(at, Array.isArray(value) ? Number(key) : key), diagnostics, seen));
  }
}
