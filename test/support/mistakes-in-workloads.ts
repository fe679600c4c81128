import { DigitalHubRunProps, RunSecurity } from '../../src';
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
  [
    'DH2033',
    'command[0]: "python train.py" is taken for the name of one program, including its spaces. Write each word as an item of '
      + 'its own: ["python","train.py"].',
    { command: ['python train.py'] },
  ],
  [
    'DH2033',
    'args[0]: "a" is not part of the script "echo": a shell takes what follows the script for its parameters "$0", "$1" and so '
      + 'on, which this one does not use. Write the script as one item: ["sh","-c","echo a"].',
    { command: ['sh', '-c', 'echo'], args: ['a'] },
  ],
  [
    'DH1801',
    'podOverrides.containers[0]: "train" is not one of the run\'s containers, and without an image it cannot be a further one. '
      + 'Use "main", the run\'s own container, or set an "image" for a further container.',
    { podOverrides: { containers: [{ name: 'train', tty: true }] } },
  ],
  [
    'DH1803',
    'podOverrides.restartPolicy: The pods of a Job cannot have the restart policy "Always". Use "Never" or "OnFailure", or '
      + 'leave it out; what runs for ever is a "DeploymentRun".',
    { podOverrides: { restartPolicy: 'Always' } },
  ],
  [
    'DH2035',
    'security: The root filesystem is read-only, and no volume that can be written to is mounted at "/tmp", where most '
      + 'programs write temporary files. Mount an "emptyDir" volume at "/tmp", set the variable "TMPDIR" to a folder of '
      + 'another volume, or acknowledge this warning if the program writes none.',
    { security: RunSecurity.restricted({ readOnlyRootFilesystem: true }) },
  ],
];
