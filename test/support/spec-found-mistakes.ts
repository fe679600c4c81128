import { FOLDER, Message } from './spec-declared';

const of = (file: string, run: string, ...rows: readonly (readonly [string, string, string])[]): Message[] =>
  rows.map(([code, location, text]) =>
    [`churn/${run}`, `${code} ${location.replace(/:(?=\d+$)/, ` (${FOLDER}/broken/${file}:`)}): ${text}`]);

/** What is reported of the folder or file as a whole. */
const ofAll = (file: string, ...rows: readonly (readonly [string, string, string])[]): Message[] =>
  of(file, `test-fixtures-specs-broken-${file}`, ...rows);

const IMAGE = 'The image is missing. Set it to an image such as "ghcr.io/acme/train:1.4.0".';

const PARAMETERS = 'Change the function so that it takes parameters alone, and fetches what it needs itself.';

const sdk = (call: string) => `The code calls "${call}", which asks DigitalHub Core, but the run has no address of it and `
  + 'no credentials. Let the code fetch what it needs itself, or set "DHCORE_ENDPOINT" and what DigitalHub\'s SDK logs '
  + 'in with in "envs" and "secrets", or acknowledge this warning if the call is not reached.';

/** What is wrong with files as people have them, in `test/fixtures/specs/broken`. */
export const FOUND_MISTAKES: Readonly<Record<string, readonly Message[]>> = {
  'references.yaml': [
    ...of('references.yaml', 'by-key', [
      'DH1620',
      'spec.task:4',
      '"store://demo/task/python+job/t1" is the key of a task, but a run or trigger refers to it by its kind and '
        + 'project. Write "python+job://demo/t1".',
    ]),
    ...of('references.yaml', 'by-id', [
      'DH1620',
      'spec.task:11',
      '"t1" is not a reference to a task. Write "container+job://project/id", for example.',
    ]),
    ...of('references.yaml', 'by-function', [
      'DH1620',
      'spec.function:18',
      '"store://demo/function/container/hello:v1" is the key of a function, but a run or trigger refers to it by its '
        + 'kind and project. Write "container://demo/hello:v1".',
    ]),
    ...of('references.yaml', 'by-path', [
      'DH1620',
      'function:23',
      '"demo/hello" is not a reference to a function. Write the name of the function, or "container://project/name", '
        + 'for example.',
    ]),
    ...of('references.yaml', 'unknown', [
      'DH1615',
      'function:27',
      'The function "helo", which names the image, is not among the specs. Load its file together with this one, or '
        + 'give "image".',
    ]),
    ...of('references.yaml', 'by-the-wrong-key', [
      'DH1620',
      'spec.task:33',
      '"store://demo/function/container/hello:v1" is not a reference to a task. Write "container+job://project/id", '
        + 'for example.',
    ]),
  ],
  'templates.yaml': [
    ...of('templates.yaml', 'text', [
      'DH1006',
      'template:4',
      'Expected an object, but got "main.py" (a string). Write an object, in braces.',
    ]),
    ...of('templates.yaml', 'typo', [
      'DH1611',
      'template.comand:8',
      '"comand" is not an option of a run. Did you mean "command"?',
    ]),
  ],
  'own-image.yaml': ofAll('own-image.yaml', [
    'DH2021',
    'kind:6',
    'DigitalHub Core itself chooses the arguments of the runtime "huggingfaceserve", whatever its image is. Give '
      + '"args" as well, or leave it to DigitalHub Core.',
  ]),
  'one-id.yaml': ofAll('one-id.yaml', [
    'DH1618',
    'the spec:3',
    `It makes a run "trainmodel", as ${FOLDER}/broken/one-id.yaml does. Give one of them another "name".`,
  ]),
  'function-wins.yaml': of('function-wins.yaml', 'hello-job', [
    'DH2023',
    'spec.template.command:6',
    '"command" is "python" in the function, which counts. Change the function, or leave the option out here.',
  ]),
  // What has enough of a spec is one, whatever else is in it.
  'nearly': [
    ...of('nearly/more.yaml', 'more',
      ['DH1611', 'owner:3', '"owner" is not an option of a run. Leave it out; the README lists the options.'],
      ['DH1611', 'team:4', '"team" is not an option of a run. Leave it out; the README lists the options.'],
      ['DH1611', 'cost:5', '"cost" is not an option of a run. Leave it out; the README lists the options.']),
    ...of('nearly/of-a-kind.yaml', 'of-a-kind',
      ['DH1611', 'owner:2', '"owner" is not an option of a run. Leave it out; the README lists the options.'],
      ['DH1611', 'team:3', '"team" is not an option of a run. Leave it out; the README lists the options.'],
      ['DH1001', 'image:1', IMAGE]),
    ...of('nearly/typos.yaml', 'typos',
      ['DH1611', 'imge:1', '"imge" is not an option of a run. Did you mean "image"?'],
      ['DH1611', 'comand:3', '"comand" is not an option of a run. Did you mean "command"?'],
      ['DH1001', 'image:1', IMAGE]),
  ],
  'sdk.yaml': [
    ...of('sdk.yaml', 'alias', ['DH2037', 'spec.source.code:8', sdk('dh.get_or_create_project')]),
    ...of('sdk.yaml', 'names', ['DH2037', 'spec.source.base64:20', sdk('fetch')]),
    ...of('sdk.yaml', 'script', ['DH2037', 'spec.source.code:31', sdk('digitalhub.log_model')]),
    ...of('sdk.yaml', 'takes-project', [
      'DH1617',
      'spec.handler:39',
      `The function takes "project", which DigitalHub Core alone gives. ${PARAMETERS}`,
    ]),
    ...of('sdk.yaml', 'takes-inputs', [
      'DH1617',
      'spec.template.inputs:57',
      `The inputs of a run are entities of DigitalHub, which are fetched from DigitalHub Core. ${PARAMETERS}`,
    ]),
  ],
};
