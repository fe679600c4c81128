"""Projects as code and as specs: of each argument, the chart in the module of that name, and the specs in its folder."""
import importlib
import sys

from cdk8s import App, Chart
from cdk8s_digitalhub import DigitalHubPlatform, Profile, RunSpec

for name in sys.argv[1:]:
    classes = vars(importlib.import_module(name)).values()
    [ImportedRuns] = [one for one in classes if isinstance(one, type) and issubclass(one, Chart) and one is not Chart]
    for part in ("loaded", "imported"):
        app = App(outdir=f"dist/{name}/{part}")
        DigitalHubPlatform.core(app, "platform", profiles=[Profile(name="1xa100")])
        if part == "loaded":
            RunSpec.load(Chart(app, "churn"), f"specs/{name}")
        else:
            ImportedRuns(app, "churn")
        app.synth()
