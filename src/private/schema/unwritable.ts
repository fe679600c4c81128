import { DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
import { Problem } from '../diagnostics/problem';
import { lossInYaml } from '../kubernetes/yaml-text';
import { quote } from '../util/string';

/** What is wrong with a string that does not come through YAML as it is. */
export function lossProblem(value: unknown): Problem | undefined {
  const loss = typeof value === 'string' ? lossInYaml(value) : undefined;
  return loss === undefined ? undefined : {
    code: 'DH1009',
    reason: `${quote(value)} does not come through YAML: ${loss}.`,
    fix: 'Write it otherwise, or mount it as a file of a Secret or ConfigMap.',
  };
}

/** Reports a string that does not come through YAML as it is. */
export function checkLoss(value: unknown, option: OptionLocation | string, diagnostics: DiagnosticCollector): void {
  diagnostics.addProblem(lossProblem(value), option);
}

/** In JavaScript, these are no keys like others. */
const RESERVED = ['__proto__', 'constructor'];

/** What is wrong with a key that cdk8s cannot render. */
export function reservedKeyProblem(key: string): Problem | undefined {
  return RESERVED.includes(key)
    ? { code: 'DH1007', reason: `cdk8s cannot render the key ${quote(key)}.`, fix: 'Choose another name.' }
    : undefined;
}
