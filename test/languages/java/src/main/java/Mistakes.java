import io.github.cdk8sdigitalhub.*;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;

/** What mistakes.ts declares, in Java. */
public final class Mistakes {
    public static void main(final String[] arguments) {
        final App app = new App();
        final Chart chart = Chart.Builder.create(app, "churn").namespace("ml").build();
        DigitalHubPlatform.Builder.create(chart, "platform")
            .project("churn").profiles(List.of(Profile.Builder.create().name("a100").build())).kubernetesVersion("latest").build();

        DigitalHubRun.Builder.create(chart, "train")
            .image("ghcr.io/acme/train:1.4.0")
            .profile("a10")
            .resources(RunResources.builder().mem("64Gb").build())
            .volumes(List.of(
                RunVolume.emptyDir(EmptyDirVolumeOptions.builder().name("a").mountPath("/data").build()),
                RunVolume.emptyDir(EmptyDirVolumeOptions.builder().name("b").mountPath("/data").build())))
            .podOverrides(Map.of("schedulerNam", "volcano"))
            .build();
        ScheduledRun.Builder.create(chart, "nightly")
            .image("ghcr.io/acme/train:1.4.0").schedule("0 3 * * *").timeZone("europe/rome").runAsUser(1000).build();
        ServiceRun.Builder.create(chart, "model")
            .image("ghcr.io/acme/serve:1.4.0").servicePorts(List.of(RunServicePort.builder().port(80000).build())).replicas(-1).runAsUser(1000).build();
        DigitalHubRun.Builder.create(chart, "python")
            .image("python:3.12")
            .runAsUser(1000)
            .source(RunSource.python(PythonSourceOptions.builder()
                .handler("no handler").code(RunSource.inline("a.py", "")).parameters(Map.of("rate", 1)).build()))
            .build();
        DigitalHubRun.fromSpec(chart, "spec", Map.of(
            "image", "ghcr.io/acme/train:1.4.0",
            "resources", Map.of("cpu", Map.of("request", "12"), "mem", List.of(64)),
            "volumes", List.of(Map.of("volume_type", "persistent_volume", "name", "my-pvc", "mount_path", "data", "spec", Map.of("size", "1 Gi"))),
            "node_selector", List.of(Map.of("key", "kubernetes.io/arch", "valeu", "amd64")),
            "run_as_user", "root"));
        RunSpec.load(chart, "mistakes");

        for (final Diagnostic finding : Diagnostics.of(chart).getAll()) {
            System.out.println(String.join(" ", finding.getCode(), finding.getSeverity() == Severity.ERROR ? "error" : "warning",
                finding.getConstructPath(), finding.getOption()));
        }
        try {
            app.synth();
        } catch (final RuntimeException error) {
            System.out.println(error.getMessage());
            throw error;
        }
    }
}
