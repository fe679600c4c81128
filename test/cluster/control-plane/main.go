// A Kubernetes control plane and its client as one program: the first argument names the component.
//
// Every component ends when its standard input is closed, so that nothing outlives the process that started it.
package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	_ "time/tzdata"

	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllers "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
)

func main() {
	if len(os.Args) < 2 {
		fail("usage: control-plane etcd|apiserver|controllers|scheduler|run|kubectl ...")
	}
	component, args := os.Args[1], os.Args[2:]
	os.Args = append([]string{component}, args...)
	if component == "kubectl" {
		answer(os.Stdin, os.Stdout)
		return
	}
	go endWithInput()
	switch component {
	case "etcd":
		etcdmain.Main(os.Args)
	case "apiserver":
		os.Exit(cli.Run(apiserver.NewAPIServerCommand()))
	case "controllers":
		os.Exit(cli.Run(controllers.NewControllerManagerCommand()))
	case "scheduler":
		os.Exit(cli.Run(scheduler.NewSchedulerCommand()))
	case "run":
		run(args[0], args[1:])
	default:
		fail("unknown component " + component)
	}
}

func endWithInput() {
	_, _ = io.Copy(io.Discard, os.Stdin)
	_ = syscall.Kill(os.Getpid(), syscall.SIGTERM)
}

// Runs another program, which the kernel ends with the thread that started it.
func run(name string, args []string) {
	runtime.LockOSThread()
	program := exec.Command(name, args...)
	program.Stdout, program.Stderr = os.Stdout, os.Stderr
	program.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := program.Run(); err != nil {
		fail(err.Error())
	}
}

func fail(message string) {
	fmt.Fprintln(os.Stderr, message)
	os.Exit(2)
}
