import { Findings } from './finding';
import { quote } from './text';

/** What a value must be: a text, a number, or a list or map of such. */
export type Shape = (value: unknown, option: string, findings: Findings) => void;

const isOf = (type: string, what: string, example: string): Shape => (value, option, findings) => {
  if (typeof value !== type) {
    findings.add('DH1006', option, `${quote(value)} is not ${what}.`, `Give ${example}.`);
  }
};

export const text = isOf('string', 'a text', 'a text');
export const number = isOf('number', 'a number', 'a number');
export const object = isOf('object', 'an object', 'an object');

export const list = (item: Shape): Shape => (value, option, findings) => {
  if (Array.isArray(value)) {
    value.forEach((one, i) => item(one, `${option}[${i}]`, findings));
  } else {
    findings.add('DH1006', option, `${quote(value)} is not a list.`, 'Write it in brackets.');
  }
};

export const map = (item: Shape): Shape => (value, option, findings) => {
  object(value, option, findings);
  Object.entries(value ?? {}).forEach(([key, one]) => item(one, `${option}[${quote(key)}]`, findings));
};

/** An object with these fields, of which those that end in "?" can be left out. Other fields are not looked at. */
export const fields = (shapes: Record<string, Shape>): Shape => (value, option, findings) => {
  object(value, option, findings);
  for (const [name, shape] of Object.entries(shapes)) {
    const field = name.replace('?', '');
    const inner = (value as Record<string, unknown> | undefined)?.[field];
    if ((inner !== undefined && inner !== null) || field === name) {
      shape(inner, `${option}.${field}`, findings);
    }
  }
};

export const amount: Shape = (value, option, findings) => typeof value === 'number' ? undefined : text(value, option, findings);

export const boolean = isOf('boolean', 'true or false', 'true or false');

/** An object of a class, told by one of its members. */
export const made = (member: string, what: string, example: string): Shape => (value, option, findings) => {
  if (typeof value !== 'object' || value === null || !(member in value)) {
    findings.add('DH1006', option, `${quote(value)} is not ${what}.`, `Give ${example}.`);
  }
};

export const duration = made('toSeconds', 'a Duration', '"Duration.hours(1)", say');
export const probe = made('_toKube', 'a Probe of cdk8s-plus', '"kplus.Probe.fromHttpGet(\'/ready\')", say');
