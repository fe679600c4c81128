/** Runs the files of Python sources with the Python of this machine, laid out as DigitalHub Core's builder does. */
import { spawnSync, SpawnSyncReturns } from 'child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { delimiter, dirname, join } from 'path';
import { Chart, Testing } from 'cdk8s';
import { DeploymentRun, DigitalHubRun, PythonSourceOptions, RunSource } from '../src';

const scratch = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-'));

/** A server that shows how it was started, and asks the handler once: in an event loop, and awaiting what can be awaited, as Nuclio does. */
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

/** Lays the files of a run out in an empty folder. */
function layOut(options: PythonSourceOptions, keepsServing: boolean): string {
  const chart = new Chart(Testing.app(), 'c');
  new (keepsServing ? DeploymentRun : DigitalHubRun)(chart, 'run', { image: 'python:3.12', runAsUser: 1000, source: RunSource.python({ code: CODE, ...options }) });
  const { data } = chart.toJson().find(({ kind }) => kind === 'ConfigMap');
  const folder = mkdtempSync(join(scratch, 'shared-'));
  for (const [key, path] of data['context-sources-map.txt'].trim().split('\n').map((line: string) => line.split(','))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data[key]);
  }
  return folder;
}

/** Calls the launcher in another folder than that of the code, as containers do. */
function launch(folder: string, ...args: string[]): SpawnSyncReturns<string> {
  const { PYTHONPATH, ...env } = process.env;
  return spawnSync('python3', [join(folder, '.digitalhub/launch.py'), ...args], {
    cwd: scratch,
    encoding: 'utf8',
    env: { ...env, HOME: '/', PIP_NO_INDEX: '1', PYTHONIOENCODING: 'utf-8', PATH: `${scratch}${delimiter}${env.PATH}` },
  });
}

interface Outcome {
  readonly status?: number;
  readonly prints?: string;
  readonly complains?: string;
}

function check(what: string, { status, stdout, stderr }: SpawnSyncReturns<string>, expected: Outcome): void {
  const holds = status === (expected.status ?? 0) && stdout === (expected.prints ?? '') && stderr.includes(expected.complains ?? '');
  if (!holds) {
    throw new Error(`the launcher fails: ${what}\nstatus ${status}\n${stdout}\n${stderr}`);
  }
  console.log(`ok: ${what}`);
}

const job = (options: PythonSourceOptions, ...args: string[]) => launch(layOut(options, false), ...args);

check('a function of a folder is called with its parameters, after the init function',
  job({ handler: 'src.train:main', parameters: { epochs: 20, rate: 0.5 }, initFunction: 'init', initParameters: { start: 3 } }, '--verbose'),
  { prints: 'ère: 3+20 at 0.5, [\'--verbose\']\n' });
check('nothing is printed of no result', job({ handler: 'src.train:nothing' }), { prints: 'done\n' });
check('a failure is the run\'s', job({ handler: 'src.train:fail' }), { status: 1, complains: 'ValueError: no data' });
check('a parameter that is missing is told', job({ handler: 'src.train:main' }), { status: 1, complains: 'epochs' });
check('a function alone is one of main, and modules of the author have the names that they want', job({ handler: 'same_name' }), { prints: 'the author\'s own module\n' });
check('DigitalHub\'s decorator is left out', job({ handler: 'decorated', parameters: { x: 1 } }), { prints: '2\n' });
check('a function can be cached, in a file that no import statement could name', job({ handler: 'src.train-model:cached', parameters: { x: 4 } }), { prints: '8\n' });
check('asynchronous functions come to their end, in one event loop',
  job({ handler: 'src.train-model:later', parameters: { epochs: 2 }, initFunction: 'begin', initParameters: { start: 3 } }), { prints: '5\n' });
check('a failure in the end is the run\'s', job({ handler: 'src.train-model:fail' }), { status: 1, complains: 'ValueError: no data' });
check('a function can have an event loop of its own', job({ handler: 'src.train-model:alone' }), { prints: 'its own loop\n' });

const wheel = join(scratch, 'tiny-1.0-py3-none-any.whl');
spawnSync('python3', ['-c', `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("tiny/__init__.py", "")
    wheel.writestr("tiny-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\n")
    wheel.writestr("tiny-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr("tiny-1.0.dist-info/RECORD", "")
`, wheel], { stdio: 'inherit' });
const withRequirements = layOut({ handler: 'src.train:required', requirements: [wheel] }, false);
for (const time of ['once', 'and again']) {
  const { stdout, ...rest } = launch(withRequirements);
  check(`requirements are installed ${time}`, { ...rest, stdout: stdout.slice(stdout.lastIndexOf('\n', stdout.length - 2) + 1) }, { prints: 'tiny\n' });
}
check('requirements that cannot be installed end the run',
  { ...job({ handler: 'same_name', requirements: ['no-such-package==1'] }), stdout: '' }, { status: 1, complains: 'The requirements cannot be installed.' });

const served = layOut({ handler: 'serve', initFunction: 'load', initParameters: { model: 'nine' } }, true);
check('an image without a server is told', launch(served), { status: 1, complains: 'no Nuclio processor' });
writeFileSync(join(scratch, 'processor'), PROCESSOR);
chmodSync(join(scratch, 'processor'), 0o755);
check('a run that keeps serving becomes the server, which hands its requests to the function', launch(served),
  { prints: `--config ${join(served, '.digitalhub/function.yaml')} True\nseven of nine\n` });
const awaited = layOut({ handler: 'src.train-model:serve', initFunction: 'begin', initParameters: { start: 9 } }, true);
check('the server awaits what is asynchronous', launch(awaited), { prints: `--config ${join(awaited, '.digitalhub/function.yaml')} True\nseven of 9\n` });
