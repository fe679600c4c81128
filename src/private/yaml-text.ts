/** Characters that Kubernetes' YAML refuses, or takes for blanks, and that cdk8s writes all the same: controls, other line breaks, no characters. */
const LOST = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Numbers in Go, which cdk8s writes without quotes, since YAML 1.1 has no such numbers: `0o755`, `0XFF`, `1e1_0`. */
const GO_NUMBER = /^[-+]?(0[oO][0-7_]+|0X[0-9a-fA-F_]+|0B[01_]+|[0-9][0-9._]*[eE][-+]?[0-9]*_[0-9_]*)$/;

/** Why a text that cdk8s writes to a manifest is another one when Kubernetes reads it; undefined where it is the same. A clause. */
export function lossInYaml(text: string): string | undefined {
  if (LOST.test(text)) {
    return 'it holds a control character or a line separator';
  }
  return GO_NUMBER.test(text) ? 'Kubernetes reads it as a number' : undefined;
}
