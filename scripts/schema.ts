import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';
import { DocumentField, documentFields } from '../src/private/schema/document-fields';
import { NamedInstances, Quantity, Schema, Struct, TaggedInstances } from '../src/private/schema/types';
import { SPEC_OPTIONS } from '../src/private/spec/options';
import { CORE_ONLY_KEYS } from '../src/private/spec/reading';
import { camelCase, snakeCase } from '../src/private/util/string';

/** Writes the JSON Schema of specs from the schemas that the reader goes by, and from the docstrings of the props. */

type JsonSchema = Record<string, unknown>;
type JsonSchemas = Record<string, JsonSchema>;

const TEXT: JsonSchema = { type: ['string', 'number'] };
const TEXTS: JsonSchema = { anyOf: [TEXT, { type: 'array', items: TEXT }] };

const described = (description: string, schema = TEXT): JsonSchema => ({ ...schema, description });

/** What an entity is of. */
const REFERENCES: JsonSchemas = {
  function: described('The function that it is of, such as container://project/name:id.'),
  task: described('The task that it is of, such as container+job://project/id.'),
  workflow: described('The workflow that it is of. DigitalHub Core alone runs workflows.'),
};

/** What identifies a run. */
const IDENTITY: JsonSchemas = {
  action: {
    enum: ['job', 'serve', 'deploy'],
    description: 'What is done: job (a Job, or with a schedule a CronJob), serve (a Deployment and a Service), '
      + 'deploy (a Deployment).',
  },
  kind: described('As "action", or with the runtime: container+job.'),
  name: described('What the run is called.'),
  ...REFERENCES,
};

const SOURCE: JsonSchemas = {
  code: described('The code itself.'),
  base64: described('The code itself, in base64.'),
  handler: described('The Python function: "function", or "module:function".'),
  init_function: described('A Python function that is called once, before all others.'),
  lang: described('The language of the code.'),
};

const FUNCTION: JsonSchemas = {
  source: {
    description: 'Where the code is: an address (git+https://…#branch, https://…, s3://…, zip+https://…), '
      + 'or a file\'s name together with the code.',
    anyOf: [TEXT, closed({ source: described('An address, or a file\'s name.'), ...SOURCE })],
  },
  code_src: described('As "source".'),
  ...SOURCE,
  python_version: described('The version of Python, by which the platform chooses the image: PYTHON3_12, or 3.12.',
    { ...TEXT, pattern: '^(PYTHON\\d+_\\d+|\\d+\\.\\d+)$' }),
  requirements: described('Python packages that are installed before the function runs.', TEXTS),
  parameters: described('Arguments of the Python function.', { type: 'object' }),
  init_parameters: described('Arguments of the init function.', { type: 'object' }),
  base_image: described('Image of a Python function, where no "image" is given.'),
};

/** Lists of entities as DigitalHub's console writes them; those of the rest hold nothing that runs. */
const LISTS = 'functions|tasks|runs|triggers';
const ALL_LISTS = `${LISTS}|workflows|artifacts|dataitems|models|secrets|projects`;

/** The docstrings of props, by interface and prop. */
function docstrings(): Map<string, string> {
  const folder = join(__dirname, '../src');
  const docs = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const interfaces = source.statements.filter(ts.isInterfaceDeclaration);
    interfaces.forEach((declaration) => declaration.members.forEach((member) => {
      const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
      const text = ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ').replace(/ DigitalHub: `\w+`\.$/, '')
        .trim();
      if (text) {
        docs.set(`${declaration.name.text}.${(member.name as ts.Identifier).text}`, text);
      }
    }));
  }
  return docs;
}

const DOCS = docstrings();

/** What a prop is for, by the first of some interfaces that has it. */
function describe(prop: string, interfaces: readonly string[]): { description?: string } {
  const owner = interfaces.find((name) => DOCS.has(`${name}.${prop}`));
  return owner ? { description: DOCS.get(`${owner}.${prop}`) } : {};
}

const RUN_INTERFACES = [
  'RunProps', 'JobRunProps', 'DigitalHubRunProps', 'ScheduledRunProps', 'DeploymentRunProps', 'ServiceRunProps',
];
const VOLUME_INTERFACES = [
  'VolumeMountOptions', 'RunVolumeOptions', 'ClaimTemplateOptions', 'PersistentVolumeClaimVolumeOptions',
  'EmptyDirVolumeOptions', 'FilesVolumeOptions',
  'ConfigMapVolumeOptions', 'SecretVolumeOptions', 'ImageVolumeOptions',
];

const definitions: JsonSchemas = {};

/** Refers to a definition, which is made where it is first referred to. */
function defined(name: string, make: () => JsonSchema): JsonSchema {
  if (!(name in definitions)) {
    definitions[name] = {};
    definitions[name] = make();
  }
  return { $ref: `#/definitions/${name}` };
}

function schemaOf(schema: Schema): JsonSchema {
  switch (schema.type) {
    case 'string':
    case 'key': return TEXT;
    case 'quantity': return quantitySchema(schema);
    case 'number':
    case 'duration': return { type: ['number', 'string'], pattern: '^-?\\d{1,15}$' };
    case 'boolean': return { type: 'boolean' };
    case 'choice': return { enum: Object.values(schema.members()) };
    case 'list': {
      const [item, items] = [schemaOf(schema.item), { type: 'array', items: schemaOf(schema.item) }];
      return schema.allowsSingle ? { anyOf: [item, items] } : items;
    }
    case 'map': return { type: 'object', additionalProperties: schemaOf(schema.item) };
    case 'struct': return defined(schema.name,
      () => closed(schemasOf(documentFields(schema), [schema.name]), requiredKeys(schema)));
    case 'instance': return instanceSchema(schema.written!);
    case 'literal': return { type: 'object' };
  }
}

function requiredKeys(struct: Struct): string[] {
  return documentFields(struct).filter(({ prop }) => struct.required.includes(prop)).map(({ key }) => key);
}

function quantitySchema({ parts }: Quantity): JsonSchema {
  return parts === undefined ? TEXT : { anyOf: [TEXT, closed({ requests: TEXT, limits: TEXT })] };
}

function instanceSchema(written: NamedInstances | TaggedInstances): JsonSchema {
  return written.form === 'name'
    ? { enum: Object.keys(written.make()) }
    : defined('volume', () => volumeSchema(written));
}

function schemasOf(fields: readonly DocumentField[], interfaces: readonly string[]): JsonSchemas {
  return Object.fromEntries(fields.map(({ key, prop, schema }) =>
    [key, { ...schemaOf(schema), ...describe(prop, interfaces) }]));
}

/**
 * An object with these keys alone. The documented spelling is offered; its twin in camelCase or snake_case is taken,
 * too. `null` is nothing.
 */
function closed(schemas: JsonSchemas, required: readonly string[] = []): JsonSchema {
  const properties = Object.fromEntries(Object.entries(schemas).map(([key, schema]) =>
    [key, required.includes(key) ? schema : orNull(schema)]));
  const twins = Object.entries(properties).filter(([key]) => twinOf(key) !== key)
    .map(([key, { description: _description, ...schema }]) => [`^${twinOf(key)}$`, schema]);
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    ...twins.length > 0 && { patternProperties: Object.fromEntries(twins) as JsonSchemas },
    ...required.length > 0 && { allOf: required.map((key) => has(key)) },
  };
}

/** What has a key, in either spelling, whose value is such. */
function has(key: string, value?: JsonSchema): JsonSchema {
  const spellings = [...new Set([key, twinOf(key)])];
  const [one, ...others] = spellings.map((spelling) =>
    ({ required: [spelling], ...value && { properties: { [spelling]: value } } }));
  return others.length > 0 ? { anyOf: [one, ...others] } : one;
}

function twinOf(key: string): string {
  return camelCase(key) === key ? snakeCase(key) : camelCase(key);
}

function orNull({ description, ...schema }: JsonSchema): JsonSchema {
  const nullable = 'type' in schema ? { ...schema, type: [schema.type, 'null'].flat() }
    : 'enum' in schema ? { enum: [...schema.enum as string[], null] }
      : { anyOf: [...schema.anyOf as JsonSchema[] | undefined ?? [schema], { type: 'null' }] };
  return { ...nullable, ...description !== undefined && { description } };
}

/** What a volume's `spec` may hold depends on its type. */
function volumeSchema({ tag, shared, sorts }: TaggedInstances): JsonSchema {
  const volume = closed({
    [tag]: { enum: Object.keys(sorts()), description: 'The kind of volume.' },
    ...schemasOf(documentFields(shared), VOLUME_INTERFACES),
    spec: described('What the kind of volume takes.', { type: 'object' }),
  }, [tag, ...requiredKeys(shared)]);
  const types = Object.entries(sorts()).map(([type, { spec }]) => ({
    if: has(tag, { const: type }),
    then: {
      properties: {
        spec: orNull(defined(`volume.${type}`, () => closed(schemasOf(documentFields(spec), VOLUME_INTERFACES)))),
      },
    },
  }));
  return { ...volume, allOf: [...volume.allOf as JsonSchema[], ...types] };
}

function optionsSchema(): JsonSchema {
  const known = schemasOf(SPEC_OPTIONS, RUN_INTERFACES);
  // DigitalHub's labels, which are for people, are a list.
  const labels = { ...known.labels, type: ['object', 'array'] };
  const { patternProperties, ...options } = closed({ ...IDENTITY, ...FUNCTION, ...known, labels });
  const ignored = CORE_ONLY_KEYS.filter((key) => !(key in (options.properties as JsonSchemas)))
    .flatMap((key) => [...new Set([key, camelCase(key)])]);
  return {
    ...options,
    patternProperties: {
      ...patternProperties as JsonSchemas, [`^(${ignored.join('|')})$`]: { description: 'Has no effect in a manifest.' },
    },
  };
}

function triggerSchema(): JsonSchema {
  return closed({
    ...REFERENCES,
    schedule: described(
      'When it runs, in Quartz\' fields: second, minute, hour, day of the month, month, day of the week.'),
    template: { $ref: '#/definitions/options', description: 'The options of its runs.' },
  });
}

/** Of most kinds, what is in the `spec` is DigitalHub Core's own. */
function entitySchema(): JsonSchema {
  const ofKind = (pattern: string, definition: string): JsonSchema => ({
    if: { required: ['kind'], properties: { kind: { pattern } } },
    then: { properties: { spec: { $ref: `#/definitions/${definition}` } } },
  });
  return {
    type: 'object',
    required: ['kind', 'spec'],
    properties: {
      kind: {
        type: 'string',
        description: 'The runtime and the action, such as container+job:run, container+serve or python; or scheduler.',
      },
      name: orNull(described('What the entity is called.')),
      project: orNull(described('The DigitalHub project that it belongs to.')),
      id: orNull(described('What others name it by.')),
      metadata: { type: ['object', 'null'] },
      spec: { type: 'object', description: 'The options.' },
    },
    allOf: [
      ofKind('^(?!(kfp|hera)\\+)([^+]+\\+((job|serve|deploy)(:run)?|run)|container|python)$', 'options'),
      ofKind('^scheduler$', 'trigger'),
    ],
  };
}

/** An entity, lists of entities, or the options of a run. */
function documentSchema(): JsonSchema {
  const entities = { type: 'array', minItems: 1, items: { type: 'object', required: ['kind', 'spec'] } };
  return {
    if: { not: { patternProperties: { [`^(${ALL_LISTS})$`]: { not: entities } } } },
    then: { patternProperties: { [`^(${LISTS})$`]: { type: 'array', items: { $ref: '#/definitions/entity' } } } },
    else: {
      if: { required: ['spec'] },
      then: { $ref: '#/definitions/entity' },
      else: { $ref: '#/definitions/options' },
    },
  };
}

/** The schema, as it is shipped. */
export function specSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A run of DigitalHub',
    description: 'The options of function.run(...), or an entity as DigitalHub exports it; or a list of them.',
    if: { type: ['array', 'null'] },
    then: { items: { $ref: '#' } },
    else: { $ref: '#/definitions/document' },
    definitions: {
      document: documentSchema(),
      entity: entitySchema(),
      options: optionsSchema(),
      trigger: triggerSchema(),
      ...definitions,
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
