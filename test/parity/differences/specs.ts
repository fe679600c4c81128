import { inContainer, inMain, inMetadata, inSettings, isOfProfile, portOf } from '../conditions';
import { allOf, anyOf, field, inPod, keyOf, of, optionsOf, refusal, settingsOf, some } from '../row';
import type { Row } from '../row';

/** Differences in what is read: specs of users, and template files. */
export const OF_SPECS: readonly Row[] = [
  {
    method: 'ContainerJobRunner.produce',
    there: '`node_selector`, `affinity`, `tolerations`, `runtime_class`, `priority_class`, `backoff_limit`, `labels`, and '
      + '`replicas` of a service are not read from a user\'s spec, only from templates',
    here: 'they are read',
    why: 'they are documented',
    explains: allOf(of('options'), field(
      /^(node_selector|affinity|tolerations|runtime_class|priority_class|backoff_limit|labels|replicas)$/, 'ignored', 'read')),
  },
  {
    method: 'ContainerJobRunner.produce',
    there: '`schedule` of a job is ignored: triggers are objects of their own',
    here: 'an error that names `ScheduledRun`',
    why: 'a schedule is not lost silently',
    explains: allOf(refusal(undefined, 'DH1614'), (one) => optionsOf(one).schedule !== undefined),
  },
  {
    method: 'K8sBaseFramework.loadTemplates',
    there: 'a profile that does not exist is ignored, and `default` applies',
    here: 'an error (`DH1601`)',
    why: 'the run would have other resources than its author asked for',
    explains: anyOf(refusal(undefined, 'DH1601'), allOf(({ own }) => own.get('error') === 'DH1601', anyOf(
      isOfProfile,
      inMetadata(/dhcore\/template$/, undefined, (value, one) => value === optionsOf(one).profile),
    ))),
  },
  {
    method: 'K8sBaseFramework.loadTemplates',
    there: 'of a key\'s two spellings one counts: `nodeSelector`, `backoffLimit`, `runtime_class`, `service_type` and '
      + '`targetPort` of a port have no effect in a template',
    here: 'both spellings count',
    why: 'the other spelling is a slip',
    explains: anyOf(
      allOf(inPod(/nodeSelector\./, undefined, some), inSettings('nodeSelector')),
      allOf(field(/^spec\.backoffLimit$/, some, (value, one) => value === settingsOf(one).backoffLimit), inSettings('backoffLimit')),
      allOf(inPod(/runtimeClassName$/, undefined, (value, one) => value === settingsOf(one).runtime_class),
        inSettings('runtime_class')),
      allOf(of('Service'), field(/^spec\.type$/, some, (value, one) => value === settingsOf(one).service_type),
        inSettings('service_type')),
      allOf(of('Service'), field(/^spec\.ports\[/, undefined, some), (one) =>
        [...settingsOf(one).servicePorts ?? [], ...settingsOf(one).service_ports ?? []].some((port: any) =>
          port.targetPort !== undefined && port.port === portOf(one))),
    ),
  },
  {
    method: 'K8sBaseFramework.loadTemplates',
    there: '`envs` and `imagePullPolicy` of a template have no effect',
    here: 'they count',
    why: 'a profile can set every option that depends on the cluster',
    explains: anyOf(
      allOf(inContainer(/env\[/, () => true, some), (one) => (settingsOf(one).envs ?? [])
        .some((env: any) => env.name === keyOf(one, 'env') && [env.name, String(env.value)].includes(String(one.here)))),
      inMain(/imagePullPolicy$/, some, (value, one) => value === settingsOf(one).imagePullPolicy),
    ),
  },
];
