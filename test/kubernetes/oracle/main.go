// Command oracle says of Kubernetes objects what the API server would: it reads one manifest a line, as JSON, and prints one verdict a line.
// A line that is a text in JSON is YAML: it prints what Kubernetes' clients read there.
// Of a line with the key "stored", it prints what the API server would give back of the manifest there; of one with the key "image", whether the kubelet can read the name there.
//
// A manifest must pass validation, and server-side apply must be able to read it.
//
// The code that judges is Kubernetes' own, of the version that the module file names.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// 64 MiB: a manifest can hold texts of 1 MiB, escaped.
const longestLine = 64 << 20

func main() {
	judge, err := newJudge()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 0, 1<<20), longestLine)
	// Not buffered: whoever asks waits for each answer.
	answers := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var text string
		var question struct {
			Stored json.RawMessage `json:"stored"`
			Image  *string         `json:"image"`
		}
		var answer any
		if json.Unmarshal(lines.Bytes(), &text) == nil {
			answer = readYAML(text)
		} else if json.Unmarshal(lines.Bytes(), &question) == nil && question.Stored != nil {
			answer = judge.stored(question.Stored)
		} else if question.Image != nil {
			answer = readImage(*question.Image)
		} else {
			answer = judge.verdict(lines.Bytes())
		}
		if err := answers.Encode(answer); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
