import { reserveName } from './reserved-names';
import { ResolvedRun } from '../description/describe';
import { MAX_REVISION, maxNameLength, sanitize } from '../description/names';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { dnsLabel, label } from '../kubernetes/names';
import { naming as namingOption } from '../options/naming';
import { project as projectOption } from '../options/project';
import { servicePorts } from '../options/service-ports';
import { RunPod } from '../render/pod';
import { quote } from '../util/string';

export function checkNames(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  checkRunName(run, diagnostics);
  checkTaken(run, pod, diagnostics);
  const { metadata } = run.description;
  const naming = run.value(namingOption);
  const { namespace, project } = run.context;
  const namespaceMust = namespace === undefined ? undefined : dnsLabel(namespace);
  if (namespaceMust) {
    diagnostics.add('DH1002', metadata?.namespace === undefined ? 'the chart\'s namespace' : 'metadata.namespace',
      `${quote(namespace)} cannot be the name of a namespace.`, `It must ${namespaceMust}.`);
  }
  if (project !== undefined && sanitize(project) === '') {
    diagnostics.add('DH1003', run.resolved.single(projectOption) ?? 'project', `${quote(project)} has no letter, digit or dash that a label or Secret could be named by.`,
      'Give the project\'s name as DigitalHub knows it, such as "churn".');
  }
  const revisionMust = naming?._revision === undefined ? undefined : label(MAX_REVISION)(naming._revision);
  if (revisionMust) {
    diagnostics.add('DH1002', 'naming', `${quote(naming?._revision)} cannot be the end of a name.`, `It must ${revisionMust}.`);
  }
}

/** Whether another run of the app makes objects of the same names. */
function checkTaken(run: ResolvedRun, pod: RunPod, diagnostics: DiagnosticCollector): void {
  const { runName, serviceName } = run.description;
  const names = [
    [run.kind.kind, runName], ...run.kind.concerns(servicePorts) ? [['Service', runName]] : [], ...pod.claims.map(({ name }) => ['PersistentVolumeClaim', name]), ...pod.builder ? [['ConfigMap', pod.builder.configMap.name]] : [], ...serviceName === undefined ? [] : [['Service', serviceName]],
  ];
  for (const [kind, name] of names) {
    const owner = reserveName(run.run, kind, run.context.namespace, name);
    if (owner) {
      diagnostics.add('DH2015', run.description.metadata?.name === undefined ? 'the construct\'s path' : 'metadata.name',
        `The ${kind} ${quote(name)} is made by the run ${quote(owner.node.path)}, too, and one of the two replaces the other.`,
        'Give the runs names, and their volumes, that lead to different names.');
    }
  }
}

function checkRunName(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const { runName, metadata } = run.description;
  const naming = run.value(namingOption);
  const must = run.kind.nameCheck(maxNameLength(naming, run.kind.maxName), run.context.target)(runName);
  if (!must) {
    return;
  }
  const maxLength = naming && maxNameLength(naming, run.kind.maxName) < run.kind.maxName ? ', which leaves room for what its naming appends' : '';
  if (metadata?.name !== undefined) {
    diagnostics.add('DH1002', 'metadata.name', `${quote(runName)} cannot be the name of ${run.kind.objects}.`, `It must ${must}${maxLength}.`);
  } else {
    diagnostics.add('DH1002', 'the construct\'s path',
      `The path ${quote(run.run.node.path)} leads to the name ${quote(runName)}, which ${run.kind.objects} cannot have.`,
      `It must ${must}: choose other ids, or give "metadata.name".`);
  }
}
