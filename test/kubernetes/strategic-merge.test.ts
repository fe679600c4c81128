import * as fc from 'fast-check';
import { mergeStrategically } from '../../src/private/kubernetes/strategic-merge';

describe('the strategic merge', () => {
  test.each([
    ['maps, key by key', { a: { x: 1, y: 2 } }, { a: { y: 3 } }, { a: { x: 1, y: 3 } }],
    ['named lists, by name', { env: [{ name: 'A', value: '1' }] }, { env: [{ name: 'B' }, { name: 'A', value: '2' }] },
      { env: [{ name: 'A', value: '2' }, { name: 'B' }] }],
    ['mounts, by path', {
      volumeMounts: [{ mountPath: '/a', name: 'x' }],
    }, { volumeMounts: [{ mountPath: '/a', readOnly: true }] },
    { volumeMounts: [{ mountPath: '/a', name: 'x', readOnly: true }] }],
    ['ports, by number and protocol', {
      ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }],
    }, { ports: [{ containerPort: 53, protocol: 'UDP', name: 'dns' }] },
    { ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP', name: 'dns' }] }],
    ['aliases of hosts, by address', {
      hostAliases: [{ ip: '10.0.0.1', hostnames: ['a'] }, { ip: '10.0.0.2', hostnames: ['b'] }],
    },
    {
      hostAliases: [{ ip: '10.0.0.2', hostnames: ['c'] }],
    }, { hostAliases: [{ ip: '10.0.0.1', hostnames: ['a'] }, { ip: '10.0.0.2', hostnames: ['c'] }] }],
    ['containers, by name', {
      containers: [{ name: 'main', image: 'a:1' }],
    }, { containers: [{ name: 'main', tty: true }] },
    { containers: [{ name: 'main', image: 'a:1', tty: true }] }],
    ['init containers, by name', {
      initContainers: [{ name: 'x', image: 'a:1' }],
    }, { initContainers: [{ name: 'y', image: 'b:1' }] },
    { initContainers: [{ name: 'x', image: 'a:1' }, { name: 'y', image: 'b:1' }] }],
    ['volumes, by name', {
      volumes: [{ name: 'a', emptyDir: {} }],
    }, { volumes: [{ name: 'a', emptyDir: { medium: 'Memory' } }] },
    { volumes: [{ name: 'a', emptyDir: { medium: 'Memory' } }] }],
    ['pull secrets, by name', {
      imagePullSecrets: [{ name: 'a' }],
    }, { imagePullSecrets: [{ name: 'b' }, { name: 'a' }] },
    { imagePullSecrets: [{ name: 'a' }, { name: 'b' }] }],
    ['claims of resources, by name', {
      resourceClaims: [{ name: 'a' }],
    }, { resourceClaims: [{ name: 'a', resourceClaimName: 'c' }] },
    { resourceClaims: [{ name: 'a', resourceClaimName: 'c' }] }],
    ['scheduling gates, by name', {
      schedulingGates: [{ name: 'acme.io/quota' }],
    }, { schedulingGates: [{ name: 'acme.io/data' }, { name: 'acme.io/quota' }] },
    { schedulingGates: [{ name: 'acme.io/quota' }, { name: 'acme.io/data' }] }],
    ['devices, by path', {
      volumeDevices: [{ devicePath: '/dev/a', name: 'x' }],
    }, { volumeDevices: [{ devicePath: '/dev/b', name: 'y' }] },
    { volumeDevices: [{ devicePath: '/dev/a', name: 'x' }, { devicePath: '/dev/b', name: 'y' }] }],
    ['topology spread, by topology and what happens else',
      { topologySpreadConstraints: [{ topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', maxSkew: 1 }] },
      {
        topologySpreadConstraints: [
          { topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', maxSkew: 2 },
          { topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', maxSkew: 3 },
        ],
      },
      {
        topologySpreadConstraints: [
          { topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', maxSkew: 3 },
          { topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', maxSkew: 2 },
        ],
      }],
    ['ports without a protocol, as those of TCP', {
      ports: [{ containerPort: 80, protocol: 'TCP' }],
    }, { ports: [{ containerPort: 80, name: 'http' }] },
    { ports: [{ containerPort: 80, protocol: 'TCP', name: 'http' }] }],
    ['a source over a value', { env: [{ name: 'A', value: '1' }] }, { env: [{ name: 'A', valueFrom: { fieldRef: {} } }] },
      { env: [{ name: 'A', valueFrom: { fieldRef: {} } }] }],
    ['a value over a source', { env: [{ name: 'A', valueFrom: { a: {} } }] }, { env: [{ name: 'A', value: '' }] },
      { env: [{ name: 'A', value: '' }] }],
    ['one source over another', { valueFrom: { fieldRef: { fieldPath: 'a' } } },
      { valueFrom: { secretKeyRef: { key: 'k' } } },
      { valueFrom: { secretKeyRef: { key: 'k' } } }],
    ['a volume of another kind', { volumes: [{ name: 'a', emptyDir: {} }] },
      { volumes: [{ name: 'a', hostPath: { path: '/' } }] },
      { volumes: [{ name: 'a', hostPath: { path: '/' } }] }],
    ['a volume of which nothing is chosen', { volumes: [{ name: 'a', emptyDir: {} }] },
      { volumes: [{ name: 'a', emptyDir: null }] },
      { volumes: [{ name: 'a' }] }],
    ['an expression over a path', { volumeMounts: [{ mountPath: '/a', name: 'x', subPath: 'b' }] },
      { volumeMounts: [{ mountPath: '/a', subPathExpr: '$(B)' }] },
      { volumeMounts: [{ mountPath: '/a', name: 'x', subPathExpr: '$(B)' }] }],
    ['a template over a claim', { resourceClaims: [{ name: 'a', resourceClaimName: 'b' }] },
      { resourceClaims: [{ name: 'a', resourceClaimTemplateName: 'c' }] },
      { resourceClaims: [{ name: 'a', resourceClaimTemplateName: 'c' }] }],
    ['another handler of a probe', { livenessProbe: { httpGet: { port: 80 }, periodSeconds: 5 } },
      { livenessProbe: { exec: { command: ['a'] } } }, { livenessProbe: { exec: { command: ['a'] }, periodSeconds: 5 } }],
    ['the same handler', { readinessProbe: { httpGet: { port: 80 } } },
      { readinessProbe: { httpGet: { path: '/' }, exec: null } },
      { readinessProbe: { httpGet: { port: 80, path: '/' } } }],
    ['another handler of a hook', { lifecycle: { preStop: { exec: {} } } },
      { lifecycle: { preStop: { sleep: { seconds: 1 } } } },
      { lifecycle: { preStop: { sleep: { seconds: 1 } } } }],
    ['a profile without a file', { seccompProfile: { type: 'Localhost', localhostProfile: 'a' } },
      { seccompProfile: { type: 'RuntimeDefault' } }, { seccompProfile: { type: 'RuntimeDefault' } }],
    ['another file of a profile', { appArmorProfile: { type: 'Localhost', localhostProfile: 'a' } },
      { appArmorProfile: { localhostProfile: 'b' } }, { appArmorProfile: { type: 'Localhost', localhostProfile: 'b' } }],
    ['a profile with a file', { seccompProfile: { type: 'RuntimeDefault' } },
      { seccompProfile: { type: 'Localhost', localhostProfile: 'a' } },
      { seccompProfile: { type: 'Localhost', localhostProfile: 'a' } }],
    ['other lists, as a whole', { args: ['a', 'b'] }, { args: ['c'] }, { args: ['c'] }],
    ['null, by removing', { a: 1, b: { c: 2 } }, { a: null, b: { c: null } }, { b: {} }],
    ['undefined, by leaving it', { a: 1 }, { a: undefined }, { a: 1 }],
    ['a map over a value', { a: 1 }, { a: { b: null, c: 1 } }, { a: { c: 1 } }],
  ])('merges %s', (_what, target, patch, expected) => {
    expect(mergeStrategically(target, patch)).toEqual(expected);
  });

  const object = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(
    fc.integer(), fc.array(
      fc.integer(),
    ), fc.dictionary(fc.constantFrom('x', 'y'), fc.oneof(fc.integer(), fc.constant(null)))));

  test('twice is once, and changes neither side', () => {
    fc.assert(fc.property(object, object, (target, patch) => {
      const before = JSON.stringify([target, patch]);
      const once = mergeStrategically(target, patch);
      expect(mergeStrategically(once, patch)).toEqual(once);
      expect(JSON.stringify([target, patch])).toBe(before);
    }));
  });
});
