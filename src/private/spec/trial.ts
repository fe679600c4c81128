import { App, Chart } from 'cdk8s';
import type { Makers } from './load';
import { SpecOrigin } from './origin';
import { ReadRun } from './reader';
import { DigitalHubPlatform } from '../../platform';
import { Profile } from '../../profile';
import { Diagnostic } from '../diagnostics/diagnostic';
import { diagnosticsOf, isWarning } from '../diagnostics/reporting';

/**
 * What keeps runs from being synthesized that can be read: the errors of each, in an app as the guide to moving a
 * project has it. Its platform offers every profile that they name.
 */
export function tryRuns(runs: readonly ReadRun[], makers: Makers): ReadonlyMap<ReadRun, readonly Diagnostic[]> {
  const app = new App();
  const named = (option: 'project' | 'profile') => [...new Set(runs.flatMap(({ reading: { fields } }) => {
    const term = fields[option];
    return term?.form === 'literal' ? String(term.value) : [];
  }))];
  const [project = 'project'] = named('project');
  const profiles = named('profile').map((name) => new Profile({ name }));
  DigitalHubPlatform.core(app, 'platform', { project, profiles });
  const chart = new Chart(app, 'runs');
  const made = runs.map((run) =>
    [run, makers[run.reading.kind](chart, run.id, SpecOrigin.props(run.reading, chart))] as const);
  return new Map(made.map(([run, construct]) =>
    [run, diagnosticsOf(construct).filter(({ code }) => !isWarning(code))]));
}
