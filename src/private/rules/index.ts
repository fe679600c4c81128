import type { DeclaredApp } from './app/declared-app';
import { checkLimitRanges } from './app/limit-ranges';
import { checkNamespaces } from './app/other-namespaces';
import { checkRollout } from './app/rollout';
import { checkSharedClaims } from './app/shared-claims';
import { checkAppliedSize } from './applied-size';
import { checkCommandText } from './command-text';
import { checkFileModes } from './file-modes';
import { checkFreshVolumes } from './fresh-volumes';
import { checkJsonPatches } from './json-patches';
import { checkMetadata } from './metadata';
import { checkNames } from './names';
import { checkPartialPods } from './partial-pods';
import { checkPodOverrides } from './pod-overrides';
import { checkPodStandards } from './pod-standards';
import { checkPortProtocols } from './port-protocols';
import { checkProbes } from './probes';
import { checkProfileConflicts } from './profile-conflicts';
import { checkReadOnlyRoot } from './read-only-root';
import { checkReferences } from './references';
import { checkService } from './service';
import { checkSource } from './source';
import { checkWorkload } from './workload';
import type { RunKind } from '../contract/kind';
import type { Field, ResolvedRun } from '../contract/run';
import { fieldsOf } from '../description/kinds';
import { Diagnostic, DiagnosticCollector } from '../diagnostics/diagnostic';
import type { RunPod } from '../render/pod';
import { memoizeByObject } from '../util/memoize';

/**
 * Checks what no option can check by itself. Every rule is a pure function of the resolved run, its pod as constructs,
 * and what else the app declares.
 */
type Rule = (run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod, app: DeclaredApp) => void;

const RULES: readonly Rule[] = [
  checkNames, checkFields, checkMetadata, checkProfileConflicts, checkSource, checkSharedClaims, checkRollout,
  checkFreshVolumes, checkFileModes, checkService, checkPortProtocols, checkProbes, checkWorkload, checkPodOverrides,
  checkPartialPods, checkPodStandards, checkReferences, checkCommandText, checkJsonPatches, checkAppliedSize, checkNamespaces,
  checkLimitRanges, checkReadOnlyRoot,
];

/** The fields of a kind of run that have checks, in the order of the documentation. */
const checkedFields = memoizeByObject((kind: RunKind): readonly Field[] =>
  [...fieldsOf(kind)].filter(({ check, checkAll }) => check ?? checkAll));

/** The checks of the options themselves. */
function checkFields(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  for (const field of checkedFields(run.kind)) {
    if (field.check) {
      for (const resolvedValue of run.resolved.of(field)) {
        field.check(resolvedValue.value, resolvedValue, diagnostics, run);
      }
    }
    field.checkAll?.(run, diagnostics);
  }
}

/**
 * All diagnostics of a run.
 *
 * Values of invalid types, which come from plain JavaScript or by `!` in TypeScript, come first: diagnostics of the
 * same options follow from these, and are left out.
 */
export function checkRun(run: ResolvedRun, pod: RunPod, app: DeclaredApp): readonly Diagnostic[] {
  const diagnostics = new DiagnosticCollector();
  RULES.forEach((rule) => rule(run, diagnostics, pod, app));
  const { invalid, origin } = run;
  const isOf = (option: string, whole: string) =>
    option.startsWith(whole) && /^(?:$|[.[])/.test(option.slice(whole.length));
  const follows = (option: string) =>
    invalid.some((earlier) => isOf(option, earlier.option) || isOf(earlier.option, option));
  const all = invalid.length === 0
    ? diagnostics.all
    : [...invalid, ...diagnostics.all.filter(({ option }) => !follows(option))];
  return origin ? origin.translate(all) : all;
}
