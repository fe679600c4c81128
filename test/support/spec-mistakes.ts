import { FOLDER, Message } from './spec-declared';
import { FOUND_MISTAKES } from './spec-found-mistakes';

/** What is reported of a run: where it is in its file, and the rest of the message. */
const of = (file: string, run: string, ...rows: readonly (readonly [string, string, string])[]): Message[] =>
  rows.map(
    (
      [code, location, text],
    ) => [`churn/${run}`, `${code} ${location.replace(/:(?=\d+$)/, ` (${FOLDER}/broken/${file}:`)}): ${text}`],
  );

/** What is reported of a file or folder as a whole. */
const ofAll = (
  path: string,
  ...rows: readonly (readonly [string, string, string])[]
): Message[] => rows.map(([code, location, text]) => {
  const [, option, file] = /^(.*?) ?([^ ]*)$/.exec(location)!;
  return [`churn/test-fixtures-specs-broken-${path}`, `${code} ${option} (${FOLDER}/broken/${file}): ${text}`];
});

const IMAGE = 'The image is missing. Set it to an image such as "ghcr.io/acme/train:1.4.0".';
const BESIDE = 'Give the code as "base64" or "code", or an address such as '
  + '"git+https://github.com/acme/train.git#main".';
const PARAMETERS = 'Change the function so that it takes parameters alone, and fetches what it needs itself.';
const RESULTS = 'What the function returns is printed: only DigitalHub Core keeps the results of a function that is '
  + 'decorated with "@handler". Let the function store its results itself, or acknowledge the warning.';
const TASK = 'The task is not among the specs, so its options are not known. Load its file together with this one, if '
  + 'it holds options.';
const BUILD = 'Images are built by DigitalHub Core. Build them in your pipeline, and give "image".';
const TYPES = '"persistent_volume_claim", "empty_dir", "ephemeral", "config_map", "secret", "shared_volume" or "image"';
const BASE64 = 'It is not text in base64. Encode a text file, or name where the file can be fetched.';
const NO_FILES = 'The folder holds no file whose name ends in ".yaml", ".yml" or ".json". Give the folder that the '
  + 'specs are in.';
const NO_SPEC = 'is not a spec. Write a map of options, or an entity as DigitalHub exports it.';
const USER = 'is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.';
const SCHEDULE = 'Write another, such as "0 3 * * *".';
const CRON = 'Write five fields, such as "0 3 * * *" (every day at 03:00), or "@daily".';

/** What is wrong in the files and folders of `test/fixtures/specs/broken`: all that is reported. */
export const SPEC_MISTAKES: Readonly<Record<string, readonly Message[]>> = {
  ...FOUND_MISTAKES,
  'kinds.yaml': ofAll('kinds.yaml',
    ['DH2021', 'kind kinds.yaml:1', '"schedular" is not a known kind. Did you mean "scheduler"?'],
    [
      'DH2021',
      'kind kinds.yaml:5',
      '"iceberg" is not a known kind. Move it elsewhere, if it is for DigitalHub alone.',
    ]),
  'unknown-keys.yaml': of('unknown-keys.yaml', 'unknown-keys',
    [
      'DH1611',
      'source.language:26',
      '"language" is not a key of a source. The keys are "source", "code", "base64", "handler", "init_function" and '
        + '"lang".',
    ],
    ['DH1611', 'recources:3', '"recources" is not an option of a run. Did you mean "resources"?'],
    [
      'DH1611',
      'resources.memory:5',
      '"memory" is not a key of "resources". The keys are "cpu", "mem", "gpu", "disk", "ephemeral_storage", '
        + '"ephemeral_storage_limit" and "extended".',
    ],
    ['DH1611', 'resources.cpu.request:6', '"request" is not a key of a quantity. Did you mean "requests"?'],
    ['DH1611', 'volumes[0].mountpath:11', '"mountpath" is not a key of a volume. Did you mean "mount_path"?'],
    ['DH1611', 'volumes[0].spec.size:13', '"size" is not a key of the spec of "empty_dir". Did you mean "size_limit"?'],
    ['DH1611', 'envs[0].val:16', '"val" is not a key of "envs". Did you mean "value"?'],
    ['DH1611', 'node_selector.values:17', '"values" is not a key of "node_selector". Did you mean "value"?'],
    ['DH1611', 'affinity.nodeAfinity:19', '"nodeAfinity" is not a key of "affinity". Did you mean "nodeAffinity"?'],
    [
      'DH1611',
      'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpression:22',
      '"matchExpression" is not a key of "nodeSelectorTerms". Did you mean "matchExpressions"?',
    ],
    ['DH1611', 'tolerations[0].keys:23', '"keys" is not a key of "tolerations". Did you mean "key"?'],
    [
      'DH1611',
      'topology_spread[0].min_domain:25',
      '"min_domain" is not a key of "topology_spread". Did you mean "minDomains"?',
    ],
    ['DH1611', 'colour:27', '"colour" is not an option of a run. Leave it out; the README lists the options.'],
  ),
  'unknown-port-key.yaml': of(
    'unknown-port-key.yaml',
    'predict',
    [
      'DH1611',
      'service_ports[0].targetport:4',
      '"targetport" is not a key of "service_ports". Did you mean "target_port"?',
    ],
  ),
  'both-spellings.yaml': of('both-spellings.yaml', 'both-spellings',
    ['DH1612', 'runAsUser:3', '"runAsUser" is given as "run_as_user", too. Keep one of them.'],
    ['DH1612', 'volumes[0].mountPath:8', '"mountPath" is given as "mount_path", too. Keep one of them.'],
    ['DH1612', 'volumes[0].spec.sizeLimit:11', '"sizeLimit" is given as "size_limit", too. Keep one of them.'],
    ['DH1612', 'volumes[1].volumeType:12', '"volumeType" is given as "volume_type", too. Keep one of them.'],
  ),
  'volume-types.yaml': of('volume-types.yaml', 'volume-types',
    ['DH1613', 'volumes[0].volume_type:4', '"empty_dri" is not a type of volume. Did you mean "empty_dir"?'],
    ['DH1613', 'volumes[1].volume_type:5', `It is missing. Write ${TYPES}.`],
    ['DH1613', 'volumes[2].volumeType:6', `5 is not a type of volume. Write ${TYPES}.`],
    ['DH1613', 'volumes[3].volume_type:9', `"nfs" is not a type of volume. Write ${TYPES}.`],
  ),
  'of-another-kind.yaml': [
    ...of('of-another-kind.yaml', 'train',
      [
        'DH1614',
        'replicas:5',
        '"replicas" is not an option of a DigitalHubRun. Use "ServiceRun" (action "serve") or "DeploymentRun" (action '
          + '"deploy"), or leave it out.',
      ],
      [
        'DH1614',
        'service_ports:6',
        '"service_ports" is not an option of a DigitalHubRun. Use "ServiceRun" (action "serve"), or leave it out.',
      ]),
    ...of('of-another-kind.yaml', 'predict',
      [
        'DH1614',
        'backoff_limit:13',
        '"backoff_limit" is not an option of a ServiceRun. Use "DigitalHubRun" (action "job") or "ScheduledRun" '
          + '(action "job", with a schedule), or leave it out.',
      ],
      [
        'DH1614',
        'schedule:14',
        '"schedule" is not an option of a ServiceRun. Use "ScheduledRun" (action "job", with a schedule), or leave it '
          + 'out.',
      ]),
    ...of(
      'of-another-kind.yaml',
      'consume',
      [
        'DH1614',
        'service_type:20',
        '"service_type" is not an option of a DeploymentRun. Use "ServiceRun" (action "serve"), or leave it out.',
      ],
    ),
  ],
  'serve-by-type.yaml': of(
    'serve-by-type.yaml',
    'predict',
    [
      'DH1911',
      'service_ports:2',
      'The service has no ports, so the run cannot be reached. Set "service_ports: [{ port: 80, target_port: 8080 }]", '
        + 'for example, or use a "DeploymentRun" if the run needs no Service.',
    ],
  ),
  'actions.yaml': [
    ...of('actions.yaml', 'slip', ['DH1614', 'action:2', '"serv" is not an action. Did you mean "serve"?']),
    ...of(
      'actions.yaml',
      'core',
      [
        'DH1614',
        'action:7',
        'The action "transform" is DigitalHub Core\'s own, and no manifest can do it. The actions of manifests are '
          + '"job", "serve" and "deploy".',
      ],
    ),
    ...of('actions.yaml', 'number', ['DH1006', 'action:16', 'Expected a string, but got 5 (a number). Write "5".']),
    ...ofAll('actions.yaml', ['DH2021', 'action actions.yaml:12', BUILD]),
  ],
  'types.yaml': of('types.yaml', 'types',
    ['DH1006', 'run_as_user:2', 'Expected a number, but got "root" (a string). Write a number.'],
    ['DH1006', 'fs_group:4', 'Expected a number, but got "1e3" (a string). Write a number.'],
    ['DH1006', 'command:5', 'Expected a string, but got {"a":"b"} (an object). Write a string.'],
    ['DH1006', 'args:6', 'Expected a list, but got "main.py" (a string). Write ["main.py"], for example.'],
    ['DH1006', 'resources:7', 'Expected an object, but got 2 (a number). Write an object, in braces.'],
    ['DH1006', 'volumes:8', 'Expected a list, but got {"name":"a"} (an object). Write a list, in brackets.'],
    ['DH1006', 'secrets:9', 'Expected a list, but got "my-secret" (a string). Write ["my-secret"], for example.'],
    ['DH1006', 'envs:10', 'Expected a list, but got {"A":"b"} (an object). Write a list, in brackets.'],
    ['DH1006', 'node_selector[0]:11', 'Expected an object, but got "a" (a string). Write an object, in braces.'],
    ['DH1006', 'tolerations:13', 'Expected a list, but got {"key":"a"} (an object). Write a list, in brackets.'],
    ['DH1006', 'profile:14', 'Expected a string, but got ["a"] (a list). Write a string.'],
    ['DH1006', 'labels.a:15', 'Expected a string, but got {"b":"c"} (an object). Write a string.'],
    [
      'DH1006',
      'termination_grace_period:16',
      'Expected a number of seconds, but got "30s" (a string). Write 30, for example.',
    ],
    ['DH1006', 'suspend:17', 'Expected true or false, but got "true" (a string). Write true or false, without quotes.'],
    ['DH1502', 'security:18', '"baselin" is not one of the values that the option knows. Write "baseline".'],
    ['DH1502', 'image_pull_policy:19', '"always" is not one of the values that the option knows. Write "Always".'],
    ['DH1004', 'run_as_group:3', `1.5 ${USER}`],
  ),
  'values.yaml': of('values.yaml', 'values',
    ['DH1001', 'image:2', '" ghcr.io/acme/train:1.4.0" starts or ends with a space. Write "ghcr.io/acme/train:1.4.0".'],
    ['DH1101', 'resources.cpu:5', '"4 cores" is not a valid Kubernetes quantity. Write "4".'],
    [
      'DH1104',
      'resources.gpu:7',
      '"0.5" is not a whole number, and "nvidia.com/gpu" cannot be divided. Use a whole number, such as "1".',
    ],
    [
      'DH1103',
      'resources.mem.requests:6',
      '"2Gi" is more than the limit of memory, which resources.mem.limits sets to "1Gi". Request at most "1Gi", or '
        + 'raise the limit to at least "2Gi".',
    ],
    ['DH1204', 'volumes[0].mount_path:9', '"data" is not an absolute path. Write "/data", for example.'],
    [
      'DH1101',
      'volumes[0].spec.size_limit:9',
      '"big" is not a valid Kubernetes quantity. Write a number with a unit, such as "10Gi" or "500Mi".',
    ],
    [
      'DH1206',
      'volumes[2].spec.size:11',
      '"claim_name" mounts the claim "d", which exists, but "size" would create one. Drop "size" to mount the claim '
        + 'that exists, or "claim_name" to create one.',
    ],
    ['DH1202', 'volumes[1].name:10', '"a" is already the name of volumes[0]. Give each volume of a run its own name.'],
    [
      'DH1601',
      'profile:19',
      'No platform of the run offers the profile "1xa10". Did you mean "1xa100"? The platform offers "1xa100".',
    ],
    // A spec has no `valueFrom`.
    ['DH1302', 'envs[2]:15', 'The variable "B" has no "value". Set it; an empty value is "".'],
    ['DH1303', 'envs[1]:14', 'The variable "A" is already set by envs[0]. Set each variable of a run once.'],
    [
      'DH1304',
      'secrets[0]:18',
      '"a" is a key of the project\'s Secret, but the run belongs to no project. Set "project" on the run or its '
        + 'platform.',
    ],
    ['DH1004', 'run_as_user:3', `-1 ${USER}`],
    [
      'DH1003',
      'node_selector[0].key:17',
      '"Node selector key." cannot be the key of a label. Use "name" or "domain/name": the name in letters, digits, '
        + '"-", "_" and "." (at most 63 characters), the domain in lower case.',
    ],
    [
      'DH1003',
      'node_selector[0].value:17',
      '"Node selector value." cannot be the value of a label. Use letters, digits, "-", "_" and ".", starting and '
        + 'ending with a letter or digit, at most 63 characters.',
    ],
    ['DH1004', 'backoff_limit:20', `-1 ${USER}`],
  ),
  'no-image.yaml': of('no-image.yaml', 'train', ['DH1001', 'image:1', IMAGE]),
  'schedules.yaml': [
    ...of(
      'schedules.yaml',
      'quartz-in-a-dictionary',
      ['DH1901', 'schedule:4', '"0 0 2 * * ?" is a Quartz schedule, which Kubernetes cannot read. Write "0 2 * * *".'],
    ),
    ...of('schedules.yaml', 'out-of-range',
      [
        'DH1901',
        'schedule:9',
        `"61 0 * * *" is not a schedule. "61" is not from 0 to 59, the range of a minute. ${CRON}`,
      ],
      [
        'DH1902',
        'time_zone:10',
        '"Europe/Roma" is not the name of a time zone. Write a name from the IANA database, such as "Europe/Rome", or '
          + 'leave the option out.',
      ]),
  ],
  'no-yaml.yaml': ofAll(
    'no-yaml.yaml',
    ['DH1619', 'the spec no-yaml.yaml:4', 'The file is not YAML: Sequence item without - indicator. Fix it there.'],
  ),
  'no-json.json': ofAll(
    'no-json.json',
    ['DH1619', 'the spec no-json.json:3', 'The file is not JSON: Missing , between flow map items. Fix it there.'],
  ),
  'twice.yaml': ofAll(
    'twice.yaml',
    ['DH1619', 'the spec twice.yaml:3', 'The file is not YAML: Map keys must be unique. Fix it there.'],
  ),
  'alias.yaml': ofAll(
    'alias.yaml',
    [
      'DH1619',
      'the spec alias.yaml:3',
      'The file is not YAML: Unresolved alias (the anchor must be set before the alias): small. Fix it there.',
    ],
  ),
  'texts.yaml': ofAll('texts.yaml',
    ['DH1619', 'the spec texts.yaml:1', `"just a text" ${NO_SPEC}`],
    ['DH1619', 'the spec texts.yaml:3', `5 ${NO_SPEC}`],
    ['DH1619', '[1] texts.yaml:7', `"image" ${NO_SPEC}`],
  ),
  'manifest.yaml': ofAll(
    'manifest.yaml',
    [
      'DH2021',
      'apiVersion manifest.yaml:1',
      'It is a manifest of Kubernetes. Include it in the chart as it is, or move it elsewhere.',
    ],
  ),
  'empty': ofAll('empty', ['DH1619', 'the spec empty', NO_FILES]),
  'only-others': ofAll('only-others', ['DH1619', 'the spec only-others', NO_FILES]),
  'one-broken-of-two': ofAll(
    'one-broken-of-two',
    [
      'DH1619',
      'the spec one-broken-of-two/b.yaml:2',
      'The file is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Fix it '
        + 'there.',
    ],
  ),
  'one-name': ofAll(
    'one-name',
    [
      'DH1618',
      'the spec one-name/b.yaml:4',
      `It makes a run "train", as ${FOLDER}/broken/one-name/a.yaml does. Give one of them another "name".`,
    ],
  ),
  'no-function.yaml': of('no-function.yaml', 'hello-job-70c3ccb3',
    ['DH2021', 'spec.task:4', TASK],
    [
      'DH1615',
      'spec.function:5',
      'The function "container://demo/hello:9571ac5af2764b8ea6221a909c8aea25", which names the image, is not among the '
        + 'specs. Load its file together with this one, or give "image".',
    ],
  ),
  'function-alone.yaml': ofAll(
    'function-alone.yaml',
    [
      'DH2021',
      'kind function-alone.yaml:1',
      'No run, task or trigger uses the function "hello". Load one of them as well.',
    ],
  ),
  'other-function': [
    ...of(
      'other-function/tasks-t1.yaml',
      'hello-job',
      [
        'DH1615',
        'spec.function:3',
        'The function "container://demo/hello:f2", which names the image, is not among the specs. There is f1 in '
          + `${FOLDER}/broken/other-function/functions-f1.yaml: name that version, load this one as well, or give `
          + '"image".',
      ],
    ),
    ...ofAll(
      'other-function',
      [
        'DH2021',
        'kind other-function/functions-f1.yaml:1',
        'No run, task or trigger uses the function "hello". Load one of them as well.',
      ],
    ),
  ],
  'code.yaml': [
    ...of('code.yaml', 'no-text', ['DH1616', 'source.base64:4', BASE64]),
    ...of('code.yaml', 'no-base64', ['DH1616', 'source.base64:9', BASE64]),
    ...of(
      'code.yaml',
      'no-file',
      ['DH1616', 'source.source:15', `"src/none.py" is neither a file beside the spec nor an address. ${BESIDE}`],
    ),
    ...of(
      'code.yaml',
      'nameless',
      ['DH1616', 'source.code:22', 'The code has no file name. Name the file by "source", such as "main.py".'],
    ),
    ...of(
      'code.yaml',
      'ssh',
      [
        'DH1616',
        'source.source:27',
        'Nothing fetches "git+ssh://" outside DigitalHub Core. Give an address that begins with "git+https://", '
          + '"https://", "s3://" or "zip+".',
      ],
    ),
    ...of(
      'code.yaml',
      'outside',
      [
        'DH1922',
        'source.source:32',
        '"../src/main.py" is not a valid path of an inline file. Use a relative path of at most 189 characters that '
          + 'does not begin with "-", whose segments consist of letters, digits and "._-+@=" and are not "." or "..".',
      ],
    ),
    ...of(
      'code.yaml',
      'absolute',
      ['DH1616', 'source.source:37', `"/etc/hostname" is neither a file beside the spec nor an address. ${BESIDE}`],
    ),
    ...of(
      'code.yaml',
      'stored',
      [
        'DH1616',
        'source.source:42',
        'Nothing fetches "store://" outside DigitalHub Core. Give an address that begins with "git+https://", '
          + '"https://", "s3://" or "zip+".',
      ],
    ),
    ...of(
      'code.yaml',
      'number',
      ['DH1006', 'source:47', 'Expected a string, but got ["main.py"] (a list). Write a string.'],
    ),
  ],
  'model.yaml': ofAll(
    'model.yaml',
    [
      'DH2021',
      'kind model.yaml:1',
      'DigitalHub Core itself chooses the image and the arguments of the runtime "huggingfaceserve". Give "image", and '
        + '"args" if it needs any, or leave it to DigitalHub Core.',
    ],
  ),
  'python.yaml': [
    ...of(
      'python.yaml',
      'takes-project',
      ['DH1617', 'source.handler:3', `The function takes "project", which DigitalHub Core alone gives. ${PARAMETERS}`],
    ),
    ...of(
      'python.yaml',
      'takes-inputs',
      [
        'DH1617',
        'inputs:9',
        `The inputs of a run are entities of DigitalHub, which are fetched from DigitalHub Core. ${PARAMETERS}`,
      ],
    ),
    ...of('python.yaml', 'decorated', ['DH2022', 'source.handler:14', RESULTS]),
    ...of(
      'python.yaml',
      'serves-from-base',
      [
        'DH1617',
        'base_image:18',
        'DigitalHub Core adds what serves to the image, and a manifest cannot. Give an "image" that holds '
          + '"/opt/nuclio/processor", as those of DigitalHub\'s serverless platform do.',
      ],
    ),
    ...of(
      'python.yaml',
      'no-image',
      [
        'DH1617',
        'the spec:21',
        'Neither an image is given, nor a version of Python. Give "image", or "python_version" and the platform\'s '
          + '"pythonImages".',
      ],
    ),
    ...of(
      'python.yaml',
      'other-version',
      [
        'DH1617',
        'python_version:26',
        'No platform of the run offers an image for this version of Python. Add it to the platform\'s "pythonImages", '
          + 'or give "image".',
      ],
    ),
    ...of(
      'python.yaml',
      'inputs-are-a-text',
      [
        'DH1617',
        'inputs:32',
        `The inputs of a run are entities of DigitalHub, which are fetched from DigitalHub Core. ${PARAMETERS}`,
      ],
    ),
    ...of(
      'python.yaml',
      'takes-project-after-a-tuple',
      ['DH1617', 'source.handler:37', `The function takes "project", which DigitalHub Core alone gives. ${PARAMETERS}`],
    ),
    ...of('python.yaml', 'decorated-in-lines', ['DH2022', 'source.handler:42', RESULTS]),
  ],
  'triggers.yaml': [
    // The template gives the image, as a run does that needs no task.
    ...of(
      'triggers.yaml',
      'mustache',
      [
        'DH1617',
        'spec.template.args[1]:8',
        '"{{timestamp}}" is filled in by DigitalHub Core when the trigger fires. Write a value.',
      ],
    ),
    ...of(
      'triggers.yaml',
      'years',
      [
        'DH1901',
        'spec.schedule:18',
        '"0 0 2 * * ? 2027" cannot be a schedule of Kubernetes. Kubernetes schedules have no year field, but the year '
          + `is "2027". ${SCHEDULE}`,
      ],
    ),
    ...of(
      'triggers.yaml',
      'seconds',
      [
        'DH1901',
        'spec.schedule:27',
        '"30 0 2 * * ?" cannot be a schedule of Kubernetes. Kubernetes starts runs at whole minutes, but the seconds '
          + `are "30". ${SCHEDULE}`,
      ],
    ),
    ...of(
      'triggers.yaml',
      'last-day',
      [
        'DH1901',
        'spec.schedule:36',
        '"0 0 2 L * ?" cannot be a schedule of Kubernetes. Kubernetes schedules do not support "L" for the day of the '
          + `month. ${SCHEDULE}`,
      ],
    ),
    ...of('triggers.yaml', 'without-schedule', ['DH1901', 'spec.schedule:40', `The schedule is missing. ${CRON}`]),
    ...of('triggers.yaml', 'no-template',
      ['DH1006', 'spec.template:49', 'Expected an object, but got ["a"] (a list). Write an object, in braces.'],
      ['DH1001', 'spec.image:48', IMAGE],
      [
        'DH2003',
        'spec.run_as_user:48',
        'The run must not run as root, but no user is set: an image whose user is root, or a name, does not start. Set '
          + '"run_as_user: 1000", for example, or "security: baseline", or acknowledge this warning if the image\'s '
          + 'user is a number other than 0.',
      ]),
  ],
};

/** Files whose mistakes do not hide what a spec is: the kinds of their runs. */
export const KINDS_OF_MISTAKES: Readonly<Record<string, readonly string[]>> = {
  'serve-by-type.yaml': ['ServiceRun'],
  'of-another-kind.yaml': ['DigitalHubRun', 'ServiceRun', 'DeploymentRun'],
  'schedules.yaml': ['ScheduledRun', 'ScheduledRun'],
  'triggers.yaml': ['ScheduledRun', 'ScheduledRun', 'ScheduledRun', 'ScheduledRun', 'ScheduledRun', 'ScheduledRun'],
  'one-broken-of-two': ['DigitalHubRun'],
  'texts.yaml': ['DigitalHubRun'],
  'one-name': ['DigitalHubRun', 'DigitalHubRun'],
};
