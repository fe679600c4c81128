import * as kplus from 'cdk8s-plus-28';
import type { Mismatch, Pattern } from './comparison';
import { costOf } from './matchers';
import { elementPattern } from './pattern';
import { linesOf } from './report';
import { Manifest, RenderedObject, Subject } from './subject';
import { nearest, quote } from '../util/string';
import { firstLines, truncateList } from '../util/truncate-list';

/** Maximum number of objects in a message. */
const MAX_ENTRIES = 3;
const MAX_KINDS = 20;

/** An object, and its mismatches. */
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
    const verdict = others.length === 1 ? 'it is not as expected' : 'none is as expected';
    const head = `${subject.name} has ${objects(others.length, kind)}, and ${verdict}.`;
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
    const verdict = `${others.length} ${others.length === 1 ? 'is' : 'are'} not as expected`;
    const head = `${subject.name} has ${objects(count, kind)}, and ${verdict}.`;
    const lines = others.slice(0, MAX_ENTRIES).flatMap(({ object, mismatches }) => (
      [`${nameOf(object)}:`, ...linesOf(mismatches, pattern, object.manifest)]));
    const more = others.length > MAX_ENTRIES ? [`… and ${others.length - MAX_ENTRIES} more objects`] : [];
    throw new Error([head, ...lines, ...more].join('\n'));
  }
}

export function objectCountIs(subject: Subject, kind: string, count: number, props: any): void {
  if (!Number.isInteger(count) || count < 0) {
    throw new Error(`the count must be an integer from 0, got: ${quote(count)}`);
  }
  const { pattern, matching, others } = compareAll(subject, kind, props ?? {});
  if (matching.length !== count) {
    const which = props === undefined ? '' : ' that match';
    const names = matching.length === 0 ? '.' : `: ${truncateList(matching.map(nameOf))}.`;
    const head = `${subject.name} has ${objects(matching.length, kind)}${which}, not ${count}${names}`;
    const kinds = matching.length + others.length === 0 ? [noneOf(subject, kind)] : [];
    const closest = matching.length < count && others.length > 0 ? closestLines(others, pattern) : [];
    throw new Error([head, ...kinds, ...closest].join('\n'));
  }
}

export function findObjects(subject: Subject, kind: string, props: any): Manifest[] {
  return compareAll(subject, kind, props ?? {}).matching.map(({ manifest }) => structuredClone(manifest));
}

interface Comparison {
  readonly pattern: Pattern;
  readonly matching: readonly RenderedObject[];
  readonly others: readonly Compared[];
}

function compareAll(subject: Subject, kind: string, props: unknown): Comparison {
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
  const head = `${others.length === 1 ? 'It' : 'The closest'} is ${nameOf(object)}:`;
  return [head, ...linesOf(mismatches, pattern, object.manifest)];
}

function objects(count: number, kind: string): string {
  return `${count} ${count === 1 ? 'object' : 'objects'} of the kind ${kind}`;
}

function nameOf({ path, manifest }: RenderedObject): string {
  return `${quote(manifest.metadata?.name)} (${path})`;
}

/** The message that no object of a kind exists, with the existing objects. */
function noneOf(subject: Subject, kind: string): string {
  const names = new Map<string, string[]>();
  for (const { manifest } of subject.objects) {
    names.set(manifest.kind, [...names.get(manifest.kind) ?? [], quote(manifest.metadata?.name)]);
  }
  const lines = [...names].map(([other, of]) => `  ${other}: ${truncateList(of, MAX_ENTRIES)}`);
  const others = lines.length === 0 ? 'It has no objects.' : 'It has:';
  return [`${subject.name} has no ${kind}. ${others}`, ...firstLines(lines, MAX_KINDS)].join('\n');
}

/** Throws for an invalid kind: an expected count of 0 would otherwise be met by a typo. */
function checkKind(subject: Subject, kind: string): void {
  if (typeof kind !== 'string' || !/^[A-Za-z0-9]+$/.test(kind)) {
    const fix = 'put an apiVersion into the properties';
    throw new Error(`the kind must be a name such as "Job", got: ${quote(kind)}; ${fix}`);
  }
  const known = [...new Set([...subject.objects.map(({ manifest }) => String(manifest.kind)), ...kubernetesKinds()])];
  const near = known.includes(kind) ? undefined : nearest(kind, known);
  if (near !== undefined) {
    throw new Error(`${quote(kind)} is not a kind; did you mean ${quote(near)}?`);
  }
}

let kinds: string[] | undefined;

function kubernetesKinds(): string[] {
  kinds ??= Object.values(kplus.k8s).flatMap((type) => (type as { GVK?: { kind: string } }).GVK?.kind ?? [])
    .filter((kind) => !kind.endsWith('List'));
  return kinds;
}
