/** Whether Kubernetes' clients, which read YAML with Go, read what was written. */
import { isDeepStrictEqual } from 'util';
import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { Oracles } from './judge';
import { writeYaml } from '../../src/private/fast/yaml';
import { lossInYaml } from '../../src/private/kubernetes/yaml-text';
import { isReadByAll } from '../support/compare-yaml';
import { documents } from '../support/draw-yaml';

export interface RoundTrips {
  readonly asked: number;
  readonly differences: readonly string[];
}

/** Asks of documents that our writer writes itself, and whose texts mean the same in all versions of YAML. */
export async function askOfYaml(oracles: Oracles, count: number, seed: number): Promise<RoundTrips> {
  const own = fc.sample(documents, { numRuns: count, seed }).flatMap((document) => {
    const text = isReadByAll(document) ? writeYaml(document) : undefined;
    return text === undefined ? [] : [{ document, text }];
  });
  const differences: string[] = [];
  for (const [version, oracle] of oracles) {
    const answers = await Promise.all(own.map(({ text }) => oracle.read(text)));
    answers.forEach(({ json, error }, i) => {
      if (error !== undefined || !isDeepStrictEqual(json, JSON.parse(JSON.stringify(own[i].document)))) {
        differences.push(`Kubernetes ${version} reads ${error ?? JSON.stringify(json)} in:\n${own[i].text}`);
      }
    });
  }
  return { asked: own.length, differences };
}

/** What numbers are made of, in whatever version of YAML. */
const OF_NUMBERS = [...'-+0_1xXoB.e9F'];
const MAX_LENGTH = 5;

/**
 * Asks of all short texts that could be numbers, as cdk8s writes them: those that are read as something else must be
 * those that we report.
 */
export async function askOfNumbers(oracles: Oracles): Promise<RoundTrips> {
  const texts = OF_NUMBERS.flatMap((first) => textsFrom(first, MAX_LENGTH - 1));
  const written = Yaml.stringify(texts);
  const differences: string[] = [];
  for (const [version, oracle] of oracles) {
    const { json, error } = await oracle.read(written);
    texts.forEach((text, i) => {
      const isLost = (json as unknown[] | undefined)?.[i] !== text;
      if (isLost !== (lossInYaml(text) !== undefined)) {
        differences.push(
          `Kubernetes ${version} reads "${text}" ${isLost ? 'as something else' : 'as it is'}, of which we say the `
            + `contrary. ${error ?? ''}`,
        );
      }
    });
  }
  return { asked: texts.length, differences };
}

function textsFrom(start: string, more: number): string[] {
  return more === 0 ? [start] : [start, ...OF_NUMBERS.flatMap((next) => textsFrom(start + next, more - 1))];
}
