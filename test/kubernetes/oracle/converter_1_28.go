//go:build kubernetes_1_28

package main

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/managedfields"
	names "k8s.io/apiserver/pkg/endpoints/openapi"
	"k8s.io/kube-openapi/pkg/builder3"
	"k8s.io/kube-openapi/pkg/common"
	"k8s.io/kube-openapi/pkg/util"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/generated/openapi"
)

// newTypeConverter makes it from what the API says of itself, as the server does: the clients of this version offer none.
func newTypeConverter() (managedfields.TypeConverter, error) {
	var types []string
	for kind := range legacyscheme.Scheme.AllKnownTypes() {
		if _, known := strategies[kind.Kind]; !known || kind.Version == runtime.APIVersionInternal {
			continue
		}
		object, err := legacyscheme.Scheme.New(kind)
		if err != nil {
			return nil, err
		}
		types = append(types, util.GetCanonicalTypeName(object))
	}
	definitions, err := builder3.BuildOpenAPIDefinitionsForResources(&common.Config{
		GetDefinitions:    openapi.GetOpenAPIDefinitions,
		GetDefinitionName: names.NewDefinitionNamer(legacyscheme.Scheme).GetDefinitionName,
	}, types...)
	if err != nil {
		return nil, err
	}
	return managedfields.NewTypeConverter(definitions, false)
}
