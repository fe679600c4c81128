import { DiagnosticCollector, OptionLocation } from '../../diagnostics/diagnostic';
import { annotationKey, labelValue, qualifiedName } from '../../kubernetes/names';
import { quote } from '../../util/string';

export function checkLabel(
  key: string, value: string, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const expectedKey = qualifiedName(key);
  if (expectedKey) {
    diagnostics.add('DH1003', location, `${quote(key)} cannot be the key of a label.`, `Use ${expectedKey}.`);
  }
  const expectedValue = labelValue(value);
  if (expectedValue) {
    diagnostics.add('DH1003', location, `${quote(value)} cannot be the value of the label ${quote(key)}.`,
      `Use ${expectedValue}.`);
  }
}

export function checkAnnotation(key: string, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  const expected = annotationKey(key);
  if (expected) {
    diagnostics.add('DH1003', location, `${quote(key)} cannot be the key of an annotation.`, `Use ${expected}.`);
  }
}
