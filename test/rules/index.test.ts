import { DigitalHubRunProps, RunSource } from '../../src';
import { messagesOf } from '../support/synth';

test.each<[string, Partial<DigitalHubRunProps>, string[]]>([
  ['mistakes in the order of the documentation', { image: '', metadata: { name: 'Bad', finalizers: ['a'] } }, [
    'DH1002 metadata.name', 'DH1001 image', 'DH1008 metadata.finalizers[0]',
  ]],
  ['invalid types first', { image: '', args: 'a' as never }, ['DH1006 args', 'DH1001 image']],
  ['of an invalid value nothing more', { image: 5 as never }, ['DH1006 image']],
  ['of two invalid values nothing more', { image: 5, labels: 'a' } as never, ['DH1006 image', 'DH1006 labels']],
  ['of what holds an invalid value nothing more', { source: RunSource.inline(5 as never, 'x') }, [
    'DH1006 source.path',
  ]],
  ['of what an invalid value holds nothing more', { tolerations: [{ keys: 'a', operator: 'Is' } as never] }, [
    'DH1006 tolerations[0]',
  ]],
  ['an option that begins with the name of another', { image: 5, imagePullPolicy: 'always' } as never, [
    'DH1006 image', 'DH1502 imagePullPolicy',
  ]],
  ['an item beside an invalid one', { tolerations: [{ keys: 'a' } as never, { operator: 'Is' } as never] }, [
    'DH1006 tolerations[0]', 'DH1402 tolerations[1].key', 'DH1402 tolerations[1].operator',
  ]],
])('reports %s', (_, props, expected) => {
  expect(messagesOf(props).map((message) => message.split(': ')[0])).toEqual(expected);
});
