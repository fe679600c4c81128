import * as kplus from 'cdk8s-plus-28';
import { isProfileWithoutUse } from '../kubernetes/cdk8s-plus-values';
import { samePort } from '../kubernetes/container-port';

/**
 * An init container without what cdk8s-plus would throw for, all of which is reported: probes, and ports that are given
 * twice, and the file of a seccomp profile that has none.
 */
export function withoutUnsupportedFields(container: kplus.ContainerProps): kplus.ContainerProps {
  const { readiness, liveness, startup, port, portNumber = port, ports = [], ...rest } = container;
  const probes = container.restartPolicy === kplus.ContainerRestartPolicy.ALWAYS
    ? { readiness, liveness, startup }
    : {};
  const own = portNumber === undefined ? [] : [{ number: portNumber }];
  const others = ports
    .filter((one, i) => ![...own, ...ports.slice(0, i)].some((other) => samePort(one, other)));
  const securityContext = isProfileWithoutUse(container)
    ? { ...container.securityContext, seccompProfile: { type: container.securityContext!.seccompProfile!.type } }
    : container.securityContext;
  return {
    ...rest,
    ...probes,
    securityContext,
    portNumber,
    ports: others,
    resources: container.resources ?? {},
    volumeMounts: [...container.volumeMounts ?? []],
    envVariables: { ...container.envVariables },
    envFrom: [...container.envFrom ?? []],
  };
}
