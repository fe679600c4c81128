import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';
import { SPEC_OPTIONS } from '../src/private/spec/options';
import { MEANINGLESS } from '../src/private/spec/reading';
import { Field, SpecType } from '../src/private/spec/types';
import { VOLUME_FIELDS, VOLUME_TYPES } from '../src/private/spec/volume-types';
import { camelCase } from '../src/private/text';

/** Writes the JSON Schema of specs from the tables that the reader goes by, and from the docstrings of the props. */

type Schema = Record<string, unknown>;

const TEXT: Schema = { type: ['string', 'number'] };

/** What `specs` may hold beside the options of a run: keys that tell what it is, and those of functions. */
const IDENTITY: Record<string, Schema> = {
  action: { enum: ['job', 'serve', 'deploy'], description: 'What is done: job (a Job, or with a schedule a CronJob), serve (a Deployment and a Service), deploy (a Deployment).' },
  name: { type: 'string', description: 'What the run is called.' },
};

const FUNCTION: Record<string, Schema> = {
  source: {
    description: 'Where the code is: an address (git+https://…#branch, https://…, s3://…, zip+https://…), or a file\'s name together with the code.',
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          source: { type: 'string' },
          handler: { type: 'string', description: 'The function: "function", or "module:function".' },
          code: { type: 'string' },
          base64: { type: 'string' },
          lang: { type: 'string' },
          init_function: { type: 'string' },
        },
      },
    ],
  },
  code_src: { type: 'string', description: 'As "source".' },
  code: { type: 'string', description: 'The code itself.' },
  base64: { type: 'string', description: 'The code itself, in base64.' },
  handler: { type: 'string', description: 'The Python function: "function", or "module:function".' },
  init_function: { type: 'string', description: 'A Python function that is called once, before all others.' },
  lang: { type: 'string' },
  python_version: { type: 'string', pattern: '^PYTHON3_\\d+$', description: 'The version of Python, by which the platform chooses the image.' },
  requirements: { anyOf: [TEXT, { type: 'array', items: TEXT }], description: 'Python packages that are installed before the function runs.' },
  parameters: { type: 'object', description: 'Arguments of the Python function.' },
  init_parameters: { type: 'object', description: 'Arguments of the init function.' },
  base_image: { type: 'string' },
};

/** The first sentences of docstrings of props, by interface and prop. */
function docstrings(): Map<string, string> {
  const folder = join(__dirname, '../src');
  const docs = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    source.statements.filter(ts.isInterfaceDeclaration).forEach((declaration) => declaration.members.forEach((member) => {
      const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
      const text = ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ').trim();
      if (text) {
        docs.set(`${declaration.name.text}.${(member.name as ts.Identifier).text}`, text);
      }
    }));
  }
  return docs;
}

const DOCS = docstrings();

/** What a prop is for, by the first of some interfaces that has it. */
function describe(prop: string, ...interfaces: string[]): { description?: string } {
  const owner = interfaces.find((name) => DOCS.has(`${name}.${prop}`));
  return owner ? { description: DOCS.get(`${owner}.${prop}`) } : {};
}

const RUN_INTERFACES = ['RunProps', 'JobRunProps', 'DigitalHubRunProps', 'ScheduledRunProps', 'DeploymentRunProps', 'ServiceRunProps'];
const VOLUME_INTERFACES = [
  'VolumeMountOptions', 'RunVolumeOptions', 'ClaimTemplateOptions', 'PersistentVolumeClaimVolumeOptions', 'EmptyDirVolumeOptions', 'FilesVolumeOptions',
  'ConfigMapVolumeOptions', 'SecretVolumeOptions', 'ImageVolumeOptions',
];

const definitions: Record<string, Schema> = {};

/** Refers to a definition, which is made where it is first referred to. */
function defined(name: string, make: () => Schema): Schema {
  if (!(name in definitions)) {
    definitions[name] = {};
    definitions[name] = make();
  }
  return { $ref: `#/definitions/${name}` };
}

function schemaOf(type: SpecType): Schema {
  switch (type.type) {
    case 'text':
    case 'amount': return TEXT;
    case 'amounts': return { anyOf: [TEXT, { type: 'object', additionalProperties: false, properties: { requests: TEXT, limits: TEXT } }] };
    case 'integer':
    case 'seconds': return { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?\\d{1,15}$' }] };
    case 'boolean': return { type: 'boolean' };
    case 'words': return { anyOf: [TEXT, { type: 'array', items: TEXT }] };
    case 'security': return { enum: ['restricted', 'baseline', 'privileged'] };
    case 'choice': return { enum: Object.values(type.members) };
    case 'list': return type.single ? { anyOf: [schemaOf(type.item), { type: 'array', items: schemaOf(type.item) }] } : { type: 'array', items: schemaOf(type.item) };
    case 'dictionary': return { type: 'object', additionalProperties: schemaOf(type.item) };
    case 'struct': return defined(type.name.split('.').pop()!, () => objectOf(type.fields, [type.name]));
    case 'volume': return defined('RunVolume', volumeSchema);
    case 'anything': return { type: 'object' };
  }
}

/** An object with these fields. The documented spelling is offered; the one in camelCase is taken, too. */
function objectOf(fields: readonly Field[], interfaces: string[], others: Record<string, Schema> = {}): Schema {
  const schemas = fields.map((field) => [field.key, { ...schemaOf(field.type), ...describe(field.prop, ...interfaces) }] as const);
  const all = { ...others, ...Object.fromEntries(schemas) };
  const camel = Object.keys(all).filter((key) => camelCase(key) !== key);
  return {
    type: 'object',
    additionalProperties: false,
    properties: all,
    ...camel.length > 0 ? { patternProperties: Object.fromEntries(camel.map((key) => [`^${camelCase(key)}$`, withoutDescription(all[key])])) } : {},
  };
}

function withoutDescription({ description: _description, ...schema }: Schema): Schema {
  return schema;
}

function volumeSchema(): Schema {
  const types = Object.entries(VOLUME_TYPES).map(([type, { fields }]) => ({
    if: { properties: { volume_type: { const: type } } },
    then: { properties: { spec: objectOf(fields, VOLUME_INTERFACES) } },
  }));
  return {
    ...objectOf(VOLUME_FIELDS, VOLUME_INTERFACES, { volume_type: { enum: Object.keys(VOLUME_TYPES), description: 'The kind of volume.' }, spec: { type: 'object' } }),
    allOf: types,
  };
}

/** The schema, as it is shipped. */
export function specSchema(): string {
  const { patternProperties, ...options } = objectOf(SPEC_OPTIONS, RUN_INTERFACES, { ...IDENTITY, ...FUNCTION });
  const meaningless = { [`^(${MEANINGLESS.flatMap((key) => camelCase(key) === key ? [key] : [key, camelCase(key)]).join('|')})$`]: { description: 'Means nothing in a manifest.' } };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A run of DigitalHub',
    description: 'The options of function.run(...), or an entity as DigitalHub exports it.',
    if: { required: ['spec'] },
    then: { $ref: '#/definitions/entity' },
    else: { $ref: '#/definitions/options' },
    definitions: {
      options: { ...options, patternProperties: { ...patternProperties as Schema, ...meaningless } },
      entity: {
        type: 'object',
        required: ['kind', 'spec'],
        properties: {
          kind: { type: 'string', description: 'The runtime and the action, such as container+job:run, container+serve or python; or scheduler.' },
          name: { type: 'string' },
          project: { type: 'string' },
          id: { type: 'string' },
          metadata: { type: 'object' },
          spec: { type: 'object' },
        },
      },
      ...definitions,
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
