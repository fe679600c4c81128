"""What mistakes.ts declares, in Python."""
from cdk8s import App, Chart
from cdk8s_digitalhub import (
    Diagnostics, DigitalHubPlatform, DigitalHubRun, Profile, RunResources, RunServicePort, RunSource, RunSpec, RunVolume, ScheduledRun, ServiceRun,
    Severity,
)

app = App()
chart = Chart(app, "churn", namespace="ml")
DigitalHubPlatform(chart, "platform", project="churn", profiles=[Profile(name="a100")], kubernetes_version="latest")

DigitalHubRun(
    chart, "train",
    image="ghcr.io/acme/train:1.4.0",
    profile="a10",
    resources=RunResources(mem="64Gb"),
    volumes=[RunVolume.empty_dir(name="a", mount_path="/data"), RunVolume.empty_dir(name="b", mount_path="/data")],
    pod_overrides={"schedulerNam": "volcano"},
)
ScheduledRun(chart, "nightly", image="ghcr.io/acme/train:1.4.0", schedule="0 3 * * *", time_zone="europe/rome", run_as_user=1000)
ServiceRun(chart, "model", image="ghcr.io/acme/serve:1.4.0", service_ports=[RunServicePort(port=80000)], replicas=-1, run_as_user=1000)
DigitalHubRun(
    chart, "python",
    image="python:3.12", run_as_user=1000,
    source=RunSource.python(handler="no handler", code=RunSource.inline("a.py", ""), parameters={"rate": 1}),
)
DigitalHubRun.from_spec(chart, "spec", {
    "image": "ghcr.io/acme/train:1.4.0",
    "resources": {"cpu": {"request": "12"}, "mem": [64]},
    "volumes": [{"volume_type": "persistent_volume", "name": "my-pvc", "mount_path": "data", "spec": {"size": "1 Gi"}}],
    "node_selector": [{"key": "kubernetes.io/arch", "valeu": "amd64"}],
    "run_as_user": "root",
})
RunSpec.load(chart, "mistakes")

for finding in Diagnostics.of(chart).all:
    print(finding.code, "error" if finding.severity == Severity.ERROR else "warning", finding.construct_path, finding.option)
try:
    app.synth()
except RuntimeError as error:
    print(error)
    raise
