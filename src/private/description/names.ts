import { ApiObject, Names } from 'cdk8s';
import { Construct } from 'constructs';
import type { RunNaming } from '../../naming';
import { HASH_LENGTH } from '../util/hash';

/** The longest revision: a git commit's. */
export const MAX_REVISION = 40;

/** The longest base name that leaves space for the suffix of the naming. */
export function maxNameLength(naming: RunNaming | undefined, max: number): number {
  const suffix = naming?._hashed ? HASH_LENGTH : naming?._revision?.length;
  return suffix === undefined ? max : max - Math.min(suffix, MAX_REVISION) - 1;
}

/**
 * The name that the chart gives to the run's workload, shortened to fit.
 *
 * Only an ApiObject can be given a name by a chart, and charts may override how they do it: so one is made, asked, and
 * removed.
 */
export function generateName(run: Construct, apiVersion: string, kind: string, maxLength: number): string {
  const probe = new ApiObject(run, 'Resource', { apiVersion, kind });
  run.node.tryRemoveChild(probe.node.id);
  return probe.name.length <= maxLength ? probe.name : Names.toDnsLabel(probe, { maxLen: maxLength });
}
