import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { ResolvedRun } from '../contract/run';
import { makeVolume } from '../kubernetes/cdk8s-plus-values';
import { builderImage } from '../options/fields/platform';
import { security } from '../options/security';
import { configMapName, dataOf } from '../source/data';
import { FOLDER, SourceParts } from '../source/parts';

/** The init container's name. */
export const SOURCE = 'source';

/** The volume of the builder's configuration. */
export const INIT_VOLUME = 'init-config-map';

/**
 * Variables by which the builder would look or fetch elsewhere, or log credentials. An author who sets them means the
 * main container.
 */
const OWN_VARIABLES = ['DESTINATION_DIR', 'TEMP_DIR', 'CONTEXT_REFS', 'CONTEXT_SOURCES', 'DEBUG'];

/** DigitalHub Core's builder, which fetches a run's source before anything else runs. */
export class SourceBuilder {
  public readonly volume: kplus.Volume;
  public readonly keepsServing: boolean;
  public readonly data: Readonly<Record<string, string>>;
  public readonly configMap: kplus.ConfigMap;
  private readonly image: string;
  /** Whether it can write temporary files only where it fetches the source to. */
  private readonly isRootReadOnly: boolean;

  public constructor(scope: Construct, run: ResolvedRun, parts: SourceParts) {
    this.image = run.value(builderImage)!;
    this.isRootReadOnly = run.value(security)!.readOnlyRootFilesystem;
    this.keepsServing = run.kind.kind === 'Deployment';
    this.data = dataOf(parts, this.keepsServing);
    const name = configMapName(run.runName, this.data);
    this.configMap = new kplus.ConfigMap(scope, 'source', {
      metadata: {
        name, namespace: run.metadata?.namespace, labels: { ...run.labels }, annotations: { ...run.annotations },
      },
      data: this.data,
      immutable: true,
    });
    this.volume = makeVolume(scope, 'volume-source', INIT_VOLUME, { configMap: { name } });
  }

  /** The init container. It has the environment of the main one, where credentials are, but for its own variables. */
  public container({ envVariables = {}, envFrom = [], volumeMounts = [] }: kplus.ContainerProps): kplus.ContainerProps {
    return {
      name: SOURCE,
      image: this.image,
      command: ['/bin/bash', '-c', '/app/builder-tool.sh'],
      envVariables: {
        ...Object.fromEntries(Object.entries(envVariables).filter(([name]) => !OWN_VARIABLES.includes(name))),
        // Otherwise, the values of a ConfigMap or Secret would apply; the builder ignores empty values.
        ...envFrom.length > 0 ? Object.fromEntries(OWN_VARIABLES.map((name) =>
          [name, kplus.EnvValue.fromValue('')])) : {},
        ...this.isRootReadOnly ? { TMPDIR: kplus.EnvValue.fromValue(FOLDER) } : {},
      },
      envFrom,
      volumeMounts: [
        ...volumeMounts.filter(({ path }) => path === FOLDER).map((mount) => ({ ...mount, readOnly: undefined })),
        { path: `/${INIT_VOLUME}`, volume: this.volume },
      ],
    };
  }
}
