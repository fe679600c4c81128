package main

import (
	// Digests that the kubelet can read.
	_ "crypto/sha256"
	_ "crypto/sha512"

	"github.com/distribution/reference"
)

// reading is what the kubelet makes of the name of an image.
type reading struct {
	Error string `json:"error,omitempty"`
}

func readImage(name string) reading {
	if _, err := reference.ParseNormalizedNamed(name); err != nil {
		return reading{Error: err.Error()}
	}
	return reading{}
}
