/** The pods of each level of security are admitted where that level is enforced. */
import { DeploymentRun, DigitalHubRun, RunSecurity, ScheduledRun } from '../../../src';
import { PodLevel } from '../pod-level';
import { Scenario } from '../scenario';
import { Suite } from '../suite';

const LEVELS: Record<PodLevel, RunSecurity> = {
  restricted: RunSecurity.restricted(),
  baseline: RunSecurity.baseline(),
  privileged: RunSecurity.privileged(),
};

export async function securityLevels(suite: Suite): Promise<void> {
  await Promise.all((Object.keys(LEVELS) as PodLevel[]).map((level) => isAdmitted(suite, level)));
  await isEnforced(suite);
}

async function isAdmitted(suite: Suite, level: PodLevel): Promise<void> {
  const scenario = await Scenario.start(suite, {
    name: `security-${level}`,
    level,
    build: (chart) => {
      const props = { image: 'acme/train:1', runAsUser: 1000, security: LEVELS[level] };
      return {
        job: new DigitalHubRun(chart, 'job', {
          ...props, initContainers: [{ name: 'first', image: 'acme/fetch:1' }],
        }),
        service: new DeploymentRun(chart, 'service', props),
        schedule: new ScheduledRun(chart, 'schedule', { ...props, schedule: '@daily' }),
      };
    },
  });
  await scenario.comesTo(scenario.runs.job, 'Complete');
  await scenario.comesTo(scenario.runs.service, 'Available');
}

/** The control: what is not restricted is refused. */
async function isEnforced(suite: Suite): Promise<void> {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'root', namespace: 'security-restricted' },
    spec: { containers: [{ name: 'main', image: 'acme/train:1' }] },
  };
  const { errors } = await suite.kubectl.apply([pod], 'server-side');
  suite.check('whether a pod that is not restricted is refused',
    errors.some((error) => error.includes('violates PodSecurity "restricted')), true);
}

/** No pod of any namespace was refused for its security. */
export async function noPodIsRefusedForSecurity(suite: Suite): Promise<void> {
  await noPodIsRefused(suite, (message) => message.includes('violates PodSecurity'));
}

/** No pod was refused, but for the quotas that are too small on purpose. */
export async function noPodIsRefusedButForQuotas(suite: Suite): Promise<void> {
  await noPodIsRefused(suite, (message) => !message.includes('exceeded quota'));
}

async function noPodIsRefused(suite: Suite, counts: (message: string) => boolean): Promise<void> {
  const events = await suite.kubectl.list('events');
  const refused = events.filter(({ reason, message }) => reason === 'FailedCreate' && counts(message));
  suite.check('pods that were refused',
    refused.map(({ metadata, message }) => `${metadata.namespace}: ${message}`), []);
}
