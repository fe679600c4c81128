import { isDeepStrictEqual } from 'util';
import { Yaml } from 'cdk8s';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { writeYaml, yamlOf } from '../../src/private/fast/yaml';
import { lossInYaml } from '../../src/private/kubernetes/yaml-text';

/**
 * How our writer and cdk8s' differ in a document, or how a reader of what they write differs from it; undefined where
 * nothing does.
 */
export function compareYaml(document: unknown): string | undefined {
  const [stock, fast] = [() => Yaml.stringify(document), () => yamlOf(document)].map(outcomeOf);
  if (stock !== fast) {
    return `cdk8s writes:\n${stock}\nand not:\n${fast}`;
  }
  // What is read of the rest is up to cdk8s.
  if (writeYaml(document) === undefined) {
    return undefined;
  }
  const readers = isReadByAll(document) ? Object.keys(READERS) : ['YAML 1.1'];
  const wrong = readers.find((reader) => !isDeepStrictEqual(READERS[reader](fast), document));
  return wrong && `${wrong} reads something else in:\n${fast}`;
}

const READERS: Record<string, (text: string) => unknown> = {
  'YAML 1.1': (text) => parse(text, { version: '1.1' }),
  'YAML 1.2': (text) => parse(text, { version: '1.2' }),
  'js-yaml': (text) => load(text),
};

function outcomeOf(write: () => string): string {
  try {
    return write();
  } catch (error) {
    return `It throws: ${(error as Error).message}`;
  }
}

/** Whether there is no text for which the versions of YAML differ. */
export function isReadByAll(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flat().every(isReadByAll);
  }
  return typeof value !== 'string' || lossInYaml(value) === undefined;
}
