// What app.ts declares, in Go.
package main

import (
	"fmt"
	"strings"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-digitalhub/cdk8s-digitalhub-go/cdk8sdigitalhub"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2/k8s"
)

func main() {
	defer jsii.Close()
	app := cdk8sdigitalhub.NewFastApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("churn"), &cdk8s.ChartProps{
		Namespace: jsii.String("ml"),
		Labels:    &map[string]*string{"team": jsii.String("churn")},
	})

	a100 := cdk8sdigitalhub.NewProfile(&cdk8sdigitalhub.ProfileProps{
		Name: jsii.String("1xa100"),
		Resources: &cdk8sdigitalhub.ProfileResources{
			Requests: &map[string]*string{"memory": jsii.String("64Gi")},
			Limits:   &map[string]*string{"nvidia.com/gpu": jsii.String("1")},
		},
		NodeSelector: &[]*cdk8sdigitalhub.NodeLabel{{Key: jsii.String("nvidia.com/gpu.product"), Value: jsii.String("NVIDIA-A100-SXM4-40GB")}},
		Tolerations:  &[]*k8s.Toleration{{Key: jsii.String("nvidia.com/gpu"), Operator: jsii.String("Exists"), Effect: jsii.String("NoSchedule")}},
	})
	platform := cdk8sdigitalhub.NewDigitalHubPlatform(chart, jsii.String("platform"), &cdk8sdigitalhub.DigitalHubPlatformProps{
		Project:           jsii.String("churn"),
		Profiles:          &[]cdk8sdigitalhub.Profile{a100},
		DefaultResources:  &cdk8sdigitalhub.RunResources{CpuRequest: jsii.String("250m"), MemRequest: jsii.String("512Mi")},
		MemoryLimitFactor: jsii.Number(1.1),
		PythonImages:      &map[string]*string{"PYTHON3_12": jsii.String("ghcr.io/acme/python:3.12")},
		PriorityClasses:   &[]*cdk8sdigitalhub.PlatformPriorityClass{{Name: jsii.String("batch"), Value: jsii.Number(1000), Preempts: jsii.Bool(false)}},
		Quota:             &map[string]*string{"requests.memory": jsii.String("512Gi")},
	})
	cdk8sdigitalhub.Diagnostics_Of(chart).Acknowledge(jsii.String("DH2003"), jsii.String("the images have users"))

	settings := cdk8splus28.ConfigMap_FromConfigMapName(chart, jsii.String("settings"), jsii.String("settings"))
	train := cdk8sdigitalhub.NewDigitalHubRun(chart, jsii.String("train"), &cdk8sdigitalhub.DigitalHubRunProps{
		Image:   jsii.String("ghcr.io/acme/train:1.4.0"),
		Command: jsii.Strings("python", "train.py"),
		Args:    jsii.Strings("--fast"),
		Resources: &cdk8sdigitalhub.RunResources{
			Cpu: jsii.String("4"), Mem: jsii.String("16Gi"), Disk: jsii.String("50Gi"),
			Extended: &map[string]*string{"example.com/fpga": jsii.String("2")},
		},
		Profile: jsii.String("1xa100"),
		Volumes: &[]cdk8sdigitalhub.RunVolume{
			cdk8sdigitalhub.RunVolume_PersistentVolumeClaim(&cdk8sdigitalhub.PersistentVolumeClaimVolumeOptions{
				Name: jsii.String("data"), MountPath: jsii.String("/data"), Size: jsii.String("10Gi"),
				AccessModes: &[]cdk8splus28.PersistentVolumeAccessMode{cdk8splus28.PersistentVolumeAccessMode_READ_WRITE_MANY},
				Retain:      jsii.Bool(true),
			}),
			cdk8sdigitalhub.RunVolume_Secret(&cdk8sdigitalhub.SecretVolumeOptions{
				Name: jsii.String("tls"), MountPath: jsii.String("/tls"), SecretName: jsii.String("tls"),
				Items: &map[string]*cdk8splus28.PathMapping{"tls.crt": {Path: jsii.String("server.crt")}},
				Mode:  jsii.Number(0o400),
			}),
		},
		Source:  cdk8sdigitalhub.RunSource_Git(jsii.String("https://github.com/acme/train.git"), &cdk8sdigitalhub.GitSourceOptions{Branch: jsii.String("v1.4.0")}),
		Secrets: jsii.Strings("DB_PASSWORD"),
		Envs: &[]*cdk8sdigitalhub.RunEnv{
			{Name: jsii.String("EPOCHS"), Value: jsii.String("20")},
			{Name: jsii.String("REGION"), ValueFrom: cdk8splus28.EnvValue_FromConfigMap(settings, jsii.String("region"), nil)},
		},
		Affinity: &k8s.Affinity{NodeAffinity: &k8s.NodeAffinity{RequiredDuringSchedulingIgnoredDuringExecution: &k8s.NodeSelector{
			NodeSelectorTerms: &[]*k8s.NodeSelectorTerm{{MatchExpressions: &[]*k8s.NodeSelectorRequirement{{
				Key: jsii.String("kubernetes.io/arch"), Operator: jsii.String("In"), Values: jsii.Strings("amd64"),
			}}}},
		}}},
		RunAsUser:      jsii.Number(1000),
		Security:       cdk8sdigitalhub.RunSecurity_Restricted(&cdk8sdigitalhub.RunSecurityOptions{ReadOnlyRootFilesystem: jsii.Bool(true)}),
		ActiveDeadline: cdk8s.Duration_Hours(jsii.Number(2)),
		Naming:         cdk8sdigitalhub.RunNaming_Revision(jsii.String("2026-11")),
		PodOverrides: &map[string]interface{}{
			"schedulerName": "volcano",
			"containers":    []map[string]interface{}{{"name": "main", "workingDir": "/work", "stdin": true}},
			"hostUsers":     false,
		},
	})
	train.Job().Scheduling().Tolerate(cdk8splus28.Node_Tainted(cdk8splus28.NodeTaintQuery_Exists(jsii.String("dedicated"), nil)))

	cdk8sdigitalhub.NewScheduledRun(chart, jsii.String("retrain"), &cdk8sdigitalhub.ScheduledRunProps{
		Image:             cdk8sdigitalhub.DigitalHubPlatform_PythonImage(chart, jsii.String("PYTHON3_12")),
		Schedule:          jsii.String("0 3 * * *"),
		TimeZone:          jsii.String("Europe/Rome"),
		ConcurrencyPolicy: cdk8splus28.ConcurrencyPolicy_FORBID,
		Source: cdk8sdigitalhub.RunSource_Python(&cdk8sdigitalhub.PythonSourceOptions{
			Handler: jsii.String("train:main"),
			Code:    cdk8sdigitalhub.RunSource_Inline(jsii.String("train.py"), jsii.String("def main(epochs, rate, layers):\n    return \"ère\"\n")),
			Parameters: &map[string]interface{}{
				"epochs": 20, "rate": 0.5, "layers": []int{64, 32}, "options": map[string]bool{"shuffle": true},
			},
		}),
		RunAsUser: jsii.Number(1000),
	})

	model := cdk8sdigitalhub.NewServiceRun(chart, jsii.String("model"), &cdk8sdigitalhub.ServiceRunProps{
		Image:        jsii.String("ghcr.io/acme/serve:1.4.0"),
		Replicas:     jsii.Number(3),
		ServicePorts: &[]*cdk8sdigitalhub.RunServicePort{{Port: jsii.Number(80), TargetPort: jsii.Number(8080), Protocol: cdk8splus28.Protocol_TCP}},
		ServiceType:  cdk8splus28.ServiceType_NODE_PORT,
		Readiness:    cdk8splus28.Probe_FromHttpGet(jsii.String("/ready"), nil),
		SharedMemory: jsii.String("1Gi"),
	})
	model.Service().ExposeViaIngress(jsii.String("/predict"), nil)

	cdk8sdigitalhub.NewDeploymentRun(chart, jsii.String("worker"), &cdk8sdigitalhub.DeploymentRunProps{
		Image:                  jsii.String("ghcr.io/acme/worker:1.4.0"),
		Labels:                 &map[string]*string{"tier": jsii.String("back")},
		TerminationGracePeriod: cdk8s.Duration_Seconds(jsii.Number(5)),
	})
	cdk8sdigitalhub.NewPodRun(chart, jsii.String("session"), &cdk8sdigitalhub.PodRunProps{
		Image:  jsii.String("ghcr.io/acme/jupyter:1.4.0"),
		Naming: cdk8sdigitalhub.RunNaming_Stable(),
		TopologySpread: &[]*k8s.TopologySpreadConstraint{{
			MaxSkew: jsii.Number(1), TopologyKey: jsii.String("zone"), WhenUnsatisfiable: jsii.String("ScheduleAnyway"),
		}},
	})

	cdk8sdigitalhub.DigitalHubRun_FromSpec(chart, jsii.String("evaluate"), &map[string]interface{}{
		"image":         "ghcr.io/acme/train:1.4.0",
		"command":       "python",
		"args":          []string{"evaluate.py"},
		"resources":     map[string]interface{}{"cpu": map[string]string{"requests": "12", "limits": "16"}, "mem": "64Gi"},
		"volumes":       []map[string]interface{}{{"volume_type": "persistent_volume_claim", "name": "my-pvc", "mount_path": "/data", "spec": map[string]string{"size": "1Gi"}}},
		"node_selector": []map[string]string{{"key": "kubernetes.io/arch", "value": "amd64"}},
		"secrets":       []string{"DB_PASSWORD"},
		"envs":          []map[string]string{{"name": "EPOCHS", "value": "20"}},
		"tolerations":   []map[string]string{{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}},
		"backoff_limit": 2,
		"run_as_user":   1000,
	})
	loaded := cdk8sdigitalhub.RunSpec_Load(chart, jsii.String("digitalhub"))

	fmt.Println(*train.Explain().ToTable())
	var lost []string
	for _, value := range *train.Explain().Row(jsii.String("requests.memory")).Lost {
		lost = append(lost, fmt.Sprintf("%s of %s", *value.Value, *value.Source))
	}
	fmt.Println(strings.Join(lost, ","))
	for _, run := range *loaded {
		fmt.Println(*run.RunName(), len(*run.Claims()))
	}
	fmt.Println(*(*platform.Profiles())[0].Name(), *train.Job().Name(), *model.Service().Name(), *(*train.Claims())[0].Name(),
		*cdk8sdigitalhub.RunSecurity_Baseline(nil).Level())
	app.Synth()

	assertions := cdk8sdigitalhub.RunAssertions_FromChart(chart)
	asserted := assertions.Run(jsii.String("train"))
	asserted.HasContainer(map[string]interface{}{
		"image": cdk8sdigitalhub.Match_StringLikeRegexp(jsii.String("^ghcr\\.io/")),
		"env": cdk8sdigitalhub.Match_ArrayWith(&[]interface{}{
			map[string]interface{}{"name": "EPOCHS", "value": cdk8sdigitalhub.Match_AnyValue()},
		}),
	})
	assertions.ObjectCountIs(jsii.String("Ingress"), jsii.Number(1), nil)
	assertions.HasNoErrors(nil)
	defer func() {
		fmt.Println(strings.Split(fmt.Sprint(recover()), "\n")[0])
	}()
	asserted.HasPodSpec(map[string]interface{}{
		"priorityClassName": cdk8sdigitalhub.Match_Absent(),
		"containers":        cdk8sdigitalhub.Match_ArrayWith(&[]interface{}{map[string]interface{}{"name": "sidecar"}}),
	})
}
