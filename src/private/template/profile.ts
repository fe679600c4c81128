import type { ProfileProps } from '../../profile-props';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { optionsOf } from '../options/index';
import { PROFILE_FIELDS } from '../options/schemas';
import { DocumentCodes, DocumentDialect } from '../schema/document';
import { LocatedDiagnostics, reported } from '../schema/located-diagnostics';
import { childOf, DocumentLocation, SourceDocument } from '../schema/location';
import { readFields } from '../schema/read';
import { key, list, string, struct } from '../schema/schema';
import { valuesOf } from '../schema/term';
import { Struct } from '../schema/types';
import { memoizeValue } from '../util/memoize';
import { camelCase, quote } from '../util/string';

/** A label as templates have it. */
interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** Profiles have them as a map. */
const labels = list(struct<NamedValue>('NamedValue', { name: key, value: string }, 'name', 'value'));

/** The keys of a template: the options of profiles, in Core's spelling or in that of its API. */
const template = memoizeValue((): Struct => ({
  type: 'struct',
  name: 'Template',
  title: 'a template',
  fields: {
    id: string,
    ...PROFILE_FIELDS,
    ...Object.fromEntries(optionsOf('profile').map(({ name, schema }) => [name, schema])),
    labels,
  },
  required: [],
  spelling: 'camelCase',
}));

/** Keys that Core's class has, and that neither Core nor this library takes from a template. */
const UNUSED = [
  'args', 'command', 'contextRefs', 'contextSources', 'fsGroup', 'image', 'project', 'runAsGroup', 'runAsUser',
  'runtime', 'schedule', 'task',
  'template', 'user',
];

const TEMPLATE_CODES: DocumentCodes = { unknown: 'DH1606', twice: 'DH1606', tag: 'DH1606' };

/** Template files of DigitalHub Core. */
class TemplateDialect extends DocumentDialect {
  public constructor(diagnostics: LocatedDiagnostics) {
    super(diagnostics, TEMPLATE_CODES);
  }

  public override reportUnknown(owner: Struct, name: string, at: DocumentLocation): void {
    if (owner === template() && UNUSED.includes(camelCase(name))) {
      this.report('DH2016', childOf(at, name),
        `${quote(name)} has no effect in a template, neither here nor in DigitalHub Core.`, 'Leave it out.');
    } else {
      super.reportUnknown(owner, name, at);
    }
  }
}

/** Reads the settings of a template. A profile is called by the template's `id`; its name is for people. */
export function readProfile(
  value: object, document: SourceDocument, diagnostics: DiagnosticCollector,
): Partial<ProfileProps> {
  const found = new LocatedDiagnostics();
  const terms = readFields(template(), value, { document, path: [] }, new TemplateDialect(found));
  found.all.map(reported).forEach((diagnostic) => diagnostics.addProblem(diagnostic, diagnostic.option));
  const { id, name: _name, labels: named, ...props } = valuesOf(terms) as Partial<ProfileProps> & {
    readonly id?: string; readonly labels?: NamedValue[];
  };
  return {
    ...props,
    ...id !== undefined && { name: id },
    ...named && { labels: Object.fromEntries(named.flatMap((label) => [[label.name, label.value]])) },
  };
}
