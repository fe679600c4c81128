// What mistakes.ts declares, in Go.
package main

import (
	"fmt"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-digitalhub/cdk8s-digitalhub-go/cdk8sdigitalhub"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	defer jsii.Close()
	app := cdk8s.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("churn"), &cdk8s.ChartProps{Namespace: jsii.String("ml")})
	cdk8sdigitalhub.NewDigitalHubPlatform(chart, jsii.String("platform"), &cdk8sdigitalhub.DigitalHubPlatformProps{
		Project:           jsii.String("churn"),
		Profiles:          &[]cdk8sdigitalhub.Profile{cdk8sdigitalhub.NewProfile(&cdk8sdigitalhub.ProfileProps{Name: jsii.String("a100")})},
		KubernetesVersion: jsii.String("latest"),
	})

	cdk8sdigitalhub.NewDigitalHubRun(chart, jsii.String("train"), &cdk8sdigitalhub.DigitalHubRunProps{
		Image:     jsii.String("ghcr.io/acme/train:1.4.0"),
		Profile:   jsii.String("a10"),
		Resources: &cdk8sdigitalhub.RunResources{Mem: jsii.String("64Gb")},
		Volumes: &[]cdk8sdigitalhub.RunVolume{
			cdk8sdigitalhub.RunVolume_EmptyDir(&cdk8sdigitalhub.EmptyDirVolumeOptions{Name: jsii.String("a"), MountPath: jsii.String("/data")}),
			cdk8sdigitalhub.RunVolume_EmptyDir(&cdk8sdigitalhub.EmptyDirVolumeOptions{Name: jsii.String("b"), MountPath: jsii.String("/data")}),
		},
		PodOverrides: &map[string]interface{}{"schedulerNam": "volcano"},
	})
	cdk8sdigitalhub.NewScheduledRun(chart, jsii.String("nightly"), &cdk8sdigitalhub.ScheduledRunProps{
		Image: jsii.String("ghcr.io/acme/train:1.4.0"), Schedule: jsii.String("0 3 * * *"), TimeZone: jsii.String("europe/rome"), RunAsUser: jsii.Number(1000),
	})
	cdk8sdigitalhub.NewServiceRun(chart, jsii.String("model"), &cdk8sdigitalhub.ServiceRunProps{
		Image:        jsii.String("ghcr.io/acme/serve:1.4.0"),
		ServicePorts: &[]*cdk8sdigitalhub.RunServicePort{{Port: jsii.Number(80000)}},
		Replicas:     jsii.Number(-1),
		RunAsUser:    jsii.Number(1000),
	})
	cdk8sdigitalhub.NewDigitalHubRun(chart, jsii.String("python"), &cdk8sdigitalhub.DigitalHubRunProps{
		Image:     jsii.String("python:3.12"),
		RunAsUser: jsii.Number(1000),
		Source: cdk8sdigitalhub.RunSource_Python(&cdk8sdigitalhub.PythonSourceOptions{
			Handler:    jsii.String("no handler"),
			Code:       cdk8sdigitalhub.RunSource_Inline(jsii.String("a.py"), jsii.String("")),
			Parameters: &map[string]interface{}{"rate": 1},
		}),
	})
	cdk8sdigitalhub.DigitalHubRun_FromSpec(chart, jsii.String("spec"), &map[string]interface{}{
		"image":         "ghcr.io/acme/train:1.4.0",
		"resources":     map[string]interface{}{"cpu": map[string]string{"request": "12"}, "mem": []int{64}},
		"volumes":       []map[string]interface{}{{"volume_type": "persistent_volume", "name": "my-pvc", "mount_path": "data", "spec": map[string]string{"size": "1 Gi"}}},
		"node_selector": []map[string]string{{"key": "kubernetes.io/arch", "valeu": "amd64"}},
		"run_as_user":   "root",
	})
	cdk8sdigitalhub.RunSpec_Load(chart, jsii.String("mistakes"))

	severities := map[cdk8sdigitalhub.Severity]string{cdk8sdigitalhub.Severity_ERROR: "error", cdk8sdigitalhub.Severity_WARNING: "warning"}
	for _, finding := range *cdk8sdigitalhub.Diagnostics_Of(chart).All() {
		fmt.Println(*finding.Code, severities[finding.Severity], *finding.ConstructPath, *finding.Option)
	}
	defer func() {
		err := recover()
		fmt.Println(err)
		panic(err)
	}()
	app.Synth()
}
