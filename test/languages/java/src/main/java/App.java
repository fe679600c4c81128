import io.github.cdk8sdigitalhub.*;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.plus28.ConcurrencyPolicy;
import org.cdk8s.plus28.ConfigMap;
import org.cdk8s.plus28.EnvValue;
import org.cdk8s.plus28.Node;
import org.cdk8s.plus28.NodeTaintQuery;
import org.cdk8s.plus28.PathMapping;
import org.cdk8s.plus28.PersistentVolumeAccessMode;
import org.cdk8s.plus28.Probe;
import org.cdk8s.plus28.Protocol;
import org.cdk8s.plus28.ServiceType;
import org.cdk8s.plus28.k8s.Affinity;
import org.cdk8s.plus28.k8s.NodeAffinity;
import org.cdk8s.plus28.k8s.NodeSelector;
import org.cdk8s.plus28.k8s.NodeSelectorRequirement;
import org.cdk8s.plus28.k8s.NodeSelectorTerm;
import org.cdk8s.plus28.k8s.Toleration;
import org.cdk8s.plus28.k8s.TopologySpreadConstraint;

/** What app.ts declares, in Java. */
public final class App {
    public static void main(final String[] arguments) {
        final FastApp app = new FastApp();
        final Chart chart = Chart.Builder.create(app, "churn").namespace("ml").labels(Map.of("team", "churn")).build();

        final Profile a100 = Profile.Builder.create()
            .name("1xa100")
            .resources(ProfileResources.builder().requests(Map.of("memory", "64Gi")).limits(Map.of("nvidia.com/gpu", "1")).build())
            .nodeSelector(List.of(NodeLabel.builder().key("nvidia.com/gpu.product").value("NVIDIA-A100-SXM4-40GB").build()))
            .tolerations(List.of(Toleration.builder().key("nvidia.com/gpu").operator("Exists").effect("NoSchedule").build()))
            .build();
        final DigitalHubPlatform platform = DigitalHubPlatform.Builder.create(chart, "platform")
            .project("churn")
            .profiles(List.of(a100))
            .defaultResources(RunResources.builder().cpuRequest("250m").memRequest("512Mi").build())
            .memoryLimitFactor(1.1)
            .pythonImages(Map.of("PYTHON3_12", "ghcr.io/acme/python:3.12"))
            .priorityClasses(List.of(PlatformPriorityClass.builder().name("batch").value(1000).preempts(false).build()))
            .quota(Map.of("requests.memory", "512Gi"))
            .build();
        Diagnostics.of(chart).acknowledge("DH2003", "the images have users");

        final DigitalHubRun train = DigitalHubRun.Builder.create(chart, "train")
            .image("ghcr.io/acme/train:1.4.0")
            .command(List.of("python", "train.py"))
            .args(List.of("--fast"))
            .resources(RunResources.builder().cpu("4").mem("16Gi").disk("50Gi").extended(Map.of("example.com/fpga", "2")).build())
            .profile("1xa100")
            .volumes(List.of(
                RunVolume.persistentVolumeClaim(PersistentVolumeClaimVolumeOptions.builder()
                    .name("data").mountPath("/data").size("10Gi").accessModes(List.of(PersistentVolumeAccessMode.READ_WRITE_MANY)).retain(true).build()),
                RunVolume.secret(SecretVolumeOptions.builder()
                    .name("tls").mountPath("/tls").secretName("tls").items(Map.of("tls.crt", PathMapping.builder().path("server.crt").build())).mode(0400)
                    .build())))
            .source(RunSource.git("https://github.com/acme/train.git", GitSourceOptions.builder().branch("v1.4.0").build()))
            .secrets(List.of("DB_PASSWORD"))
            .envs(List.of(
                RunEnv.builder().name("EPOCHS").value("20").build(),
                RunEnv.builder().name("REGION")
                    .valueFrom(EnvValue.fromConfigMap(ConfigMap.fromConfigMapName(chart, "settings", "settings"), "region")).build()))
            .affinity(Affinity.builder()
                .nodeAffinity(NodeAffinity.builder()
                    .requiredDuringSchedulingIgnoredDuringExecution(NodeSelector.builder()
                        .nodeSelectorTerms(List.of(NodeSelectorTerm.builder()
                            .matchExpressions(List.of(
                                NodeSelectorRequirement.builder().key("kubernetes.io/arch").operator("In").values(List.of("amd64")).build()))
                            .build()))
                        .build())
                    .build())
                .build())
            .runAsUser(1000)
            .security(RunSecurity.restricted(RunSecurityOptions.builder().readOnlyRootFilesystem(true).build()))
            .activeDeadline(Duration.hours(2))
            .naming(RunNaming.revision("2026-11"))
            .podOverrides(Map.of(
                "schedulerName", "volcano", "containers", List.of(Map.of("name", "main", "workingDir", "/work", "stdin", true)), "hostUsers", false))
            .build();
        train.getJob().getScheduling().tolerate(Node.tainted(NodeTaintQuery.exists("dedicated")));

        ScheduledRun.Builder.create(chart, "retrain")
            .image(DigitalHubPlatform.pythonImage(chart, "PYTHON3_12"))
            .schedule("0 3 * * *")
            .timeZone("Europe/Rome")
            .concurrencyPolicy(ConcurrencyPolicy.FORBID)
            .source(RunSource.python(PythonSourceOptions.builder()
                .handler("train:main")
                .code(RunSource.inline("train.py", "def main(epochs, rate, layers):\n    return \"ère\"\n"))
                .parameters(Map.of("epochs", 20, "rate", 0.5, "layers", List.of(64, 32), "options", Map.of("shuffle", true)))
                .build()))
            .runAsUser(1000)
            .build();

        final ServiceRun model = ServiceRun.Builder.create(chart, "model")
            .image("ghcr.io/acme/serve:1.4.0")
            .replicas(3)
            .servicePorts(List.of(RunServicePort.builder().port(80).targetPort(8080).protocol(Protocol.TCP).build()))
            .serviceType(ServiceType.NODE_PORT)
            .readiness(Probe.fromHttpGet("/ready"))
            .sharedMemory("1Gi")
            .build();
        model.getService().exposeViaIngress("/predict");

        DeploymentRun.Builder.create(chart, "worker")
            .image("ghcr.io/acme/worker:1.4.0").labels(Map.of("tier", "back")).terminationGracePeriod(Duration.seconds(5)).build();
        PodRun.Builder.create(chart, "session")
            .image("ghcr.io/acme/jupyter:1.4.0")
            .naming(RunNaming.stable())
            .topologySpread(List.of(
                TopologySpreadConstraint.builder().maxSkew(1).topologyKey("zone").whenUnsatisfiable("ScheduleAnyway").build()))
            .build();

        DigitalHubRun.fromSpec(chart, "evaluate", Map.ofEntries(
            Map.entry("image", "ghcr.io/acme/train:1.4.0"),
            Map.entry("command", "python"),
            Map.entry("args", List.of("evaluate.py")),
            Map.entry("resources", Map.of("cpu", Map.of("requests", "12", "limits", "16"), "mem", "64Gi")),
            Map.entry("volumes", List.of(Map.of(
                "volume_type", "persistent_volume_claim", "name", "my-pvc", "mount_path", "/data", "spec", Map.of("size", "1Gi")))),
            Map.entry("node_selector", List.of(Map.of("key", "kubernetes.io/arch", "value", "amd64"))),
            Map.entry("secrets", List.of("DB_PASSWORD")),
            Map.entry("envs", List.of(Map.of("name", "EPOCHS", "value", "20"))),
            Map.entry("tolerations", List.of(Map.of("key", "nvidia.com/gpu", "operator", "Exists", "effect", "NoSchedule"))),
            Map.entry("backoff_limit", 2),
            Map.entry("run_as_user", 1000)));
        final List<IRun> loaded = RunSpec.load(chart, "digitalhub");

        System.out.println(train.explain().toTable());
        System.out.println(train.explain().row("requests.memory").getLost().stream()
            .map(lost -> lost.getValue() + " of " + lost.getSource()).collect(Collectors.joining(",")));
        loaded.forEach(run -> System.out.println(run.getRunName() + " " + run.getClaims().size()));
        System.out.println(String.join(" ", platform.getProfiles().get(0).getName(), train.getJob().getName(), model.getService().getName(),
            train.getClaims().get(0).getName(), RunSecurity.baseline().getLevel()));
        app.synth();

        final RunAssertions assertions = RunAssertions.fromChart(chart);
        final AssertedRun asserted = assertions.run("train");
        asserted.hasContainer(Map.of(
            "image", Match.stringLikeRegexp("^ghcr\\.io/"), "env", Match.arrayWith(List.of(Map.of("name", "EPOCHS", "value", Match.anyValue())))));
        assertions.objectCountIs("Ingress", 1);
        assertions.hasNoErrors();
        try {
            asserted.hasPodSpec(Map.of("priorityClassName", Match.absent(), "containers", Match.arrayWith(List.of(Map.of("name", "sidecar")))));
        } catch (final RuntimeException error) {
            System.out.println(error.getMessage().split("\n")[0]);
        }
    }
}
