/** Compares `FastApp` with `App` of cdk8s on more random documents and apps than the tests do. */
import { isDeepStrictEqual } from 'util';
import * as fc from 'fast-check';
import { writeYaml } from '../src/private/fast/yaml';
import { outcomes } from '../test/support/both-apps';
import { compareYaml } from '../test/support/compare-yaml';
import { buildShape, shapes } from '../test/support/draw-apps';
import { documents } from '../test/support/draw-yaml';

const [count = 100_000, apps = count / 50, seed = 28] = process.argv.slice(2).map(Number);

const sample = fc.sample(documents, { numRuns: count, seed });
const differences = sample.map(compareYaml).filter((difference) => difference !== undefined);
const own = sample.filter((document) => writeYaml(document) !== undefined).length;
console.log(`Documents: ${count} (seed ${seed}), ${own} without fallback to cdk8s; differences: ${differences.length}`);

const counts = { thrown: 0, files: 0 };
for (const plan of fc.sample(shapes, { numRuns: apps, seed })) {
  for (const [stock, fast] of outcomes((app) => buildShape(app, plan), plan.props)) {
    counts.thrown += stock.thrown === undefined ? 0 : 1;
    counts.files += Object.keys(stock.files).length;
    if (!isDeepStrictEqual(stock, fast)) {
      differences.push(`${JSON.stringify(plan)}:\n${JSON.stringify({ stock, fast }, undefined, 2)}`);
    }
  }
}
console.log(`Apps: ${apps}, each with all output types; files: ${counts.files}, errors: ${counts.thrown}`);
console.log(`Differences: ${differences.length}`);
differences.slice(0, 5).forEach((difference) => console.log(`\n${difference}`));
process.exitCode = differences.length > 0 ? 1 : 0;
