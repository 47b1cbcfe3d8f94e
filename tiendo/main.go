// Command tiendo is the whole product in one binary: `tiendo up` runs the system, every other command asks a running one.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/tiendo/tiendo/tiendo/command"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := command.Main(ctx, command.Env{
		Args: os.Args[1:], Getenv: os.Getenv, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now: time.Now, ConfigDir: os.UserConfigDir,
	})
	stop()
	os.Exit(code)
}
