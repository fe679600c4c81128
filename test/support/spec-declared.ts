import { KindName } from './kinds';
import {
  DeploymentRunProps,
  DigitalHubPlatformProps,
  DigitalHubRunProps,
  PodRunProps,
  RunVolume,
  ScheduledRunProps,
  ServiceRunProps,
} from '../../src';

/** The path of a construct, and the whole message. */
export type Message = readonly [string, string];

interface PropsOf {
  readonly DigitalHubRun: DigitalHubRunProps;
  readonly ScheduledRun: ScheduledRunProps;
  readonly ServiceRun: ServiceRunProps;
  readonly DeploymentRun: DeploymentRunProps;
  readonly PodRun: PodRunProps;
}

/** A run as TypeScript declares it. */
export type Declared = { [K in KindName]: readonly [K, string, PropsOf[K]] }[KindName];

/** What is in a file or folder of `test/fixtures/specs`, which is loaded into the chart `churn`. */
export interface SpecCase {
  readonly runs: readonly Declared[];
  readonly platform?: DigitalHubPlatformProps;
  readonly messages?: readonly Message[];
}

export const FOLDER = 'test/fixtures/specs';

export const job = (
  id: string,
  props: Partial<DigitalHubRunProps> = {},
): Declared => ['DigitalHubRun', id, { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000, ...props }];
export const nightly = (
  id: string,
  props: Partial<ScheduledRunProps> & Pick<ScheduledRunProps, 'schedule'>,
): Declared =>
  ['ScheduledRun', id, { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000, ...props }];
export const predict = (props: ServiceRunProps | object = {}): Declared =>
  [
    'ServiceRun',
    'predict',
    { image: 'ghcr.io/acme/predict:1.4.0', runAsUser: 1000, servicePorts: [{ port: 80 }], ...props },
  ];
export const consume = (
  props: Partial<DeploymentRunProps> = {},
): Declared => ['DeploymentRun', 'consume', { image: 'ghcr.io/acme/consume:1.4.0', runAsUser: 1000, ...props }];

export const unreadable = (id: string, name: string, location: string): Message => [
  `churn/${id}`,
  `DH2004 ${location}: The variable "${name}" can be read by a program, but not by a shell as "$${name}". Rename the `
    + `secret to "${name.toUpperCase().replace(/-/g, '_')}", or acknowledge this warning if no shell reads it.`,
];
export const meaningless = (id: string, location: string, keys: string, verb = 'have'): Message => [
  `churn/${id}`,
  `DH2020 ${location}: ${keys} ${verb} no effect in a manifest. Leave out what is for DigitalHub Core or its SDK `
    + 'alone, or acknowledge the warning.',
];

export const { pvc, emptyDir, ephemeral, shared } = {
  pvc: RunVolume.persistentVolumeClaim, emptyDir: RunVolume.emptyDir, ephemeral: RunVolume.ephemeral, shared: RunVolume.shared,
};
