/** Faults that are put into the library one by one, to see whether the suite notices each of them. */

export interface Fault {
  readonly name: string;
  /** A file of `src`, and what is in it once. */
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** Which check is to fail. */
  readonly noticedBy: RegExp;
}

export const FAULT_VARIABLE = 'CDK8S_DIGITALHUB_FAULT';

export const FAULTS: readonly Fault[] = [
  {
    name: 'wrong target port',
    file: 'private/render/service.ts',
    right: 'IntOrString.fromNumber(targetPort)',
    wrong: 'IntOrString.fromNumber(port)',
    noticedBy: /endpoints|ports of one number/,
  },
  {
    name: 'lost quantity',
    file: 'private/options/fields/quantities.ts',
    right: 'limits: toK8s(resolved.limits)',
    wrong: 'limits: undefined',
    noticedBy: /GPU node|what the cluster counts/,
  },
  {
    name: 'wrong selector',
    file: 'private/render/service.ts',
    right: '{ ...rendered, externalName: undefined',
    wrong: '{ ...rendered, selector: { \'app.kubernetes.io/component\': \'service\' }, externalName: undefined',
    noticedBy: /endpoints|ports of one number/,
  },
  {
    name: 'missing label',
    file: 'private/description/layers.ts',
    right: 'layer.set(labels, projectLabel, \'project\', \'dhcore/project\');',
    wrong: '',
    noticedBy: /pods of the project/,
  },
  {
    name: 'hash that ignores the image',
    file: 'private/render/content-hash.ts',
    right: 'JSON.stringify(sortKeys(immutable))',
    wrong: 'JSON.stringify(sortKeys(immutable)).replace(/"image":"[^"]*"/g, "")',
    noticedBy: /Run\.image is changed|RunNaming/,
  },
  {
    name: 'hash that includes a deadline',
    file: 'private/render/content-hash.ts',
    right: '\'activeDeadlineSeconds\', ',
    wrong: '',
    noticedBy: /activeDeadline/,
  },
  {
    name: 'replicas beside an autoscaler',
    file: 'private/render/deployment.ts',
    right: '{ ...spec, replicas: undefined }',
    wrong: '{ ...spec, replicas: 1 }',
    noticedBy: /autoscalers/,
  },
  {
    name: 'claim of another namespace',
    file: 'private/render/claim.ts',
    right: 'namespace: props.namespace',
    wrong: 'namespace: \'default\'',
    noticedBy: /volumes: the state|quota/,
  },
  {
    name: 'wrong time zone',
    file: 'private/options/time-zone.ts',
    right: 'cronJob.timeZone = value',
    wrong: 'cronJob.timeZone = \'Etc/UTC\'',
    noticedBy: /execution of zoned/,
  },
  {
    name: 'wrong key of a secret',
    file: 'private/options/fields/env.ts',
    right: 'key: source.secretKey }',
    wrong: 'key: source.secretKey.toLowerCase() }',
    noticedBy: /environment: variables/,
  },
];
