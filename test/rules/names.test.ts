import { DigitalHubPlatform, DigitalHubRunProps, RunNaming } from '../../src';
import { makeChart, messagesOf } from '../support/synth';

const bad = (max: number, rest = '') => 'DH1002 metadata.name: "Bad" cannot be the name of a Job. Use lower-case '
  + `letters, digits, "-" and ".", starting and ending with a letter or digit, at most ${max} characters${rest}.`;
const NO_LETTER = '"_._" has no letter, digit or dash, so no label or Secret can be named after it. Use the project\'s '
  + 'name in DigitalHub, such as "churn".';
const RULE = ', which leaves space for the suffix of its naming';
const metadata = { name: 'Bad' };
const LABEL = 'lower-case letters, digits and "-", starting and ending with a letter or digit, at most';

test.each<[string, Partial<DigitalHubRunProps>, string[]]>([
  ['a name', { metadata: { name: 'good' } }, []],
  ['a name that is none', { metadata, naming: RunNaming.stable() }, [bad(63)]],
  ['a name before a hash', { metadata, naming: RunNaming.contentHash() }, [bad(54, RULE)]],
  ['a name before a revision', { metadata, naming: RunNaming.revision('v1') }, [bad(60, RULE)]],
  ['a revision', { naming: RunNaming.revision('v1') }, []],
  ['a revision that is none', { naming: RunNaming.revision('V1') }, [
    `DH1002 naming: "V1" cannot be the suffix of a name. Use ${LABEL} 40 characters.`,
  ]],
  ['a namespace that is none', { metadata: { namespace: 'My_Team' } }, [
    `DH1002 metadata.namespace: "My_Team" cannot be the name of a namespace. Use ${LABEL} 63 characters.`,
  ]],
  ['a project', { project: 'churn' }, []],
  ['a project without a letter', { project: '_._' }, [`DH1003 project: ${NO_LETTER}`]],
])('%s', (_, props, expected) => {
  expect(messagesOf(props)).toEqual(expected);
});

test('a project of the platform', () => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { project: '_._' });
  expect(messagesOf({}, chart)).toEqual([expect.stringContaining(NO_LETTER)]);
});
