import { NameConflict, NODE_PORT, POD_LABEL } from './registered-names';
import type { ResolvedRun } from '../contract/run';
import { MAX_REVISION, maxNameLength } from '../description/names';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { sanitize } from '../kubernetes/core-names';
import { dnsLabel, label } from '../kubernetes/names';
import { naming as namingOption } from '../options/naming';
import { project as projectOption } from '../options/project';
import { RunPod } from '../render/pod';
import { quote } from '../util/string';

export function checkNames(
  run: ResolvedRun, diagnostics: DiagnosticCollector, _pod: RunPod, conflicts: readonly NameConflict[],
): void {
  checkRunName(run, diagnostics);
  checkTaken(run, conflicts, diagnostics);
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

/** Whether another run of the app makes objects of the same names. */
function checkTaken(run: ResolvedRun, conflicts: readonly NameConflict[], diagnostics: DiagnosticCollector): void {
  const option = run.metadata?.name === undefined ? 'the construct\'s path' : 'metadata.name';
  const isReplaced = conflicts.some(({ kind }) => kind === run.kind.kind);
  for (const { kind, name, owner } of conflicts.filter((conflict) => conflict.kind !== NODE_PORT)) {
    if (kind !== POD_LABEL) {
      diagnostics.add('DH2015', option,
        `The ${kind} ${quote(name)} is also created by the run ${quote(owner)}, and one of the two replaces the other.`,
        'Rename one of the runs, or its volume.');
    } else if (!isReplaced) {
      diagnostics.add('DH2015', option,
        `The pods of the run ${quote(owner)} have the same label "cdk8s.io/metadata.addr", ${quote(name)}: Services and `
          + 'NetworkPolicies of one of the two runs select the pods of both.',
        'Rename one of the runs.');
    }
  }
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
