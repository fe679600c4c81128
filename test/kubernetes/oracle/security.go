package main

import (
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// violations says why a namespace that enforces the level would not admit the pod; the empty text where it would.
func (j *judge) violations(level api.Level, meta *metav1.ObjectMeta, spec *corev1.PodSpec) string {
	result := policy.AggregateCheckResults(j.security.EvaluatePod(api.LevelVersion{Level: level, Version: api.LatestVersion()}, meta, spec))
	if result.Allowed {
		return ""
	}
	return strings.TrimSpace(result.ForbiddenDetail() + " ")
}

func podOf(object runtime.Object) (*corev1.PodSpec, *metav1.ObjectMeta) {
	switch object := object.(type) {
	case *corev1.Pod:
		return &object.Spec, &object.ObjectMeta
	case *batchv1.Job:
		return inTemplate(&object.Spec.Template)
	case *batchv1.CronJob:
		return inTemplate(&object.Spec.JobTemplate.Spec.Template)
	case *appsv1.Deployment:
		return inTemplate(&object.Spec.Template)
	case *appsv1.StatefulSet:
		return inTemplate(&object.Spec.Template)
	case *appsv1.DaemonSet:
		return inTemplate(&object.Spec.Template)
	case *appsv1.ReplicaSet:
		return inTemplate(&object.Spec.Template)
	}
	return nil, nil
}

func inTemplate(template *corev1.PodTemplateSpec) (*corev1.PodSpec, *metav1.ObjectMeta) {
	return &template.Spec, &template.ObjectMeta
}
