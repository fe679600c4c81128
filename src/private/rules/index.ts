import { checkContainers } from './containers';
import { checkDeployment } from './deployment';
import { checkEnvironment } from './environment';
import { checkJob } from './job';
import { checkMetadata } from './metadata';
import { checkNames } from './names';
import { checkPodOverrides } from './pod-overrides';
import { checkPodStandards } from './pod-standards';
import { checkProbes } from './probes';
import { checkProfile } from './profile';
import { checkReferences } from './references';
import { checkResources } from './resources';
import { checkSchedule } from './schedule';
import { checkScheduling } from './scheduling';
import { checkSecurity } from './security';
import { checkService } from './service';
import { checkSource } from './source';
import { checkVolumes } from './volumes';
import { checkWorkload } from './workload';
import { DescribedRun } from '../describe';
import { Finding, Findings } from '../finding';
import { RunPod } from '../pod';

/** Checks one concern of a run. Every rule is a pure function of what the layers said and what came of it. */
type Rule = (run: DescribedRun, findings: Findings, pod: RunPod) => void;

const RULES: readonly Rule[] = [
  checkNames, checkMetadata, checkProfile, checkContainers, checkResources, checkVolumes, checkSource, checkEnvironment, checkSecurity,
  checkScheduling, checkReferences, checkJob, checkSchedule, checkDeployment, checkService, checkProbes, checkWorkload,
  checkPodOverrides, checkPodStandards,
];

/**
 * All findings of a run.
 *
 * Values of another shape than their types allow, which reach us from plain JavaScript, or by `!` in TypeScript, come first: what the rules say
 * of the same options follows from that.
 */
export function checkRun(run: DescribedRun, pod: RunPod): readonly Finding[] {
  const findings = new Findings();
  RULES.forEach((rule) => rule(run, findings, pod));
  const misshapen = run.misshapen.all;
  const isOf = (option: string, whole: string) => option.startsWith(whole) && /^(?:$|[.[])/.test(option.slice(whole.length));
  const follows = (option: string) => misshapen.some((earlier) => isOf(option, earlier.option) || isOf(earlier.option, option));
  return [...misshapen, ...findings.all.filter(({ option }) => !follows(option))];
}
