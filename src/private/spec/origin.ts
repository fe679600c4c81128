import { Construct } from 'constructs';
import { SpecReading } from './model';
import { SPEC_OPTIONS } from './options';
import type { Origin } from '../contract/run';
import { ORIGINS } from '../description/origins';
import { Diagnostic } from '../diagnostics/diagnostic';
import { isWarning } from '../diagnostics/reporting';
import { podOverrides } from '../options/pod-overrides';
import { reported, LocatedDiagnostic } from '../schema/located-diagnostics';
import { describeLocation, overlap, DocumentLocation, childOf } from '../schema/location';
import { Fields, Term, valuesOf } from '../schema/term';
import { quote, snakeCase } from '../util/string';

/** What follows an option in a path: a field, a place in a list, or a key. */
const LAST_STEP = /(?:\.([\w-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\])$/;

/** Whose an option is that is not the author's. */
const EXTERNAL = / of (?:profile|platform|the (?:profile|template)) "/;

/** The spec that the props of a run were read from: diagnostics are reported in its words, at its locations. */
export class SpecOrigin implements Origin {
  /** The props that a spec was read to; what is wrong with it is reported by the run that they are given to. */
  public static props(reading: SpecReading, scope: Construct): Record<string, unknown> {
    const props = valuesOf(reading.fields, scope);
    ORIGINS.set(props, new SpecOrigin(reading, checkImage(reading.fields.image, props.image)));
    return props;
  }

  private readonly locations = new Map<string, DocumentLocation>();
  private readonly found: readonly LocatedDiagnostic[];

  private constructor(private readonly reading: SpecReading, others: readonly LocatedDiagnostic[]) {
    this.found = [...reading.diagnostics, ...others];
    addLocations(this.locations, '', reading.fields);
  }

  /** All findings: those of the reading first, then those of a run's rules that do not follow from them. */
  public translate(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const others = diagnostics.filter(({ option }) =>
      !this.reading.explained.includes(option)).flatMap((diagnostic) => {
      const at = EXTERNAL.test(diagnostic.option) ? undefined : this.locationOf(diagnostic.option);
      const { code, option, reason, fix } = diagnostic;
      const follows = at && this.found.some((earlier) =>
        !isWarning(earlier.code) && (this.hides(earlier, at) || this.isTypo(earlier, at, option)));
      return follows
        ? []
        : [{ code, option: at ? describeLocation(at) : option, reason: inSpecWords(reason), fix: inSpecWords(fix) }];
    });
    return [...this.found.map(reported), ...others];
  }

  /** An option of the author's, as the spec has it. */
  public optionOf(option: string): string {
    const at = this.locationOf(option);
    return at ? describeLocation(at) : option;
  }

  /**
   * Whether a diagnostic follows from another. What is wrong with the spec as a whole explains nothing of its options,
   * unless there are none.
   */
  private hides({ code, at }: LocatedDiagnostic, other: DocumentLocation): boolean {
    return code === 'DH1619' || (at.path.length > this.reading.root.path.length && overlap(at, other));
  }

  /** Whether a key that is not known was meant to be what is missing beside it. */
  private isTypo({ code, at }: LocatedDiagnostic, missing: DocumentLocation, option: string): boolean {
    const around = { document: at.document, path: at.path.slice(0, -1) };
    const isWithin = around.path.length > this.reading.root.path.length && overlap(around, missing);
    const beside = missing.path.length - around.path.length;
    return code === 'DH1611' && isWithin && (beside === 0 || (beside === 1 && !this.locations.has(option)));
  }

  /** Where an option is in the spec, or would be; undefined where it is no option of specs. */
  private locationOf(option: string): DocumentLocation | undefined {
    if (option === 'the construct\'s id') {
      return this.reading.named;
    }
    const known = this.locations.get(option);
    if (known) {
      return known;
    }
    const last = LAST_STEP.exec(option);
    if (last) {
      const [whole, field, index, key] = last;
      const around = this.locationOf(option.slice(0, -whole.length));
      const item = index === undefined ? JSON.parse(key ?? 'null') : Number(index);
      return around && childOf(around, field === undefined ? item : inSpec(field, option));
    }
    const documented = SPEC_OPTIONS.find(({ prop }) => prop === option);
    return documented && childOf(this.reading.root, documented.key);
  }
}

/** A field as specs spell it: what is written as in manifests stays as it is. */
function inSpec(field: string, option: string): string {
  return option.startsWith(`${podOverrides.name}.`) ? field : snakeCase(field);
}

function addLocations(locations: Map<string, DocumentLocation>, prefix: string, fields: Fields): void {
  Object.entries(fields)
    .forEach(([name, term]) => addLocation(locations, prefix === '' ? name : `${prefix}.${name}`, term));
}

function addLocation(locations: Map<string, DocumentLocation>, option: string, term: Term): void {
  locations.set(option, term.at);
  switch (term.form) {
    case 'list': return term.items.forEach((item, i) => addLocation(locations, `${option}[${i}]`, item));
    case 'struct': return addLocations(locations, option, term.fields);
    case 'dictionary': return Object.entries(term.entries)
      .forEach(([key, one]) => addLocation(locations, `${option}[${quote(key)}]`, one));
    case 'call':
      term.args.forEach((arg, i) =>
        addLocation(locations, term.names[i] === '' ? option : `${option}.${term.names[i]}`, arg));
      return addLocations(locations, option, term.options ?? {});
  }
}

/** Which images there are for versions of Python is known only where the run is. */
function checkImage(term: Term | undefined, image: unknown): LocatedDiagnostic[] {
  return term?.form !== 'call' || image !== '' ? [] : [{
    code: 'DH1617',
    at: term.at,
    reason: 'No platform of the run offers an image for this version of Python.',
    fix: 'Add it to the platform\'s "pythonImages", or give "image".',
  }];
}

/** Options that sentences name, in the spelling of specs. */
function inSpecWords(text: string): string {
  return text
    .replace(/\bresources\.(cpu|mem)(Limit|Request)\b/g,
      (_all, name, part) => `resources.${name}.${part.toLowerCase()}s`)
    .replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b(?=[":])/g, (name) => OPTION_NAMES.has(name) ? snakeCase(name) : name)
    .replace('has neither a "value" nor a "valueFrom".', 'has no "value".')
    .replace('Set one of them; an empty', 'Set it; an empty')
    .replace(/\b(security|strategy): Run\w+\.(\w+)\(\)/g, '$1: $2');
}

/** Names of options that specs spell otherwise. */
const OPTION_NAMES = new Set([
  ...SPEC_OPTIONS.map(({ prop }) => prop),
  'claimName', 'configMapName', 'secretName', 'mountPath', 'subPath', 'readOnly', 'sizeLimit', 'storageClass',
  'accessModes', 'targetPort', 'nodePort', 'appProtocol',
]);
