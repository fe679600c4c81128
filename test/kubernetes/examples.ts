import { App } from 'cdk8s';
import { Oracles } from './judge';
import { examples } from '../../examples/main';

export interface Examples {
  readonly objects: number;
  readonly pods: number;
  /** What is refused, or would not be admitted where the level "restricted" is enforced. */
  readonly refusals: readonly string[];
}

export async function askOfExamples(oracles: Oracles): Promise<Examples> {
  const refusals: string[] = [];
  let [objects, pods] = [0, 0];
  for (const chart of examples(new App({ outdir: '.' }))) {
    for (const manifest of chart.toJson()) {
      for (const [version, oracle] of oracles) {
        const { reasons = [], restricted } = await oracle.ask(manifest);
        objects++;
        pods += restricted === undefined ? 0 : 1;
        refusals.push(
          ...[...reasons, ...restricted ? [restricted] : []].map(
            (reason) => `${chart.node.id}, ${manifest.kind} on ${version}: ${reason}`,
          ),
        );
      }
    }
  }
  return { objects, pods, refusals };
}
