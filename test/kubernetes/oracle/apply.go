package main

import (
	"encoding/json"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

// applied returns why server-side apply cannot read a manifest, such as a list with two items of one key; nothing if it can.
func (j *judge) applied(manifest []byte) (refusal string) {
	var object unstructured.Unstructured
	if err := json.Unmarshal(manifest, &object.Object); err != nil {
		return err.Error()
	}
	if _, err := j.types.ObjectToTyped(&object); err != nil {
		return err.Error()
	}
	return ""
}
