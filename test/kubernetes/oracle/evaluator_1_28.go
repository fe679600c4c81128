//go:build kubernetes_1_28

package main

import "k8s.io/pod-security-admission/policy"

func newSecurityEvaluator() (policy.Evaluator, error) {
	return policy.NewEvaluator(policy.DefaultChecks())
}
