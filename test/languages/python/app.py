"""What app.ts declares, in Python."""
from cdk8s import Chart, Duration
from cdk8s_digitalhub import (
    DeploymentRun, Diagnostics, DigitalHubPlatform, DigitalHubRun, FastApp, Match, NodeLabel, PodRun, Profile, ProfileResources, RunAssertions,
    RunEnv, RunNaming, RunResources, RunSecurity, RunServicePort, RunSource, RunSpec, RunVolume, ScheduledRun, ServiceRun,
)
import cdk8s_plus_28 as kplus
from cdk8s_plus_28 import k8s

app = FastApp()
chart = Chart(app, "churn", namespace="ml", labels={"team": "churn"})

a100 = Profile(
    name="1xa100",
    resources=ProfileResources(requests={"memory": "64Gi"}, limits={"nvidia.com/gpu": "1"}),
    node_selector=[NodeLabel(key="nvidia.com/gpu.product", value="NVIDIA-A100-SXM4-40GB")],
    tolerations=[k8s.Toleration(key="nvidia.com/gpu", operator="Exists", effect="NoSchedule")],
)
platform = DigitalHubPlatform(
    chart, "platform",
    project="churn",
    profiles=[a100],
    default_resources=RunResources(cpu_request="250m", mem_request="512Mi"),
    memory_limit_factor=1.1,
    python_images={"PYTHON3_12": "ghcr.io/acme/python:3.12"},
    priority_classes=[{"name": "batch", "value": 1000, "preempts": False}],
    quota={"requests.memory": "512Gi"},
)
Diagnostics.of(chart).acknowledge("DH2003", "the images have users")

train = DigitalHubRun(
    chart, "train",
    image="ghcr.io/acme/train:1.4.0",
    command=["python", "train.py"],
    args=["--fast"],
    resources=RunResources(cpu="4", mem="16Gi", disk="50Gi", extended={"example.com/fpga": "2"}),
    profile="1xa100",
    volumes=[
        RunVolume.persistent_volume_claim(
            name="data", mount_path="/data", size="10Gi", access_modes=[kplus.PersistentVolumeAccessMode.READ_WRITE_MANY], retain=True),
        RunVolume.secret(name="tls", mount_path="/tls", secret_name="tls", items={"tls.crt": kplus.PathMapping(path="server.crt")}, mode=0o400),
    ],
    source=RunSource.git("https://github.com/acme/train.git", branch="v1.4.0"),
    secrets=["DB_PASSWORD"],
    envs=[
        RunEnv(name="EPOCHS", value="20"),
        RunEnv(name="REGION", value_from=kplus.EnvValue.from_config_map(kplus.ConfigMap.from_config_map_name(chart, "settings", "settings"), "region")),
    ],
    affinity=k8s.Affinity(node_affinity=k8s.NodeAffinity(required_during_scheduling_ignored_during_execution=k8s.NodeSelector(node_selector_terms=[
        k8s.NodeSelectorTerm(match_expressions=[k8s.NodeSelectorRequirement(key="kubernetes.io/arch", operator="In", values=["amd64"])]),
    ]))),
    run_as_user=1000,
    security=RunSecurity.restricted(read_only_root_filesystem=True),
    active_deadline=Duration.hours(2),
    naming=RunNaming.revision("2026-11"),
    pod_overrides={"schedulerName": "volcano", "containers": [{"name": "main", "workingDir": "/work", "stdin": True}], "hostUsers": False},
)
train.job.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists("dedicated")))

ScheduledRun(
    chart, "retrain",
    image=DigitalHubPlatform.python_image(chart, "PYTHON3_12"),
    schedule="0 3 * * *",
    time_zone="Europe/Rome",
    concurrency_policy=kplus.ConcurrencyPolicy.FORBID,
    source=RunSource.python(
        handler="train:main",
        code=RunSource.inline("train.py", 'def main(epochs, rate, layers):\n    return "ère"\n'),
        parameters={"epochs": 20, "rate": 0.5, "layers": [64, 32], "options": {"shuffle": True}},
    ),
    run_as_user=1000,
)

model = ServiceRun(
    chart, "model",
    image="ghcr.io/acme/serve:1.4.0",
    replicas=3,
    service_ports=[RunServicePort(port=80, target_port=8080, protocol=kplus.Protocol.TCP)],
    service_type=kplus.ServiceType.NODE_PORT,
    readiness=kplus.Probe.from_http_get("/ready"),
    shared_memory="1Gi",
)
model.service.expose_via_ingress("/predict")

DeploymentRun(chart, "worker", image="ghcr.io/acme/worker:1.4.0", labels={"tier": "back"}, termination_grace_period=Duration.seconds(5))
PodRun(
    chart, "session", image="ghcr.io/acme/jupyter:1.4.0", naming=RunNaming.stable(),
    topology_spread=[k8s.TopologySpreadConstraint(max_skew=1, topology_key="zone", when_unsatisfiable="ScheduleAnyway")],
)

DigitalHubRun.from_spec(chart, "evaluate", {
    "image": "ghcr.io/acme/train:1.4.0",
    "command": "python",
    "args": ["evaluate.py"],
    "resources": {"cpu": {"requests": "12", "limits": "16"}, "mem": "64Gi"},
    "volumes": [{"volume_type": "persistent_volume_claim", "name": "my-pvc", "mount_path": "/data", "spec": {"size": "1Gi"}}],
    "node_selector": [{"key": "kubernetes.io/arch", "value": "amd64"}],
    "secrets": ["DB_PASSWORD"],
    "envs": [{"name": "EPOCHS", "value": "20"}],
    "tolerations": [{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}],
    "backoff_limit": 2,
    "run_as_user": 1000,
})
loaded = RunSpec.load(chart, "digitalhub")

print(train.explain().to_table())
print(",".join(f"{lost.value} of {lost.source}" for lost in train.explain().row("requests.memory").lost))
print("\n".join(f"{run.run_name} {len(run.claims)}" for run in loaded))
print(",".join(profile.name for profile in platform.profiles), train.job.name, model.service.name, train.claims[0].name, RunSecurity.baseline().level)
app.synth()

assertions = RunAssertions.from_chart(chart)
asserted = assertions.run("train")
asserted.has_container({"image": Match.string_like_regexp("^ghcr\\.io/"), "env": Match.array_with([{"name": "EPOCHS", "value": Match.any_value()}])})
assertions.object_count_is("Ingress", 1)
assertions.has_no_errors()
try:
    asserted.has_pod_spec({"priorityClassName": Match.absent(), "containers": Match.array_with([{"name": "sidecar"}])})
except RuntimeError as error:
    print(str(error).split("\n")[0])
