import type * as kplus from 'cdk8s-plus-28';
import { MAX_INT32, MAX_PORT } from './numbers';
import { DiagnosticCollector, inside, OptionLocation } from '../../diagnostics/diagnostic';
import { isDefined } from '../../util/object';
import { joinWords, quote, reasonOf } from '../../util/string';

/** Fields that are integers. Zero stands for Kubernetes' own default. */
const INTEGERS = [
  'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold',
] as const;

/**
 * @param render Gives the probe as it is rendered. cdk8s-plus throws for parts of a second.
 * @param mayRepeat Whether several successes in a row can be asked for, which only readiness knows.
 */
export function checkProbe(
  render: () => kplus.k8s.Probe | undefined, mayRepeat: boolean, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  let probe: kplus.k8s.Probe | undefined;
  try {
    probe = render();
  } catch (error) {
    diagnostics.add('DH1005', location, `The probe cannot be rendered: ${reasonOf(error)}.`,
      'Use durations of whole seconds, such as "Duration.seconds(5)".');
    return;
  }
  for (const field of INTEGERS) {
    const value = probe?.[field];
    if (value !== undefined && !(Number.isInteger(value) && value >= 0 && value <= MAX_INT32)) {
      diagnostics.add('DH1704', inside(location, field), `${quote(value)} is not an integer from 0 to ${MAX_INT32}.`,
        `Set it to ${Math.min(MAX_INT32, Math.max(1, Math.ceil(value)))}, for example.`);
    }
  }
  if (!mayRepeat && (probe?.successThreshold ?? 1) > 1) {
    diagnostics.add('DH1704', inside(location, 'successThreshold'),
      `${probe!.successThreshold} is more than 1, which only readiness probes can require.`, 'Leave it out.');
  }
  if (probe) {
    checkHandler(probe, 'probe', location, diagnostics);
  }
}

/** How a probe or a hook acts, as cdk8s-plus renders it. */
type Handler = Pick<kplus.k8s.Probe, 'exec' | 'grpc' | 'httpGet' | 'tcpSocket'>;

const HANDLERS = ['exec', 'grpc', 'httpGet', 'tcpSocket'] as const;

/** Checks what a probe or a hook does. */
export function checkHandler(
  handler: Handler, what: 'probe' | 'hook', location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const handlers = HANDLERS.filter((one) => isDefined(handler[one])).map(quote);
  if (handlers.length !== 1) {
    diagnostics.add('DH1704', location,
      handlers.length === 0 ? `The ${what} says neither what to run nor where to connect.`
        : `The ${what} has ${joinWords(handlers)}, but the API server accepts one of them alone.`,
      handlers.length === 0 ? `Use "kplus.${what === 'probe' ? 'Probe' : 'Handler'}.fromCommand", for example.`
        : 'Keep one of them.');
  }
  const command: unknown = handler.exec && (handler.exec.command ?? []);
  if (command && !(Array.isArray(command) && command.every((word) => typeof word === 'string'))) {
    diagnostics.add('DH1704', inside(location, 'command'), `${quote(command)} is not a list of strings.`,
      'List the program and its arguments as separate strings.');
  } else if (command && (command as []).length === 0) {
    diagnostics.add('DH1704', inside(location, 'command'), 'The command is empty.', 'Specify the program to run.');
  }
  const path: unknown = handler.httpGet && (handler.httpGet.path ?? '');
  if (path !== undefined && typeof path !== 'string') {
    diagnostics.add('DH1704', inside(location, 'path'), `${quote(path)} is not a path.`,
      'Use a string such as "/ready".');
  }
  const port = (handler.httpGet ?? handler.tcpSocket)?.port?.value;
  if (typeof port === 'number' && !(Number.isInteger(port) && port >= 1 && port <= MAX_PORT)) {
    diagnostics.add('DH1704', inside(location, 'port'), `${quote(port)} is not an integer from 1 to ${MAX_PORT}.`,
      `Use an integer from 1 to ${MAX_PORT}.`);
  }
}
