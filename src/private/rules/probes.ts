import * as kplus from 'cdk8s-plus-28';
import { DescribedRun } from '../describe';
import { Findings, inside, Place } from '../finding';

const MAX_PORT = 65535;

/** Fields that are integers, and the least that each can be. */
const INTEGERS = {
  initialDelaySeconds: 0, periodSeconds: 1, timeoutSeconds: 1, successThreshold: 1, failureThreshold: 1,
} as const;

/** The probes of the run itself. */
export function checkProbes(run: DescribedRun, findings: Findings): void {
  const [main] = (run.run.node.defaultChild as kplus.AbstractPod).containers;
  for (const field of ['readiness', 'liveness', 'startup'] as const) {
    const decision = run.decisions.single(field);
    if (decision) {
      checkProbe(() => decision.value._toKube(main), field === 'readiness', decision, findings);
    }
  }
}

/** The probes of a container that was added. */
export function checkProbesOf(container: kplus.Container, place: Place, findings: Findings): void {
  for (const field of ['readinessProbe', 'livenessProbe', 'startupProbe'] as const) {
    checkProbe(() => container._toKube()[field], field === 'readinessProbe', inside(place, field.replace('Probe', '')), findings);
  }
}

/**
 * @param render Gives the probe as it is rendered. cdk8s-plus throws for parts of a second.
 * @param mayRepeat Whether several successes in a row can be asked for, which only readiness knows.
 */
function checkProbe(render: () => kplus.k8s.Probe | undefined, mayRepeat: boolean, place: Place, findings: Findings): void {
  let probe: kplus.k8s.Probe | undefined;
  try {
    probe = render();
  } catch (error) {
    findings.add('DH1005', place, `The probe cannot be rendered: ${(error as Error).message}.`, 'Give whole seconds.');
    return;
  }
  for (const [field, least] of Object.entries(INTEGERS)) {
    const value = probe?.[field as keyof typeof INTEGERS];
    if (value !== undefined && !(Number.isInteger(value) && value >= least)) {
      findings.add('DH1704', inside(place, field), `${value} is not an integer from ${least} on.`, `Give ${Math.max(least, Math.ceil(value))}, say.`);
    }
  }
  if (!mayRepeat && (probe?.successThreshold ?? 1) > 1) {
    findings.add('DH1704', inside(place, 'successThreshold'), `${probe!.successThreshold} successes in a row are asked for, which only readiness knows.`, 'Leave it out.');
  }
  if (probe?.exec && (probe.exec.command ?? []).length === 0) {
    findings.add('DH1704', inside(place, 'command'), 'The command is empty.', 'Give the program to run.');
  }
  const port = (probe?.httpGet ?? probe?.tcpSocket)?.port?.value;
  if (typeof port === 'number' && !(Number.isInteger(port) && port >= 1 && port <= MAX_PORT)) {
    findings.add('DH1704', inside(place, 'port'), `${port} is not an integer from 1 to ${MAX_PORT}.`, `Give an integer from 1 to ${MAX_PORT}.`);
  }
}
