/**
 * Whether the oracle says what real API servers said: of single values, and of pods under the Pod Security Standards.
 */
import { readFileSync } from 'fs';
import { join } from 'path';
import { ApiObject } from 'cdk8s';
import { Oracles } from './judge';
import { Diagnostics } from '../../src';
import { runFor, VERDICT_ROWS } from '../support/verdict-options';

const POD_VERDICTS: any[] = JSON.parse(readFileSync(join(__dirname, '../fixtures/pod-security-verdicts.json'), 'utf8'));

export interface Agreement {
  readonly asked: number;
  readonly disagreements: readonly string[];
}

/**
 * Values that options cannot put where they were: the keys of a Secret itself, and a name without the label that has
 * it, too.
 */
const isElsewhere = (
  group: string,
  input: any,
) => group === 'secret.key' || (group === 'name.deployment' && input.length > 63);

/**
 * By the options of runs that put each value where it was. Values of other types than the options' are left out of
 * manifests.
 */
export async function askOfValues(oracles: Oracles): Promise<Agreement> {
  const disagreements: string[] = [];
  let asked = 0;
  for (const [group, version, input, verdict] of VERDICT_ROWS) {
    const run = runFor(group, input, version);
    if (isElsewhere(group, input) || Diagnostics.of(run).all.some(({ code }) => code === 'DH1006')) {
      continue;
    }
    asked++;
    const manifests = run.node.findAll().filter(ApiObject.isApiObject).map((object) => (object as ApiObject).toJson());
    const judgements = await Promise.all(manifests.map((manifest) => oracles.get(version)!.ask(manifest)));
    const { accepted } = verdict[version];
    if (judgements.every((judgement) => judgement.accepted) !== accepted) {
      disagreements.push(
        `${group} on ${version}: ${JSON.stringify(
          input,
        )} was ${accepted ? 'accepted' : 'refused'}: ${judgements.flatMap(({ reasons }) => reasons ?? []).join('; ')}`,
      );
    }
  }
  return { asked, disagreements };
}

export async function askOfPods(oracles: Oracles): Promise<Agreement> {
  const disagreements: string[] = [];
  for (const { what, spec, annotations, ...verdicts } of POD_VERDICTS) {
    for (const [version, oracle] of oracles) {
      const judgement = await oracle.ask({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', annotations }, spec });
      for (const level of ['restricted', 'baseline'] as const) {
        if ((judgement.accepted && judgement[level] === '') !== verdicts[version][level].allowed) {
          disagreements.push(`${what}, ${level} on ${version}: ${judgement[level]} ${judgement.reasons ?? ''}`);
        }
      }
    }
  }
  return { asked: POD_VERDICTS.length * oracles.size * 2, disagreements };
}
