import { isLiteral, Shape } from './shapes';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { list, nearest, quote } from '../util/string';

/**
 * Warns of options that a construct has not. They are no errors, since props are spread from those of larger constructs; but where an app is started
 * without checking its types, nobody else tells of a slip.
 *
 * @param shapes The options of all constructs of this sort.
 * @param owner The construct: `a DigitalHubRun`.
 * @param others Which constructs have an option that this one has not: none, where it is this one's.
 */
export function checkKnown(
  given: object, shapes: Readonly<Record<string, Shape>>, owner: string, diagnostics: DiagnosticCollector, others: (option: string) => readonly string[] = () => [],
): void {
  const isOwn = (option: string) => Object.hasOwn(shapes, option) && others(option).length === 0;
  const entries = isLiteral(given) ? Object.entries(given) : [];
  for (const [option, value] of entries) {
    // What is spelled as in Python is reported already.
    if (!isOwn(option) && value !== undefined && value !== null && !diagnostics.all.some((diagnostic) => diagnostic.option === option)) {
      const fix = Object.hasOwn(shapes, option) ? `Use ${list(others(option), 'or')}, or leave it out.`
        : hint(nearest(option, Object.keys(shapes).filter(isOwn)) ?? nearest(option, Object.keys(shapes)), others);
      diagnostics.add('DH2024', option, `${quote(option)} is no option of ${owner}, and does nothing.`, fix);
    }
  }
}

function hint(near: string | undefined, others: (option: string) => readonly string[]): string {
  const owners = near === undefined ? [] : others(near);
  return near === undefined ? 'Leave it out.' : `Did you mean ${quote(near)}${owners.length > 0 ? ` of ${list(owners, 'or')}` : ''}?`;
}
