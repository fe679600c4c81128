import { checkContainers } from './containers';
import { checkDeployment } from './deployment';
import { checkEnvironment } from './environment';
import { checkJob } from './job';
import { checkNames } from './names';
import { checkPodOverrides } from './pod-overrides';
import { checkProbes } from './probes';
import { checkProfile } from './profile';
import { checkReferences } from './references';
import { checkResources } from './resources';
import { checkSchedule } from './schedule';
import { checkScheduling } from './scheduling';
import { checkSecurity } from './security';
import { checkService } from './service';
import { checkShape } from './shape';
import { checkVolumes } from './volumes';
import { checkWorkload } from './workload';
import { DescribedRun } from '../describe';
import { Finding, Findings } from '../finding';
import { RunPod } from '../pod';

/** Checks one concern of a run. Every rule is a pure function of what the layers said and what came of it. */
type Rule = (run: DescribedRun, findings: Findings, pod: RunPod) => void;

const RULES: readonly Rule[] = [
  checkNames, checkProfile, checkContainers, checkResources, checkVolumes, checkEnvironment, checkSecurity, checkScheduling,
  checkReferences, checkJob, checkSchedule, checkDeployment, checkService, checkProbes, checkWorkload, checkPodOverrides,
];

/**
 * All findings of a run.
 *
 * Values of another shape than their types allow can reach us from plain JavaScript, or by `!` in TypeScript. They are reported first, and
 * alone: no other rule would understand them.
 */
export function checkRun(run: DescribedRun, pod: RunPod): readonly Finding[] {
  const findings = new Findings();
  checkShape(run, findings);
  if (findings.all.length === 0) {
    RULES.forEach((rule) => rule(run, findings, pod));
  }
  return findings.all;
}
