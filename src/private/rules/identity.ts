import type { ResolvedRun } from '../contract/run';
import { MAIN } from '../kubernetes/container-names';
import type { ManifestObject } from '../kubernetes/strategic-merge';
import { fsGroup } from '../options/fs-group';
import { runAsGroup } from '../options/run-as-group';
import { runAsUser } from '../options/run-as-user';
import { security } from '../options/security';
import { supplementalGroups } from '../options/supplemental-groups';

/** Who the processes of a run are when they reach for files. */
export interface Identity {
  /** Undefined where the image decides. */
  readonly user?: number;
  /** Whether the user is certainly not root. */
  readonly isNotRoot: boolean;
  /** The group of the pod's volumes. */
  readonly fsGroup?: unknown;
  /** Whether the processes certainly belong to the group of root. */
  readonly isInRootGroup: boolean;
}

/** That of a run's main container, with what its overrides, and the base of its template, say of it. */
export function identityOf(run: ResolvedRun): Identity {
  const { podOverrides, basePod } = run;
  const own = {
    runAsUser: run.value(runAsUser),
    runAsGroup: run.value(runAsGroup),
    fsGroup: run.value(fsGroup),
    supplementalGroups: run.value(supplementalGroups),
    runAsNonRoot: run.value(security)!.nonRoot,
  };
  // Undefined values of the run's own leave those of the base.
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const { runAsUser: user, runAsGroup: group, fsGroup: ofVolumes, supplementalGroups: groups, runAsNonRoot } = {
    ...contextOf(basePod), ...given, ...contextOf(podOverrides), ...contextOf(mainOf(podOverrides)),
  };
  return {
    user: typeof user === 'number' ? user : undefined,
    isNotRoot: typeof user === 'number' ? user !== 0 : runAsNonRoot === true,
    fsGroup: ofVolumes ?? undefined,
    isInRootGroup: group === 0 || (Array.isArray(groups) && groups.includes(0)),
  };
}

function contextOf(object: ManifestObject | undefined): ManifestObject {
  return (object?.securityContext ?? {}) as ManifestObject;
}

function mainOf(pod: ManifestObject | undefined): ManifestObject | undefined {
  const { containers } = pod ?? {};
  return Array.isArray(containers)
    ? containers.find((container: ManifestObject | null) => container?.name === MAIN) as ManifestObject | undefined
    : undefined;
}
