import { Entity } from './entity';
import { SpecDiagnosticCollector } from './findings';
import { SpecLocation, within } from './place';
import { given } from './read';
import { SpecLayer } from './reading';
import { convertQuartz } from '../kubernetes/quartz';
import { isLiteral } from '../schema/shapes';
import { quote, snakeCase } from '../util/string';

/** What a trigger says beside the options of its runs. */
const KEYS = ['task', 'function', 'workflow', 'schedule', 'template'];

/** The options of a trigger are in its template, and its schedule is Quartz'. */
export function layersOfTrigger({ options, at }: Entity, diagnostics: SpecDiagnosticCollector): SpecLayer[] {
  const { template, schedule } = options as Record<string, unknown>;
  const there = within(at, 'template');
  given(options).filter(([key]) => !KEYS.includes(snakeCase(key))).forEach(([key]) => diagnostics.unknown(key, at, 'a key of a trigger', KEYS));
  if (template !== undefined && !isLiteral(template)) {
    diagnostics.add('DH1006', there, `${quote(template)} is not a map of keys and values.`, 'Write it in braces.');
  }
  checkMustaches(template, there, diagnostics);
  return [
    ...isLiteral(template) ? [{ options: template, at: there }] : [],
    { options: { schedule: scheduleOf(schedule, within(at, 'schedule'), diagnostics) }, at },
  ];
}

function scheduleOf(schedule: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): unknown {
  const converted = typeof schedule === 'string' ? convertQuartz(schedule) : { schedule };
  if ('reason' in converted) {
    diagnostics.add('DH1901', at, `${quote(schedule)} cannot be a schedule of Kubernetes. ${converted.reason}`, 'Write another, such as "0 3 * * *".');
    return undefined;
  }
  return converted.schedule;
}

/** Nothing that is read is nested deeper. */
const MAX_DEPTH = 100;

/** What DigitalHub Core fills in when a trigger fires. */
function checkMustaches(value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector, seen = new Set<unknown>()): void {
  if (at.path.length > MAX_DEPTH) {
    return;
  }
  if (typeof value === 'string' && value.includes('{{')) {
    diagnostics.add('DH1617', at, `${quote(value)} is filled in by DigitalHub Core when the trigger fires.`, 'Write a value.');
  } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    Object.entries(value).forEach(([key, one]) => checkMustaches(one, within(at, Array.isArray(value) ? Number(key) : key), diagnostics, seen));
  }
}
