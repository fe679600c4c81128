import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';
import { DocumentField, documentFields } from '../src/private/schema/document-fields';
import { NamedInstances, Quantity, Schema, Struct, TaggedInstances } from '../src/private/schema/types';
import { IDLE_KINDS } from '../src/private/spec/entity';
import { SPEC_OPTIONS } from '../src/private/spec/options';
import { CORE_ONLY_KEYS } from '../src/private/spec/reading';
import { camelCase, snakeCase } from '../src/private/util/string';

/** Generates the JSON Schema of specs from the schemas of the options and from the docstrings of the props. */

type JsonSchema = Record<string, unknown>;
type JsonSchemas = Record<string, JsonSchema>;

const STRING: JsonSchema = { type: ['string', 'number'] };
const STRINGS: JsonSchema = { anyOf: [STRING, { type: 'array', items: STRING }] };

const described = (description: string, schema = STRING): JsonSchema => ({ ...schema, description });

/** A reference to another entity, which is not its key. */
const REFERENCE: JsonSchema = { ...STRING, pattern: '^(?!store:)' };

/** References of an entity to others. */
const REFERENCES: JsonSchemas = {
  function: described('The function that it belongs to: its name, or container://project/name:id.', REFERENCE),
  function_id: described('The version of the function, where "function" is a name.'),
  task: described('The task that it belongs to, such as container+job://project/id.', REFERENCE),
  workflow: described('The workflow that it belongs to. Only DigitalHub Core executes workflows.'),
};

/** Properties that identify a run. */
const IDENTITY: JsonSchemas = {
  action: {
    enum: ['job', 'serve', 'deploy'],
    description: 'The kind of execution: job (a Job, or with a schedule a CronJob), '
      + 'serve (a Deployment and a Service), deploy (a Deployment).',
  },
  kind: described('Same as "action", or prefixed by the runtime: container+job.'),
  name: described('Name of the run.'),
  ...REFERENCES,
  template: described('Options of the run, weaker than those beside it; in a task, options of its runs.', {
    anyOf: [{ $ref: '#/definitions/options' }],
  }),
};

const SOURCE: JsonSchemas = {
  code: described('Source code.'),
  base64: described('Source code, encoded in base64.'),
  handler: described('The Python function: "function", or "module:function".'),
  init_function: described('A Python function that is called once, before the first call of the handler.'),
  lang: described('Programming language of the code.'),
};

const FUNCTION: JsonSchemas = {
  source: {
    description: 'Source of the code: a URL (git+https://…#branch, https://…, s3://…, zip+https://…), '
      + 'or the name of a file together with its code.',
    anyOf: [STRING, closed({ source: described('A URL, or the name of a file.'), ...SOURCE })],
  },
  code_src: described('Same as "source".'),
  ...SOURCE,
  python_version: described(
    'Python version, which determines the image: PYTHON3_12, or 3.12.',
    { ...STRING, pattern: '^(PYTHON\\d+_\\d+|\\d+\\.\\d+)$' },
  ),
  requirements: described('Python packages to install before the function is executed.', STRINGS),
  parameters: described('Arguments of the Python function.', { type: 'object' }),
  init_parameters: described('Arguments of the init function.', { type: 'object' }),
  base_image: described('Image of a Python function that sets no "image".'),
};

/** Keys of entity lists in exports of DigitalHub's console. The other lists contain no runs. */
const LISTS = 'functions|tasks|runs|triggers';
const ALL_LISTS = `${LISTS}|workflows|artifacts|dataitems|models|secrets|projects`;

/** The docstrings of all props, by `interface.prop`. */
function docstrings(): Map<string, string> {
  const folder = join(__dirname, '../src');
  const docs = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    for (const declaration of source.statements.filter(ts.isInterfaceDeclaration)) {
      for (const member of declaration.members) {
        const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
        const text = ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ')
          .replace(/ DigitalHub: `\w+`\.$/, '').trim();
        if (text) {
          docs.set(`${declaration.name.text}.${(member.name as ts.Identifier).text}`, text);
        }
      }
    }
  }
  return docs;
}

const DOCS = docstrings();

/** The description of a prop, from the first of several interfaces that has it. */
function describe(prop: string, interfaces: readonly string[]): { description?: string } {
  const owner = interfaces.find((name) => DOCS.has(`${name}.${prop}`));
  return owner ? { description: DOCS.get(`${owner}.${prop}`) } : {};
}

const RUN_INTERFACES = [
  'RunProps', 'JobRunProps', 'DigitalHubRunProps', 'ScheduledRunProps', 'DeploymentRunProps', 'ServiceRunProps',
];
const VOLUME_INTERFACES = [
  'VolumeMountOptions', 'RunVolumeOptions', 'ClaimTemplateOptions', 'PersistentVolumeClaimVolumeOptions',
  'EmptyDirVolumeOptions', 'FilesVolumeOptions', 'ConfigMapVolumeOptions', 'SecretVolumeOptions', 'ImageVolumeOptions',
];

const definitions: JsonSchemas = {};

/** A reference to a definition, which is created on first use. */
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
    case 'key': return STRING;
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
  return parts === undefined ? STRING : { anyOf: [STRING, closed({ requests: STRING, limits: STRING })] };
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
 * An object with only these keys. Editors suggest the documented spelling; the same key in camelCase or snake_case is
 * also valid. `null` means that the key is not set.
 */
function closed(schemas: JsonSchemas, required: readonly string[] = []): JsonSchema {
  const properties = Object.fromEntries(Object.entries(schemas)
    .map(([key, schema]) => [key, required.includes(key) ? schema : orNull(schema)]));
  const otherSpellings = Object.entries(properties).filter(([key]) => otherSpelling(key) !== key)
    .map(([key, { description: _description, ...schema }]) => [`^${otherSpelling(key)}$`, schema]);
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    ...otherSpellings.length > 0 && { patternProperties: Object.fromEntries(otherSpellings) as JsonSchemas },
    ...required.length > 0 && { allOf: required.map((key) => has(key)) },
  };
}

/** An object that has a key, in either spelling, optionally with a certain value. */
function has(key: string, value?: JsonSchema): JsonSchema {
  const spellings = [...new Set([key, otherSpelling(key)])];
  const [first, ...others] = spellings.map((spelling) => (
    { required: [spelling], ...value && { properties: { [spelling]: value } } }));
  return others.length > 0 ? { anyOf: [first, ...others] } : first;
}

function otherSpelling(key: string): string {
  return camelCase(key) === key ? snakeCase(key) : camelCase(key);
}

function orNull({ description, ...schema }: JsonSchema): JsonSchema {
  return { ...nullable(schema), ...description !== undefined && { description } };
}

/** A text in which there is nothing, which is not set either. */
const BLANK = '^\\s*$';

function nullable({ pattern, ...schema }: JsonSchema): JsonSchema {
  if ('type' in schema) {
    const types = [schema.type].flat();
    const isText = types.includes('string');
    const blank = isText && pattern === undefined ? {} : { pattern: isText ? `${BLANK}|${pattern}` : BLANK };
    return { ...schema, ...blank, type: [...new Set([...types, 'string', 'null'])] };
  }
  if ('enum' in schema) {
    return { enum: [...schema.enum as string[], '', null] };
  }
  const either = schema.anyOf as JsonSchema[] | undefined ?? [schema];
  return { anyOf: [...either, { type: ['string', 'null'], pattern: BLANK }] };
}

/** A volume, whose type determines the schema of its `spec`. */
function volumeSchema({ tag, shared, sorts }: TaggedInstances): JsonSchema {
  const volume = closed({
    [tag]: { enum: Object.keys(sorts()), description: 'Type of the volume.' },
    ...schemasOf(documentFields(shared), VOLUME_INTERFACES),
    spec: described('The options of the volume type.', { type: 'object' }),
  }, [tag, ...requiredKeys(shared)]);
  const idleOf = (keys: readonly string[] = []) =>
    Object.fromEntries(keys.map((key) => [key, described('Has no effect, as in DigitalHub.')]));
  const types = Object.entries(sorts()).map(([type, { spec, idle }]) => ({
    if: has(tag, { const: type }),
    then: {
      properties: {
        spec: orNull(defined(`volume.${type}`,
          () => closed({ ...schemasOf(documentFields(spec), VOLUME_INTERFACES), ...idleOf(idle) }))),
      },
    },
  }));
  return { ...volume, allOf: [...volume.allOf as JsonSchema[], ...types] };
}

function optionsSchema(): JsonSchema {
  const known = schemasOf(SPEC_OPTIONS, RUN_INTERFACES);
  // DigitalHub's own labels, which have no meaning in Kubernetes, are a list.
  const labels = { ...known.labels, type: ['object', 'array'] };
  const { patternProperties, ...options } = closed({ ...IDENTITY, ...FUNCTION, ...known, labels });
  const ignored = CORE_ONLY_KEYS.filter((key) => !(key in (options.properties as JsonSchemas)))
    .flatMap((key) => [...new Set([key, camelCase(key)])]);
  return {
    ...options,
    patternProperties: {
      ...patternProperties as JsonSchemas,
      [`^(${ignored.join('|')})$`]: { description: 'Has no effect in a manifest.' },
    },
  };
}

function triggerSchema(): JsonSchema {
  return closed({
    ...REFERENCES,
    schedule: described(
      'Schedule in Quartz format: second, minute, hour, day of the month, month, day of the week.',
    ),
    template: { $ref: '#/definitions/options', description: 'The options of the runs that it starts.' },
  });
}

/** An entity. Only some kinds have a `spec` that describes runs. */
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
      name: orNull(described('Name of the entity.')),
      project: orNull(described('The DigitalHub project that it belongs to.')),
      id: orNull(described('ID that other entities refer to.')),
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
      else: {
        if: { required: ['kind'], properties: { kind: { enum: IDLE_KINDS } } },
        else: { $ref: '#/definitions/options' },
      },
    },
  };
}

/** The schema that is published with the package. */
export function specSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'DigitalHub run',
    description: 'The options of function.run(...), an exported DigitalHub entity, or a list of them.',
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
