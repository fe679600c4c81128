import { spawnSync } from 'child_process';
import { writeFileSync } from 'fs';
import { join } from 'path';
import { compileBench } from './compiled';
import { guard, record } from './guard';
import { assertSame } from './same';
import { Facts, Section, sectionText } from './section';
import { cleanEnvironment, readSettings, Settings } from './settings';
import { chartsTable } from './tables/charts';
import { coldTable } from './tables/cold';
import { kindsTable } from './tables/kinds';
import { loadTable } from './tables/load';
import { memoryTable } from './tables/memory';
import { profileTables } from './tables/profile';
import { quickStartTable } from './tables/quick-start';
import { stagesTable } from './tables/stages';
import { waysTable } from './tables/ways';
import { targetsTable } from './targets';

const TABLES: Record<string, (settings: Settings) => Promise<Section>> = {
  a: loadTable,
  b: kindsTable,
  c: chartsTable,
  d: waysTable,
  e: stagesTable,
  f: quickStartTable,
  g: memoryTable,
  h: coldTable,
};

async function main(args: readonly string[]): Promise<void> {
  const settings = readSettings(args);
  await compileBench();
  assertSame();
  if (settings.guard) {
    return guard();
  }
  return settings.record ? record() : tables(settings, args);
}

/** All tables, or the one that is wanted. The quick start is installed from the registry first, which is not quick. */
function wanted({ only, quick }: Settings): string[] {
  return Object.keys(TABLES).filter((letter) => only ? letter === only : !(quick && letter === 'f'));
}

async function tables(settings: Settings, args: readonly string[]): Promise<void> {
  const texts: string[] = [];
  const print = (section: Section) => {
    texts.push(sectionText(section));
    console.log(texts[texts.length - 1]);
  };
  let facts: Facts = {};
  for (const letter of wanted(settings)) {
    process.stderr.write(`table ${letter}\n`);
    const section = await TABLES[letter](settings);
    facts = { ...facts, ...section.facts };
    print(section);
  }
  print(targetsTable(facts, !settings.only));
  if (settings.profile) {
    profileTables(settings).forEach(print);
  }
  // A part of the tables, or a hasty run, is for whoever asked for it.
  if (!settings.only && !settings.quick) {
    writeFileSync(join(__dirname, 'RESULTS.md'), `${preface(settings, args)}\n${texts.join('\n')}`);
  }
}

function preface({ rounds }: Settings, args: readonly string[]): string {
  return `# What the library costs

Written by \`npm run bench${['', ...args.length ? ['--'] : [], ...args].join(
  ' ',
)}\`, on Node ${process.version}. Medians of ${rounds} rounds (loading and cold
processes: ${2 * rounds + 1}), in turns: A B A B. Trust the ratios, each from rounds side by side, and not the times: the machine is shared.
`;
}

const env = cleanEnvironment();
if (env) {
  process.exitCode = spawnSync(
    process.execPath,
    [...process.execArgv, ...process.argv.slice(1)],
    { env, stdio: 'inherit' },
  ).status ?? 1;
} else {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
