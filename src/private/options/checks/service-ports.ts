import { Protocol } from 'cdk8s-plus-28';
import { checkChoice } from './choice';
import { checkInteger, MAX_PORT } from './numbers';
import type { RunServicePort } from '../../../service-port';
import type { Assignment } from '../../contract/run';
import { DiagnosticCollector, inside, optionOf } from '../../diagnostics/diagnostic';
import { dnsLabel, qualifiedName } from '../../kubernetes/names';
import { quote } from '../../util/string';

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];

/** @param ports The ports; of two with one name, both. */
export function checkServicePorts(
  ports: readonly Assignment<RunServicePort>[], diagnostics: DiagnosticCollector,
): void {
  const names = new Map<string, string>();
  const numbers = new Map<string, string>();
  const nodePorts = new Map<string, string>();
  for (const assignment of ports) {
    const { port, targetPort, nodePort, protocol = Protocol.TCP, appProtocol } = assignment.value;
    const name = assignment.key!;
    const unique = (seen: Map<string, string>, key: string, what: string) => {
      const earlier = seen.get(key);
      if (earlier !== undefined) {
        diagnostics.add('DH1912', assignment, `${what} is already used by ${earlier}.`,
          'Use a different one for each port of the service; a profile overrides ports by name.');
      }
      seen.set(key, earlier ?? optionOf(assignment));
    };
    checkInteger(port, inside(assignment, 'port'), diagnostics, 1, MAX_PORT);
    checkInteger(targetPort, inside(assignment, 'targetPort'), diagnostics, 1, MAX_PORT);
    checkInteger(nodePort, inside(assignment, 'nodePort'), diagnostics, 1, MAX_PORT);
    checkChoice(protocol, PROTOCOLS, 'a protocol', inside(assignment, 'protocol'), diagnostics);
    unique(names, name, `The name ${quote(name)}`);
    unique(numbers, `${port}/${protocol}`, `The port ${port}`);
    if (nodePort !== undefined) {
      unique(nodePorts, `${nodePort}/${protocol}`, `The node port ${nodePort}`);
    }
    checkNames(assignment, name, appProtocol, diagnostics);
  }
}

function checkNames(
  location: Assignment, name: string, appProtocol: string | undefined, diagnostics: DiagnosticCollector,
): void {
  const expectedName = dnsLabel(name);
  if (expectedName) {
    diagnostics.add('DH1912', inside(location, 'name'), `${quote(name)} cannot be the name of a port.`,
      `Use ${expectedName}.`);
  }
  const expectedProtocol = appProtocol === undefined ? undefined : qualifiedName(appProtocol);
  if (expectedProtocol) {
    diagnostics.add('DH1912', inside(location, 'appProtocol'),
      `${quote(appProtocol)} cannot be the name of a protocol.`,
      `Use ${expectedProtocol}.`);
  }
}
