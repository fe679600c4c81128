/** The table of changes, which the cluster judges: no option and no kind of run is left out. */
import { Construct } from 'constructs';
import { changesTables } from '../../scripts/changes-table';
import { readDocument } from '../../scripts/documents';
import { RUN_OPTIONS } from '../../src/private/options/table';
import { OTHER_CHANGES } from '../cluster/changes/other-changes';
import { OUTCOMES } from '../cluster/changes/outcomes';
import { valuesOf } from '../cluster/changes/values';
import { makeChart } from '../support/synth';

const KINDS_OF_OPTIONS = Object.fromEntries(
  Object.values(RUN_OPTIONS).map(({ name, kinds }): [string, string[]] => [name, [...kinds.names].sort()]));

test('an outcome is known for every option of every kind of run', () => {
  const kinds = Object.fromEntries(
    Object.entries(OUTCOMES).map(([option, outcomes]) => [option, Object.keys(outcomes).sort()]));
  expect(kinds).toEqual(KINDS_OF_OPTIONS);
});

test('every option has two values that can be tried', () => {
  const values = valuesOf(new Construct(makeChart(), 'values'));
  expect(Object.keys(values).sort()).toEqual(Object.keys(KINDS_OF_OPTIONS).sort());
  expect(Object.entries(values).filter(([, { first, second }]) => first === second)).toEqual([]);
});

test('the guide shows every option once, and every other change', () => {
  const tables = changesTables();
  expect(readDocument('docs/how-to/gitops.md')).toContain(tables);
  const optionRows = tables.slice(tables.indexOf('| an option'), tables.indexOf('| another change'));
  const shown = [...optionRows.matchAll(/`(\w+)`(?= \||,| \()/g)].map(([, option]) => option).sort();
  expect(shown).toEqual(Object.keys(OUTCOMES).sort());
  expect(OTHER_CHANGES.filter(({ what }) => !tables.includes(`| ${what} |`))).toEqual([]);
});

test('many changes are tried', () => {
  const ofOptions = Object.values(OUTCOMES).flatMap((outcomes) => Object.keys(outcomes)).length;
  expect(ofOptions * 3 + OTHER_CHANGES.length).toBeGreaterThan(700);
});
