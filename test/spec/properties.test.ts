import { Duration } from 'cdk8s';
import * as fc from 'fast-check';
import { RunVolume } from '../../src';
import { convertQuartz } from '../../src/private/kubernetes/quartz';
import { parseSchedule } from '../../src/private/kubernetes/schedule';
import { DocumentField, documentFields } from '../../src/private/schema/document-fields';
import { Schema, Struct } from '../../src/private/schema/types';
import { KindName, SPEC_OPTIONS } from '../../src/private/spec/options';
import { propsFromSpec, readRun } from '../../src/private/spec/reader';
import { camelCase } from '../../src/private/util/string';
import { makeChart } from '../support/synth';
import { VOLUME_TYPES, WRITTEN_VOLUME } from '../support/volume-types';

/** A prop, and a way to write it in a spec. */
interface Pair {
  readonly prop: unknown;
  readonly spec: unknown;
}

const text = fc.stringMatching(/^[a-zA-Z][\w ./:$()'"`\\{}-]{0,12}$/);
const pairOf = (prop: unknown, spec: unknown): Pair => ({ prop, spec });
const same = (values: fc.Arbitrary<unknown>) => values.map((value) => pairOf(value, value));

/** A text, or a number that stands for one. */
const textPair = fc.oneof(same(text), fc.integer().map((number) => pairOf(String(number), number)));
const integerPair = fc.oneof(same(fc.integer()), fc.integer().map((number) => pairOf(number, String(number))));

function pairs(schema: Schema): fc.Arbitrary<Pair> {
  switch (schema.type) {
    case 'string':
    case 'key':
    case 'quantity': return textPair;
    case 'number': return integerPair;
    case 'boolean': return same(fc.boolean());
    case 'duration': return fc.nat(1000).map((n) => pairOf(Duration.seconds(n), n));
    case 'choice': return same(fc.constantFrom(...Object.values(schema.members())));
    case 'list': {
      const lists = fc.array(pairs(schema.item), { maxLength: 3 })
        .map((items) => pairOf(items.map(({ prop }) => prop), items.map(({ spec }) => spec)));
      return schema.allowsSingle ? fc.oneof(
        lists,
        pairs(schema.item).map(({ prop, spec }) => pairOf([prop], spec)),
      ) : lists;
    }
    case 'map': return fc.dictionary(
      fc.stringMatching(/^[a-z][\w./-]{0,8}$/), pairs(schema.item), { maxKeys: 3, noNullPrototype: true },
    ).map((entries) => {
      const all = (
        part: keyof Pair,
      ) => Object.fromEntries(Object.entries(entries).map(([key, pair]) => [key, pair[part]]));
      return pairOf(all('prop'), all('spec'));
    });
    case 'struct': return structPairs(schema).map(({ props, spec }) => pairOf(props, spec));
    case 'instance': return schema.written?.form === 'name'
      ? fc.constantFrom(...Object.entries(schema.written.make())).map(([name, make]) => pairOf(make(), name))
      : volumePairs;
    case 'literal': return same(fc.dictionary(
      fc.stringMatching(
        /^[a-z]\w{0,8}$/,
      ), fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text)), { noNullPrototype: true }));
  }
}

const structPairs = (struct: Struct) => fieldPairs(documentFields(struct), struct.required);

interface Drawn {
  readonly props: Record<string, unknown>;
  readonly spec: Record<string, unknown>;
}

/** Some of the fields, in either spelling; of amounts, any of their forms. */
function fieldPairs(fields: readonly DocumentField[], needed: readonly string[] = []): fc.Arbitrary<Drawn> {
  const forms = (field: DocumentField): fc.Arbitrary<Drawn> => {
    const keys = fc.constantFrom(field.key, camelCase(field.key));
    const plain = fc.tuple(keys, pairs(field.schema)).map(
      ([key, { prop, spec }]) => ({ props: { [field.prop]: prop }, spec: { [key]: spec } }),
    );
    const [both, limit, request] = [field.prop, `${field.prop}Limit`, `${field.prop}Request`];
    return field.schema.type !== 'quantity' || field.schema.parts !== 'separate' ? plain : fc.oneof(plain,
      fc.record({ requests: text, limits: text }).map((spec) => (
        { props: { [both]: spec.requests, [limit]: spec.limits }, spec: { [field.key]: spec } })),
      text.map((requests) => ({ props: { [request]: requests }, spec: { [field.key]: { requests } } })),
      text.map((limits) => ({ props: { [limit]: limits }, spec: { [field.key]: { limits } } })));
  };
  return fc.subarray(fields.filter(({ prop }) => !needed.includes(prop))).chain((some) =>
    fc.tuple(...[...fields.filter(({ prop }) => needed.includes(prop)), ...some].map(forms)).map(joined));
}

function joined(drawn: readonly Drawn[]): Drawn {
  return {
    props: Object.assign({}, ...drawn.map(({ props }) => props)),
    spec: Object.assign({}, ...drawn.map(({ spec }) => spec)),
  };
}

/** What DigitalHub Core makes of values. */
function asRead(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([prop, value]) =>
    [prop, SPEC_OPTIONS.find((one) => one.prop === prop)?.option.fromSpec?.(value) ?? value]));
}

/** Without what says nothing. */
function saying(values: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown) => Array.isArray(value) ? value.length === 0
    : Object.getPrototypeOf(value) === Object.prototype && Object.keys(value as object).length === 0;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

const volumePairs = fc.constantFrom(...Object.keys(VOLUME_TYPES)).chain((type) => {
  const { method, spec: struct, named } = VOLUME_TYPES[type];
  const fields = documentFields(struct);
  const own = fields.filter(({ prop }, i) => fields.findIndex((other) => other.prop === prop) === i);
  return fc.tuple(
    structPairs(WRITTEN_VOLUME.shared),
    fieldPairs(own),
    fc.constantFrom('volume_type', 'volumeType'),
  ).map(([mount, inner, key]) => pairOf(
    RunVolume[method as 'emptyDir'](
      { ...named ? { [named]: mount.props.name } : {}, ...mount.props, ...inner.props } as never,
    ),
    { ...mount.spec, [key]: type, spec: inner.spec }));
});

const KINDS: readonly KindName[] = ['DigitalHubRun', 'ScheduledRun', 'ServiceRun', 'DeploymentRun', 'PodRun'];

test.each(KINDS)('props of a %s survive being written as a spec', (kind) => {
  const options = SPEC_OPTIONS.filter(({ kinds }) => kinds.includes(kind));
  fc.assert(fc.property(fieldPairs(options), ({ props, spec }) => {
    expect(propsFromSpec(makeChart(), spec, kind)).toEqual(saying(asRead(props)));
  }), { numRuns: 300 });
});

test('whatever is given, a spec is read, and read alike twice', () => {
  const keys = fc.constantFrom(
    ...SPEC_OPTIONS.map(({ key }) => key),
    'source',
    'kind',
    'spec',
    'task',
    'function',
    'python_version',
    'parameters',
    'x',
  );
  fc.assert(fc.property(fc.dictionary(keys, fc.anything(), { noNullPrototype: true }), (spec) => {
    const { reading } = readRun(spec);
    expect(readRun(spec).reading.diagnostics).toEqual(reading.diagnostics);
  }), { numRuns: 2000 });
});

/** The values that a part of a schedule stands for, counted on fingers. */
function meant(item: string, min: number, max: number): number[] {
  const [span, step = '1'] = item.split('/');
  const [from, to] = span === '*' ? [min, max] : span.split('-').map(Number);
  const last = to ?? (item.includes('/') ? max : from);
  const all: number[] = [];
  for (let i = from; i <= (last < from ? last + max - min + 1 : last); i += Number(step)) {
    all.push(i > max ? i - (max - min + 1) : i);
  }
  return all;
}

test('schedules of Quartz mean the same in Kubernetes\' words', () => {
  const part = (min: number, max: number) => fc.oneof(
    fc.constant('*'), fc.integer({ min, max }).map(String),
    fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => `${a}-${b}`),
    fc.tuple(fc.integer({ min, max }), fc.integer({ min: 1, max: 9 })).map(([a, step]) => `${a}/${step}`),
    fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min: 1, max: 5 })).map(
      ([a, b, step]) => `${a}-${b}/${step}`,
    ));
  const field = (
    min: number,
    max: number,
  ) => fc.array(part(min, max), { minLength: 1, maxLength: 3 }).map(
    (parts) => parts.includes('*') ? '*' : parts.join(','),
  );
  fc.assert(fc.property(field(0, 59), field(0, 23), field(1, 12), field(1, 7), (minute, hour, month, day) => {
    const converted = convertQuartz(`0 ${minute} ${hour} ? ${month} ${day}`);
    const schedule = 'schedule' in converted ? parseSchedule(converted.schedule) : converted.reason;
    const values = (
      text_: string,
      min: number,
      max: number,
      shift = 0,
    ) => [...new Set(text_.split(',').flatMap((item) => meant(item, min, max)))]
      .map((value) => value - shift).sort((a, b) => a - b);
    expect(schedule).toMatchObject({
      minutes: values(
        minute,
        0,
        59,
      ),
      hours: values(hour, 0, 23),
      months: values(month, 1, 12),
      daysOfWeek: values(day, 1, 7, 1),
    });
  }));
});
