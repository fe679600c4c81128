import * as kplus from 'cdk8s-plus-28';

/** Whether cdk8s-plus treats two ports of a container as the same. */
export function samePort(a: kplus.ContainerPort, b: kplus.ContainerPort): boolean {
  const protocol = (port: kplus.ContainerPort) => port.protocol ?? kplus.Protocol.TCP;
  return (a.number === b.number && protocol(a) === protocol(b)) || (a.name !== undefined && a.name === b.name);
}
