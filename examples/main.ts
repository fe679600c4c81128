import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { DocumentedOptions } from './documented-options/chart';
import { FromDigitalHub } from './from-digitalhub/chart';
import { InteractivePod } from './interactive-pod/chart';
import { ModelService } from './model-service/chart';
import { NightlyRetraining } from './nightly-retraining/chart';
import { RunWithDatabase } from './run-with-database/chart';
import { ServiceBehindIngress } from './service-behind-ingress/chart';
import { SourceFromGit } from './source-from-git/chart';
import { Team } from './team/chart';
import { TrainingRun } from './training-run/chart';
import { TwoTeams } from './two-teams/chart';

/** All examples, by folder. */
export const EXAMPLES: Record<string, new (scope: Construct, id: string, props: { namespace: string }) => Chart> = {
  'documented-options': DocumentedOptions,
  'from-digitalhub': FromDigitalHub,
  'interactive-pod': InteractivePod,
  'model-service': ModelService,
  'nightly-retraining': NightlyRetraining,
  'run-with-database': RunWithDatabase,
  'service-behind-ingress': ServiceBehindIngress,
  'source-from-git': SourceFromGit,
  'team': Team,
  'training-run': TrainingRun,
  'two-teams': TwoTeams,
};

/** Adds the chart of every example to an app. */
export function examples(app: App): Chart[] {
  return Object.entries(EXAMPLES).map(([folder, Example]) => new Example(app, folder, { namespace: 'ml' }));
}

if (require.main === module) {
  const app = new App();
  examples(app);
  app.synth();
}
