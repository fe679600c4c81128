package main

import (
	"encoding/json"

	"k8s.io/apimachinery/pkg/util/yaml"
)

// document is what Kubernetes' clients read in a YAML document.
type document struct {
	JSON  json.RawMessage `json:"json,omitempty"`
	Error string          `json:"error,omitempty"`
}

func readYAML(text string) document {
	content, err := yaml.ToJSON([]byte(text))
	if err != nil {
		return document{Error: err.Error()}
	}
	return document{JSON: content}
}
