/** Runs the files of Python sources with the local Python, arranged as by DigitalHub Core's builder. */
import { spawnSync, SpawnSyncReturns } from 'child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { basename, delimiter, dirname, join } from 'path';
import { Chart, Testing } from 'cdk8s';
import { DeploymentRun, DigitalHubRun, PythonSourceOptions, RunSource } from '../src';

const scratch = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-'));

/** A server that prints its arguments and calls the handler once, in an event loop, as Nuclio does. */
const PROCESSOR = `#!/usr/bin/env python3
import asyncio, os, sys
from types import SimpleNamespace
print(" ".join(sys.argv[1:]), os.environ["NUCLIO_PYTHON_PATH"] == os.environ["PYTHONPATH"])
import digitalhub_handler

async def ask():
    context = SimpleNamespace()
    begun = digitalhub_handler.init_context(context)
    if asyncio.iscoroutinefunction(digitalhub_handler.init_context):
        await begun
    answer = digitalhub_handler.handler(context, SimpleNamespace(body="seven"))
    return await answer if asyncio.iscoroutine(answer) else answer

print(asyncio.run(ask()))
`;

const CODE = RunSource.several([
  RunSource.inline('src/train.py', `
import sys
from src.extra import NAME

def init(context, start=0):
    context.start = start

def main(context, epochs, rate=0.1):
    return f"{NAME}: {context.start}+{epochs} at {rate}, {sys.argv[1:]}"

def nothing():
    print("done")

def fail():
    raise ValueError("no data")

def temporary():
    import os, tempfile
    return os.path.relpath(tempfile.gettempdir(), os.path.dirname(os.path.dirname(__file__)))

def required():
    import tiny
    return tiny.__file__.split("/")[-2]
`),
  RunSource.inline('src/extra.py', 'NAME = "ère"\n'),
  RunSource.inline('src/train-model.py', `
import asyncio
from functools import lru_cache

@lru_cache
def cached(x=2):
    return x * 2

async def begin(context, start=0):
    context.ready = asyncio.get_running_loop().create_future()
    context.ready.set_result(start)

async def later(context, epochs=1):
    await asyncio.sleep(0.01)
    return await context.ready + epochs

async def fail():
    await asyncio.sleep(0)
    raise ValueError("no data")

def alone():
    return asyncio.run(asyncio.sleep(0.01, "its own loop"))

async def serve(context, event):
    await asyncio.sleep(0.01)
    return f"{event.body} of {await context.ready}"
`),
  RunSource.inline('launch.py', 'NAME = "the author\'s own module"\n'),
  RunSource.inline('main.py', `
from digitalhub_like import handler
import launch

@handler
def decorated(x):
    return x + 1

def same_name():
    return launch.NAME

def serve(context, event):
    return f"{event.body} of {context.model}"

def load(context, model):
    context.model = model
`),
  RunSource.inline('digitalhub_like.py', `
from functools import wraps

def handler(function):
    @wraps(function)
    def wrapper(project, run, *args, **kwargs):
        raise RuntimeError("this would ask DigitalHub Core")
    return wrapper
`),
]);

/** Writes the files of a run to an empty folder. */
function layOut(options: PythonSourceOptions, keepsServing: boolean): string {
  const chart = new Chart(Testing.app(), 'c');
  new (keepsServing ? DeploymentRun : DigitalHubRun)(chart, 'run', {
    image: 'python:3.12', runAsUser: 1000, source: RunSource.python({ code: CODE, ...options }),
  });
  const { data } = chart.toJson().find(({ kind }) => kind === 'ConfigMap');
  const folder = mkdtempSync(join(scratch, 'shared-'));
  const lines: string[] = data['context-sources-map.txt'].trim().split('\n');
  for (const [key, path] of lines.map((line) => line.split(','))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data[key]);
  }
  return folder;
}

/** Calls the launcher in a folder other than that of the code, as containers do. */
function launch(folder: string, args: readonly string[] = [], variables = {}): SpawnSyncReturns<string> {
  const { PYTHONPATH, TMPDIR, ...env } = process.env;
  return spawnSync('python3', [join(folder, '.digitalhub/launch.py'), ...args], {
    cwd: scratch,
    encoding: 'utf8',
    env: {
      ...env, ...variables, HOME: '/', PIP_NO_INDEX: '1', PYTHONIOENCODING: 'utf-8', PATH: `${scratch}${delimiter}${env.PATH}`,
    },
  });
}

interface Outcome {
  readonly status?: number;
  readonly stdout?: string;
  readonly stderrContains?: string;
}

function check(what: string, { status, stdout, stderr }: SpawnSyncReturns<string>, expected: Outcome): void {
  const holds = status === (expected.status ?? 0) && stdout === (expected.stdout ?? '')
    && stderr.includes(expected.stderrContains ?? '');
  if (!holds) {
    throw new Error(`failed: ${what}\nstatus ${status}\n${stdout}\n${stderr}`);
  }
  console.log(`ok: ${what}`);
}

const job = (options: PythonSourceOptions, ...args: string[]) => launch(layOut(options, false), args);

check('a function in a folder is called with its parameters, after the init function',
  job({
    handler: 'src.train:main',
    parameters: { epochs: 20, rate: 0.5 },
    initFunction: 'init',
    initParameters: { start: 3 },
  }, '--verbose'),
  { stdout: 'ère: 3+20 at 0.5, [\'--verbose\']\n' });
check('nothing is printed if the function returns nothing',
  job({ handler: 'src.train:nothing' }), { stdout: 'done\n' });
check('the run fails if the function fails',
  job({ handler: 'src.train:fail' }), { status: 1, stderrContains: 'ValueError: no data' });
check('a missing parameter is reported', job({ handler: 'src.train:main' }), { status: 1, stderrContains: 'epochs' });
check('a function name alone refers to main, and the names of the launcher do not hide modules of the author',
  job({ handler: 'same_name' }), { stdout: 'the author\'s own module\n' });
check('the decorator of DigitalHub is bypassed',
  job({ handler: 'decorated', parameters: { x: 1 } }), { stdout: '2\n' });
check('a function can be cached, in a file whose name is not a valid identifier',
  job({ handler: 'src.train-model:cached', parameters: { x: 4 } }), { stdout: '8\n' });
check('asynchronous functions are awaited, in the same event loop',
  job({
    handler: 'src.train-model:later', parameters: { epochs: 2 }, initFunction: 'begin', initParameters: { start: 3 },
  }),
  { stdout: '5\n' });
check('the run fails if an asynchronous function fails',
  job({ handler: 'src.train-model:fail' }), { status: 1, stderrContains: 'ValueError: no data' });
check('a function can have its own event loop',
  job({ handler: 'src.train-model:alone' }), { stdout: 'its own loop\n' });

const readOnlyRoot = mkdtempSync(join(scratch, 'read-only-root-'));
writeFileSync(join(readOnlyRoot, 'sitecustomize.py'), `
import os
access = os.access
os.access = lambda path, *rest: str(path) != "/tmp" and access(path, *rest)
`);
check('temporary files are next to the code if /tmp is read-only',
  launch(layOut({ handler: 'src.train:temporary' }, false), [], { PYTHONPATH: readOnlyRoot }), { stdout: '.tmp\n' });
check('temporary files are where the author wants them',
  launch(layOut({ handler: 'src.train:temporary' }, false), [], { PYTHONPATH: readOnlyRoot, TMPDIR: readOnlyRoot }),
  { stdout: `../${basename(readOnlyRoot)}\n` });

const wheel = join(scratch, 'tiny-1.0-py3-none-any.whl');
spawnSync('python3', ['-c', `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("tiny/__init__.py", "")
    wheel.writestr("tiny-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\n")
    wheel.writestr("tiny-1.0.dist-info/WHEEL",
                   "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr("tiny-1.0.dist-info/RECORD", "")
`, wheel], { stdio: 'inherit' });
const withRequirements = layOut({ handler: 'src.train:required', requirements: [wheel] }, false);
for (const time of ['once', 'again']) {
  const { stdout, ...rest } = launch(withRequirements);
  const lastLine = stdout.slice(stdout.lastIndexOf('\n', stdout.length - 2) + 1);
  check(`requirements are installed ${time}`, { ...rest, stdout: lastLine }, { stdout: 'tiny\n' });
}
const withFile = layOut({ handler: 'src.train:required' }, false);
writeFileSync(join(withFile, 'requirements.txt'), `${wheel}\n`);
const { stdout: printed, ...outcome } = launch(withFile);
check('requirements of a repository are installed', { ...outcome, stdout: printed.slice(-5) }, { stdout: 'tiny\n' });
const withBoth = layOut({ handler: 'src.train:required', requirements: [wheel] }, false);
writeFileSync(join(withBoth, 'requirements.txt'), 'no-such-package==1\n');
check('requirements of the function stand for those of its repository',
  { ...launch(withBoth), stdout: '' }, { stdout: '' });
check('the run fails if the requirements cannot be installed',
  { ...job({ handler: 'same_name', requirements: ['no-such-package==1'] }), stdout: '' },
  { status: 1, stderrContains: 'The requirements cannot be installed.' });

const served = layOut({ handler: 'serve', initFunction: 'load', initParameters: { model: 'nine' } }, true);
check('an image without a server is reported', launch(served), { status: 1, stderrContains: 'no Nuclio processor' });
writeFileSync(join(scratch, 'processor'), PROCESSOR);
chmodSync(join(scratch, 'processor'), 0o755);
check('a service run starts the server, which passes requests to the function', launch(served),
  { stdout: `--config ${join(served, '.digitalhub/function.yaml')} True\nseven of nine\n` });
const awaited = layOut({
  handler: 'src.train-model:serve', initFunction: 'begin', initParameters: { start: 9 },
}, true);
check('the server awaits asynchronous functions', launch(awaited),
  { stdout: `--config ${join(awaited, '.digitalhub/function.yaml')} True\nseven of 9\n` });
