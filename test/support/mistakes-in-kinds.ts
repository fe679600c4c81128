import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { MINIMAL } from './synth';
import {
  RunVolume,
  ScheduledRun,
  ScheduledRunProps,
  ServiceRun,
  ServiceRunProps,
} from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

const mount = { name: 'v', mountPath: '/v' };
const service = (
  props: Partial<ServiceRunProps>,
) => (chart: Construct) => new ServiceRun(chart, 'model', { ...MINIMAL, servicePorts: [{ port: 80 }], ...props });
const scheduled = (
  props: Partial<ScheduledRunProps>,
) => (chart: Construct) => new ScheduledRun(chart, 'nightly', { ...MINIMAL, schedule: '@daily', ...props });

/** Mistakes in the options that not all kinds have, and what is said of each. */
export const KIND_MISTAKES: [Code, string, (chart: Construct) => void][] = [
  [
    'DH1002',
    '[churn/model] metadata.name: "1-model" cannot be the name of a Deployment and its Service. Use lower-case '
      + 'letters, digits and "-", starting with a letter and ending with a letter or digit, at most 63 characters.',
    service({ metadata: { name: '1-model' } }),
  ],
  [
    'DH1004',
    '[churn/model] servicePorts[0].port: 0 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    service({ servicePorts: [{ port: 0 }] }),
  ],
  [
    'DH1004',
    '[churn/model] replicas: -1 is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.',
    service({ replicas: -1 }),
  ],
  [
    'DH1004',
    '[churn/nightly] failedJobsRetained: 0.5 is not an integer from 0 to 2147483647. Use an integer from 0 to '
      + '2147483647.',
    scheduled({ failedJobsRetained: 0.5 }),
  ],
  [
    'DH1005',
    '[churn/nightly] startingDeadline: 0.5 seconds is not a whole number of seconds. Set it to 1 second, for example.',
    scheduled({ startingDeadline: Duration.millis(500) }),
  ],
  [
    'DH1001',
    '[churn/model] the container "side" that was added.image: "" is not an image name. Set it to an image such as '
      + '"ghcr.io/acme/train:1.4.0".',
    (chart) => service({})(chart).deployment.addContainer({ name: 'side', image: '' }),
  ],
  [
    'DH1502',
    '[churn/model] the container "side" that was added.imagePullPolicy: "always" is not a pull policy. Write "Always".',
    (
      chart,
    ) => service({})(chart).deployment.addContainer({ name: 'side', image: 'a:1', imagePullPolicy: 'always' as never }),
  ],
  [
    'DH1306',
    '[churn/model] the container "side" that was added.envVariables["A"]: "a b" cannot be a key of a Secret. Use '
      + 'letters, digits, "-", "_" and ".", at most 253 characters, not starting with "..".',
    (
      chart,
    ) => service({})(chart).deployment.addContainer(
      { name: 'side', image: 'a:1', envVariables: { A: kplus.Secret.fromSecretName(chart, 's', 's').envValue('a b') } },
    ),
  ],
  [
    'DH2009',
    '[churn/model] the main container: The container "main" uses a port of the host, which a namespace that enforces '
      + 'the level "restricted" does not admit. Leave it out, or use a more permissive security level.',
    (chart) => service({})(chart).deployment.containers[0].addPort({ number: 9000, hostPort: 9000 }),
  ],
  ['DH2015', '[churn/other] servicePorts[0].nodePort: The node port 30080 is already used by the run "churn/model". '
    + 'Use another one, or leave it to the cluster.', (chart) => {
    const ports = { serviceType: kplus.ServiceType.NODE_PORT, servicePorts: [{ port: 80, nodePort: 30080 }] };
    service(ports)(chart);
    new ServiceRun(chart, 'other', { ...MINIMAL, ...ports });
  }],
  [
    'DH2025',
    '[churn/model] servicePorts[1].port: The port 53 is used for TCP and UDP. Client-side "kubectl apply" identifies '
      + 'ports by their numbers alone, so a later change of one of them can change the other. Use server-side apply '
      + '("kubectl apply --server-side", "ServerSideApply=true" in Argo CD), or different numbers.',
    service({ servicePorts: [{ port: 53 }, { port: 53, protocol: kplus.Protocol.UDP }] }),
  ],
  [
    'DH2019',
    '[churn/model] servicePorts[0].nodePort: 80 is outside 30000-32767, the node port range of most clusters. Use a '
      + 'port in this range, leave it to the cluster, or acknowledge this warning if your cluster has another range.',
    service({ serviceType: kplus.ServiceType.NODE_PORT, servicePorts: [{ port: 80, nodePort: 80 }] }),
  ],
  [
    'DH1502',
    '[churn/model] serviceType: "nodeport" is not a type of service. Write "NodePort".',
    service({ serviceType: 'nodeport' as kplus.ServiceType }),
  ],
  [
    'DH1502',
    '[churn/model] servicePorts[0].protocol: "HTTP" is not a protocol. Write "TCP", "UDP" or "SCTP".',
    service({ servicePorts: [{ port: 80, protocol: 'HTTP' as kplus.Protocol }] }),
  ],
  [
    'DH1502',
    '[churn/nightly] concurrencyPolicy: "Queue" is not a concurrency policy. Write "Allow", "Forbid" or "Replace".',
    scheduled({ concurrencyPolicy: 'Queue' as kplus.ConcurrencyPolicy }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "60 * * * *" is not a schedule. "60" is not from 0 to 59, the range of a minute. Write '
      + 'five fields, such as "0 3 * * *" (every day at 03:00), or "@daily".',
    scheduled({ schedule: '60 * * * *' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "0 0 3 * * *" is not a schedule. It has 6 fields instead of five: minute, hour, day of '
      + 'the month, month, day of the week. Write five fields, such as "0 3 * * *" (every day at 03:00), or "@daily".',
    scheduled({ schedule: '0 0 3 * * *' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "TZ=UTC 0 3 * * *" is not a schedule. It names a time zone, which Kubernetes does not '
      + 'allow here. Leave it out, and set "timeZone".',
    scheduled({ schedule: 'TZ=UTC 0 3 * * *' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "@nightly" is not a schedule. It is none of the words @yearly, @annually, @monthly, '
      + '@weekly, @daily, @midnight, @hourly, nor "@every" with a duration such as "1h30m". Write five fields, such '
      + 'as "0 3 * * *" (every day at 03:00), or "@daily".',
    scheduled({ schedule: '@nightly' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: "5-1 * * * *" is not a schedule. "5-1" ends before it begins. Write five fields, such '
      + 'as "0 3 * * *" (every day at 03:00), or "@daily".',
    scheduled({ schedule: '5-1 * * * *' }),
  ],
  [
    'DH1901',
    '[churn/nightly] schedule: The schedule is missing. Write five fields, such as "0 3 * * *" (every day at 03:00), '
      + 'or "@daily".',
    scheduled({ schedule: undefined }),
  ],
  [
    'DH1902',
    '[churn/nightly] timeZone: "europe/rome" is not the name of a time zone. Write "Europe/Rome".',
    scheduled({ timeZone: 'europe/rome' }),
  ],
  [
    'DH1902',
    '[churn/nightly] timeZone: "CEST" is not the name of a time zone. Write a name from the IANA database, such as '
      + '"Europe/Rome", or leave the option out.',
    scheduled({ timeZone: 'CEST' }),
  ],
  [
    'DH1911',
    '[churn/model] servicePorts: The service has no ports, so the run cannot be reached. Set "servicePorts: [{ port: '
      + '80, targetPort: 8080 }]", for example, or use a "DeploymentRun" if the run needs no Service.',
    service({ servicePorts: undefined }),
  ],
  [
    'DH1912',
    '[churn/model] servicePorts[1]: The name "http" is already used by servicePorts[0]. Use a different one for each '
      + 'port of the service; a profile overrides ports by name.',
    service({ servicePorts: [{ port: 80, name: 'http' }, { port: 81, name: 'http' }] }),
  ],
  [
    'DH1912',
    '[churn/model] servicePorts[1]: The port 80 is already used by servicePorts[0]. Use a different one for each port '
      + 'of the service; a profile overrides ports by name.',
    service({ servicePorts: [{ port: 80, name: 'a' }, { port: 80, name: 'b' }] }),
  ],
  [
    'DH1912',
    '[churn/model] servicePorts[0].name: "HTTP" cannot be the name of a port. Use lower-case letters, digits and "-", '
      + 'starting and ending with a letter or digit, at most 63 characters.',
    service({ servicePorts: [{ port: 80, name: 'HTTP' }] }),
  ],
  [
    'DH1912',
    '[churn/model] servicePorts[0].appProtocol: "my http" cannot be the name of a protocol. Use "name" or '
      + '"domain/name": the name in letters, digits, "-", "_" and "." (at most 63 characters), the domain in lower '
      + 'case.',
    service({ servicePorts: [{ port: 80, appProtocol: 'my http' }] }),
  ],
  [
    'DH1704',
    '[churn/model] liveness.successThreshold: 2 is more than 1, which only readiness probes can require. Leave it out.',
    service({ liveness: kplus.Probe.fromHttpGet('/', { successThreshold: 2 }) }),
  ],
  [
    'DH1704',
    '[churn/model] readiness.port: 99999 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    service({ readiness: kplus.Probe.fromTcpSocket({ port: 99999 }) }),
  ],
  [
    'DH1704',
    '[churn/model] readiness.failureThreshold: 1.5 is not an integer from 0 to 2147483647. Set it to 2, for example.',
    service({ readiness: kplus.Probe.fromHttpGet('/', { failureThreshold: 1.5 }) }),
  ],
  [
    'DH1704',
    '[churn/model] startup.command: The command is empty. Specify the program to run.',
    service({ startup: kplus.Probe.fromCommand([]) }),
  ],
  [
    'DH1005',
    '[churn/model] readiness: The probe cannot be rendered: \'500 millis\' cannot be converted into a whole number of '
      + 'seconds. Use durations of whole seconds, such as "Duration.seconds(5)".',
    service({ readiness: kplus.Probe.fromHttpGet('/', { periodSeconds: Duration.millis(500) }) }),
  ],
  [
    'DH1704',
    '[churn/model] the container "side" that was added.liveness.port: 70000 is not an integer from 1 to 65535. Use an '
      + 'integer from 1 to 65535.',
    (
      chart,
    ) => service({})(chart).deployment.addContainer(
      { name: 'side', image: 'a:1', liveness: kplus.Probe.fromTcpSocket({ port: 70000 }) },
    ),
  ],
  [
    'DH1703',
    '[churn/model] the init container "n" that was added: A sidecar container needs Kubernetes 1.29, but the platform '
      + 'targets 1.28. Set the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters run it, or add it '
      + 'without a restart policy.',
    (
      chart,
    ) => service({})(chart).deployment.addInitContainer(
      { name: 'n', image: 'x:1', restartPolicy: kplus.ContainerRestartPolicy.ALWAYS },
    ),
  ],
  [
    'DH1201',
    '[churn/model] the volume "Bad_Name" that was added: "Bad_Name" cannot be the name of a volume. Use lower-case '
      + 'letters, digits and "-", starting and ending with a letter or digit, at most 63 characters.',
    (chart) => service({})(chart).deployment.addVolume(kplus.Volume.fromEmptyDir(chart, 'v', 'Bad_Name')),
  ],
  [
    'DH1202',
    '[churn/model] the volume "v" that was added: "v" is the name of another volume of the run. Give each volume of a '
      + 'run its own name.',
    (chart) => {
      const { deployment } = service({ volumes: [RunVolume.emptyDir(mount)] })(chart);
      deployment.addVolume(kplus.Volume.fromEmptyDir(chart, 'v', 'v'));
    },
  ],
  [
    'DH1301',
    '[churn/model] the main container.envVariables["1BAD"]: "1BAD" cannot be the name of an environment variable in '
      + 'Kubernetes 1.28. Use letters, digits, "-", "_" and ".", not starting with a digit or "..".',
    (chart) => service({})(chart).deployment.containers[0].env.addVariable('1BAD', kplus.EnvValue.fromValue('x')),
  ],
  [
    'DH1912',
    '[churn/model] the main container.ports[1].name: "HTTP_X" cannot be the name of a port. Use lower-case letters, '
      + 'digits and single "-", with at least one letter, starting and ending with a letter or digit, at most 15 '
      + 'characters.',
    (chart) => service({})(chart).deployment.containers[0].addPort({ number: 9000, name: 'HTTP_X' }),
  ],
  [
    'DH1912',
    '[churn/model] the port 80 that was bound: The port 80, or the name "z", is already used by another port. Use a '
      + 'different number and name for each port of a service.',
    (chart) => service({})(chart).service.bind(80, { name: 'z' }),
  ],
  [
    'DH1911',
    '[churn/model] servicePorts: The service has no ports, so the run cannot be reached. Set "servicePorts: [{ port: '
      + '80, targetPort: 8080 }]", for example, or use a "DeploymentRun" if the run needs no Service.',
    service(
      { servicePorts: undefined, serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'a.b', serviceName: 'v1' },
    ),
  ],
  [
    'DH1915',
    '[churn/model] serviceName: "model-v1" is already the name of the run\'s own Service. Choose another name.',
    service({ serviceName: 'v1', metadata: { name: 'model-v1' } }),
  ],
  [
    'DH1006',
    '[churn/nightly] startingDeadline: Expected a Duration, but got 30 (a number). Use "Duration.seconds(30)".',
    scheduled({ startingDeadline: 30 as never }),
  ],
  [
    'DH1006',
    '[churn/nightly] suspend: Expected true or false, but got "yes" (a string). Write true or false, without quotes.',
    scheduled({ suspend: 'yes' as never }),
  ],
  [
    'DH1006',
    '[churn/model] readiness: Expected a Probe of cdk8s-plus, but got {"httpGet":{"path":"/"}} (an object). Use '
      + '"kplus.Probe.fromHttpGet(\'/ready\')", for example.',
    service({ readiness: { httpGet: { path: '/' } } as never }),
  ],
  [
    'DH1006',
    '[churn/model] security: Expected a RunSecurity, but got "restricted" (a string). Use "RunSecurity.baseline()", '
      + 'for example.',
    service({ security: 'restricted' as never }),
  ],
  [
    'DH2012',
    '[churn/model] volumes[0]: The claim "churn-model-c8991bc7-v" can be mounted by only one node, but several pods '
      + 'share it: pods on other nodes never start. Use the access mode "ReadWriteMany" if its storage class supports '
      + 'it, "RunVolume.ephemeral" for one volume per pod, or one replica.',
    (
      chart,
    ) => new kplus.HorizontalPodAutoscaler(
      chart,
      'scaler',
      {
        target: service({ volumes: [RunVolume.persistentVolumeClaim(mount)] })(chart).deployment,
        maxReplicas: 3,
        metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
      },
    ),
  ],
  [
    'DH2013',
    '[churn/nightly] schedule: ", * * * *" never occurs: the calendar has no such day. Choose a day that exists in '
      + 'these months.',
    scheduled({ schedule: ', * * * *' }),
  ],
  [
    'DH1913',
    '[churn/model] externalName: The type "ExternalName" needs an external name. Set "externalName: '
      + '\'db.example.com\'", for example.',
    service({ serviceType: kplus.ServiceType.EXTERNAL_NAME }),
  ],
  [
    'DH1913',
    '[churn/model] externalName: A service of the type "ClusterIP" cannot have the external name "db". Leave it out, '
      + 'or set "serviceType: kplus.ServiceType.EXTERNAL_NAME".',
    service({ externalName: 'db' }),
  ],
  [
    'DH1913',
    '[churn/model] externalName: "DB" is not a DNS name. Use lower-case letters, digits, "-" and ".", starting and '
      + 'ending with a letter or digit, at most 253 characters.',
    service({ serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'DB' }),
  ],
  [
    'DH1914',
    '[churn/model] servicePorts[0].nodePort: A service of the type "ClusterIP" has no node port. Leave it out, or set '
      + '"serviceType: kplus.ServiceType.NODE_PORT".',
    service({ servicePorts: [{ port: 80, nodePort: 30080 }] }),
  ],
  [
    'DH1915',
    '[churn/model] serviceName: "model-My_Service" cannot be the name of a Service. Use lower-case letters, digits and '
      + '"-", starting with a letter and ending with a letter or digit, at most 63 characters.',
    service({ serviceName: 'My_Service' }),
  ],
  [
    'DH2011',
    '[churn/model] serviceType: The service is an alias for an external name and does not route to the pods of the '
      + 'run. Use another type, or a Service of cdk8s-plus if the alias is all you need.',
    service({ serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'db' }),
  ],
  [
    'DH2012',
    '[churn/model] volumes[0]: The claim "churn-model-c8991bc7-v" can be mounted by only one node, but 2 pods share '
      + 'it: pods on other nodes never start. Use the access mode "ReadWriteMany" if its storage class supports it, '
      + '"RunVolume.ephemeral" for one volume per pod, or one replica.',
    service({ replicas: 2, volumes: [RunVolume.persistentVolumeClaim(mount)] }),
  ],
  [
    'DH2013',
    '[churn/nightly] schedule: "0 0 30 2 *" never occurs: the calendar has no such day. Choose a day that exists in '
      + 'these months.',
    scheduled({ schedule: '0 0 30 2 *' }),
  ],
];
