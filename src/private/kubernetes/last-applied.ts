/** All annotations of an object, keys and values, take no more bytes than this. */
export const MAX_ANNOTATIONS = 256 * 1024;

/** Where client-side apply keeps a copy of the object. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

interface Manifest {
  readonly metadata?: {
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

/** The size of annotations in bytes, as the API server computes it. */
export function annotationsSize(annotations: Readonly<Record<string, string>>): number {
  return Object.entries(annotations).reduce((sum, [key, value]) =>
    sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
}

/**
 * The size of an object's annotations when client-side apply has added its copy.
 *
 * @see https://pkg.go.dev/k8s.io/kubectl/pkg/util#GetModifiedConfiguration
 */
export function appliedAnnotationsSize(manifest: Manifest): number {
  const { namespace = 'default', annotations = {} } = manifest.metadata ?? {};
  const copy = { ...manifest, metadata: { ...manifest.metadata, namespace, annotations } };
  return annotationsSize(annotations) + LAST_APPLIED.length + jsonSize(copy) + '\n'.length;
}

/** Characters that Go escapes in JSON, and JavaScript does not: how many bytes more each takes. */
const MORE: Readonly<Record<string, number>> = { '<': 5, '>': 5, '&': 5, '\u2028': 3, '\u2029': 3 };

/** The size of a value as JSON, as Kubernetes' clients write it. */
function jsonSize(value: unknown): number {
  const json = JSON.stringify(value);
  return (json.match(/[<>&\u2028\u2029]/g) ?? []).reduce((sum, sign) => sum + MORE[sign], Buffer.byteLength(json));
}
