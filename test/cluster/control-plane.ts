/** Starts a control plane of Kubernetes with nodes, on loopback alone, and stops it. */
import { ChildProcess, spawn } from 'child_process';
import { generateKeyPairSync, randomUUID } from 'crypto';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { createServer } from 'net';
import { tmpdir } from 'os';
import { join } from 'path';
import { Kubectl } from './kubectl';
import { Programs } from './programs';
import { until } from './until';
import { Cleanup } from '../support/cleanup';

const LOOPBACK = '127.0.0.1';
const NODES = 4;
const SECONDS_TO_STOP = 10;

/** Starts everything, and returns when the nodes are ready. */
export async function startControlPlane({ controlPlane, kwok }: Programs, cleanup: Cleanup): Promise<Kubectl> {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-cluster-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const file = (name: string, text?: string) => {
    const path = join(folder, name);
    if (text !== undefined) {
      writeFileSync(path, text, { mode: 0o600 });
    }
    return path;
  };
  const start = (component: string, ...args: string[]) => new Component(controlPlane, component, args, folder, cleanup);
  const [client, peer, secure, kwokPort] = await freePorts(4);
  const etcd = `http://${LOOPBACK}:${client}`;
  const peers = `http://${LOOPBACK}:${peer}`;

  start(
    'etcd',
    '--data-dir', file('etcd'),
    '--unsafe-no-fsync',
    '--listen-client-urls', etcd,
    '--advertise-client-urls', etcd,
    '--listen-peer-urls', peers,
    '--initial-advertise-peer-urls', peers,
    '--initial-cluster', `default=${peers}`,
    '--log-level', 'error',
  );
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const accountKey = file('service-accounts.key', privateKey.export({ type: 'pkcs1', format: 'pem' }) as string);
  const token = randomUUID();
  const certificates = file('certificates');
  mkdirSync(certificates);
  const apiserver = start(
    'apiserver',
    `--etcd-servers=${etcd}`,
    `--bind-address=${LOOPBACK}`,
    `--advertise-address=${LOOPBACK}`,
    `--secure-port=${secure}`,
    '--endpoint-reconciler-type=none',
    // The server makes a certificate for itself there.
    `--cert-dir=${certificates}`,
    `--token-auth-file=${file('tokens.csv', `${token},admin,admin,system:masters\n`)}`,
    `--service-account-key-file=${accountKey}`,
    `--service-account-signing-key-file=${accountKey}`,
    '--service-account-issuer=https://kubernetes.default.svc',
    '--service-cluster-ip-range=10.96.0.0/16',
    '--authorization-mode=Node,RBAC',
    '--allow-privileged',
  );
  const authority = file('authority.crt');
  const config = file('kubeconfig', JSON.stringify({
    'apiVersion': 'v1',
    'kind': 'Config',
    'clusters': [
      { name: 'test', cluster: { 'server': `https://${LOOPBACK}:${secure}`, 'certificate-authority': authority } },
    ],
    'users': [{ name: 'admin', user: { token } }],
    'contexts': [{ name: 'test', context: { cluster: 'test', user: 'admin' } }],
    'current-context': 'test',
  }));
  const kubectl = new Kubectl(controlPlane, config, file('discovery'), cleanup);
  const certificate = join(certificates, 'apiserver.crt');
  await until('the API server has a certificate', async () => {
    apiserver.check();
    return existsSync(certificate);
  });
  // The second one in the file is of the authority that signed the first.
  file('authority.crt', readFileSync(certificate, 'utf8').split(/(?=-----BEGIN)/)[1]);
  await until('the API server is ready', async () => {
    apiserver.check();
    return (await kubectl.run(['get', '--raw', '/readyz'])).code === 0;
  });
  const all = [
    start(
      'controllers',
      `--kubeconfig=${config}`,
      `--bind-address=${LOOPBACK}`,
      '--secure-port=0',
      '--leader-elect=false',
      `--root-ca-file=${authority}`,
      `--service-account-private-key-file=${accountKey}`,
      '--use-service-account-credentials',
      '--horizontal-pod-autoscaler-sync-period=1s',
      '--concurrent-job-syncs=10',
      '--kube-api-qps=500',
      '--kube-api-burst=1000',
    ),
    start(
      'scheduler',
      `--kubeconfig=${config}`,
      `--bind-address=${LOOPBACK}`,
      '--secure-port=0',
      '--leader-elect=false',
      '--kube-api-qps=500',
      '--kube-api-burst=1000',
    ),
    start(
      'run',
      kwok,
      `--kubeconfig=${config}`,
      '--manage-all-nodes=true',
      `--server-address=${LOOPBACK}:${kwokPort}`,
      '--node-lease-duration-seconds=40',
      `--config=${join(__dirname, 'stages.yaml')}`,
    ),
  ];
  await kubectl.must(['apply', '--server-side', '-f', join(__dirname, 'cluster.yaml')]);
  await until('the nodes are ready', async () => {
    all.forEach((component) => component.check());
    const ready = await kubectl.must([
      'get', 'nodes', '-o', 'jsonpath={range .items[*].status.conditions[?(@.type=="Ready")]}{.status} {end}',
    ]);
    return ready.trim() === Array(NODES).fill('True').join(' ');
  });
  return kubectl;
}

/** A process of the cluster. It ends with this one, whose pipe it reads. */
class Component {
  private readonly process: ChildProcess;
  private readonly log: string;

  public constructor(
    program: string,
    private readonly name: string,
    args: readonly string[],
    folder: string,
    cleanup: Cleanup,
  ) {
    this.log = join(folder, `${name}.log`);
    // Not in the group of this process: at the terminal, the group's interrupt would end all of them in any order.
    this.process = spawn(program, [name, ...args], { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    const log = createWriteStream(this.log);
    this.process.stdout!.pipe(log, { end: false });
    this.process.stderr!.pipe(log, { end: false });
    const ended = new Promise<void>((resolve) => this.process.once('close', () => log.end(resolve)));
    cleanup.add(async () => {
      this.process.kill('SIGTERM');
      const hard = setTimeout(() => this.process.kill('SIGKILL'), SECONDS_TO_STOP * 1000);
      await ended;
      clearTimeout(hard);
    });
  }

  /** Throws if the process has ended by itself. */
  public check(): void {
    if (this.process.exitCode !== null || this.process.signalCode !== null) {
      throw new Error(`${this.name} ended:\n${readFileSync(this.log, 'utf8').slice(-2000)}`);
    }
  }
}

/** Ports that are free now. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(servers.map((server) => new Promise<number>((resolve) => {
    server.listen(0, LOOPBACK, () => resolve((server.address() as { port: number }).port));
  })));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
