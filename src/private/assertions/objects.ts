import * as kplus from 'cdk8s-plus-28';
import { costOf } from './matchers';
import type { Mismatch, Pattern } from './comparison';
import { elementPattern } from './pattern';
import { linesOf } from './report';
import { Manifest, RenderedObject, Subject } from './subject';
import { nearest, quote } from '../util/string';
import { firstLines, truncateList } from '../util/truncate-list';

/** Objects that are listed in a message. */
const MAX_ENTRIES = 3;

/** An object, and what is not as expected in it. */
interface Compared {
  readonly object: RenderedObject;
  readonly mismatches: readonly Mismatch[];
}

export function hasObject(subject: Subject, kind: string, props: any): void {
  const { pattern, matching, others } = compareAll(subject, kind, props);
  if (matching.length === 0 && others.length === 0) {
    throw new Error(noneOf(subject, kind));
  }
  if (matching.length === 0) {
    const head = `${subject.name} has ${objects(others.length, kind)}, and ${others.length === 1 ? 'it is not' : 'none is'} as expected.`;
    throw new Error([head, ...closestLines(others, pattern)].join('\n'));
  }
}

export function allObjects(subject: Subject, kind: string, props: any): void {
  const { pattern, matching, others } = compareAll(subject, kind, props);
  const count = matching.length + others.length;
  if (count === 0) {
    throw new Error(noneOf(subject, kind));
  }
  if (others.length > 0) {
    const head = `${subject.name} has ${objects(count, kind)}, and ${others.length} ${others.length === 1 ? 'is' : 'are'} not as expected.`;
    const lines = others.slice(0, MAX_ENTRIES).flatMap(({ object, mismatches }) => [`${nameOf(object)}:`, ...linesOf(mismatches, pattern, object.manifest)]);
    throw new Error([head, ...lines, ...others.length > MAX_ENTRIES ? [`… and ${others.length - MAX_ENTRIES} more objects`] : []].join('\n'));
  }
}

export function objectCountIs(subject: Subject, kind: string, count: number, props: any): void {
  if (!Number.isInteger(count) || count < 0) {
    throw new Error(`a count of objects is a whole number from 0 on, got: ${quote(count)}`);
  }
  const { pattern, matching, others } = compareAll(subject, kind, props ?? {});
  if (matching.length !== count) {
    const which = props === undefined ? '' : ' like this';
    const names = matching.length === 0 ? '.' : `: ${truncateList(matching.map(nameOf))}.`;
    const head = `${subject.name} has ${objects(matching.length, kind)}${which}, not ${count}${names}`;
    const kinds = matching.length + others.length === 0 ? [noneOf(subject, kind)] : [];
    throw new Error([head, ...kinds, ...matching.length < count && others.length > 0 ? closestLines(others, pattern) : []].join('\n'));
  }
}

export function findObjects(subject: Subject, kind: string, props: any): Manifest[] {
  return compareAll(subject, kind, props ?? {}).matching.map(({ manifest }) => structuredClone(manifest));
}

function compareAll(subject: Subject, kind: string, props: unknown): { pattern: Pattern; matching: RenderedObject[]; others: Compared[] } {
  checkKind(subject, kind);
  const pattern = elementPattern(props, false, 'props');
  const compared = subject.objects.filter(({ manifest }) => manifest.kind === kind)
    .map((object) => ({ object, mismatches: pattern.compare(object.manifest, '') }));
  return {
    pattern,
    matching: compared.filter(({ mismatches }) => mismatches.length === 0).map(({ object }) => object),
    others: compared.filter(({ mismatches }) => mismatches.length > 0),
  };
}

function closestLines(others: readonly Compared[], pattern: Pattern): string[] {
  const [{ object, mismatches }] = [...others].sort((a, b) => costOf(a.mismatches) - costOf(b.mismatches));
  return [`${others.length === 1 ? 'It' : 'The closest'} is ${nameOf(object)}:`, ...linesOf(mismatches, pattern, object.manifest)];
}

function objects(count: number, kind: string): string {
  return `${count} ${count === 1 ? 'object' : 'objects'} of the kind ${kind}`;
}

function nameOf({ path, manifest }: RenderedObject): string {
  return `${quote(manifest.metadata?.name)} (${path})`;
}

/** That there is no object of a kind, and which objects there are. */
function noneOf(subject: Subject, kind: string): string {
  const names = new Map<string, string[]>();
  subject.objects.forEach(({ manifest }) => names.set(manifest.kind, [...names.get(manifest.kind) ?? [], quote(manifest.metadata?.name)]));
  const lines = [...names].map(([other, of]) => `  ${other}: ${truncateList(of, MAX_ENTRIES)}`);
  return [`${subject.name} has no ${kind}. ${lines.length === 0 ? 'It has no objects at all.' : 'It has:'}`, ...firstLines(lines, 20)].join('\n');
}

/** Throws for what is no kind: a count of none would hold for any slip. */
function checkKind(subject: Subject, kind: string): void {
  if (typeof kind !== 'string' || !/^[A-Za-z0-9]+$/.test(kind)) {
    throw new Error(`a kind is a name such as "Job", got: ${quote(kind)}; an apiVersion can be told beside it, in the properties`);
  }
  const known = [...new Set([...subject.objects.map(({ manifest }) => String(manifest.kind)), ...kubernetesKinds()])];
  const near = known.includes(kind) ? undefined : nearest(kind, known);
  if (near !== undefined) {
    throw new Error(`${quote(kind)} is not a kind; did you mean ${quote(near)}?`);
  }
}

let kinds: string[] | undefined;

function kubernetesKinds(): string[] {
  kinds ??= Object.values(kplus.k8s).flatMap((type) => (type as { GVK?: { kind: string } }).GVK?.kind ?? []).filter((kind) => !kind.endsWith('List'));
  return kinds;
}
