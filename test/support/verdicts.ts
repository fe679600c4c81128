import { readFileSync } from 'fs';
import { join } from 'path';

export interface Verdict {
  readonly accepted: boolean;
  readonly message?: string;
  readonly canonical?: string;
}

/** What real API servers said about one value in an otherwise valid object. */
export interface Case {
  readonly input: any;
  readonly 1.28: Verdict;
  readonly 1.36: Verdict;
}

export const VERSIONS = ['1.28', '1.36'] as const;

const GROUPS: Record<string, Case[]> = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/kubernetes-verdicts.json'), 'utf8'),
);

export function verdicts(group: string): Case[] {
  const cases = GROUPS[group];
  if (!cases) {
    throw new Error(`no verdicts of the group ${group}`);
  }
  return cases;
}
