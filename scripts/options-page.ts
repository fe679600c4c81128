/** docs/reference/options.md: every option with what it becomes, from the docstrings as the compiler keeps them in `.jsii`. */
import { join } from 'path';
import { Assembly, AssemblyType, Docs, elementOf, inOrder, Member, Method } from './assembly';
import { isField } from './kubernetes-fields';
import { KindName, SPEC_OPTIONS } from '../src/private/spec/options';

const FIRST_RELEASE = '0.1.0';
const KINDS: readonly KindName[] = ['DigitalHubRun', 'ScheduledRun', 'ServiceRun', 'DeploymentRun', 'PodRun'];

/** Values that factories make, each with the options of its factories. */
const FACTORIES = ['RunVolume', 'RunSource', 'RunSecurity', 'RunNaming'];

/** How a docstring says what an option is called in DigitalHub. */
const DOCUMENTED = / ?DigitalHub( Core)?: ([`"].*?)\.(?= |$)/;

interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => string;
}

interface Option extends Member {
  readonly owner: AssemblyType;
  /** The kinds, or the factories, that have it. */
  readonly of: readonly string[];
}

const OPTION: Column<Option> = { title: 'option', cell: ({ name, owner }) => `[\`${name}\`](../../API.md#${owner.fqn}.property.${name})` };
const MEANING: Column<{ readonly docs?: Docs }> = { title: 'meaning', cell: ({ docs }) => words(docs).replace(DOCUMENTED, '') };
const DIGITALHUB: Column<Option> = { title: 'DigitalHub', cell: digitalHub };
const FIELD: Column<Option> = { title: 'Kubernetes', cell: fields };
const DEFAULT: Column<Option> = { title: 'default', cell: ({ docs, optional }) => !optional ? 'required' : docs?.default?.replace(/^- /, '') ?? '' };
const SINCE: Column<Option> = { title: 'since', cell: ({ docs }) => docs?.since ?? FIRST_RELEASE };

/** The page. */
export function optionsPage(): { path: string; text: string } {
  return { path: 'docs/reference/options.md', text: new OptionsPage(Assembly.in(join(__dirname, '..'))).text() };
}

class OptionsPage {
  private readonly shown = new Set<AssemblyType>();

  public constructor(private readonly assembly: Assembly) {
  }

  public text(): string {
    const sections = [
      this.everyRun(), this.someKinds(), ...this.partsOf('RunProps', 'ServiceRunProps'), ...FACTORIES.map((name) => this.factories(name)),
      ...this.struct('DigitalHubPlatformProps', 'Platforms'), ...this.partsOf('DigitalHubPlatformProps'),
      ...this.struct('ProfileProps', 'Profiles'), ...this.partsOf('ProfileProps'),
    ];
    const forgotten = this.assembly.all.filter((type) => type.datatype && /(Props|Options)$/.test(type.name) && !this.shown.has(type));
    return `# The options

Written by \`npm run docs\` from the docstrings.

- **DigitalHub** is what specs and \`function.run(...)\` call the option: as it is documented there; *Core* marks what DigitalHub Core takes without documenting it,
  and + what this library adds to specs.
- **Kubernetes** is the field that it becomes, as \`kubectl explain\` takes it; the pod is that of the Job, CronJob or Deployment.
- The whole of each option, with its type, is in the [API](../../API.md), where its name leads. Profiles and platforms: [precedence](../decisions/precedence.md).

${sections.join('\n')}${forgotten.map((type) => `\n${this.section(type.name, type)}`).join('')}`;
  }

  private everyRun(): string {
    const type = this.assembly.get('RunProps');
    return this.section('Options of every run', type, 'All kinds have them, and render the same pod for them.');
  }

  private someKinds(): string {
    const lineages = new Map(KINDS.map((kind) => [kind, this.assembly.lineage(this.assembly.get(`${kind}Props`))]));
    const own = [...new Set([...lineages.values()].flat())].filter(({ name }) => name !== 'RunProps');
    const options = own.flatMap((type) => this.options(type, KINDS.filter((kind) => lineages.get(kind)!.includes(type))));
    const kinds: Column<Option> = { title: 'of', cell: (option) => option.of.map(code).join(', ') };
    return `## Options of some kinds\n\n${table(options, [OPTION, MEANING, kinds, DIGITALHUB, FIELD, DEFAULT, SINCE])}`;
  }

  /** The structs of which the options of some structs are made. */
  private partsOf(...names: string[]): string[] {
    return names.flatMap((name) => inOrder(this.assembly.get(name).properties).flatMap(({ type }) => {
      const part = this.assembly.find(elementOf(type).fqn ?? '');
      return part?.datatype ? this.struct(part.name, `\`${part.name}\``) : [];
    }));
  }

  private struct(name: string, title: string): string[] {
    const type = this.assembly.get(name);
    return this.shown.has(type) ? [] : [this.section(title, type)];
  }

  private section(title: string, type: AssemblyType, introduction: string = type.docs?.summary ?? ''): string {
    const options = this.options(type, []);
    const columns = [DIGITALHUB, FIELD].filter(({ cell }) => options.some((option) => cell(option) !== '–'));
    return `## ${title}\n\n${introduction}\n\n${table(options, [OPTION, MEANING, ...columns, DEFAULT, SINCE])}`;
  }

  private factories(name: string): string {
    const type = this.assembly.get(name);
    const factories = inOrder(type.methods).filter(({ static: isStatic, returns }) => isStatic && returns?.type.fqn === type.fqn);
    const taking = new Map<AssemblyType, string[]>();
    for (const factory of factories) {
      const reserved = (factory.parameters ?? []).flatMap(({ type: { fqn = '' } }) => this.assembly.find(fqn) ?? []);
      for (const one of reserved.filter(({ datatype }) => datatype).flatMap((struct) => this.assembly.lineage(struct))) {
        taking.set(one, [...taking.get(one) ?? [], factory.name]);
      }
    }
    const structs = [...taking].sort(([a], [b]) => a.locationInModule.line - b.locationInModule.line);
    const options = structs.flatMap(([struct, of]) => this.options(struct, of));
    const by: Column<Option> = { title: 'of', cell: ({ of }) => of.length === factories.length ? 'all' : of.map(code).join(', ') };
    const optionsTable = options.length === 0 ? '' : `\n${table(options, [OPTION, MEANING, by, FIELD, DEFAULT, SINCE].filter(({ title, cell }) => (
      title !== 'Kubernetes' || options.some((option) => cell(option) !== '–'))))}`;
    return `## \`${name}\`\n\n${type.docs?.summary ?? ''}\n\n${table(factories, [
      { title: 'factory', cell: (factory: Method) => `[\`${signature(factory)}\`](../../API.md#${type.fqn}.${factory.name})` },
      MEANING,
      { title: 'DigitalHub', cell: ({ docs }: Method) => documented(docs)?.words ?? '+' },
    ])}${optionsTable}`;
  }

  private options(owner: AssemblyType, of: readonly string[]): Option[] {
    this.shown.add(owner);
    return inOrder(owner.properties).map((property) => ({ ...property, owner, of }));
  }
}

/** What an option is called in DigitalHub, and whether it is documented there. */
function documented(docs: Docs = {}): { words: string; name: string } | undefined {
  const match = DOCUMENTED.exec(words(docs));
  return match ? { words: `${match[2]}${match[1] ? ' *Core*' : ''}`, name: match[2] } : undefined;
}

function digitalHub({ name, docs, owner }: Option): string {
  const said = documented(docs);
  const key = SPEC_OPTIONS.find((option) => option.prop === name)?.key;
  if (!owner.name.endsWith('Props')) {
    return said?.words ?? '–';
  }
  if (said && key && said.name !== code(key)) {
    throw new Error(`${owner.name}.${name} is documented as ${said.name}; specs call it ${key}`);
  }
  return said?.words ?? (key && owner.name.endsWith('RunProps') ? `${code(key)} +` : '–');
}

function fields({ name, owner, docs }: Option): string {
  const paths = docs?.custom?.field?.split(/\s+/) ?? [];
  for (const path of paths.filter((one) => !isField(one))) {
    throw new Error(`${owner.name}.${name}: Kubernetes has no field ${path}`);
  }
  return paths.map(code).join(', ') || '–';
}

function signature({ name, parameters = [] }: Method): string {
  return `${name}(${parameters.map((parameter) => parameter.optional ? `${parameter.name}?` : parameter.name).join(', ')})`;
}

/** The first paragraph of a docstring, which the compiler parts in two. */
function words({ summary = '', remarks = '' }: Docs = {}): string {
  return `${summary} ${remarks.split('\n\n')[0]}`.replace(/\n/g, ' ').trim();
}

function code(text: string): string {
  return `\`${text}\``;
}

function table<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|')).join(' | ')} |\n`;
  return `${line(columns.map(({ title }) => title))}|${columns.map(() => '---|').join('')}\n${rows.map((row) => line(columns.map(({ cell }) => cell(row)))).join('')}`;
}
