import { checkMetadata } from './metadata';
import { checkNames } from './names';
import { checkPodOverrides } from './pod-overrides';
import { checkPodStandards } from './pod-standards';
import { checkProfile } from './profile';
import { checkSource } from './source';
import { checkWorkload } from './workload';
import { ResolvedRun } from '../description/describe';
import { Diagnostic, DiagnosticCollector } from '../diagnostics/diagnostic';
import { FIELDS } from '../options';
import { Topic } from '../options/field';
import { RunPod } from '../render/pod';

/** Checks one concern of a run. Every rule is a pure function of what the layers said and what came of it. */
type Rule = (run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod) => void;

/** What the fields of a topic know of what was decided of them. */
function fieldsOf(topic: Topic): Rule {
  const fields = FIELDS.filter((field) => field.topic === topic);
  return (run, diagnostics) => {
    for (const field of fields.filter(run.kind.concerns)) {
      if (field.check) {
        run.resolved.of(field).forEach((resolvedValue) => field.check!(resolvedValue.value, resolvedValue, diagnostics, run));
      }
      field.checkAll?.(run, diagnostics);
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
export function checkRun(run: ResolvedRun, pod: RunPod): readonly Diagnostic[] {
  const diagnostics = new DiagnosticCollector();
  RULES.forEach((rule) => rule(run, diagnostics, pod));
  const invalid = run.invalid.all;
  const isOf = (option: string, whole: string) => option.startsWith(whole) && /^(?:$|[.[])/.test(option.slice(whole.length));
  const follows = (option: string) => invalid.some((earlier) => isOf(option, earlier.option) || isOf(earlier.option, option));
  return [...invalid, ...diagnostics.all.filter(({ option }) => !follows(option))];
}
