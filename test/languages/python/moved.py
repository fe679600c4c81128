"""A project's runs as code and as specs."""
from cdk8s import App, Chart
from cdk8s_digitalhub import DigitalHubPlatform, Profile, RunSpec
from churn_runs import ChurnRuns

for part in ("loaded", "imported"):
    app = App(outdir=f"dist/{part}")
    DigitalHubPlatform.core(app, "platform", profiles=[Profile(name="1xa100")])
    if part == "loaded":
        RunSpec.load(Chart(app, "churn"), "digitalhub")
    else:
        ChurnRuns(app, "churn")
    app.synth()
