import { DiagnosticCollector, OptionLocation } from '../../diagnostics/diagnostic';
import { annotationKey, labelValue, qualifiedName } from '../../kubernetes/names';
import { quote } from '../../util/string';

export function checkLabel(key: string, value: string, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  const keyMust = qualifiedName(key);
  if (keyMust) {
    diagnostics.add('DH1003', location, `${quote(key)} cannot be the key of a label.`, `Use ${keyMust}.`);
  }
  const valueMust = labelValue(value);
  if (valueMust) {
    diagnostics.add('DH1003', location, `${quote(value)} cannot be the value of the label ${quote(key)}.`, `Use ${valueMust}.`);
  }
}

export function checkAnnotation(key: string, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  const must = annotationKey(key);
  if (must) {
    diagnostics.add('DH1003', location, `${quote(key)} cannot be the key of an annotation.`, `Use ${must}.`);
  }
}
