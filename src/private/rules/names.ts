import type { DeclaredApp } from './app/declared-app';
import { conflictsOf, NameConflict, NODE_PORT, POD_LABEL } from './app/taken-names';
import type { ResolvedRun } from '../contract/run';
import { MAX_REVISION, maxNameLength } from '../description/names';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import type { Problem } from '../diagnostics/problem';
import { sanitize } from '../kubernetes/core-names';
import { dnsLabel, label } from '../kubernetes/names';
import { naming as namingOption } from '../options/naming';
import { project as projectOption } from '../options/project';
import { RunPod } from '../render/pod';
import { quote } from '../util/string';

export function checkNames(
  run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod, app: DeclaredApp,
): void {
  checkRunName(run, diagnostics);
  checkTaken(pod, app, diagnostics);
  const { metadata } = run;
  const naming = run.value(namingOption);
  const { namespace, project } = run.context;
  const expectedNamespace = namespace === undefined ? undefined : dnsLabel(namespace);
  if (expectedNamespace) {
    diagnostics.add('DH1002', metadata?.namespace === undefined ? 'the chart\'s namespace' : 'metadata.namespace',
      `${quote(namespace)} cannot be the name of a namespace.`, `Use ${expectedNamespace}.`);
  }
  if (project !== undefined && sanitize(project) === '') {
    diagnostics.add('DH1003', run.resolved.single(projectOption) ?? 'project',
      `${quote(project)} has no letter, digit or dash, so no label or Secret can be named after it.`,
      'Use the project\'s name in DigitalHub, such as "churn".');
  }
  const expectedRevision = naming?._revision === undefined ? undefined : label(MAX_REVISION)(naming._revision);
  if (expectedRevision) {
    diagnostics.add('DH1002', 'naming', `${quote(naming?._revision)} cannot be the suffix of a name.`,
      `Use ${expectedRevision}.`);
  }
}

/** Whether something else of the app makes objects of the same names. */
function checkTaken(pod: RunPod, app: DeclaredApp, diagnostics: DiagnosticCollector): void {
  const { metadata, kind: { kind: workload } } = pod.run;
  const location = metadata?.name === undefined ? 'the construct\'s path' : 'metadata.name';
  const conflicts = conflictsOf(pod, app).filter(({ kind }) => kind !== NODE_PORT);
  const isReplaced = conflicts.some(({ kind, isRun }) => isRun && kind === workload);
  for (const conflict of conflicts.filter(({ kind }) => kind !== POD_LABEL || !isReplaced)) {
    const { code, reason, fix } = problemOf(conflict, pod.run);
    diagnostics.add(code, location, reason, fix);
  }
}

function problemOf({ kind, name, owner, isRun, isSameChart }: NameConflict, run: ResolvedRun): Problem {
  if (kind === POD_LABEL) {
    return {
      code: 'DH2015',
      reason: `The pods of the run ${quote(owner)} have the same label "cdk8s.io/metadata.addr", ${quote(name)}: Services `
        + 'and NetworkPolicies of one of the two runs select the pods of both.',
      fix: 'Rename one of the runs.',
    };
  }
  const reason = `The ${kind} ${quote(name)} is also created by ${isRun ? 'the run ' : ''}${quote(owner)}`;
  if (isRun || isSameChart) {
    return {
      code: isRun ? 'DH2015' : 'DH1012',
      reason: `${reason}, and one of the two replaces the other.`,
      fix: isRun ? fixOf(name, run) : 'Give one of them another name.',
    };
  }
  return {
    code: 'DH2015',
    reason: `${reason}, of another chart: in one cluster, one of the two replaces the other.`,
    fix: 'Give one of them another name, or acknowledge this warning if the charts are for different clusters.',
  };
}

function fixOf(name: string, { latestServiceName }: ResolvedRun): string {
  return name === latestServiceName ? 'Give one of the runs another "functionName".' : 'Rename one of the runs, or its volume.';
}

function checkRunName(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const { runName, metadata } = run;
  const naming = run.value(namingOption);
  const expected = run.kind.nameCheck(maxNameLength(naming, run.kind.maxName), run.context.target)(runName);
  if (!expected) {
    return;
  }
  const maxLength = naming && maxNameLength(naming, run.kind.maxName) < run.kind.maxName
    ? ', which leaves space for the suffix of its naming'
    : '';
  if (metadata?.name !== undefined) {
    diagnostics.add('DH1002', 'metadata.name', `${quote(runName)} cannot be the name of ${run.kind.objects}.`,
      `Use ${expected}${maxLength}.`);
  } else {
    diagnostics.add('DH1002', 'the construct\'s path',
      `The path ${quote(run.path)} leads to the name ${quote(runName)}, which ${run.kind.objects} cannot have.`,
      `Choose other ids, or set "metadata.name" to ${expected}.`);
  }
}
