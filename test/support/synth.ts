import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { makeApp } from './temporary';
import { Diagnostic, Diagnostics, DigitalHubRun, DigitalHubRunProps, Severity } from '../../src';

/** Anything of a manifest: tests reach into it as they would into YAML. */
export type Manifest = any;

/** The least that a run needs, without a warning. */
export const MINIMAL: DigitalHubRunProps = { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000 };

export function makeChart(id = 'churn', namespace: string | undefined = 'ml'): Chart {
  return new Chart(makeApp(), id, { namespace });
}

/** A run with the given options beside the least that it needs. */
export function makeRun(
  props: Partial<DigitalHubRunProps> = {},
  scope: Construct = makeChart(),
  id = 'train',
): DigitalHubRun {
  return new DigitalHubRun(scope, id, { ...MINIMAL, ...props });
}

/** The workload of a run as it is written to the manifest, without validation. */
export function manifestOf(run: IConstruct): Manifest {
  return ApiObject.of(run).toJson();
}

export function podSpecOf(run: IConstruct): Manifest {
  return manifestOf(run).spec.template.spec;
}

export function mainOf(run: IConstruct): Manifest {
  return podSpecOf(run).containers[0];
}

/** All objects of a chart, validated; warnings are not printed. */
export function synth(chart: Chart): Manifest[] {
  let manifests: Manifest[] = [];
  printedBy(() => manifests = Testing.synth(chart));
  return manifests;
}

/** What is reported for one run with these options. */
export function diagnosticsOf(props: Partial<DigitalHubRunProps>, scope: Construct = makeChart()): Diagnostic[] {
  return Diagnostics.of(makeRun(props, scope)).all;
}

/** The messages of the same. */
export function messagesOf(props: Partial<DigitalHubRunProps>, scope?: Construct): string[] {
  return diagnosticsOf(props, scope).map(({ message }) => message);
}

export function errorsOf(props: Partial<DigitalHubRunProps>, scope?: Construct): Diagnostic[] {
  return diagnosticsOf(props, scope).filter(({ severity }) => severity === Severity.ERROR);
}

/** The message of the failed synthesis of an app. */
export function synthError(app: IConstruct): string {
  try {
    (app.node.root as App).synth();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the app synthesizes');
}

/** What is written to standard error meanwhile, by line. */
export function printedBy(action: () => void): string[] {
  const lines: string[] = [];
  const { error } = console;
  console.error = (line: string) => void lines.push(line);
  try {
    action();
  } finally {
    console.error = error;
  }
  return lines;
}

/**
 * The value at a path of a manifest: `spec.template.spec.containers.0.image`, or keys one by one where they hold dots.
 */
export function at(manifest: Manifest, path: string | readonly (string | number)[]): Manifest {
  const keys = typeof path === 'string' ? path.split('.') : path;
  return keys.reduce((value: Manifest, key) => value?.[key], manifest);
}
