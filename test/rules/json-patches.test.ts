import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RunSource, RunVolume, ScheduledRun, ServiceRun } from '../../src';
import { KindName, KINDS, makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart, makeRun, MINIMAL, synth } from '../support/synth';

const POD = '/spec/template/spec';
const MAIN = `${POD}/containers/0`;
const { add, copy, move, remove, replace, test: expectValue } = JsonPatch;

const patched = (...patches: JsonPatch[]) => {
  const run = makeRun({ envs: [{ name: 'A', value: '1' }] });
  ApiObject.of(run).addJsonPatch(...patches);
  return reportedIn(run);
};

test.each<[string, JsonPatch[]]>([
  ['fields of the Job', [add('/spec/parallelism', 4), add('/spec/completionMode', 'Indexed')]],
  ['a field in the words of cdk8s-plus', [add(`${POD}/hostIpc`, true), remove(`${POD}/hostIpc`)]],
  ['a quantity as an object', [add(`${MAIN}/resources/limits`, { 'nvidia.com/gpu': { value: '1' } })]],
  ['labels', [add('/metadata/labels/a~1b', 'c'), replace('/metadata/name', 'other')]],
  ['the end of a list', [add(`${MAIN}/env/-`, { name: 'B', value: '2' }), add(`${MAIN}/env/-`, { name: 'C', value: '3' })]],
  ['an item before another', [add(`${MAIN}/env/0`, { name: 'B', value: '2' })]],
  ['what a later patch replaces', [add('/spec/suspend', true), replace('/spec/suspend', false)]],
  ['what a later patch removes', [add('/spec/managedBy', 'acme.io/x'), remove('/spec/managedBy')]],
  ['what is removed', [remove('/spec/backoffLimit'), remove(`${MAIN}/env`)]],
  ['an expectation', [expectValue('/spec/backoffLimit', 0)]],
  ['a copy', [copy('/spec/backoffLimit', '/spec/parallelism')]],
  ['null', [add('/spec/parallelism', null)]],
])('%s: quiet', (_what, patches) => {
  expect(patched(...patches).filter((message) => message.startsWith('DH2026'))).toEqual([]);
});

const of = (path: string) => `DH2026 the JSON patch of "${path}": `;
const TYPES = 'does not reach the manifest, since cdk8s-plus writes only what its types have, which are those of '
  + 'Kubernetes 1.28.';
const AFTERWARDS = 'Leave it out, or set it in a step after the synthesis, such as a patch of Kustomize.';
const NOTHING = 'It removes nothing, since cdk8s-plus sets no such field.';
const OVERRIDES = 'Use "podOverrides", which takes every field of a pod as in YAML';

test.each<[JsonPatch[], string[]]>([
  [[add('/spec/successPolicy', { rules: [] })], [`${of('/spec/successPolicy')}It ${TYPES} ${AFTERWARDS}`]],
  [[add('/spec/managedBy', 'acme.io/x')], [`${of('/spec/managedBy')}It ${TYPES} ${AFTERWARDS}`]],
  [[replace('/apiVersion', 'batch/v2')], [`${of('/apiVersion')}It ${TYPES} ${AFTERWARDS}`]],
  [[add('/spec/backoflimit', 3)], [`${of('/spec/backoflimit')}It ${TYPES} Did you mean "/spec/backoffLimit"?`]],
  [[add('/spec/activeDeadline', 3)], [`${of('/spec/activeDeadline')}It ${TYPES} Use the option "activeDeadline".`]],
  [[add(`${POD}/hostIPC`, true)], [
    `${of(`${POD}/hostIPC`)}It ${TYPES} ${OVERRIDES}, or write "${POD}/hostIpc", as cdk8s-plus calls it.`,
  ]],
  [[add(`${POD}/hostUsers2`, true)], [`${of(`${POD}/hostUsers2`)}It ${TYPES} ${OVERRIDES}.`]],
  [[add(`${POD}/resourceClaims`, [{ name: 'gpu', resourceClaimName: 'a' }])], [
    `${of(`${POD}/resourceClaims`)}"${POD}/resourceClaims/0/resourceClaimName" ${TYPES} Use the option "resourceClaims".`,
  ]],
  [[add(`${MAIN}/resources`, { limits: { 'nvidia.com/gpu': '1' } })], [
    `${of(`${MAIN}/resources`)}"${MAIN}/resources/limits/nvidia.com~1gpu" ${TYPES} Use the option "resources".`,
  ]],
  [[add(`${POD}/affinity`, { node_affinity: {} })], [
    `${of(`${POD}/affinity`)}"${POD}/affinity/node_affinity" ${TYPES} Use the option "affinity".`,
  ]],
  [[add(`${MAIN}/env/-`, { name: 'B', vaule: '2' })], [`${of(`${MAIN}/env/-`)}"${MAIN}/env/1/vaule" ${TYPES} ${OVERRIDES}.`]],
  [[move('/spec/backoffLimit', '/spec/limit')], [`${of('/spec/limit')}It ${TYPES} ${AFTERWARDS}`]],
  [[remove('/spec/ttlSecondsAfterFinished')], [
    `${of('/spec/ttlSecondsAfterFinished')}${NOTHING} Leave it out, or correct the path.`,
  ]],
  [[remove(`${POD}/hostNetwork`), remove(`${POD}/setHostnameAsFQDN`)], [
    `${of(`${POD}/hostNetwork`)}${NOTHING} Leave it out, or correct the path.`,
    `${of(`${POD}/setHostnameAsFQDN`)}${NOTHING} Write "${POD}/setHostnameAsFqdn", as cdk8s-plus calls it.`,
  ]],
])('%j is reported', (patches, expected) => {
  expect(patched(...patches)).toEqual(expected);
});

test.each<[KindName, string]>([
  ['DigitalHubRun', '/spec/template/spec'],
  ['ScheduledRun', '/spec/jobTemplate/spec/template/spec'],
  ['DeploymentRun', '/spec/template/spec'],
  ['ServiceRun', '/spec/template/spec'],
  ['PodRun', '/spec'],
])('knows the pod of a %s', (kind, path) => {
  const run = makeKind(kind, {});
  ApiObject.of(KINDS[kind].workload(run)).addJsonPatch(add(`${path}/newField`, true));
  expect(reportedIn(run)).toEqual([`${of(`${path}/newField`)}It ${TYPES} ${OVERRIDES}.`]);
});

test('the other objects of a run', () => {
  const chart = makeChart();
  const run = new ServiceRun(chart, 'serve', {
    ...MINIMAL,
    servicePorts: [{ port: 80 }],
    source: RunSource.inline('a.py', ''),
    volumes: [RunVolume.persistentVolumeClaim({ name: 'v', mountPath: '/v' })],
  });
  ApiObject.of(run.service).addJsonPatch(
    add('/spec/clusterIP', 'None'), replace('/spec/ports/0/targetPort', 'http'), add('/spec/sessionAffinity', 'ClientIP'),
  );
  ApiObject.of(run.claims[0]).addJsonPatch(add('/spec/volumeAttributesClassName', 'fast'));
  const config = run.node.findAll().find((one) => one instanceof kplus.ConfigMap)!;
  ApiObject.of(config).addJsonPatch(add('/data/b', 'c'), add('/dta', {}));
  expect(reportedIn(run).filter((message) => message.startsWith('DH2026'))).toEqual([
    `DH2026 the JSON patch of "/spec/clusterIP" in the Service: It ${TYPES} Write "/spec/clusterIp", as cdk8s-plus calls it.`,
    `DH2026 the JSON patch of "/spec/ports/0/targetPort" in the Service: It ${TYPES} Write the value as an object: `
      + '{"value":"http"}.',
    `DH2026 the JSON patch of "/spec/volumeAttributesClassName" in the PersistentVolumeClaim: It ${TYPES} ${AFTERWARDS}`,
    `DH2026 the JSON patch of "/dta" in the ConfigMap: It ${TYPES} Did you mean "/data"?`,
  ]);
});

test('what is said to vanish is not in the manifest', () => {
  const run = new ScheduledRun(makeChart(), 'nightly', { ...MINIMAL, schedule: '@daily' });
  ApiObject.of(run).addJsonPatch(add('/spec/managedBy', 'x'), add('/spec/suspend', true));
  const [manifest] = synth(run.node.scope as never);
  expect([manifest.spec.managedBy, manifest.spec.suspend]).toEqual([undefined, true]);
});

test('a patch that fails is left to cdk8s', () => {
  expect(patched(remove('/spec/none/field'), add('/spec/managedBy', 'x'))).toEqual([]);
});
