import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { ManifestObject } from '../kubernetes/strategic-merge';
import { joinWords, quote } from '../util/string';

/** What a container needs in order to be one. */
const PLACEHOLDER = ['name', 'image'];

/** A base's pod without its containers, which the run's own replaces, as in DigitalHub Core. */
export function withoutContainers(
  { containers, ...pod }: ManifestObject, kind: string, diagnostics: DiagnosticCollector,
): ManifestObject {
  const [first, ...others] = containers as ManifestObject[] | undefined ?? [];
  const fields = Object.keys(first ?? {}).filter((field) => !PLACEHOLDER.includes(field) && isSet(first[field]));
  const report = (what: string, verb: string, fix: string) => diagnostics.add('DH2016', `the ${kind}`,
    `The container of a run replaces those of the ${kind}, here as in DigitalHub Core, so ${what} ${verb} no effect.`, fix);
  if (fields.length > 0) {
    report(`${joinWords(fields.map(quote))} of its container`, fields.length > 1 ? 'have' : 'has', 'Leave it out.');
  }
  if (others.length > 0) {
    const names = joinWords(others.map(({ name, image }) => quote(name ?? image)));
    report(`its ${others.length > 1 ? 'containers' : 'container'} ${names}`, others.length > 1 ? 'have' : 'has',
      'Write a sidecar as an init container with "restartPolicy: Always".');
  }
  return pod;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'object' && Object.keys(value).length === 0);
}
