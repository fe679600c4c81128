/**
 * Characters that cdk8s writes, but Kubernetes' YAML rejects or reads as blanks: controls, line separators, lone
 * surrogates.
 */
const LOST = new RegExp([
  /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/,
  /[\ud800-\udbff](?![\udc00-\udfff])/,
  /(?<![\ud800-\udbff])[\udc00-\udfff]/,
].map(({ source }) => source).join('|'));

/** Starts of numbers in Go, which ignores underscores, that are none in YAML 1.1: cdk8s writes these without quotes. */
const GO_ONLY = /^(?:[-+]_|[-+]?(?:0_*[oOXB]|0_+[xb]|[0-9][0-9._]*[eE][-+0-9]*_))/;

/** Numbers in Go without their underscores: `0o755`, `0XFF`, `1e10`. */
const GO_NUMBER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)$/;

/** Why Kubernetes reads another string than cdk8s writes, as a clause; undefined where it reads the same. */
export function lossInYaml(value: string): string | undefined {
  if (LOST.test(value)) {
    return 'it contains a control character or a line separator';
  }
  return GO_ONLY.test(value) && GO_NUMBER.test(value.replace(/_/g, '')) ? 'Kubernetes reads it as a number' : undefined;
}
