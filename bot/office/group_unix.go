//go:build unix

package office

import (
	"os/exec"
	"syscall"
)

// alone gives the command a process group of its own, which is killed when its
// context ends.
func alone(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
}

// bury kills what a command that ended has left running.
func bury(c *exec.Cmd) {
	if c.Process != nil {
		_ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL) // mostly there is nothing left
	}
}
