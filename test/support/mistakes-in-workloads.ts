import { DigitalHubRunProps } from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

type Props = Partial<DigitalHubRunProps>;

/** Mistakes in what the containers run, and in what overrides the pod. */
export const WORKLOAD_MISTAKES: [Code, string, Props][] = [
  [
    'DH2033',
    'command[2]: "$(date)" is not run, since there is no shell: Kubernetes takes "$(date)" for the variable "date", which '
      + 'the container does not have. Use a shell, such as "command: [\'sh\', \'-c\', \'… $(date)\']", or define the variable.',
    { command: ['python', 'train.py', '$(date)'] },
  ],
];
