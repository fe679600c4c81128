/** Programs and settings that are stored next to a Python function. They require Python 3.9 or newer. */

/** Calls the function once, or starts the server that calls it for each request. */
export const LAUNCHER = `"""Runs a function of DigitalHub: once, or for every request where a function.yaml lies beside this file."""
import asyncio
import importlib
import inspect
import json
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PACKAGES = ROOT / ".packages"


def prepare():
    """Installs what is required, and lets this process and its children find it."""
    if os.environ.get("HOME", "/") == "/":
        os.environ["HOME"] = str(ROOT)
    if "TMPDIR" not in os.environ and not os.access("/tmp", os.W_OK) and os.access(ROOT, os.W_OK):
        # The root filesystem is read-only, and pip and others need a place for temporary files.
        temporary = ROOT / ".tmp"
        temporary.mkdir(exist_ok=True)
        os.environ["TMPDIR"] = str(temporary)
    # Those of the function, or else those that lie with the code, as in DigitalHub.
    files = [folder / "requirements.txt" for folder in (HERE, ROOT)]
    requirements = next((file for file in files if file.is_file()), None)
    if requirements:
        install = [sys.executable, "-m", "pip", "install", "--no-cache-dir", "--upgrade", "--target", str(PACKAGES)]
        if subprocess.call([*install, "-r", str(requirements)]) != 0:
            sys.exit("The requirements cannot be installed.")
    # In the place of this file's folder, whose names are not the author's.
    sys.path[:1] = [str(ROOT), str(PACKAGES)]
    given = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(ROOT), str(PACKAGES), str(HERE)] + ([given] if given else []))
    # The second is what the server hands on as the first.
    os.environ.update(PYTHONPATH=path, NUCLIO_PYTHON_PATH=path)


def plain(function):
    """The function below DigitalHub's own decorator, which would report to DigitalHub Core."""
    while hasattr(function, "__wrapped__") and getattr(function, "__globals__", {}).get("__name__", "").startswith("digitalhub"):
        function = function.__wrapped__
    return function


def load():
    """The function, the init function or None, and what function.json says of them."""
    options = json.loads((HERE / "function.json").read_text(encoding="utf-8"))
    module_name, _, name = options["handler"].rpartition(":")
    module = importlib.import_module(module_name or "main")
    init = options.get("init_function")
    return plain(getattr(module, name)), init and plain(getattr(module, init)), options


def call(function, parameters, **offered):
    """Calls a function with its parameters, and with what is offered where it has a parameter of that name."""
    wanted = inspect.signature(function).parameters
    return function(**{**{name: value for name, value in offered.items() if name in wanted}, **parameters})


def finished(result, loop):
    """What a call results in, at its end where the function is asynchronous."""
    return loop.run_until_complete(result) if inspect.iscoroutine(result) else result


def serve(config):
    """Becomes the server of DigitalHub's Python images."""
    processor = shutil.which("processor", path=os.pathsep.join(["/opt/nuclio", "/usr/local/bin", os.environ.get("PATH", os.defpath)]))
    if processor is None:
        sys.exit("The image has no Nuclio processor, which serves the function. Use one of DigitalHub's Python images.")
    os.execv(processor, [processor, "--config", str(config)])


def main():
    prepare()
    config = HERE / "function.yaml"
    if config.exists():
        serve(config)
    function, init, options = load()
    context = SimpleNamespace(logger=logging.getLogger("digitalhub"))
    logging.basicConfig(level=logging.INFO)
    # One for both, and none that runs while they do, so that they can run their own.
    loop = asyncio.new_event_loop()
    if init:
        finished(call(init, options["init_parameters"], context=context), loop)
    result = finished(call(function, options["parameters"], context=context), loop)
    if result is not None:
        print(result)


if __name__ == "__main__":
    main()
`;

/** The handler that the server calls, and awaits in its own event loop. */
export const HANDLER = `"""Hands the server's requests to the function that function.json names."""
import inspect
import runpy
from pathlib import Path

launcher = runpy.run_path(str(Path(__file__).resolve().parent / "launch.py"))


async def finished(result):
    return await result if inspect.iscoroutine(result) else result


async def init_context(context):
    function, init, options = launcher["load"]()
    context.user_function = function
    if init:
        await finished(launcher["call"](init, options["init_parameters"], context=context))


async def handler(context, event):
    return await finished(launcher["call"](context.user_function, {}, context=context, event=event))
`;

/** The settings of the server, as DigitalHub Core writes them. */
export const NUCLIO_FUNCTION = `apiVersion: nuclio.io/v1beta1
kind: NuclioFunction
spec:
  runtime: python
  handler: digitalhub_handler:handler
  minReplicas: 1
  maxReplicas: 1
  triggers:
    http:
      kind: http
      maxWorkers: 2
`;
