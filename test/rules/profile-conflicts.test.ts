import { DigitalHubPlatform, DigitalHubRunProps, Profile, ProfileProps } from '../../src';
import { makeChart, messagesOf } from '../support/synth';

const variable = (value: string) => ({ envs: [{ name: 'A', value }] });
const lost = (location: string, one: string, other: string, option: string) => `DH2001 ${location}: "${one}" is `
  + `overridden by "${other}", which ${option} of profile "p" of "churn/platform" sets. Leave the option out, or `
  + 'choose another profile.';

test.each<[string, Partial<DigitalHubRunProps>, Omit<ProfileProps, 'name'>, string[]]>([
  ['another request', { resources: { cpu: '1' } }, { resources: { requests: { cpu: '2' } } }, [
    lost('resources.cpu', '1', '2', 'resources.requests["cpu"]'),
  ]],
  ['the same request', { resources: { cpu: '1' } }, { resources: { requests: { cpu: '1' } } }, []],
  ['a request that means the same', { resources: { cpu: '1' } }, { resources: { requests: { cpu: '1000m' } } }, []],
  ['a limit that means the same', { resources: { memLimit: '1Gi' } }, {
    resources: { limits: { memory: '1024Mi' } },
  }, []],
  ['a request that is none', { resources: { cpu: 'x' } }, { resources: { requests: { cpu: '1' } } }, [
    lost('resources.cpu', 'x', '1', 'resources.requests["cpu"]'),
  ]],
  ['a request of the profile that is none', { resources: { cpu: '1' } }, { resources: { requests: { cpu: 'x' } } }, [
    'DH1101 resources.requests["cpu"] of profile "p" of "churn/platform": "x" is not a valid Kubernetes quantity. '
      + 'Write a quantity such as "2" or "500m".',
    lost('resources.cpu', '1', 'x', 'resources.requests["cpu"]'),
  ]],
  ['a variable that looks the same', variable('1'), variable('1000m'), [
    lost('envs[0]', '1', '1000m', 'envs[0]'),
  ]],
  ['the same variable', variable('1'), variable('1'), []],
  ['what the run alone sets', { schedulerName: 'a' } as never, variable('1'), []],
])('%s', (_, props, profile, expected) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { profiles: [new Profile({ name: 'p', ...profile })] });
  expect(messagesOf({ profile: 'p', ...props }, chart)).toEqual(expected);
});
