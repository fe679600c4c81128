import type { Assembly, Parameter, Type, TypeReference } from '@jsii/spec';

/** Keywords and predefined names of each language. */
const RESERVED: Readonly<Record<string, string>> = {
  'Python': 'False None True and as assert async await break class continue def del elif else except finally for from '
    + 'global if import in is lambda nonlocal not or pass raise return try while with yield self cls',
  'Java': 'abstract assert boolean break byte case catch char class const continue default do double else enum extends '
    + 'final finally float for goto if implements import instanceof int interface long native new package private '
    + 'protected public return short static strictfp super switch synchronized this throw throws transient try void '
    + 'volatile while build equals hashCode getClass notify notifyAll wait finalize clone',
  'C#': 'abstract as base bool break byte case catch char checked class const continue decimal default delegate do '
    + 'double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface '
    + 'internal is lock long namespace new null object operator out override params private protected public readonly '
    + 'ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint '
    + 'ulong unchecked unsafe ushort using virtual void volatile while',
  'Go': 'break case chan const continue default defer else fallthrough for func go goto if import interface map '
    + 'package range return select struct switch type var init main',
};

/** Values without a type: dictionaries that are passed to a manifest or function, or compared with a manifest. */
const VERBATIM: readonly string[] = [
  'DigitalHubRun.fromSpec(spec)', 'ScheduledRun.fromSpec(spec)', 'ServiceRun.fromSpec(spec)',
  'DeploymentRun.fromSpec(spec)', 'PodRun.fromSpec(spec)', 'RunSpec.toPython(spec)', 'RunSpec.toTypeScript(spec)',
  'PythonSourceOptions.parameters', 'PythonSourceOptions.initParameters', 'RunProps.podOverrides',
  'AssertedRun.container', 'AssertedRun.podSpec', 'AssertedRun.workload', 'AssertedRun.hasContainer(props)',
  'AssertedRun.hasExplanation(props)', 'AssertedRun.hasPodSpec(props)', 'AssertedRun.hasVolume(props)',
  'AssertedRun.hasWorkload(props)', 'Match.arrayWith(pattern)', 'Match.exact(pattern)', 'Match.objectLike(pattern)',
  'RunAssertions.allObjects(props)', 'RunAssertions.findObjects', 'RunAssertions.findObjects(props)',
  'RunAssertions.hasDiagnostic(props)', 'RunAssertions.hasObject(props)', 'RunAssertions.objectCountIs(props)',
];

/** A name of the public API. */
interface Named {
  /** As in `RunProps.image`, or `RunSource.git(url)`. */
  readonly path: string;
  readonly name: string;
  readonly type?: TypeReference;
}

/** Names and types that are unsuitable in some language. */
export function faultsOfApi(assembly: Assembly, verbatim: readonly string[] = VERBATIM): string[] {
  const types = Object.values(assembly.types ?? {});
  const all = types.flatMap(namesOf);
  const unused = verbatim.filter((path) => !all.some((named) => named.path === path));
  return [
    ...all.flatMap(reservedIn),
    ...all.flatMap((named) => untyped(named, verbatim)),
    ...types.flatMap((type) => [...clashesOf(type), ...unusualConstructor(type, types), ...keywordsOf(type, assembly)]),
    ...unused.map((path) => `${path}: no such name exists`),
  ];
}

function namesOf(type: Type): Named[] {
  const own: Named[] = [{ path: type.name, name: type.name }];
  if (type.kind === 'enum') {
    return [...own, ...type.members.map(({ name }) => ({ path: `${type.name}.${name}`, name }))];
  }
  return [
    ...own,
    ...(type.properties ?? []).map(({ name, type: of }) => ({ path: `${type.name}.${name}`, name, type: of })),
    ...callablesOf(type).flatMap(({ name: method, parameters, returns }) => [
      { path: `${type.name}.${method}`, name: method, type: returns },
      ...parameters.map(({ name, type: of }) => ({ path: `${type.name}.${method}(${name})`, name, type: of })),
    ]),
  ];
}

interface Callable {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returns?: TypeReference;
}

/** Methods, and the constructor under the name `constructor`. */
function callablesOf(type: Type): Callable[] {
  if (type.kind === 'enum') {
    return [];
  }
  const methods = (type.methods ?? []).map(({ name, parameters, returns }) => (
    { name, parameters: parameters ?? [], returns: returns?.type }));
  const constructors = type.kind === 'class' && type.initializer
    ? [{ name: 'constructor', parameters: type.initializer.parameters ?? [] }] : [];
  return [...methods, ...constructors];
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const pascalCase = (name: string) => `${name[0].toUpperCase()}${name.slice(1)}`;

function reservedIn({ path, name }: Named): string[] {
  return Object.entries(RESERVED)
    .filter(([, words]) => words.split(' ').some((word) => word === name || word === snakeCase(name)))
    .map(([language]) => `${path}: "${name}" is reserved in ${language}`);
}

function untyped({ path, type }: Named, verbatim: readonly string[]): string[] {
  const json = JSON.stringify(type ?? {});
  return [
    ...json.includes('"union"') ? [`${path}: union types do not exist in Java, C# and Go`] : [],
    .../"primitive":"(json|date)"/.test(json) ? [`${path}: use a string or a struct`] : [],
    ...json.includes('"primitive":"any"') && !verbatim.includes(path) ? [`${path}: the type must not be "any"`] : [],
  ];
}

/** In Go and C#, member names begin with a capital. In C#, a member cannot have the name of its class. */
function clashesOf(type: Type): string[] {
  const members = type.kind === 'enum' ? [] : [...type.properties ?? [], ...type.methods ?? []].map(({ name }) => name);
  const spelled = members.map(pascalCase);
  return [
    ...members.filter((_name, i) => spelled.indexOf(spelled[i]) !== i)
      .map((name) => `${type.name}.${name}: has the same name in Go as another member`),
    ...members.filter((name) => pascalCase(name) === type.name)
      .map((name) => `${type.name}.${name}: has the same name in C# as its class`),
  ];
}

/** Constructs must have the usual constructor parameters. */
function unusualConstructor(type: Type, types: readonly Type[]): string[] {
  if (type.kind !== 'class' || type.abstract || !isConstruct(type, types)) {
    return [];
  }
  const constructor = callablesOf(type).find(({ name }) => name === 'constructor');
  const names = constructor?.parameters.map(({ name }) => name).join();
  const isUsual = names === 'scope,id,props' || (names === 'props' && type.name.endsWith('App'));
  return isUsual ? [] : [`${type.name}: the constructor takes ${names}, not scope, id and props`];
}

function isConstruct(type: Type, types: readonly Type[]): boolean {
  const base = type.kind === 'class' ? type.base : undefined;
  return base !== undefined && (/^(constructs|cdk8s)\./.test(base)
    || types.some((other) => other.fqn === base && isConstruct(other, types)));
}

/** In Python, the properties of the last argument become keyword arguments, next to the positional ones. */
function keywordsOf(type: Type, assembly: Assembly): string[] {
  return callablesOf(type).flatMap(({ name, parameters }) => {
    const [last, ...before] = [...parameters].reverse();
    const struct = last?.type && 'fqn' in last.type ? assembly.types?.[last.type.fqn] : undefined;
    const keywords = struct ? propertiesOf(struct, assembly) : [];
    return before.filter((parameter) => keywords.includes(parameter.name)).map((parameter) =>
      `${type.name}.${name}(${parameter.name}): has the same name as an option of the last argument`);
  });
}

function propertiesOf(type: Type, assembly: Assembly): string[] {
  if (type.kind !== 'interface' || !type.datatype) {
    return [];
  }
  const inherited = (type.interfaces ?? []).flatMap((fqn) => (
    assembly.types?.[fqn] ? propertiesOf(assembly.types[fqn], assembly) : []));
  return [...(type.properties ?? []).map(({ name }) => name), ...inherited];
}
