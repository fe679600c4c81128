import { checkContainers } from './containers';
import { checkDeployment } from './deployment';
import { checkEnvironment } from './environment';
import { checkJob } from './job';
import { checkNames } from './names';
import { checkPodOverrides } from './pod-overrides';
import { checkProfile } from './profile';
import { checkReferences } from './references';
import { checkResources } from './resources';
import { checkSchedule } from './schedule';
import { checkScheduling } from './scheduling';
import { checkSecurity } from './security';
import { checkService } from './service';
import { checkVolumes } from './volumes';
import { DescribedRun } from '../describe';
import { Finding, Findings } from '../finding';
import { RunPod } from '../pod';

/** Checks one concern of a run. Every rule is a pure function of what the layers said and what came of it. */
type Rule = (run: DescribedRun, findings: Findings) => void;

const RULES: readonly Rule[] = [
  checkNames, checkProfile, checkContainers, checkResources, checkVolumes, checkEnvironment, checkSecurity, checkScheduling,
  checkReferences, checkJob, checkSchedule, checkDeployment, checkService,
];

/** All findings of a run. */
export function checkRun(run: DescribedRun, pod: RunPod): readonly Finding[] {
  const findings = new Findings();
  RULES.forEach((rule) => rule(run, findings));
  checkPodOverrides(run, pod, findings);
  return findings.all;
}
