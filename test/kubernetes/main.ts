/**
 * Asks Kubernetes' own validation: of the recorded verdicts, of all examples, and of generated apps.
 *
 * `npm run test:kubernetes -- [--full] [--apps N] [--seed N]`
 */
import { askOfExamples } from './examples';
import { compareApps } from './generated';
import { askOfImages } from './images';
import { Oracle, OracleVersion, ORACLE_VERSIONS } from './oracle';
import { askOfDrift, askOfQuantities } from './quantities';
import { askOfPods, askOfValues } from './recorded';
import { askOfNumbers, askOfYaml } from './yaml';
import { Cleanup } from '../support/cleanup';

const APPS = 1200;
const FULL = 10000;
const DOCUMENTS = 20000;
const QUANTITIES = 10000;
const IMAGES = 10000;
const CANONICAL_APPS = 300;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

async function main(): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  const oracles = new Map<OracleVersion, Oracle>();
  for (const version of ORACLE_VERSIONS) {
    oracles.set(version, await Oracle.start(version, cleanup));
  }
  const values = await askOfValues(oracles);
  const pods = await askOfPods(oracles);
  console.log(
    `Recorded verdicts: ${values.asked} of values, ${pods.asked} of Pod Security; disagreements: `
      + `${values.disagreements.length + pods.disagreements.length}`,
  );
  const examples = await askOfExamples(oracles);
  console.log(
    `Examples: ${examples.objects} objects, ${examples.pods} of them with pods; refused, or not "restricted": `
      + `${examples.refusals.length}`,
  );
  const found = await compareApps(
    oracles,
    option('apps', process.argv.includes('--full') ? FULL : APPS),
    option('seed', 28),
  );
  const yaml = await askOfYaml(oracles, DOCUMENTS, option('seed', 28));
  const numbers = await askOfNumbers(oracles);
  console.log(
    `Documents of FastApp's writer, read by Kubernetes' clients: ${yaml.asked}; read otherwise: `
      + `${yaml.differences.length}`,
  );
  console.log(
    `Texts that could be numbers: ${numbers.asked}; lost without a word, or reported without a reason: `
      + `${numbers.differences.length}`,
  );
  const quantities = await askOfQuantities(oracles, QUANTITIES, option('seed', 28));
  const drift = await askOfDrift(oracles, CANONICAL_APPS, option('seed', 28));
  console.log(
    `Canonical quantities: ${quantities.asked}; written otherwise: ${quantities.differences.length}; manifests with `
      + `them: ${drift.asked}; values that Kubernetes changes: ${drift.differences.length}`,
  );
  const images = await askOfImages(oracles, IMAGES, option('seed', 28));
  console.log(`Names of images: ${images.asked}; read otherwise: ${images.differences.length}`);
  const all = [
    ...values.disagreements,
    ...pods.disagreements,
    ...examples.refusals,
    ...yaml.differences,
    ...numbers.differences,
    ...quantities.differences,
    ...drift.differences,
    ...images.differences,
  ];
  all.slice(0, 50).forEach((one) => console.log(one));
  oracles.forEach((oracle) => oracle.end());
  process.exitCode = all.length + found > 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
