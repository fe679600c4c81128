/** Apps are accepted, kept, and unchanged when they are applied again; and what they declare is executed. */
import { ClusterApp } from './apps';
import { lostFields } from './came-back';
import { How, HOWS } from './kubectl';
import { idOf, inNamespace, podOf } from './manifests';
import { movedByApplying } from './moved';
import { stateOf } from './states';
import { Suite } from './suite';
import { Manifest } from '../support/synth';

const DONE = ['Complete', 'Succeeded', 'Available', 'Suspended', 'Waiting'];

export async function applyApps(suite: Suite, apps: readonly ClusterApp[]): Promise<void> {
  const nodePorts = new NodePorts();
  for (const app of apps) {
    for (const how of HOWS) {
      await applyApp(suite, { ...app, manifests: app.manifests.map((one) => nodePorts.keep(one)) }, how);
    }
  }
  const executed = apps.filter(({ drawn }) => !drawn).flatMap(({ name }) => HOWS.map((how) => namespaceOf(name, how)));
  await Promise.all(executed.map((namespace) => areExecuted(suite, namespace)));
}

const namespaceOf = (app: string, how: How) => `${app}-${how}`;

async function applyApp(suite: Suite, { name, level, manifests, drawn }: ClusterApp, how: How): Promise<void> {
  const namespace = await suite.namespace(namespaceOf(name, how), level, manifests);
  // What is in no namespace is there already for the second way.
  const sent = inNamespace(namespace, manifests).filter((one) => how === HOWS[0] || one.metadata.namespace);
  const returned = await suite.apply(name, sent, how, drawn);
  const lost = sent.flatMap((manifest) => {
    const found = returned.find((one) => idOf(one) === idOf(manifest));
    return found ? lostFields(manifest, found, idOf(manifest)) : [];
  });
  suite.check(`${name}: fields that did not come back, ${how}`, lost, []);
  suite.check(`${name}: objects that change when they are applied again, ${how}`,
    await movedByApplying(suite, sent, how, drawn), []);
}

/** Jobs complete, Deployments become available, and so on. */
async function areExecuted(suite: Suite, namespace: string): Promise<void> {
  let all: Manifest[] = [];
  await suite.eventually(`${namespace}: runs that do not come to their end`, async () => {
    all = await suite.kubectl.list('jobs,deployments,statefulsets,cronjobs,pods', namespace);
    return all.filter((object) => !object.metadata.ownerReferences && isScheduledHere(object))
      .filter((object) => !DONE.includes(stateOf(object)))
      .map((object) => `${idOf(object)} is ${stateOf(object)}${all.map(whyPending).join('')}`);
  }, []);
  suite.counts.runs += all.filter((object) => ['Complete', 'Succeeded', 'Available'].includes(stateOf(object))).length;
}

/** No other scheduler is there. */
const isScheduledHere = (object: Manifest) => podOf(object)!.spec.schedulerName === 'default-scheduler';

function whyPending({ kind, metadata, status }: Manifest): string {
  const condition = kind === 'Pod' && status.phase === 'Pending' && status.conditions?.[0];
  return condition ? `; ${metadata.name}: ${condition.message}` : '';
}

/** A node port is one of the whole cluster: only the first app that asks for it has it. */
class NodePorts {
  private readonly used = new Set<number>();

  public keep(manifest: Manifest): Manifest {
    return manifest.kind === 'Service' && manifest.spec.ports
      ? { ...manifest, spec: { ...manifest.spec, ports: manifest.spec.ports.map((port: Manifest) => this.port(port)) } }
      : manifest;
  }

  private port({ nodePort, ...port }: Manifest): Manifest {
    const isFree = nodePort !== undefined && !this.used.has(nodePort);
    this.used.add(nodePort);
    return isFree ? { ...port, nodePort } : port;
  }
}
