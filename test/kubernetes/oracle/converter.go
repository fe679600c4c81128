//go:build !kubernetes_1_28

package main

import (
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/client-go/applyconfigurations"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

func newTypeConverter() (managedfields.TypeConverter, error) {
	return applyconfigurations.NewTypeConverter(legacyscheme.Scheme), nil
}
