/** The pictures of the documentation, generated from the code. */
import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { anatomyOf, Anatomy, Part } from './anatomy';
import { Picture, widthOf } from './svg';
import {
  DeploymentRun, DigitalHubPlatform, DigitalHubRun, PodRun, Profile, RunSource, RunVolume, ScheduledRun, ServiceRun,
} from '../src';
import { LayerKind } from '../src/private/contract/run';
import { STRENGTH } from '../src/private/layers/merge';

const LINE = 20;
const PAD = 12;
const GAP = 56;

/** The names of the layers in the documentation. `explain` prints "default" for the library. */
const NAMES: Record<LayerKind, string> = {
  [LayerKind.LIBRARY]: 'library',
  [LayerKind.PLATFORM]: 'platform',
  [LayerKind.SUGGESTION]: 'overridable profile',
  [LayerKind.RUN]: 'run',
  [LayerKind.PROFILE]: 'profile',
};

/** The sources of the values of each layer. */
const SOURCES: Record<LayerKind, string> = {
  [LayerKind.LIBRARY]: 'values that nothing else sets: "default" in explain',
  [LayerKind.PLATFORM]: 'the defaults of a platform, for all runs in its scope',
  [LayerKind.SUGGESTION]: 'a profile with overridable: true',
  [LayerKind.RUN]: 'the options of the run',
  [LayerKind.PROFILE]: 'a profile, for the values that it sets',
};

const KINDS: Record<string, (chart: Chart) => void> = {
  'digitalhub-run': (chart) => new DigitalHubRun(chart, 'train', {
    image: 'ghcr.io/acme/train:1.4.0',
    runAsUser: 1000,
    fsGroup: 1000,
    source: RunSource.git('https://github.com/acme/churn.git', { branch: 'v1.4.0' }),
    volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '10Gi' })],
    secrets: ['DB_PASSWORD'],
  }),
  'scheduled-run': (chart) => new ScheduledRun(chart, 'retrain', {
    image: 'ghcr.io/acme/train:1.4.0',
    runAsUser: 1000,
    fsGroup: 1000,
    schedule: '0 3 * * *',
    volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '10Gi' })],
    secrets: ['DB_PASSWORD'],
  }),
  'service-run': (chart) => new ServiceRun(chart, 'model', {
    image: 'ghcr.io/acme/serve:1.4.0',
    runAsUser: 1000,
    fsGroup: 1000,
    functionName: 'predict',
    servicePorts: [{ port: 80, targetPort: 8080 }],
    serviceName: 'stable',
    volumes: [RunVolume.ephemeral({ name: 'cache', mountPath: '/cache' })],
    secrets: ['API_KEY'],
  }),
  'deployment-run': (chart) => new DeploymentRun(chart, 'worker', {
    image: 'ghcr.io/acme/worker:1.4.0',
    runAsUser: 1000,
    volumes: [RunVolume.configMap({ name: 'config', mountPath: '/etc/worker', configMapName: 'worker-config' })],
    secrets: ['QUEUE_TOKEN'],
  }),
  'pod-run': (chart) => new PodRun(chart, 'notebook', {
    image: 'ghcr.io/acme/notebook:1.4.0',
    runAsUser: 1000,
    volumes: [RunVolume.shared({ name: 'team-data', mountPath: '/data' })],
  }),
};

/** All pictures. */
export function pictures(): { path: string; text: string }[] {
  const drawn: Record<string, Picture> = { precedence: precedence() };
  for (const [name, declare] of Object.entries(KINDS)) {
    const chart = new Chart(new App(), 'churn', { namespace: 'ml' });
    new DigitalHubPlatform(chart, 'platform', { project: 'churn' });
    declare(chart);
    drawn[name] = draw(anatomyOf(chart));
  }
  return Object.entries(drawn)
    .map(([name, picture]) => ({ path: `docs/pictures/${name}.svg`, text: picture.toString() }));
}

/** The layers in descending order of precedence, with the values that they set for the memory of an example run. */
function precedence(): Picture {
  const row = memoryOf(new Chart(new App(), 'churn'));
  const values = new Map([row, ...row.lost].map(({ layer, value }) => [layer, value]));
  const layers = [...STRENGTH].reverse();
  const names = layers.map((layer) => NAMES[layer]);
  const picture = new Picture(`Layers in descending order of precedence: ${names.join(', ')}`);
  const widest = (texts: Record<LayerKind, string>) => Math.max(...Object.values(texts).map(widthOf));
  const [nameWidth, sourceWidth] = [widest(NAMES) + 3 * PAD, widest(SOURCES) + 2 * PAD];
  picture.text(PAD + nameWidth + sourceWidth, 20, 'example: memory request');
  layers.forEach((layer, i) => {
    const [y, value] = [32 + i * 44, values.get(layer)];
    picture.box(PAD, y, nameWidth + sourceWidth - PAD, 34, i === 0 ? 'strong' : 'plain');
    picture.text(2 * PAD, y + 22, NAMES[layer], 'name');
    picture.text(PAD + nameWidth, y + 22, SOURCES[layer]);
    const isUsed = layer === row.layer;
    const result = isUsed ? `${value} is used` : value ?? '–';
    picture.text(PAD + nameWidth + sourceWidth, y + 22, result, isUsed ? 'name' : 'words');
  });
  return picture;
}

function memoryOf(chart: Construct) {
  const profiles = [new Profile({ name: '1xa100', resources: { requests: { memory: '64Gi' } } })];
  new DigitalHubPlatform(chart, 'platform', { defaultResources: { memRequest: '1Gi' }, profiles });
  const run = new DigitalHubRun(chart, 'train', {
    image: 'ghcr.io/acme/train:1.4.0', profile: '1xa100', resources: { mem: '16Gi' },
  });
  return run.explain().row('requests.memory')!;
}

/** Draws selecting objects on the left, the workload with its pod in the middle, referenced objects on the right. */
function draw({ title, selectors, workload, referred }: Anatomy): Picture {
  const picture = new Picture(title);
  const lefts = selectors.map((part) => ({ part, width: widthOfPart(part) }));
  const leftWidth = selectors.length === 0 ? 0
    : Math.max(...lefts.map(({ width }) => width)) + GAP + widthOf('selector');
  const middle = PAD + leftWidth;
  const podWidth = Math.max(widthOf('Pod'), ...workload.lines.map(({ text }) => widthOf(text))) + 2 * PAD;
  const nested = workload.kinds.length;
  const headWidth = widthOf(workload.name) + 2 * PAD + widthOf('  ') + widthOf(workload.kinds[0] ?? 'Pod');
  const width = Math.max(podWidth + nested * 2 * PAD, headWidth);
  const height = workload.lines.length * LINE + LINE + PAD + nested * (LINE + PAD + 8);
  let [x, y, w, h] = [middle, PAD, width, height];
  const headed = (kind: string, outermost: boolean) => outermost
    ? picture.heading(x + PAD, y + LINE, kind, workload.name) : picture.text(x + PAD, y + LINE, kind, 'name');
  for (const [i, kind] of workload.kinds.entries()) {
    picture.box(x, y, w, h, i === 0 ? 'strong' : 'plain');
    headed(kind, i === 0);
    [x, y, w, h] = [x + PAD, y + LINE + 8, w - 2 * PAD, h - LINE - PAD - 8];
  }
  picture.box(x, y, w, h, nested === 0 ? 'strong' : 'inner');
  headed('Pod', nested === 0);
  const lineAt = (line: number) => y + LINE + (line + 1) * LINE;
  workload.lines.forEach(({ text }, i) => {
    const indent = widthOf(text) - widthOf(text.trimStart());
    picture.text(x + PAD + indent, lineAt(i), text.trimStart(), 'code');
  });

  const right = middle + width + GAP + 16;
  let below = PAD;
  referred.forEach(({ part, from }, i) => {
    drawPart(picture, part, right, below);
    const start = [x + PAD + widthOf(workload.lines[from].text) + 4, lineAt(from) - 4] as const;
    picture.arrow(start, [right - 2, below + 24], middle + width + 12 + (referred.length - i) * 10);
    below += 58;
  });
  lefts.forEach(({ part, width: own }, i) => {
    const top = y + i * 58;
    drawPart(picture, part, PAD, top);
    picture.arrow([PAD + own, top + 24], [x - 2, top + 24]);
    picture.text(PAD + own + 8, top + 18, 'selector');
  });
  return picture;
}

function headingOf({ kind, exists }: Part): string {
  return exists ? `${kind} (existing)` : kind;
}

function widthOfPart(part: Part): number {
  return Math.max(widthOf(headingOf(part)), widthOf(part.name)) + 2 * PAD;
}

function drawPart(picture: Picture, part: Part, x: number, y: number): void {
  picture.box(x, y, widthOfPart(part), 48, part.exists ? 'outside' : 'strong');
  picture.text(x + PAD, y + LINE, headingOf(part), 'name');
  picture.text(x + PAD, y + 2 * LINE - 2, part.name, 'code');
}
