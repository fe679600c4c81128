package main

import (
	"bytes"
	"fmt"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// stored is what the API server gives back of an object that was written, whether it is valid or not.
type stored struct {
	Object runtime.Object `json:"object,omitempty"`
	Error  string         `json:"error,omitempty"`
}

func (j *judge) stored(manifest []byte) stored {
	object, err := j.writeAndRead(manifest)
	if err != nil {
		return stored{Error: err.Error()}
	}
	return stored{Object: object}
}

// writeAndRead writes an object to the storage's format and reads it from there: values that the two spell differently change in between.
func (j *judge) writeAndRead(manifest []byte) (runtime.Object, error) {
	storage, known := runtime.SerializerInfoForMediaType(j.codecs.SupportedMediaTypes(), runtime.ContentTypeProtobuf)
	if !known {
		return nil, fmt.Errorf("there is no serializer of %s", runtime.ContentTypeProtobuf)
	}
	written, err := j.normalize(manifest)
	if err != nil {
		return nil, err
	}
	var content bytes.Buffer
	if err := storage.Serializer.Encode(written, &content); err != nil {
		return nil, err
	}
	read, _, err := storage.Serializer.Decode(content.Bytes(), nil, nil)
	return read, err
}

// normalize sets defaults, and leaves out what the internal version does not know.
func (j *judge) normalize(manifest []byte) (runtime.Object, error) {
	versioned, kind, err := j.codecs.UniversalDeserializer().Decode(manifest, nil, nil)
	if err != nil {
		return nil, err
	}
	legacyscheme.Scheme.Default(versioned)
	internal, err := legacyscheme.Scheme.ConvertToVersion(versioned, runtime.InternalGroupVersioner)
	if err != nil {
		return nil, err
	}
	return legacyscheme.Scheme.ConvertToVersion(internal, kind.GroupVersion())
}
