import * as kplus from 'cdk8s-plus-28';
import { RunSecurity } from '../../security';

type SecurityContext = kplus.k8s.SecurityContext;

/** The options of a cdk8s-plus container's security, and the fields that they become. */
const FIELDS: Record<keyof kplus.ContainerSecurityContextProps, keyof SecurityContext> = {
  user: 'runAsUser',
  group: 'runAsGroup',
  ensureNonRoot: 'runAsNonRoot',
  privileged: 'privileged',
  readOnlyRootFilesystem: 'readOnlyRootFilesystem',
  allowPrivilegeEscalation: 'allowPrivilegeEscalation',
  capabilities: 'capabilities',
  seccompProfile: 'seccompProfile',
};

/**
 * Secures a container beside the main one as the run is secured.
 *
 * @param props What the author gave for it. Without them the container was added to the workload later, and cdk8s-plus'
 * word stands except for capabilities, of which it says nothing.
 */
export function secureContainer(
  container: kplus.k8s.Container, security: RunSecurity, props?: kplus.ContainerProps,
): kplus.k8s.Container {
  const ours = security._toSecurityContext();
  const rendered = container.securityContext ?? {};
  if (!props) {
    return { ...container, securityContext: { ...rendered, capabilities: rendered.capabilities ?? ours.capabilities } };
  }
  const given = Object.entries(props.securityContext ?? {}).filter(([, value]) => value !== undefined)
    .map(([option]) => FIELDS[option as keyof kplus.ContainerSecurityContextProps])
    .map((field) => [field, rendered[field]]);
  return { ...container, securityContext: withoutContradiction(ours, Object.fromEntries(given)) };
}

/** A privileged container can always escalate: what the author sets for one decides the other. */
function withoutContradiction(ours: SecurityContext, given: SecurityContext): SecurityContext {
  const joined = { ...ours, ...given };
  if (!joined.privileged || joined.allowPrivilegeEscalation !== false) {
    return joined;
  }
  return given.privileged
    ? { ...joined, allowPrivilegeEscalation: given.allowPrivilegeEscalation }
    : { ...joined, privileged: undefined };
}
