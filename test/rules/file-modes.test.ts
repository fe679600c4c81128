import * as kplus from 'cdk8s-plus-28';
import { DigitalHubRunProps, RunSecurity, RunVolume } from '../../src';
import { makeChart, messagesOf } from '../support/synth';

type Props = Partial<DigitalHubRunProps>;

const mount = { name: 'v', mountPath: '/v' };
const secret = (options: object) => [RunVolume.secret({ ...mount, secretName: 's', ...options })];
const configMap = (options: object) => [RunVolume.configMap({ ...mount, configMapName: 'c', ...options })];
const ofKplus = (options: kplus.SecretVolumeOptions, id = 'keys') => {
  const chart = makeChart();
  return kplus.Volume.fromSecret(chart, id, kplus.Secret.fromSecretName(chart, 's', 's'), { name: id, ...options });
};
const inInit = (volume: kplus.Volume, securityContext?: kplus.ContainerSecurityContextProps): Props => ({
  initContainers: [{ image: 'a:1', securityContext, volumeMounts: [{ path: '/k', volume }] }],
});

const of = (option: string, mode: string, user = 1000) => `DH2031 ${option}: The files belong to root, so user ${user} `
  + `cannot read them with the mode ${mode}. Set "fsGroup: ${user}" and write 0o440, for example, or write 0o444 if all `
  + 'users may read them.';
const CHANGED = 'Kubernetes changes 0o400 to 0o440, because "fsGroup" is set: programs such as ssh can refuse a key that '
  + 'a group can read. Write 0o440 if the group may read it. If not, copy the file and change the mode of the copy when '
  + 'the run starts.';
const DECIMAL = '400 is decimal, and stands for the mode 0o620. Did you mean 0o400, which is 256?';

test.each<[string, Props, string[]]>([
  ['decimal', { volumes: secret({ mode: 400 }) }, [`DH2031 volumes[0].mode: ${DECIMAL}`]],
  ['root\'s alone', { volumes: secret({ mode: 0o400 }) }, [of('volumes[0].mode', '0o400')]],
  ['changed', { fsGroup: 1000, volumes: secret({ mode: 0o400 }) }, [`DH2031 volumes[0].mode: ${CHANGED}`]],
  ['of a ConfigMap', { volumes: configMap({ mode: 0o400 }) }, [of('volumes[0].mode', '0o400')]],
  ['of a file', { volumes: secret({ items: { b: { path: 'b', mode: 0o400 }, a: { path: 'a' } } }) }, [
    of('volumes[0].items["b"].mode', '0o400'),
  ]],
  ['of all and of one', { volumes: secret({ mode: 0o400, items: { b: { path: 'b', mode: 400 }, a: { path: 'a' } } }) }, [
    of('volumes[0].mode', '0o400'), `DH2031 volumes[0].items["b"].mode: ${DECIMAL}`,
  ]],
  ['of cdk8s-plus', { volumes: [RunVolume.fromVolume({ mountPath: '/v', volume: ofKplus({ defaultMode: 0o400 }) })] }, [
    of('volumes[0]', '0o400'),
  ]],
  ['of an init container', inInit(ofKplus({ defaultMode: 0o400 })), [of('initContainers[0].volumeMounts[0]', '0o400')]],
  ['of an init container\'s user', inInit(ofKplus({ defaultMode: 0o400 }), { user: 7 }), [
    of('initContainers[0].volumeMounts[0]', '0o400', 7),
  ]],
])('a mode that is %s is reported', (_what, props, expected) => {
  expect(messagesOf(props)).toEqual(expected);
});

test.each<[string, Props]>([
  ['no mode', { volumes: secret({}) }],
  ['the default in octal and in decimal', {
    volumes: [...configMap({ mode: 0o644 }), RunVolume.secret({
      name: 'w', mountPath: '/w', secretName: 's', mode: 420,
    })],
  }],
  ['a mode for the group', { fsGroup: 1000, volumes: secret({ mode: 0o440 }) }],
  ['a mode for the group of root', { runAsGroup: 0, volumes: secret({ mode: 0o440 }) }],
  ['a mode for the groups of root', { supplementalGroups: [0], volumes: secret({ mode: 0o440 }) }],
  ['a mode of root', { runAsUser: undefined, security: RunSecurity.baseline(), volumes: secret({ mode: 0o400 }) }],
  ['a default that no file has', {
    fsGroup: 1000, volumes: secret({ mode: 0o400, items: { a: { path: 'a', mode: 0o440 } } }),
  }],
  ['a program', { volumes: configMap({ mode: 0o755 }) }],
])('of %s nothing is said', (_what, props) => {
  expect(messagesOf(props)).toEqual([]);
});

test('a mode that is none is reported as such alone', () => {
  expect(messagesOf({ volumes: secret({ mode: 644 }) })).toEqual([expect.stringMatching(/^DH1004 volumes\[0\].mode: 644 /)]);
});

test('a volume that the run and an init container have is reported once', () => {
  const volume = ofKplus({ defaultMode: 0o400 });
  expect(messagesOf({ volumes: [RunVolume.fromVolume({ mountPath: '/v', volume })], ...inInit(volume) })).toEqual([
    of('volumes[0]', '0o400'),
  ]);
});
