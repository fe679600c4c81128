/** Every option of every kind of run: added, changed and removed, in a cluster. */
import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { observe, Observed } from './observe';
import { OUTCOMES } from './outcomes';
import { PROFILES, valuesOf } from './values';
import { DigitalHubPlatform } from '../../../src';
import { KIND_NAMES, KindName, KINDS } from '../../support/kinds';
import { Manifest } from '../../support/synth';
import { makeApp } from '../../support/temporary';
import { How, HOWS } from '../kubectl';
import { inNamespace, manifestsBelow } from '../manifests';
import { movedByApplying } from '../moved';
import { Suite } from '../suite';

/** The versions of each run, in order. */
const VERSIONS = ['none', 'first', 'second', 'none'] as const;

/** What is done to the option between two of them. */
const CHANGES = ['added', 'changed', 'removed'] as const;

interface Tried {
  readonly option: string;
  /** Between which versions the manifest stays as it is. */
  readonly same?: (typeof CHANGES)[number];
  readonly manifests: readonly Manifest[];
}

export async function tryOptions(suite: Suite): Promise<void> {
  for (const kind of KIND_NAMES) {
    const versions = VERSIONS.map((version) => declare(suite, kind, version));
    await Promise.all(HOWS.map((how) => tryKind(suite, kind, how, versions)));
  }
}

async function tryKind(
  suite: Suite, kind: KindName, how: How, versions: readonly (readonly Tried[])[],
): Promise<void> {
  const all = versions.flat().flatMap(({ manifests }) => manifests);
  const namespace = await suite.namespace(`changes-${kind.toLowerCase()}-${how}`, 'privileged', all);
  let before: readonly Observed[] | undefined;
  for (const [i, tried] of versions.entries()) {
    const cases = tried.map(({ manifests }) => manifests);
    const seen = await observe(suite, namespace, cases, how, before);
    if (before) {
      const change = CHANGES[i - 1];
      tried.forEach(({ option, same }, at) => {
        suite.counts.changes++;
        suite.check(`${kind}.${option} is ${change}, ${how}`, seen[at].outcome,
          same === change ? 'untouched' : OUTCOMES[option][kind]);
      });
    }
    suite.check(`${namespace}: objects that change when they are applied again`,
      await movedByApplying(suite, inNamespace(namespace, cases.flat()), how), []);
    before = seen;
  }
}

function declare(suite: Suite, kind: KindName, version: (typeof VERSIONS)[number]): Tried[] {
  const chart = new Chart(makeApp(), 'c');
  new DigitalHubPlatform(chart, 'platform', { kubernetesVersion: suite.version, profiles: PROFILES });
  const all = Object.entries(valuesOf(new Construct(chart, 'values')))
    .filter(([option, { since = 0 }]) => OUTCOMES[option][kind] !== undefined && since <= Number(suite.version));
  return all.map(([option, { beside, required, secondIsDefault, ...values }]) => {
    const value = version === 'none' ? required && values.first : values[version];
    const run = KINDS[kind].make(chart, option, {
      image: 'acme/train:1', ...KINDS[kind].least, ...beside, ...value === undefined ? {} : { [option]: value },
    });
    // A required option is there from the beginning.
    const same = required ? 'added' : secondIsDefault && 'removed';
    return { option, same, manifests: manifestsBelow(run) };
  });
}
