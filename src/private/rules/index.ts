import { checkMetadata } from './metadata';
import { checkNames } from './names';
import { checkPodOverrides } from './pod-overrides';
import { checkPodStandards } from './pod-standards';
import { checkProfile } from './profile';
import { checkSource } from './source';
import { checkWorkload } from './workload';
import { DescribedRun } from '../describe';
import { Finding, Findings } from '../finding';
import { FIELDS } from '../options';
import { Topic } from '../options/field';
import { RunPod } from '../pod';

/** Checks one concern of a run. Every rule is a pure function of what the layers said and what came of it. */
type Rule = (run: DescribedRun, findings: Findings, pod: RunPod) => void;

/** What the fields of a topic know of what was decided of them. */
function fieldsOf(topic: Topic): Rule {
  const fields = FIELDS.filter((field) => field.topic === topic && (field.check ?? field.checkAll));
  return (run, findings) => {
    for (const field of fields) {
      if (!run.kind.concerns(field)) {
        continue;
      }
      if (field.check) {
        for (const decision of run.decisions.of(field)) {
          field.check(decision.value, decision, findings, run);
        }
      }
      field.checkAll?.(run, findings);
    }
  };
}

const RULES: readonly Rule[] = [
  checkNames, fieldsOf('metadata'), checkMetadata, checkProfile, fieldsOf('container'), fieldsOf('resources'), fieldsOf('volumes'), checkSource,
  fieldsOf('environment'), fieldsOf('security'), fieldsOf('nodes'), fieldsOf('scheduling'), fieldsOf('references'), fieldsOf('job'), fieldsOf('schedule'),
  fieldsOf('deployment'), fieldsOf('service'), fieldsOf('ports'), fieldsOf('probes'), checkWorkload, checkPodOverrides, checkPodStandards,
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
  if (misshapen.length === 0) {
    return findings.all;
  }
  const isOf = (option: string, whole: string) => option.startsWith(whole) && /^(?:$|[.[])/.test(option.slice(whole.length));
  const follows = (option: string) => misshapen.some((earlier) => isOf(option, earlier.option) || isOf(earlier.option, option));
  return [...misshapen, ...findings.all.filter(({ option }) => !follows(option))];
}
