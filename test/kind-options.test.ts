/** The options that not all kinds of run have. */
import { ApiObject, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  DeploymentRun,
  DeploymentRunProps,
  DigitalHubPlatform,
  DigitalHubRunProps,
  Diagnostics,
  PodRunProps,
  Profile,
  RunNaming,
  RunStrategy,
  RunProps,
  RunVolume,
  ScheduledRun,
  ScheduledRunProps,
  ServiceRun,
  ServiceRunProps,
} from '../src';
import { KindName, makeKind } from './support/kinds';
import { at, makeChart, Manifest, manifestOf, MINIMAL, printedBy, synth } from './support/synth';
import { nextTimes } from '../src/private/kubernetes/next-times';
import { parseSchedule, Schedule } from '../src/private/kubernetes/schedule';

interface Row<T> {
  readonly value: T;
  /** Paths of the workload's manifest, and what must stand there. */
  readonly renders: Record<string, unknown>;
}

/** The own options of a kind, each with what it renders. An option without a row does not compile. */
type Rows<Props> = { [K in keyof Required<Omit<Props, keyof RunProps>>]: Row<Required<Props>[K]> };

const JOB_OPTIONS: Rows<DigitalHubRunProps> = {
  backoffLimit: { value: 3, renders: { 'spec.backoffLimit': 3 } },
  activeDeadline: { value: Duration.hours(1), renders: { 'spec.activeDeadlineSeconds': 3600 } },
  ttlAfterFinished: { value: Duration.seconds(0), renders: { 'spec.ttlSecondsAfterFinished': 0 } },
  suspend: { value: true, renders: { 'spec.suspend': true } },
  naming: { value: RunNaming.revision('2'), renders: { 'metadata.name': 'churn-train-c8b5bc18-2' } },
};

const SCHEDULE_OPTIONS: Rows<ScheduledRunProps> = {
  schedule: { value: '*/15 3 1 * MON', renders: { 'spec.schedule': '*/15 3 1 * MON' } },
  timeZone: { value: 'Europe/Rome', renders: { 'spec.timeZone': 'Europe/Rome' } },
  concurrencyPolicy: { value: kplus.ConcurrencyPolicy.REPLACE, renders: { 'spec.concurrencyPolicy': 'Replace' } },
  startingDeadline: { value: Duration.seconds(5), renders: { 'spec.startingDeadlineSeconds': 5 } },
  successfulJobsRetained: { value: 0, renders: { 'spec.successfulJobsHistoryLimit': 0 } },
  failedJobsRetained: { value: 7, renders: { 'spec.failedJobsHistoryLimit': 7 } },
  suspend: { value: true, renders: { 'spec.suspend': true, 'spec.jobTemplate.spec.suspend': undefined } },
  backoffLimit: { value: 3, renders: { 'spec.jobTemplate.spec.backoffLimit': 3 } },
  activeDeadline: { value: Duration.hours(1), renders: { 'spec.jobTemplate.spec.activeDeadlineSeconds': 3600 } },
  ttlAfterFinished: { value: Duration.minutes(1), renders: { 'spec.jobTemplate.spec.ttlSecondsAfterFinished': 60 } },
};

const probe = kplus.Probe.fromHttpGet('/ready', { port: 8080 });
const probed = { failureThreshold: 3, httpGet: { path: '/ready', port: 8080, scheme: 'HTTP' } };
const CONTAINER = 'spec.template.spec.containers.0';

const DEPLOYMENT_OPTIONS: Rows<DeploymentRunProps> = {
  replicas: { value: 0, renders: { 'spec.replicas': 0 } },
  strategy: { value: RunStrategy.recreate(), renders: { 'spec.strategy': { type: 'Recreate' } } },
  readiness: {
    value: probe,
    renders: { [`${CONTAINER}.readinessProbe`]: probed, [`${CONTAINER}.startupProbe`]: undefined },
  },
  liveness: { value: probe, renders: { [`${CONTAINER}.livenessProbe`]: probed } },
  startup: { value: probe, renders: { [`${CONTAINER}.startupProbe`]: probed } },
};

const SERVICE_OPTIONS: Rows<ServiceRunProps> = {
  ...DEPLOYMENT_OPTIONS,
  servicePorts: {
    value: [{ port: 80, targetPort: 8080 }, { port: 53, protocol: kplus.Protocol.UDP }],
    renders: {
      [`${CONTAINER}.ports`]: [{ containerPort: 8080 }, { containerPort: 53, protocol: 'UDP' }],
    },
  },
  serviceType: { value: kplus.ServiceType.NODE_PORT, renders: { 'spec.replicas': undefined } },
  externalName: { value: 'db.example.com', renders: {} },
  serviceName: { value: 'stable', renders: {} },
};

const POD_OPTIONS: Rows<PodRunProps> = {
  naming: { value: RunNaming.stable(), renders: { 'metadata.name': 'churn-train-c8b5bc18' } },
};

const cells = Object.entries({
  DigitalHubRun: JOB_OPTIONS,
  ScheduledRun: SCHEDULE_OPTIONS,
  DeploymentRun: DEPLOYMENT_OPTIONS,
  ServiceRun: SERVICE_OPTIONS,
  PodRun: POD_OPTIONS,
}).flatMap(
  (
    [kind, rows],
  ) => Object.entries(rows).map(([option, row]) => [kind as KindName, option, row] as [KindName, string, Row<unknown>]),
);

test.each(cells)('%s: %s renders where it belongs', (kind, option, { value, renders }) => {
  const manifest = manifestOf(makeKind(kind, { [option]: value }));
  expect(Object.fromEntries(Object.keys(renders).map((path) => [path, at(manifest, path)]))).toEqual(renders);
});

/** The kinds' required options are no use undefined. */
const optional = cells.filter(([, option]) => !['schedule', 'servicePorts'].includes(option));

test.each(optional)('%s: %s as an explicit undefined renders as if left out', (kind, option) => {
  const objects = (props: Record<string, unknown>) => {
    const chart = makeChart();
    makeKind(kind, props, chart);
    return chart.node.findAll().filter(ApiObject.isApiObject).map((object) => (object as ApiObject).toJson());
  };
  expect(objects({ [option]: undefined })).toEqual(objects({}));
});

describe('a ScheduledRun', () => {
  test('has Kubernetes\' defaults, and not those of cdk8s-plus', () => {
    const { spec } = manifestOf(makeKind('ScheduledRun'));
    expect(Object.keys(spec).sort()).toEqual(['jobTemplate', 'schedule']);
    expect(Object.keys(spec.jobTemplate.spec).sort()).toEqual(['backoffLimit', 'template']);
    expect(spec.jobTemplate.metadata).toEqual(
      { labels: expect.objectContaining({ 'app.kubernetes.io/component': 'schedule' }) },
    );
  });

  test('takes what cdk8s-plus throws for: a short starting deadline, and a ttl beside a history', () => {
    const { spec } = manifestOf(makeKind('ScheduledRun', {
      startingDeadline: Duration.seconds(
        1,
      ),
      ttlAfterFinished: Duration.minutes(5),
      successfulJobsRetained: 2,
      failedJobsRetained: 2,
    }));
    expect(spec).toMatchObject(
      { startingDeadlineSeconds: 1, successfulJobsHistoryLimit: 2, failedJobsHistoryLimit: 2 },
    );
    expect(spec.jobTemplate.spec.ttlSecondsAfterFinished).toBe(300);
  });

  test('has a name of at most 52 characters', () => {
    const run = makeKind(
      'ScheduledRun',
      {},
      makeChart('a-chart-of-some-department'),
      'the-evaluation-of-the-quarterly-model',
    );
    expect(run.runName.length).toBeLessThanOrEqual(52);
    expect(Diagnostics.of(run).all).toEqual([]);
  });

  test('explains its schedule in words, and when it comes', () => {
    jest.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z') });
    try {
      const rows = (schedule: string, timeZone?: string) => {
        const explanation = new ScheduledRun(makeChart(), 'train', { ...MINIMAL, schedule, timeZone }).explain();
        return ['schedule', 'schedule.words', 'schedule.next', 'schedule.changes'].map((field) =>
          explanation.row(field)?.value);
      };
      const [next, changes] = [2, 3];
      const mondays = [
        '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11',
        '2027-01-18', '2027-01-25',
      ];
      expect(rows('0 3 * * 1', 'Europe/Rome')).toEqual(
        ['0 3 * * 1', 'At 03:00, only on Monday', mondays.map((day) => `${day}T03:00+01:00`).join(', '), undefined]);
      expect(rows('30 2 * * *', 'Europe/Rome')[changes]).toBe('not at 2027-03-28T02:30, twice at 2027-10-31T02:30');
      expect(rows('*/20 * * * *', 'America/New_York')[changes])
        .toBe('not from 2027-03-14T02:00 to 02:40, twice from 2027-11-07T01:00 to 01:40');
      expect(rows('30 2 * * *')[changes]).toBeUndefined();
      expect(rows('30 2 * * *', 'Asia/Kolkata')[changes]).toBeUndefined();
      expect(rows('@every 1h', 'Europe/Rome')[changes]).toBeUndefined();
      expect(rows('@daily').slice(0, next)).toEqual(['@daily', 'At 00:00']);
      expect(rows('@daily')[next]?.split(', ')).toHaveLength(10);
      expect(rows('@daily')[next]).toMatch(/^2026-11-22T00:00Z, 2026-11-23T00:00Z, .*2026-12-01T00:00Z$/);
      expect(rows('@every 1h30m')[1]).toBe('every 1h30m');
      expect(rows('@every 1h30m')[next]).toMatch(/^2026-11-21T13:30Z, 2026-11-21T15:00Z, 2026-11-21T16:30Z, /);
      expect(rows('@every 90s')[next]).toMatch(/^2026-11-21T12:01:30Z, 2026-11-21T12:03Z, /);
      expect(rows('0 0 1 * 5')[next]).toMatch(/^2026-11-27T00:00Z, 2026-12-01T00:00Z, 2026-12-04T00:00Z, /);
      expect(rows('0 0 30 2 *')[next]).toBe('never');
      expect(rows('never')).toEqual(['never', undefined, undefined, undefined]);
      expect(rows('0 3 1-7 * 1')[1]).toBe('At 03:00, between day 1 and 7 of the month, or on Monday');
      expect(rows('0 3 * * *', 'posix/Europe/Rome')[next]).toContain('2026-11-22T03:00+01:00');
      expect(['*-5 * * * *', '*/59 * * * *', '?-9/3 * * * *', '+5 * * * *'].map((odd) => rows(odd)[1])).toEqual(
        Array(4).fill(undefined),
      );
    } finally {
      jest.useRealTimers();
    }
  });

  test.each([
    ['30 2 * * *', 'Europe/Rome', '2026-03-28T23:30:00Z', ['2026-03-30T00:30', '2026-03-31T00:30', '2026-04-01T00:30']],
    [
      '30 2 25 10 *',
      'Europe/Rome',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30', '2026-10-25T01:30', '2027-10-25T00:30'],
    ],
    [
      '0 2 * 3 0',
      'America/New_York',
      '2026-03-07T00:00:00Z',
      ['2026-03-15T06:00', '2026-03-22T06:00', '2026-03-29T06:00'],
    ],
    [
      '15 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-02T12:00:00Z',
      ['2026-10-02T15:45', '2026-10-04T15:15', '2026-10-05T15:15'],
    ],
    [
      '45 23 31 12 *',
      'Asia/Kolkata',
      '2026-11-21T00:00:00Z',
      ['2026-12-31T18:15', '2027-12-31T18:15', '2028-12-31T18:15'],
    ],
  ])('%s in %s comes as the clocks change: left out, or twice', (text, zone, now, expected) => {
    const schedule = parseSchedule(text) as Schedule;
    expect(nextTimes(schedule, zone, 3, new Date(now)).map((time) => time.toISOString().slice(0, 16))).toEqual(
      expected,
    );
  });

  test('renders the same at every time of day', () => {
    const rendered = (now: string) => {
      jest.useFakeTimers({ now: new Date(now) });
      try {
        return JSON.stringify(manifestOf(makeKind('ScheduledRun')));
      } finally {
        jest.useRealTimers();
      }
    };
    expect(rendered('2026-01-01T00:00:00Z')).toBe(rendered('2027-07-01T12:00:00Z'));
  });
});

describe('a ServiceRun', () => {
  const objectsOf = (props: Partial<ServiceRunProps>, platform?: object) => {
    const chart = makeChart();
    if (platform) {
      new DigitalHubPlatform(chart, 'platform', platform);
    }
    const run = new ServiceRun(chart, 'model', { ...MINIMAL, servicePorts: [{ port: 80 }], ...props });
    return { run, objects: synth(chart) };
  };

  test('has a Service of its name that leads to its pods', () => {
    const { run, objects: [deployment, service] } = objectsOf({ labels: { team: 'ml' } });
    expect([deployment.metadata.name, service.metadata.name, run.runName]).toEqual(
      Array(3).fill('churn-model-c8991bc7'),
    );
    expect(service.spec.selector).toEqual(deployment.spec.selector.matchLabels);
    expect(deployment.spec.template.metadata.labels).toMatchObject(service.spec.selector);
    expect(service.metadata.labels).toMatchObject({ 'team': 'ml', 'app.kubernetes.io/component': 'service' });
  });

  test('has no lines that only repeat Kubernetes\' defaults', () => {
    const { objects: [deployment, service] } = objectsOf({});
    expect(Object.keys(deployment.spec).sort()).toEqual(['selector', 'strategy', 'template']);
    expect(service.spec).toEqual(
      { type: 'ClusterIP', ports: [{ name: 'port80', port: 80, targetPort: 80 }], selector: service.spec.selector },
    );
  });

  test('says everything of its ports', () => {
    const { objects: [, service] } = objectsOf({
      serviceType: kplus.ServiceType.NODE_PORT,
      servicePorts: [
        { port: 80, targetPort: 8080, name: 'http', appProtocol: 'kubernetes.io/h2c', nodePort: 30080 },
        { port: 80, targetPort: 8080, name: 'quic', protocol: kplus.Protocol.UDP },
      ],
    });
    expect(service.spec.ports).toEqual([
      { name: 'http', port: 80, targetPort: 8080, appProtocol: 'kubernetes.io/h2c', nodePort: 30080 },
      { name: 'quic', port: 80, targetPort: 8080, protocol: 'UDP' },
    ]);
  });

  test.each([
    ['the first that is TCP', [{ port: 80, targetPort: 8080, protocol: kplus.Protocol.TCP }], 8080],
    ['not one of UDP', [{ port: 53, protocol: kplus.Protocol.UDP }, { port: 80, targetPort: 8081 }], 8081],
  ])('has probes that ask a port where they name none: %s', (_what, servicePorts, port) => {
    const { objects: [deployment] } = objectsOf({ servicePorts, readiness: kplus.Probe.fromHttpGet('/ready') });
    expect(deployment.spec.template.spec.containers[0].readinessProbe.httpGet.port).toBe(port);
  });

  test('names one port of two protocols twice', () => {
    const {
      objects: [, service],
    } = objectsOf({ servicePorts: [{ port: 53 }, { port: 53, protocol: kplus.Protocol.UDP }] });
    expect(service.spec.ports.map(({ name }: Manifest) => name)).toEqual(['port53', 'port53-udp']);
  });

  test('names a port that is bound later without a name', () => {
    const chart = makeChart();
    new ServiceRun(chart, 'model', { ...MINIMAL, servicePorts: [{ port: 80 }] }).service.bind(9090);
    expect(synth(chart)[1].spec.ports.map(({ name }: Manifest) => name)).toEqual(['port80', 'port9090']);
  });

  test('with serviceName has a second service, which is reached from inside', () => {
    const { run, objects: [,, named] } = objectsOf({
      functionName: 'Predict',
      serviceName: 'stable',
      serviceType: kplus.ServiceType.NODE_PORT,
      servicePorts: [
        { port: 80, nodePort: 30080 },
      ],
    });
    expect(named).toMatchObject({ kind: 'Service', metadata: { name: 'predict-stable' }, spec: { type: 'ClusterIP' } });
    expect(named.spec.ports).toEqual([{ name: 'port80', port: 80, targetPort: 80 }]);
    expect(run.namedService?.name).toBe('predict-stable');
  });

  test('with an external name is an alias, and is warned that nothing leads to its pods', () => {
    const chart = makeChart();
    new ServiceRun(
      chart,
      'db',
      { ...MINIMAL, serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'db.example.com' },
    );
    const [, service] = synth(chart);
    expect(service.spec).toEqual({ type: 'ExternalName', externalName: 'db.example.com' });
    expect(Diagnostics.of(chart).all.map(({ code }) => code)).toEqual(['DH2011']);
  });

  test.each([
    ['library', undefined, {}, 'ClusterIP'],
    ['platform', { serviceType: kplus.ServiceType.NODE_PORT }, {}, 'NodePort'],
    [
      'run',
      { serviceType: kplus.ServiceType.NODE_PORT },
      { serviceType: kplus.ServiceType.LOAD_BALANCER },
      'LoadBalancer',
    ],
    [
      'profile',
      { profiles: [new Profile({ name: 'p', serviceType: kplus.ServiceType.NODE_PORT })] },
      { profile: 'p', serviceType: kplus.ServiceType.LOAD_BALANCER },
      'NodePort',
    ],
  ])('takes its type from the %s', (_layer, platform, props, type) => {
    expect(objectsOf(props, platform).objects[1].spec.type).toBe(type);
  });

  test('takes ports and replicas of a profile, name by name', () => {
    const profiles = [
      new Profile(
        { name: 'p', replicas: 5, servicePorts: [{ port: 80, targetPort: 9000 }, { port: 9090, name: 'metrics' }] },
      ),
    ];
    const {
      objects: [deployment, service],
    } = objectsOf({ profile: 'p', replicas: 2, servicePorts: [{ port: 80 }, { port: 443 }] }, { profiles });
    expect(deployment.spec.replicas).toBe(5);
    expect(service.spec.ports.map(({ name, targetPort }: Manifest) => [name, targetPort])).toEqual(
      [['port80', 9000], ['port443', 443], ['metrics', 9090]],
    );
  });

  test('a profile\'s settings for other kinds do not concern a Job', () => {
    const chart = makeChart();
    new DigitalHubPlatform(
      chart,
      'platform',
      {
        serviceType: kplus.ServiceType.NODE_PORT,
        profiles: [new Profile({ name: 'p', replicas: 5, serviceType: kplus.ServiceType.NODE_PORT })],
      },
    );
    const run = makeKind('DigitalHubRun', { profile: 'p' }, chart);
    expect(['replicas', 'serviceType'].map((field) => run.explain().row(field))).toEqual([undefined, undefined]);
  });

  test('keeps ports that are bound to its service later', () => {
    const chart = makeChart();
    const run = new ServiceRun(chart, 'model', { ...MINIMAL, servicePorts: [{ port: 80, targetPort: 8080 }] });
    run.service.bind(9090, { name: 'metrics', targetPort: 9091 });
    expect(synth(chart)[1].spec.ports[1]).toEqual({ name: 'metrics', port: 9090, targetPort: 9091 });
  });

  test('is exposed by an ingress', () => {
    const chart = makeChart();
    const run = new ServiceRun(chart, 'model', { ...MINIMAL, servicePorts: [{ port: 80, targetPort: 8080 }] });
    run.service.exposeViaIngress('/predict');
    const ingress = synth(chart).find(({ kind }) => kind === 'Ingress');
    expect(ingress.spec.rules[0].http.paths[0].backend.service).toEqual({ name: run.runName, port: { number: 80 } });
  });

  test('leaves replicas to an autoscaler', () => {
    const chart = makeChart();
    const run = new DeploymentRun(chart, 'worker', MINIMAL);
    new kplus.HorizontalPodAutoscaler(chart, 'scaler', {
      target: run.deployment,
      maxReplicas: 5,
      metrics: [
        kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70)),
      ],
    });
    const [deployment, scaler] = synth(chart);
    expect(deployment.spec).not.toHaveProperty('replicas');
    expect(scaler.spec.scaleTargetRef).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', name: run.runName });
  });

  test('whose replicas share a volume that one node mounts is warned, and none else', () => {
    const codes = (
      replicas: number,
      volume: RunVolume,
    ) => Diagnostics.of(objectsOf({ replicas, volumes: [volume], fsGroup: 1000 }).run).all.map(({ code }) => code);
    const mount = { name: 'd', mountPath: '/d' };
    printedBy(() => {
      expect(codes(2, RunVolume.persistentVolumeClaim(mount))).toEqual(['DH2012']);
      expect(codes(1, RunVolume.persistentVolumeClaim(mount))).toEqual(['DH2029']);
      expect(
        codes(
          2,
          RunVolume.persistentVolumeClaim(
            { ...mount, accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY] },
          ),
        ),
      ).toEqual([]);
      expect(codes(2, RunVolume.ephemeral(mount))).toEqual([]);
    });
  });
});
