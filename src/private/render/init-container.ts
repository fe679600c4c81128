import * as kplus from 'cdk8s-plus-28';

/** An init container without what cdk8s-plus would throw for, all of which is reported: probes, and ports that are given twice. */
export function withoutUnsupportedFields(container: kplus.ContainerProps): kplus.ContainerProps {
  const { readiness, liveness, startup, port, portNumber = port, ports = [], ...rest } = container;
  const probes = container.restartPolicy === kplus.ContainerRestartPolicy.ALWAYS ? { readiness, liveness, startup } : {};
  const others = ports.filter((one, i) => one.number !== portNumber && !ports.slice(0, i).some((other) => samePort(one, other)));
  return {
    ...rest,
    ...probes,
    portNumber,
    ports: others,
    resources: container.resources ?? {},
    volumeMounts: [...container.volumeMounts ?? []],
    envVariables: { ...container.envVariables },
    envFrom: [...container.envFrom ?? []],
  };
}

/** Whether cdk8s-plus takes two ports of a container for one. */
export function samePort(a: kplus.ContainerPort, b: kplus.ContainerPort): boolean {
  const protocol = (port: kplus.ContainerPort) => port.protocol ?? kplus.Protocol.TCP;
  return (a.number === b.number && protocol(a) === protocol(b)) || (a.name !== undefined && a.name === b.name);
}
