package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"k8s.io/cli-runtime/pkg/genericclioptions"
	"k8s.io/cli-runtime/pkg/genericiooptions"
	_ "k8s.io/client-go/plugin/pkg/client/auth"
	"k8s.io/client-go/rest"
	kubectl "k8s.io/kubectl/pkg/cmd"
	"k8s.io/kubectl/pkg/cmd/plugin"
	kubectlutil "k8s.io/kubectl/pkg/cmd/util"
)

type question struct {
	Args  []string `json:"args"`
	Input string   `json:"input"`
}

type reply struct {
	Code   int    `json:"code"`
	Output string `json:"output"`
	Errors string `json:"errors"`
}

// What kubectl ends its process with, where it is a process of its own.
type exit struct {
	message string
	code    int
}

// Runs kubectl's commands, one for each line of JSON, without the start of a process for each.
func answer(questions io.Reader, replies io.Writer) {
	kubectlutil.BehaviorOnFatal(func(message string, code int) { panic(exit{message, code}) })
	lines := bufio.NewReaderSize(questions, 1<<20)
	writer := json.NewEncoder(replies)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var asked question
		if err := json.Unmarshal(line, &asked); err != nil {
			fail(err.Error())
		}
		if err := writer.Encode(execute(asked)); err != nil {
			fail(err.Error())
		}
	}
}

func execute(asked question) (result reply) {
	var output, errors bytes.Buffer
	defer func() {
		if ended := recover(); ended != nil {
			stopped, isExit := ended.(exit)
			if !isExit {
				panic(ended)
			}
			fmt.Fprintln(&errors, stopped.message)
			result.Code = stopped.code
		}
		result.Output, result.Errors = output.String(), errors.String()
	}()
	// Manifests are read from the input of the process, whatever the command's own is.
	input, feed, err := os.Pipe()
	if err != nil {
		fail(err.Error())
	}
	defer func(own *os.File) { os.Stdin = own; input.Close() }(os.Stdin)
	os.Stdin = input
	go func() {
		_, _ = io.WriteString(feed, asked.Input)
		feed.Close()
	}()
	streams := genericiooptions.IOStreams{In: input, Out: &output, ErrOut: &errors}
	command := kubectl.NewDefaultKubectlCommandWithArgs(kubectl.KubectlOptions{
		PluginHandler: kubectl.NewDefaultPluginHandler(plugin.ValidPluginFilenamePrefixes),
		Arguments:     append([]string{"kubectl"}, asked.Args...),
		ConfigFlags:   genericclioptions.NewConfigFlags(true).WithWrapConfigFn(unlimited),
		IOStreams:     streams,
	})
	command.SetArgs(asked.Args)
	command.SetOut(&output)
	command.SetErr(&errors)
	if err := command.Execute(); err != nil {
		fmt.Fprintln(&errors, err)
		result.Code = 1
	}
	return result
}

func unlimited(config *rest.Config) *rest.Config {
	config.QPS = -1
	return config
}
