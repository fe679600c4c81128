import { DescribedRun } from '../describe';
import { Findings, Place } from '../finding';
import { annotationKey, dnsLabel, label, labelValue, NameCheck, qualifiedName } from '../kubernetes-names';
import { MAX_REVISION, roomForName, sanitize } from '../names';
import { RunPod } from '../pod';
import { takeName } from '../taken-names';
import { quote } from '../text';

export function checkNames(run: DescribedRun, findings: Findings, pod: RunPod): void {
  checkRunName(run, findings);
  checkTaken(run, pod, findings);
  const { metadata, naming } = run.description;
  const { namespace, project } = run.context;
  const namespaceMust = namespace === undefined ? undefined : dnsLabel(namespace);
  if (namespaceMust) {
    findings.add('DH1002', metadata?.namespace === undefined ? 'the chart\'s namespace' : 'metadata.namespace',
      `${quote(namespace)} cannot be the name of a namespace.`, `It must ${namespaceMust}.`);
  }
  if (project !== undefined && sanitize(project) === '') {
    findings.add('DH1003', run.decisions.single('project') ?? 'project', `${quote(project)} has no letter, digit or dash that a label or Secret could be named by.`,
      'Give the project\'s name as DigitalHub knows it, such as "churn".');
  }
  const revisionMust = naming?._revision === undefined ? undefined : label(MAX_REVISION)(naming._revision);
  if (revisionMust) {
    findings.add('DH1002', 'naming', `${quote(naming?._revision)} cannot be the end of a name.`, `It must ${revisionMust}.`);
  }
  for (const field of ['labels', 'annotations'] as const) {
    for (const [key, decision] of run.decisions.keyed(field)) {
      checkEntry(field, key, decision.value, decision, findings);
    }
    for (const [key, value] of Object.entries(metadata?.[field] ?? {})) {
      checkEntry(field, key, value, run.author(`metadata.${field}[${quote(key)}]`), findings);
    }
  }
}

/** Whether another run of the app makes objects of the same names. */
function checkTaken(run: DescribedRun, pod: RunPod, findings: Findings): void {
  const { runName, serviceName } = run.description;
  const names = [
    [run.kind.kind, runName], ...run.kind.fields.includes('servicePorts') ? [['Service', runName]] : [], ...pod.claims.map(({ name }) => ['PersistentVolumeClaim', name]), ...serviceName === undefined ? [] : [['Service', serviceName]],
  ];
  for (const [kind, name] of names) {
    const owner = takeName(run.run, kind, run.context.namespace, name);
    if (owner) {
      findings.add('DH2015', run.description.metadata?.name === undefined ? 'the construct\'s path' : 'metadata.name',
        `The ${kind} ${quote(name)} is made by the run ${quote(owner.node.path)}, too, and one of the two replaces the other.`,
        'Give the runs names, and their volumes, that lead to different names.');
    }
  }
}

function checkRunName(run: DescribedRun, findings: Findings): void {
  const { runName, naming, metadata } = run.description;
  const must = run.kind.nameCheck(roomForName(naming, run.kind.maxName), run.context.target)(runName);
  if (!must) {
    return;
  }
  const room = naming && roomForName(naming, run.kind.maxName) < run.kind.maxName ? ', which leaves room for what its naming appends' : '';
  if (metadata?.name !== undefined) {
    findings.add('DH1002', 'metadata.name', `${quote(runName)} cannot be the name of ${run.kind.objects}.`, `It must ${must}${room}.`);
  } else {
    findings.add('DH1002', 'the construct\'s path',
      `The path ${quote(run.run.node.path)} leads to the name ${quote(runName)}, which ${run.kind.objects} cannot have.`,
      `It must ${must}: choose other ids, or give "metadata.name".`);
  }
}

/** Labels that Kubernetes' Job controller gives to pods, and wants no other value of. */
const RESERVED = ['job-name', 'controller-uid', 'batch.kubernetes.io/job-name', 'batch.kubernetes.io/controller-uid'];

function checkEntry(field: 'labels' | 'annotations', key: string, value: string, place: Place, findings: Findings): void {
  const isLabel = field === 'labels';
  const checkKey: NameCheck = isLabel ? qualifiedName : annotationKey;
  const keyMust = checkKey(key);
  if (keyMust) {
    findings.add('DH1003', place, `${quote(key)} cannot be the key of ${isLabel ? 'a label' : 'an annotation'}.`, `It must ${keyMust}.`);
  }
  if (isLabel && RESERVED.includes(key)) {
    findings.add('DH1003', place, `${quote(key)} is a label that Kubernetes itself gives to the pods of Jobs.`, 'Choose another key.');
  }
  const valueMust = isLabel ? labelValue(value) : undefined;
  if (valueMust) {
    findings.add('DH1003', place, `${quote(value)} cannot be the value of the label ${quote(key)}.`, `It must ${valueMust}.`);
  }
}
