/** The tables of changes in the guide on GitOps, from those that the suite tries in a cluster. */
import { OTHER_CHANGES } from '../test/cluster/changes/other-changes';
import { MEANINGS, Outcome, Outcomes, OUTCOMES } from '../test/cluster/changes/outcomes';

/** In the tables. */
const WORDS: Readonly<Record<Outcome, string>> = {
  'untouched': 'no change',
  'in place': 'in place',
  'rollout': 'new pods',
  'new object': 'new object',
  'refused': '**rejected**',
};

/** What is changed of an option, where it is not all of it. */
const PARTS: Readonly<Record<string, string>> = {
  servicePorts: '`servicePorts` (its `port`)',
  serviceName: '`serviceName` (the Service of the old name is pruned)',
};

const COLUMNS = {
  'DigitalHubRun': ['DigitalHubRun'],
  'PodRun': ['PodRun'],
  'ServiceRun, DeploymentRun': ['ServiceRun', 'DeploymentRun'],
  'ScheduledRun': ['ScheduledRun'],
} as const;

export function changesTables(): string {
  const words = Object.entries(WORDS).map(([outcome, word]) => `- ${word}: ${MEANINGS[outcome as Outcome]}.\n`)
    .join('');
  return `${words}\n${optionsTable()}\n${othersTable()}`;
}

function optionsTable(): string {
  const rows = new Map<string, string[]>();
  Object.entries(OUTCOMES).forEach(([option, outcomes]) => {
    const cells = Object.values(COLUMNS).map((kinds) => cellOf(outcomes, kinds)).join(' | ');
    rows.set(cells, [...rows.get(cells) ?? [], PARTS[option] ?? `\`${option}\``]);
  });
  return table(`an option that is added, changed or removed | ${Object.keys(COLUMNS).join(' | ')}`,
    [...rows].map(([cells, options]) => `${options.join(', ')} | ${cells}`));
}

/** What kinds of one column have in common: some options are those of one of them. */
function cellOf(outcomes: Outcomes, kinds: readonly (keyof Outcomes)[]): string {
  const found = kinds.map((kind) => outcomes[kind]).find((outcome) => outcome !== undefined);
  return found === undefined ? '–' : WORDS[found];
}

function othersTable(): string {
  const rows = OTHER_CHANGES.map(({ what, outcome, since }) => (
    `${what} | ${WORDS[outcome]}${since === undefined ? '' : `, since Kubernetes ${since}`}`));
  return table('another change | result', [...new Set(rows)]);
}

function table(header: string, rows: readonly string[]): string {
  const line = header.split('|').map(() => '---').join('|');
  return [`| ${header} |`, `|${line}|`, ...rows.map((row) => `| ${row} |`), ''].join('\n');
}
