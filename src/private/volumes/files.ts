import * as kplus from 'cdk8s-plus-28';
import { checkOneOf, checkReference } from './checks';
import { RenderedVolume, VolumeContext, VolumeKind, VolumeReport } from './kind';
import { MOUNT_FIELDS } from './options';
import { ConfigMapVolumeOptions, SecretVolumeOptions } from '../../volume-options';
import { configKey } from '../kubernetes/names';
import { configMapSchema, secretSchema } from '../schema/cdk8s-plus';
import { boolean, map, number, propOnly, string, struct, titled } from '../schema/schema';
import { sortKeys } from '../util/sort-keys';
import { quote } from '../util/string';

const FILES_FIELDS = {
  items: propOnly(map(struct<kplus.PathMapping>('kplus.PathMapping', { path: string, mode: number }, 'path'))),
  mode: number,
  optional: boolean,
};

export const CONFIG_MAP = titled('a volume', struct<ConfigMapVolumeOptions>('ConfigMapVolumeOptions', {
  ...MOUNT_FIELDS, configMapName: string, configMap: configMapSchema, ...FILES_FIELDS,
}, 'name', 'mountPath'));

export const SECRET = titled('a volume', struct<SecretVolumeOptions>('SecretVolumeOptions', {
  ...MOUNT_FIELDS, secretName: string, secret: secretSchema, ...FILES_FIELDS,
}, 'name', 'mountPath'));

export interface FilesOptions {
  readonly items?: Record<string, kplus.PathMapping>;
  readonly mode?: number;
  readonly optional?: boolean;
}

/** The keys of a ConfigMap or Secret as files. */
abstract class FilesVolume implements VolumeKind {
  public abstract readonly type: string;
  /** The kind of the object. */
  protected abstract readonly what: string;

  /**
   * @param names The options that set the name of the object. Exactly one must be set.
   * @param object The construct of the object.
   */
  protected constructor(
    protected readonly names: Record<string, string | undefined>, protected readonly options: FilesOptions,
    public readonly object: object | undefined,
  ) {
  }

  public describe(): string {
    const { items, mode, optional } = this.options;
    return [
      this.objectName,
      items && JSON.stringify(sortKeys(items)),
      mode && `mode 0o${mode.toString(8)}`,
      optional && 'optional',
    ].filter(Boolean).join(', ');
  }

  public abstract render(context: VolumeContext): RenderedVolume;

  public check(_context: VolumeContext, report: VolumeReport): void {
    checkOneOf(this.names, report);
    for (const [option, name] of Object.entries(this.names)) {
      checkReference(option, name, this.what, report);
    }
    checkMode('mode', this.options.mode, report);
    for (const [key, mapping] of Object.entries(this.options.items ?? {})) {
      const option = `items[${quote(key)}]`;
      const must = configKey(key);
      if (must) {
        report('DH1211', option, `${quote(key)} cannot be a key of a ${this.what}.`, `Use ${must}.`);
      }
      const { path } = mapping;
      if (path === '' || path.startsWith('/') || path.startsWith('..') || path.split('/').includes('..')) {
        report('DH1211', `${option}.path`, `${quote(path)} is not a path below the mount path.`,
          'Write a relative path that does not begin with ".." and holds no "..".');
      }
      checkMode(`${option}.mode`, mapping.mode, report);
    }
  }

  protected get objectName(): string {
    return Object.values(this.names).find((name) => name !== undefined) ?? '';
  }

  protected get files(): { items?: kplus.k8s.KeyToPath[]; defaultMode?: number; optional?: boolean } {
    const { items, mode, optional } = this.options;
    return {
      // Sorted, so that the order of the keys does not change the manifest.
      items: items && Object.entries(items).sort(([a], [b]) => a < b ? -1 : 1)
        .map(([key, mapping]) => ({ key, path: mapping.path, mode: mapping.mode })),
      defaultMode: mode,
      optional,
    };
  }

}

function checkMode(option: string, mode: number | undefined, report: VolumeReport): void {
  if (mode !== undefined && !(Number.isInteger(mode) && mode >= 0 && mode <= 0o777)) {
    report('DH1004', option, `${mode} is not a file mode.`, 'Give an integer from 0 to 0o777 (511), such as 0o440.');
  }
}

export class ConfigMapVolume extends FilesVolume {
  public readonly type: string = 'config_map';
  protected readonly what = 'ConfigMap';

  public constructor(
    options: FilesOptions & { readonly configMapName?: string; readonly configMap?: kplus.IConfigMap },
  ) {
    super({ configMapName: options.configMapName, configMap: options.configMap?.name }, options, options.configMap);
  }

  public render(_context: VolumeContext): RenderedVolume {
    return { source: { configMap: { name: this.objectName, ...this.files } } };
  }
}

export class SecretVolume extends FilesVolume {
  public readonly type: string = 'secret';
  protected readonly what = 'Secret';

  public constructor(options: FilesOptions & { readonly secretName?: string; readonly secret?: kplus.ISecret }) {
    super({ secretName: options.secretName, secret: options.secret?.name }, options, options.secret);
  }

  public render(_context: VolumeContext): RenderedVolume {
    return { source: { secret: { secretName: this.objectName, ...this.files } } };
  }
}
