/**
 * The names of the variables that a text refers to as `$(NAME)`, exactly as the kubelet reads it: `$$` stands for a
 * dollar, and a name is everything up to the next parenthesis.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/master/third_party/forked/golang/expansion/expand.go
 */
export function referencesIn(text: string): string[] {
  const names: string[] = [];
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
    const end = text[at + 1] === '(' ? text.indexOf(')', at + 2) : -1;
    if (end >= 0) {
      names.push(text.slice(at + 2, end));
    }
    // Without an end, the dollar and the character after it are text.
    at = end >= 0 ? end + 1 : at + 2;
  }
  return names;
}

/** Variables of the cluster's own Service, which every container has. */
const CLUSTER_VARIABLE = /^KUBERNETES_(SERVICE_|PORT)/;

const OF_PORT = /PORT(_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?/;

/** Variables of the Services in the pod's namespace. */
const SERVICE_VARIABLE = new RegExp(`^[A-Z_][A-Z0-9_]*_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|${OF_PORT.source})$`);

/** Whether the kubelet itself may define a variable of this name, for the cluster's Services. */
export function isServiceVariable(name: string, hasServiceLinks: boolean): boolean {
  return CLUSTER_VARIABLE.test(name) || (hasServiceLinks && SERVICE_VARIABLE.test(name));
}
