package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/managedfields"
	genericapirequest "k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/capabilities"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// verdict is what the API server would say of one manifest.
type verdict struct {
	Accepted bool     `json:"accepted"`
	Reasons  []string `json:"reasons,omitempty"`
	// For objects that hold pods: why a namespace that enforces the level would not admit them; empty where it would.
	Restricted *string `json:"restricted,omitempty"`
	Baseline   *string `json:"baseline,omitempty"`
}

type judge struct {
	codecs   serializer.CodecFactory
	security policy.Evaluator
	types    managedfields.TypeConverter
}

func newJudge() (*judge, error) {
	// As most clusters do: --allow-privileged=true.
	capabilities.Initialize(capabilities.Capabilities{AllowPrivileged: true})
	security, err := newSecurityEvaluator()
	if err != nil {
		return nil, err
	}
	types, err := newTypeConverter()
	if err != nil {
		return nil, err
	}
	return &judge{codecs: serializer.NewCodecFactory(legacyscheme.Scheme, serializer.EnableStrict), security: security, types: types}, nil
}

func (j *judge) verdict(manifest []byte) (result verdict) {
	defer func() {
		if crash := recover(); crash != nil {
			result = refused(fmt.Sprintf("the validation itself crashed: %v", crash))
		}
	}()
	versioned, kind, err := j.codecs.UniversalDeserializer().Decode(manifest, nil, nil)
	if err != nil {
		return refused(err.Error())
	}
	legacyscheme.Scheme.Default(versioned)
	internal, err := legacyscheme.Scheme.ConvertToVersion(versioned, schema.GroupVersion{Group: kind.Group, Version: runtime.APIVersionInternal})
	if err != nil {
		return refused(err.Error())
	}
	strategy, known := strategies[kind.Kind]
	if !known {
		return refused(fmt.Sprintf("the oracle does not know the kind %s", kind.Kind))
	}
	result = validate(internal, *kind, strategy)
	if refusal := j.applied(manifest); refusal != "" && result.Accepted {
		result = refused("server-side apply: " + refusal)
	}
	// Admission looks at what the storage leaves of an object: fields that are behind feature gates are dropped.
	stored, err := legacyscheme.Scheme.ConvertToVersion(internal, kind.GroupVersion())
	if err != nil {
		return refused(err.Error())
	}
	if spec, podMeta := podOf(stored); spec != nil {
		restricted := j.violations(api.LevelRestricted, podMeta, spec)
		baseline := j.violations(api.LevelBaseline, podMeta, spec)
		result.Restricted, result.Baseline = &restricted, &baseline
	}
	return result
}

// validate does what the storage of the API server does before it writes an object, admission aside.
func validate(object runtime.Object, kind schema.GroupVersionKind, strategy rest.RESTCreateStrategy) verdict {
	accessor, err := meta.Accessor(object)
	if err != nil {
		return refused(err.Error())
	}
	// Declarative validation looks at the version that was asked for.
	ctx := genericapirequest.WithRequestInfo(context.Background(), &genericapirequest.RequestInfo{
		APIGroup: kind.Group, APIVersion: kind.Version, IsResourceRequest: true, Verb: "create", Resource: resourceOf(kind),
	})
	namespace := metav1.NamespaceNone
	if strategy.NamespaceScoped() {
		if accessor.GetNamespace() == "" {
			accessor.SetNamespace(metav1.NamespaceDefault)
		}
		namespace = accessor.GetNamespace()
	}
	ctx = genericapirequest.WithNamespace(ctx, namespace)
	rest.FillObjectMetaSystemFields(accessor)
	if refusal := allocate(object); refusal != "" {
		return refused(refusal)
	}
	if err := rest.BeforeCreate(strategy, ctx, object); err != nil {
		return refused(reasonsOf(err)...)
	}
	return verdict{Accepted: true}
}

func resourceOf(kind schema.GroupVersionKind) string {
	plural, _ := meta.UnsafeGuessKindToResource(kind)
	return plural.Resource
}

func reasonsOf(err error) []string {
	var status apierrors.APIStatus
	if !errors.As(err, &status) || status.Status().Details == nil || len(status.Status().Details.Causes) == 0 {
		return []string{err.Error()}
	}
	var reasons []string
	for _, cause := range status.Status().Details.Causes {
		reasons = append(reasons, strings.TrimSpace(cause.Field+": "+cause.Message))
	}
	return reasons
}

func refused(reasons ...string) verdict {
	return verdict{Accepted: false, Reasons: reasons}
}
