import { isDeepStrictEqual } from 'util';
import { Yaml } from 'cdk8s';
import { parse } from 'yaml';
import { writeYaml, yamlOf } from '../../src/private/fast/yaml';
import { lossInYaml } from '../../src/private/yaml-text';

/** How our writer and cdk8s' differ in a document, or how a reader of what they write differs from it; undefined where nothing does. */
export function compareYaml(document: unknown): string | undefined {
  const [stock, fast] = [() => Yaml.stringify(document), () => yamlOf(document)].map(outcomeOf);
  if (stock !== fast) {
    return `cdk8s writes:\n${stock}\nand not:\n${fast}`;
  }
  // What is read of the rest is up to cdk8s.
  if (writeYaml(document) === undefined) {
    return undefined;
  }
  const versions = isReadByAll(document) ? ['1.1', '1.2'] as const : ['1.1'] as const;
  const wrong = versions.find((version) => !isDeepStrictEqual(parse(fast, { version }), document));
  return wrong && `YAML ${wrong} reads something else in:\n${fast}`;
}

function outcomeOf(write: () => string): string {
  try {
    return write();
  } catch (error) {
    return `It throws: ${(error as Error).message}`;
  }
}

/** Whether there is no text for which the versions of YAML differ. */
function isReadByAll(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flat().every(isReadByAll);
  }
  return typeof value !== 'string' || lossInYaml(value) === undefined;
}
