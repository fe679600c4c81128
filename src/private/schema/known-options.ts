import { OptionSchemas } from './props';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { isPlainObject, isDefined } from '../util/object';
import { joinWords, nearest, quote } from '../util/string';

/**
 * Warns of options that a construct has not. They are no errors, since props are spread from those of larger
 * constructs; but where an app is started without checking its types, nothing else reports a typo.
 *
 * @param schemas The options of all constructs of this sort.
 * @param owner The construct: `a DigitalHubRun`.
 * @param others Which constructs have an option that this one has not: none, where it is this one's.
 */
export function checkKnown(
  options: object, schemas: OptionSchemas, owner: string, diagnostics: DiagnosticCollector,
  others: (option: string) => readonly string[] = () => [],
): void {
  const isOwn = (option: string) => Object.hasOwn(schemas, option) && others(option).length === 0;
  const isReported = (option: string) => diagnostics.all.some((diagnostic) => diagnostic.option === option);
  for (const [option, value] of isPlainObject(options) ? Object.entries(options) : []) {
    // What is spelled as in Python is reported already.
    if (!isOwn(option) && isDefined(value) && !isReported(option)) {
      const fix = Object.hasOwn(schemas, option) ? `Use ${joinWords(others(option), 'or')}, or leave it out.`
        : hint(nearest(option, Object.keys(schemas).filter(isOwn)) ?? nearest(option, Object.keys(schemas)), others);
      diagnostics.add('DH2024', option, `${quote(option)} is not an option of ${owner} and has no effect.`, fix);
    }
  }
}

function hint(near: string | undefined, others: (option: string) => readonly string[]): string {
  const owners = near === undefined ? [] : others(near);
  return near === undefined
    ? 'Leave it out.'
    : `Did you mean ${quote(near)}${owners.length > 0 ? ` of ${joinWords(owners, 'or')}` : ''}?`;
}
