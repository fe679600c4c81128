/** What the cluster does with runs whose outcome is known. */
import { canonicalQuantities, removedReplicas, sharedPorts } from './apply';
import { environment } from './environment';
import { jobs } from './jobs';
import { nodes } from './nodes';
import { quotas } from './quotas';
import { overlaps, schedules } from './schedules';
import { noPodIsRefusedButForQuotas, securityLevels } from './security';
import { autoscalers, services } from './services';
import { volumes } from './volumes';
import { Suite } from '../suite';

const BEHAVIOURS = [
  jobs, schedules, overlaps, services, autoscalers, nodes, quotas, volumes, environment, securityLevels,
  canonicalQuantities, sharedPorts, removedReplicas,
];

export async function behaviours(suite: Suite): Promise<void> {
  await Promise.all(BEHAVIOURS.map((behaviour) => behaviour(suite)));
  await noPodIsRefusedButForQuotas(suite);
}
