import { Chart, ChartProps } from 'cdk8s';
import { Construct } from 'constructs';
import { DigitalHubPlatform, DigitalHubRun, RunSecurity, RunSource, ServiceRun } from 'cdk8s-digitalhub';

/** Code that is not in the image: a script from a repository, and a Python function that serves requests. */
export class SourceFromGit extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    DigitalHubPlatform.core(this, 'platform', { project: 'churn', security: RunSecurity.restricted() });

    new DigitalHubRun(this, 'train', {
      image: 'python:3.12-slim',
      command: ['python', '/shared/train.py', '--data', '/shared/customers.csv'],
      source: RunSource.several([
        RunSource.git('https://github.com/acme/train.git', { branch: 'v1.4.0' }),
        RunSource.http('https://data.acme.io/customers.csv'),
      ]),
      resources: { cpu: '2', mem: '4Gi', disk: '10Gi' },
      secrets: ['GIT_TOKEN'],
      runAsUser: 1000,
      fsGroup: 1000,
    });

    new ServiceRun(this, 'predict', {
      image: DigitalHubPlatform.pythonImage(this, 'PYTHON3_12'),
      source: RunSource.python({
        handler: 'model:predict',
        initFunction: 'load',
        initParameters: { threshold: 0.7 },
        code: RunSource.inline('model.py', [
          'def load(context, threshold):',
          '    context.threshold = threshold',
          '',
          '',
          'def predict(context, event):',
          '    return "churns" if float(event.body) > context.threshold else "stays"',
          '',
        ].join('\n')),
      }),
      servicePorts: [{ port: 80, targetPort: 8080 }],
      runAsUser: 1000,
    });
  }
}
