import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { DocumentedOptions } from './documented-options/chart';
import { RunWithDatabase } from './run-with-database/chart';
import { TrainingRun } from './training-run/chart';

/** Every example, by its folder. */
export const EXAMPLES: Record<string, new (scope: Construct, id: string, props: { namespace: string }) => Chart> = {
  'documented-options': DocumentedOptions,
  'run-with-database': RunWithDatabase,
  'training-run': TrainingRun,
};

/** One app of all examples, a chart each. */
export function examples(app: App): Chart[] {
  return Object.entries(EXAMPLES).map(([folder, Example]) => new Example(app, folder, { namespace: 'ml' }));
}

if (require.main === module) {
  const app = new App();
  examples(app);
  app.synth();
}
