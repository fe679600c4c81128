import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type { ParityCase } from './case';
import { DigitalHubPlatform, DigitalHubPlatformProps, Diagnostics, Profile, RunSecurity, Severity } from '../../src';
import { FROM_SPEC } from '../support/from-spec';
import type { KindName } from '../support/kinds';
import { makeChart, Manifest } from '../support/synth';

/** What the library makes of a case. */
export interface Rendered {
  readonly objects: readonly Manifest[];
  /** The codes of all errors. */
  readonly errors: readonly string[];
}

const KINDS: Readonly<Record<string, KindName>> = {
  job: 'DigitalHubRun', serve: 'ServiceRun', deploy: 'DeploymentRun',
};

/** The function and the project of all cases. */
const FUNCTION = 'train';
const PROJECT = 'churn';

/** Renders a case on a platform with Core's defaults, from its spec. */
export function renderCase({ input }: ParityCase): Rendered {
  const kind = KINDS[input.kind];
  if (!kind) {
    throw new Error(`"${input.kind}" is not one of the kinds ${Object.keys(KINDS).join(', ')}`);
  }
  const chart = makeChart(PROJECT, 'digitalhub');
  DigitalHubPlatform.core(chart, 'platform', {
    project: PROJECT,
    endpoint: 'http://core:8080',
    profiles: input.templates?.map((file) => Profile.fromYaml(file)),
    ...settings(chart, input.platform),
  });
  FROM_SPEC[kind](chart, 'run', { function_name: FUNCTION, ...input.options });
  return {
    // A chart with errors has objects, too.
    objects: chart.node.findAll().filter(ApiObject.isApiObject).map((object) => object.toJson()),
    errors: Diagnostics.of(chart).all.filter(({ severity }) => severity === Severity.ERROR).map(({ code }) => code),
  };
}

/** The settings of an installation as options of a platform. Core's `storage-class` is that of claims alone. */
function settings(chart: Chart, given: ParityCase['input']['platform'] = {}): DigitalHubPlatformProps {
  const { security, imagePullSecrets, storageClass, ...others } = given;
  return {
    ...others,
    ...security !== undefined && {
      security: security === 'restricted' ? RunSecurity.restricted() : RunSecurity.baseline(),
    },
    ...imagePullSecrets !== undefined && {
      imagePullSecrets: imagePullSecrets.map((name: string, i: number) =>
        kplus.Secret.fromSecretName(chart, `registry-${i}`, name)),
    },
    ...storageClass !== undefined && { claimStorageClass: storageClass },
  };
}
