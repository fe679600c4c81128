import { sanitize } from '../../../src/private/kubernetes/core-names';
import {
  claimOf, hasPort, inMain, inSettings, isKeyHere, isRefusedFor, labelOf, OVERWRITTEN, portOf, secrets,
} from '../conditions';
import { allOf, anyOf, baseOf, field, inPod, keyOf, of, optionsOf, refusal, some, volumesOf } from '../row';
import type { Row } from '../row';

/** Differences in the objects themselves, and of what no object can be made of. */
export const OF_WORKLOADS: readonly Row[] = [
  {
    method: 'K8sJobFramework.build',
    there: '`parallelism: 1`, `completions: 1`; one replica of a Deployment; the name of the pod template',
    here: 'not rendered',
    why: 'they are the Kubernetes defaults; the template\'s name has no effect',
    explains: anyOf(
      allOf(of('Job'), field(/^spec\.(parallelism|completions)$/, 1, undefined)),
      allOf(of('Deployment'), field(/^spec\.replicas$/, 1, undefined)),
      field(/^spec\.template\.metadata\.name$/, '<run>', undefined),
    ),
  },
  {
    method: 'K8sJobFramework.build',
    there: 'the token\'s mount is left to the cluster',
    here: '`automountServiceAccountToken: false`, unless the run, its platform or a base has a service account with a token',
    why: 'a run does not call the API server',
    explains: inPod(/automountServiceAccountToken$/, undefined, false),
  },
  {
    method: 'K8sJobFramework.build',
    there: 'scheduling, volumes, pull secrets and security of a template\'s base are overwritten, even by nothing, and its init '
      + 'containers by that of a source',
    here: 'they are kept, and merged with the run\'s',
    why: 'a base is the weakest layer',
    explains: ({ field: path, here, ...one }) => {
      const part = /^spec\.template\.spec\.(\w+)/.exec(path)?.[1] ?? '';
      return here !== undefined && OVERWRITTEN.includes(part)
        && baseOf({ field: path, here, ...one }).template?.spec?.[part] !== undefined;
    },
  },
  {
    method: 'K8sDeploymentFramework.build, K8sServeFramework.build',
    there: 'other fields of a base Deployment or Service, such as `strategy` and `sessionAffinity`, are kept',
    here: 'only the pod of a base is used; a warning (`DH2016`) for a Service',
    why: 'a base is a layer of the pod, not another object',
    explains: allOf(field(/^spec\.(?!template\.)/, some, (value, one) => value === undefined || one.field.includes('.strategy.')),
      (one) => one.field.split('.').slice(1).reduce((value: any, key) => value?.[key], baseOf(one)) === one.there),
  },
  {
    method: 'K8sDeploymentFramework.build',
    there: 'the strategy of rollouts is left to the cluster',
    here: 'Kubernetes\' default is written: `RollingUpdate`, 25% and 25%',
    why: 'without it, server-side apply rejects a later change to `RunStrategy.recreate()`',
    explains: allOf(of('Deployment'), anyOf(
      field(/^spec\.strategy\.type$/, undefined, 'RollingUpdate'),
      field(/^spec\.strategy\.rollingUpdate\.(maxSurge|maxUnavailable)$/, undefined, '25%'),
    )),
  },
  {
    method: 'K8sDeploymentFramework.build',
    there: 'zero replicas are an error',
    here: '`replicas: 0` is rendered',
    why: 'it scales a service to zero',
    explains: refusal(/replicas should be > 0/, undefined),
  },
  {
    method: 'K8sDeploymentFramework.build',
    there: 'the selector of Deployments and Services is all labels',
    here: 'one label of the construct\'s path',
    why: 'a selector cannot change, and labels can',
    explains: anyOf(
      field(/^spec\.(?:template\.metadata\.labels|selector(?:\.matchLabels)?)\.cdk8s\.io\/metadata\.addr$/, undefined, '<run>'),
      field(/^spec\.selector\./, (value, one) =>
        value !== undefined && value === one.core.get(`Deployment <run>.metadata.labels.${labelOf(one)}`), undefined),
    ),
  },
  {
    method: 'K8sServeFramework.build',
    there: 'a port without a target is dropped',
    here: 'the target is the port',
    why: 'as in Kubernetes',
    explains: allOf(of('Service'), field(/^spec\.ports\[\d+\]\.(name|port|targetPort)$/, undefined, some),
      (one) => hasPort(optionsOf(one).service_ports, portOf(one), false)),
  },
  {
    method: 'K8sServeFramework.build',
    there: 'a template\'s ports replace the user\'s',
    here: 'they are merged by name',
    why: 'consistent with all other options',
    explains: allOf(of('Service'), (one) => inSettings('servicePorts')(one) || inSettings('service_ports')(one),
      field(/^spec\.ports\[\d+\]\.(name|port|targetPort)$/, undefined, some),
      (one) => hasPort(optionsOf(one).service_ports, portOf(one), true)),
  },
  {
    method: 'K8sServeFramework.build',
    there: '`protocol: TCP` is written, and the container declares no ports',
    here: 'the protocol is not rendered, and the container declares the targets',
    why: 'the protocol is the Kubernetes default; the ports of a container inform',
    explains: anyOf(
      allOf(of('Service'), field(/^spec\.ports\[\d+\]\.protocol$/, 'TCP', undefined)),
      inMain(/ports\[\d+\]\.containerPort$/, undefined, isKeyHere),
    ),
  },
  {
    method: 'K8sServeFramework.build',
    there: 'the Service of `service_name` has the run\'s type, and the prefix `s-`',
    here: 'ClusterIP, without the prefix',
    why: 'a second load balancer or node port is not needed; the prefix is Core\'s',
    explains: allOf(({ object }) => object.startsWith('Service ') && object !== 'Service <run>', anyOf(
      field(/^metadata\.name$/, (value, one) => value === `s-${one.here}`, some),
      field(/^spec\.type$/, /^(NodePort|LoadBalancer)$/, 'ClusterIP'),
    )),
  },
  {
    method: 'all of them',
    there: 'what the API server rejects is rendered: a variable, a mount path or a volume\'s name given twice, `my_data` as the '
      + 'name of a volume, a limit below its request, a service without ports, ExternalName without a name',
    here: 'an error',
    why: 'the object or its pods would never be created',
    explains: anyOf(
      refusal(undefined, /^(DH(1103|1201|1202|1203|1303|1911|1912|1913) ?)+$/),
      allOf(isRefusedFor('DH1303'), (one) => secrets(one).includes(keyOf(one, 'env') ?? ''),
        inMain(/env\[[^\]]+\]\.value$/, some, undefined)),
      allOf(isRefusedFor('DH1201'), (one) => volumesOf(one).some(({ name }) => [name, sanitize(name)].some((text) =>
        text !== sanitize(text) && `${one.object}.${one.field}`.includes(text)) || claimOf(one) === sanitize(name))),
      allOf(isRefusedFor('DH1913'), of('Service'), field(/^spec\.ports\[/, some, undefined)),
    ),
  },
];
